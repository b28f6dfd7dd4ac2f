// How one value is written: as JSON, as text in a path or query, and as one SQL column.
//
// Form<T> is specialised for every scalar type. A new value type of base/ gets its Form here or beside
// it, and is then usable in every request, response and row.
#pragma once

#include <boost/json.hpp>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar_date.hpp"
#include "base/country_code.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/language_tag.hpp"
#include "base/money.hpp"
#include "base/text.hpp"
#include "base/whole.hpp"
#include "platform/describe/describe.hpp"
#include "platform/describe/text_pattern.hpp"
#include "platform/sql/rows.hpp"
#include "platform/sql/value.hpp"

namespace gendan::describe {

// Why a value is refused: a stable code, and the bound or the allowed values.
struct Fault {
  std::string code;
  std::string limit;
};

template <class T>
struct Form;  // not a scalar unless specialised

template <class T>
concept Scalar = requires(T const& value) {
  Form<T>::schema();
};

// Scalars whose schema stands once in the API document, under this name.
template <class T>
concept NamedScalar = Scalar<T> && requires {
  { Form<T>::name() } -> std::convertible_to<std::string>;
};

// Scalars that JSON carries as a string: read from text, written as text.
template <class T>
concept TextScalar = Scalar<T> && requires(std::string_view text, T& out) {
  { Form<T>::from_text(text, out) } -> std::same_as<std::optional<Fault>>;
  requires Form<T>::is_text;
};

void append_json_string(std::string& out, std::string_view text);

namespace detail {

inline boost::json::object string_schema(std::string_view format, std::string_view pattern = {}) {
  boost::json::object schema{{"type", "string"}};
  if (!format.empty()) schema["format"] = format;
  if (!pattern.empty()) schema["pattern"] = pattern;
  return schema;
}

// As a pattern and not as an enumeration: clients should not be made for so many names, which also become more.
template <class Codes>
boost::json::object codes_schema(std::string_view description, std::string_view example, Codes const& codes) {
  std::string pattern;
  for (auto const code : codes) pattern += (pattern.empty() ? "^(" : "|") + std::string(code);
  return {{"description", description},
          {"type", "string"},
          {"pattern", pattern + ")$"},
          {"examples", boost::json::array{example}}};
}

// For types with `static optional<T> parsed(text)` and `text()`.
template <class T>
struct ParsedForm {
  static constexpr bool is_text = true;
  // By reference where the value keeps its text.
  using Text = std::conditional_t<std::is_same_v<decltype(std::declval<T const&>().text()), std::string const&>,
                                  std::string const&, std::string>;
  static Text to_text(T const& value) { return Text(value.text()); }
  static sql::Value to_sql(T const& value) { return std::string(value.text()); }
  static T from_sql(sql::Rows const& rows, int column) {
    auto value = T::parsed(rows.text(column));
    if (!value) throw std::logic_error("stored text does not fit its type: " + std::string(rows.column_name(column)));
    return *std::move(value);
  }

protected:
  static std::optional<Fault> parse(std::string_view text, T& out, char const* code) {
    auto value = T::parsed(text);
    if (!value) return Fault{code, {}};
    out = *std::move(value);
    return std::nullopt;
  }
};

}  // namespace detail

template <class Tag>
struct Form<Id<Tag>> : detail::ParsedForm<Id<Tag>> {
  static std::optional<Fault> from_text(std::string_view text, Id<Tag>& out) {
    return Form::parse(text, out, "not_an_id");
  }
  static boost::json::object schema() { return detail::string_schema("", "^[0-7][0-9a-hjkmnp-tv-z]{25}$"); }
};

template <>
struct Form<CalendarDate> : detail::ParsedForm<CalendarDate> {
  static std::optional<Fault> from_text(std::string_view text, CalendarDate& out) {
    return parse(text, out, "not_a_date");
  }
  static boost::json::object schema() { return detail::string_schema("date"); }
};

template <>
struct Form<Currency> : detail::ParsedForm<Currency> {
  static std::optional<Fault> from_text(std::string_view text, Currency& out) {
    return parse(text, out, "not_a_currency");
  }
  static std::string name() { return "Currency"; }
  static boost::json::object schema() {
    return detail::codes_schema("ISO 4217 code of a currency.", "USD", Currency::all());
  }
};

template <>
struct Form<CountryCode> : detail::ParsedForm<CountryCode> {
  static std::optional<Fault> from_text(std::string_view text, CountryCode& out) {
    return parse(text, out, "not_a_country");
  }
  static std::string name() { return "CountryCode"; }
  static boost::json::object schema() {
    return detail::codes_schema("ISO 3166-1 alpha-2 code of a country or territory.", "CN", CountryCode::all());
  }
};

template <>
struct Form<LanguageTag> : detail::ParsedForm<LanguageTag> {
  static std::optional<Fault> from_text(std::string_view text, LanguageTag& out) {
    return parse(text, out, "not_a_language_tag");
  }
  static boost::json::object schema() { return detail::string_schema("", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"); }
};

template <>
struct Form<Instant> {
  static constexpr bool is_text = true;
  static std::optional<Fault> from_text(std::string_view text, Instant& out) {
    auto const value = Instant::parsed(text);
    if (!value) return Fault{"not_an_instant", {}};
    out = *value;
    return std::nullopt;
  }
  static std::string to_text(Instant value) { return value.text(); }
  static sql::Value to_sql(Instant value) { return value.unix_milliseconds(); }
  static Instant from_sql(sql::Rows const& rows, int column) {
    return Instant::from_unix_milliseconds(rows.integer(column));
  }
  static boost::json::object schema() { return detail::string_schema("date-time"); }
};

template <class Tag, int Scale>
struct Form<Decimal<Tag, Scale>> {
  using Value = Decimal<Tag, Scale>;
  static constexpr bool is_text = true;
  static std::optional<Fault> from_text(std::string_view text, Value& out) {
    if (auto const fault = decimal_fault(text, Scale)) return Fault{std::string(*fault), limit_of(*fault)};
    out = Value::parsed(text).value();
    return std::nullopt;
  }
  static std::string to_text(Value value) { return value.text(); }
  static sql::Value to_sql(Value value) { return value.scaled(); }
  static Value from_sql(sql::Rows const& rows, int column) { return Value::from_scaled(rows.integer(column)); }
  static boost::json::object schema() {
    static_assert(Scale > 0 && Scale < most_decimal_digits);
    return detail::string_schema("decimal", "^-?0*[0-9]{1," + std::to_string(most_decimal_digits - Scale) +
                                                "}(\\.[0-9]{1," + std::to_string(Scale) + "}0*)?$");
  }

private:
  static std::string limit_of(std::string_view fault) {
    if (fault == "too_fine") return std::to_string(Scale);
    if (fault != "out_of_range") return {};
    auto const most = std::string(most_decimal_digits - Scale, '9') + "." + std::string(Scale, '9');
    return "-" + most + ".." + most;
  }
};

template <std::size_t Least, std::size_t Most, Lines L>
struct Form<BoundedText<Least, Most, L>> : detail::ParsedForm<BoundedText<Least, Most, L>> {
  using Value = BoundedText<Least, Most, L>;
  static std::optional<Fault> from_text(std::string_view text, Value& out) {
    auto const inner = trimmed(text);
    if (auto const fault = text_fault(inner, Least, Most, L)) {
      std::string limit;
      if (*fault == "too_short") limit = std::to_string(Least);
      if (*fault == "too_long") limit = std::to_string(Most);
      return Fault{std::string(*fault), limit};
    }
    out = Value::known(std::string(inner));
    return std::nullopt;
  }
  static Value from_sql(sql::Rows const& rows, int column) { return Value::known(std::string(rows.text(column))); }
  // "LineOf1To200", "TextOf0To500".
  static std::string name() {
    return std::string(L == Lines::one ? "Line" : "Text") + "Of" + std::to_string(Least) + "To" + std::to_string(Most);
  }
  static boost::json::object schema() {
    static_assert(L == Lines::one || Least <= 1, "no pattern counts the characters of several lines");
    boost::json::object schema{{"description", "Without control characters; white space at its ends is left out."},
                               {"type", "string"},
                               {"maxLength", Most},
                               {"pattern", text_pattern(Least, L)}};
    if (Least > 0) schema["minLength"] = Least;
    return schema;
  }
};

// Free text of our own making: bounded only by what a body may hold; valid UTF-8 without NUL.
template <>
struct Form<std::string> {
  static constexpr bool is_text = true;
  static constexpr std::size_t most = 100'000;  // code points
  static std::optional<Fault> from_text(std::string_view text, std::string& out) {
    if (!is_valid_utf8(text)) return Fault{"invalid_utf8", {}};
    if (text.find('\0') != std::string_view::npos) return Fault{"control_character", {}};
    if (code_points(text) > most) return Fault{"too_long", std::to_string(most)};
    out = text;
    return std::nullopt;
  }
  static std::string const& to_text(std::string const& value) { return value; }
  static sql::Value to_sql(std::string const& value) { return value; }
  static std::string from_sql(sql::Rows const& rows, int column) { return std::string(rows.text(column)); }
  static boost::json::object schema() { return {{"type", "string"}}; }
  static boost::json::object incoming_schema() {
    return {{"type", "string"}, {"maxLength", most}, {"pattern", R"(^[^\u0000]*$)"}};
  }
};

template <DescribedEnum E>
struct Form<E> {
  static constexpr bool is_text = true;
  static std::optional<Fault> from_text(std::string_view text, E& out) {
    bool found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
      if (found || text != enumerator.name) return;
      out = enumerator.value;
      found = true;
    });
    if (found) return std::nullopt;
    return Fault{"not_one_of", allowed()};
  }
  static std::string to_text(E value) { return boost::describe::enum_to_string(value, ""); }
  static sql::Value to_sql(E value) { return to_text(value); }
  static E from_sql(sql::Rows const& rows, int column) {
    E value{};
    if (from_text(rows.text(column), value)) {
      throw std::logic_error("stored text is no value of its enumeration: " + std::string(rows.column_name(column)));
    }
    return value;
  }
  static boost::json::object schema() {
    boost::json::array names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto enumerator) { names.emplace_back(enumerator.name); });
    return {{"type", "string"}, {"enum", std::move(names)}};
  }

