#include "platform/sql/postgres_arguments.hpp"

#include <charconv>
#include <limits>
#include <stdexcept>

#include "platform/sql/argument_check.hpp"

namespace gendan::sql {

namespace {
constexpr int as_text = 0;
constexpr int as_bytes = 1;
}  // namespace

PostgresArguments::PostgresArguments(std::span<Value const> arguments) {
  check_arguments(arguments);
  values_.reserve(arguments.size());
  lengths_.reserve(arguments.size());
  formats_.reserve(arguments.size());
  numbers_.reserve(arguments.size());
  for (auto const& argument : arguments) add(argument);
}

void PostgresArguments::add(Value const& value) {
  struct Adder {
    PostgresArguments& to;
    void operator()(std::monostate) const { to.add(nullptr, 0, as_text); }
    void operator()(bool truth) const { to.add(truth ? "true" : "false", truth ? 4 : 5, as_text); }
    void operator()(std::int64_t integer) const { to.add_number(integer); }
    void operator()(double real) const { to.add_number(real); }
    void operator()(std::string const& text) const { to.add(text.c_str(), text.size(), as_text); }
    void operator()(Bytes const& bytes) const {
      // libpq takes a null pointer for NULL.
      to.add(bytes.empty() ? "" : reinterpret_cast<char const*>(bytes.data()), bytes.size(), as_bytes);
    }
  };
  std::visit(Adder{*this}, value);
}

template <class Number>
void PostgresArguments::add_number(Number number) {
  auto& text = numbers_.emplace_back();
  auto* const end = std::to_chars(text.data(), text.data() + text.size() - 1, number).ptr;
  *end = '\0';
  add(text.data(), static_cast<std::size_t>(end - text.data()), as_text);
}

void PostgresArguments::add(char const* value, std::size_t length, int format) {
  if (length > std::numeric_limits<int>::max()) throw std::invalid_argument("a value is too long to be stored");
  values_.push_back(value);
  lengths_.push_back(static_cast<int>(length));
  formats_.push_back(format);
}

}  // namespace gendan::sql
