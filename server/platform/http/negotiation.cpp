#include "platform/http/negotiation.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace gendan::http {
namespace {

std::string_view cut_before(std::string_view& rest, char mark) {
  auto const at = rest.find(mark);
  auto const front = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return trimmed(front);
}

// "0.5" in thousandths; 0, that is refused, when it is not a weight.
int weight_of(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
  int weight = (text[0] - '0') * 1'000;
  int place = 100;
  for (char c : text.substr(std::min<std::size_t>(text.size(), 2))) {
    if (c < '0' || c > '9') return 0;
    weight += (c - '0') * place;
    place /= 10;
  }
  return text.size() > 1 && text[1] != '.' ? 0 : std::min(weight, 1'000);
}

// Of the entry named so in Accept-Encoding, in thousandths.
std::optional<int> named_weight(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    auto parameters = cut_before(list, ',');
    if (lower_ascii(cut_before(parameters, ';')) != name) continue;
    while (!parameters.empty()) {
      auto value = cut_before(parameters, ';');
      if (lower_ascii(cut_before(value, '=')) == "q") return weight_of(trimmed(value));
    }
    return 1'000;
  }
  return std::nullopt;
}

int weight(std::string_view list, Encoding encoding) {
  auto const named = named_weight(list, encoding_name(encoding));
  auto const any = named ? named : named_weight(list, "*");
  // Unnamed, identity is accepted when nothing else is.
  return any.value_or(encoding == Encoding::identity ? 1 : 0);
}

// An entity tag without its weakness.
std::string_view strong(std::string_view etag) { return etag.starts_with("W/") ? etag.substr(2) : etag; }

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::gzip:
      return "gzip";
    case Encoding::brotli:
      return "br";
    default:
      return "identity";
  }
}

Encoding best_encoding(std::string_view accept_encoding, Available available) {
  auto best = Encoding::identity;
  int best_weight = weight(accept_encoding, best);
  auto const consider = [&](Encoding encoding, bool is_there) {
    int const own = is_there ? weight(accept_encoding, encoding) : 0;
    if (own == 0 || own < best_weight) return;
    best = encoding;
    best_weight = own;
  };
  consider(Encoding::gzip, available.gzip);
  consider(Encoding::brotli, available.brotli);
  return best;
}

bool matches_etag(std::string_view if_none_match, std::string_view etag) {
  if (trimmed(if_none_match) == "*") return true;
  while (!if_none_match.empty())
    if (strong(cut_before(if_none_match, ',')) == strong(etag)) return true;
  return false;
}

}  // namespace gendan::http
