// Any bytes as a request's body and as its query: refused with every problem named, or read so that what is written of
// it reads back the same.
#include <cstdlib>

#include "base/money.hpp"
#include "base/quantity.hpp"
#include "platform/describe/decode.hpp"
#include "platform/describe/encode.hpp"

namespace {

using namespace gendan;

enum class Kind { regular, rush };
BOOST_DESCRIBE_ENUM(Kind, regular, rush)

struct Part {
  std::optional<Whole<1, 9999>> a;
  std::optional<QuantityNumber> b;
  std::map<std::string, std::string> c;
};
BOOST_DESCRIBE_STRUCT(Part, (), (a, b, c))

struct Scalars {
  std::optional<Kind> d;
  std::optional<std::int32_t> e;
  std::optional<double> f;
  std::optional<bool> g;
  std::optional<CalendarDate> h;
  std::optional<Instant> i;
  std::optional<Currency> j;
  std::optional<CountryCode> k;
  std::optional<LanguageTag> l;
  std::optional<Id<struct PartTag>> m;
  std::optional<BoundedText<1, 20, Lines::many>> n;
  std::vector<BoundedText<0, 8>> o;
};
BOOST_DESCRIBE_STRUCT(Scalars, (), (d, e, f, g, h, i, j, k, l, m, n, o))

struct Body : Scalars {
  std::optional<Money> p;
  std::optional<std::string> q;
  std::optional<describe::RawJson> r;
  std::vector<Part> s;
};
BOOST_DESCRIBE_STRUCT(Body, (Scalars), (p, q, r, s))

void require(bool holds) {
  if (!holds) std::abort();
}

void expect_named(Refusal const& refusal) {
  require(refusal.kind() == RefusalKind::invalid && !refusal.problems().empty());
  for (auto const& problem : refusal.problems()) require(!problem.code.empty());
}

void read_body(std::string_view text) {
  std::string written;
  try {
    written = describe::encoded(describe::decoded<Body>(text));
  } catch (Refusal const& refusal) {
    return expect_named(refusal);
  }
  require(is_valid_utf8(written) && written.find('\0') == std::string::npos);
  require(describe::encoded(describe::decoded<Body>(written)) == written);
}

// "d=rush&e=5" as HTTP hands it over: valid UTF-8 without NUL.
void read_query(std::string_view text) {
  if (!is_valid_utf8(text) || text.find('\0') != std::string_view::npos) return;
  std::vector<std::pair<std::string, std::string>> fields;
  while (!text.empty()) {
    auto const field = text.substr(0, text.find('&'));
    auto const name = field.substr(0, field.find('='));
    fields.emplace_back(name, field.substr(std::min(name.size() + 1, field.size())));
    text.remove_prefix(std::min(field.size() + 1, text.size()));
  }
  try {
    auto const written = describe::encoded(describe::decoded_query<Scalars>(fields));
    require(describe::encoded(describe::decoded<Scalars>(written)) == written);
  } catch (Refusal const& refusal) {
    expect_named(refusal);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  read_body(text);
  read_query(text);
  return 0;
}