private:
  static std::string allowed() {
    std::string names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
      if (!names.empty()) names += "|";
      names += enumerator.name;
    });
    return names;
  }
};

// The enumerator's own name.
template <DescribedEnum E>
std::string enum_text(E value) {
  return Form<E>::to_text(value);
}

template <>
struct Form<bool> {
  static constexpr bool is_text = false;
  static std::optional<Fault> from_json(boost::json::value const& json, bool& out) {
    if (!json.is_bool()) return Fault{"not_a_boolean", {}};
    out = json.get_bool();
    return std::nullopt;
  }
  static std::optional<Fault> from_text(std::string_view text, bool& out) {
    if (text != "true" && text != "false") return Fault{"not_a_boolean", {}};
    out = text == "true";
    return std::nullopt;
  }
  static std::string to_text(bool value) { return value ? "true" : "false"; }
  static sql::Value to_sql(bool value) { return value; }
  static bool from_sql(sql::Rows const& rows, int column) { return rows.truth(column); }
  static boost::json::object schema() { return {{"type", "boolean"}}; }
};

template <class T>
requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) struct Form<T> {
  static constexpr bool is_text = false;
  static std::optional<Fault> from_json(boost::json::value const& json, T& out) {
    if (json.is_double()) return from_fraction(json.get_double(), out);
    if (!json.is_int64()) return Fault{json.is_uint64() ? "out_of_range" : "not_a_whole_number", limit()};
    return checked(json.get_int64(), out);
  }
  static std::optional<Fault> from_text(std::string_view text, T& out) {
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return Fault{"not_a_whole_number", limit()};
    return checked(value, out);
  }
  static std::string to_text(T value) { return std::to_string(value); }
  static sql::Value to_sql(T value) { return static_cast<std::int64_t>(value); }
  static T from_sql(sql::Rows const& rows, int column) {
    T value{};
    if (checked(rows.integer(column), value)) throw std::out_of_range("stored number does not fit its type");
    return value;
  }
  static boost::json::object schema() { return {{"type", "integer"}, {"format", sizeof(T) > 4 ? "int64" : "int32"}}; }

private:
  static std::string limit() {
    return std::to_string(std::numeric_limits<T>::min()) + ".." + std::to_string(std::numeric_limits<T>::max());
  }
  // JSON Schema counts 1.0 and 1e3 as whole. From 2^53 on a double no longer says which number was sent.
  static std::optional<Fault> from_fraction(double value, T& out) {
    if (std::trunc(value) != value) return Fault{"not_a_whole_number", limit()};
    if (std::abs(value) >= 9'007'199'254'740'992.0) return Fault{"out_of_range", limit()};
    return checked(static_cast<std::int64_t>(value), out);
  }
  static std::optional<Fault> checked(std::int64_t value, T& out) {
    if (!std::in_range<T>(value)) return Fault{"out_of_range", limit()};
    out = static_cast<T>(value);
    return std::nullopt;
  }
};

template <std::int64_t Least, std::int64_t Most>
struct Form<Whole<Least, Most>> {
  using Value = Whole<Least, Most>;
  static constexpr bool is_text = false;
  static std::optional<Fault> from_json(boost::json::value const& json, Value& out) {
    std::int64_t value = 0;
    if (auto fault = Form<std::int64_t>::from_json(json, value)) return Fault{fault->code, limit()};
    return checked(value, out);
  }
  static std::optional<Fault> from_text(std::string_view text, Value& out) {
    std::int64_t value = 0;
    if (auto fault = Form<std::int64_t>::from_text(text, value)) return Fault{fault->code, limit()};
    return checked(value, out);
  }
  static std::string to_text(Value value) { return std::to_string(value.value()); }
  static sql::Value to_sql(Value value) { return value.value(); }
  static Value from_sql(sql::Rows const& rows, int column) { return Value::of(rows.integer(column)).value(); }
  static boost::json::object schema() { return {{"type", "integer"}, {"minimum", Least}, {"maximum", Most}}; }

private:
  static std::string limit() { return std::to_string(Least) + ".." + std::to_string(Most); }
  static std::optional<Fault> checked(std::int64_t value, Value& out) {
    auto const bounded = Value::of(value);
    if (!bounded) return Fault{"out_of_range", limit()};
    out = *bounded;
    return std::nullopt;
  }
};

template <>
struct Form<double> {
  static constexpr bool is_text = false;
  static std::optional<Fault> from_json(boost::json::value const& json, double& out) {
    if (!json.is_number()) return Fault{"not_a_number", {}};
    out = json.to_number<double>();
    if (!std::isfinite(out)) return Fault{"out_of_range", {}};
    return std::nullopt;
  }
  static std::optional<Fault> from_text(std::string_view text, double& out) {
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(out)) {
      return Fault{"not_a_number", {}};
    }
    return std::nullopt;
  }
  static std::string to_text(double value);
  static sql::Value to_sql(double value) { return value; }
  static double from_sql(sql::Rows const& rows, int column) { return rows.real(column); }
  static boost::json::object schema() { return {{"type", "number"}}; }
};

// Text that is JSON already: passed through as it is, described in the API as any value.
struct RawJson {
  std::string text = "null";
  friend bool operator==(RawJson const&, RawJson const&) = default;
};

template <>
struct Form<RawJson> {
  static constexpr bool is_text = false;
  static std::optional<Fault> from_json(boost::json::value const& json, RawJson& out) {
    out.text = boost::json::serialize(json);
    return std::nullopt;
  }
  static std::string const& to_text(RawJson const& value) { return value.text; }
  static sql::Value to_sql(RawJson const& value) { return value.text; }
  static RawJson from_sql(sql::Rows const& rows, int column) { return {std::string(rows.text(column))}; }
  static boost::json::object schema() { return {}; }
};

}  // namespace gendan::describe
