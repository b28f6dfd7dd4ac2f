#include "platform/config/setting.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace gendan::config {
namespace {

using MaybeFault = std::optional<std::string>;

template <class Value>
std::optional<Value> typed(GivenValue const& value) {
  auto const* const exact = std::get_if<Value>(&value);
  return exact == nullptr ? std::nullopt : std::optional(*exact);
}

std::optional<std::string> text_of(GivenValue const& value) {
  if (auto const* const untyped = std::get_if<Untyped>(&value)) return untyped->text;
  return typed<std::string>(value);
}

std::optional<std::int64_t> number_of(GivenValue const& value) {
  auto const* const untyped = std::get_if<Untyped>(&value);
  if (untyped == nullptr) return typed<std::int64_t>(value);
  auto const& text = untyped->text;
  std::int64_t number = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<bool> truth_of(GivenValue const& value) {
  auto const* const untyped = std::get_if<Untyped>(&value);
  if (untyped == nullptr) return typed<bool>(value);
  if (untyped->text == "true" || untyped->text == "1") return true;
  if (untyped->text == "false" || untyped->text == "0") return false;
  return std::nullopt;
}

// Outside the file a list is separated by commas.
std::optional<std::vector<std::string>> texts_of(GivenValue const& value) {
  auto const* const untyped = std::get_if<Untyped>(&value);
  if (untyped == nullptr) return typed<std::vector<std::string>>(value);
  std::vector<std::string> texts;
  std::string_view rest = trimmed(untyped->text);
  while (!rest.empty()) {
    auto const comma = std::min(rest.find(','), rest.size());
    texts.emplace_back(trimmed(rest.substr(0, comma)));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return texts;
}

MaybeFault put(TextMember const& text, GivenValue const& value, Settings& settings) {
  auto given = text_of(value);
  bool const fits = given && !text_fault(*given, 0, 4'096, Lines::one) && (text.holds == nullptr || text.holds(*given));
  if (!fits) return std::string(text.expected);
  text.member(settings) = std::move(*given);
  return std::nullopt;
}

MaybeFault put(TextsMember const& texts, GivenValue const& value, Settings& settings) {
  auto given = texts_of(value);
  bool const fits = given && (texts.holds == nullptr || std::ranges::all_of(*given, texts.holds));
  if (!fits) return std::string(texts.expected);
  texts.member(settings) = std::move(*given);
  return std::nullopt;
}

MaybeFault put(NumberMember const& number, GivenValue const& value, Settings& settings) {
  auto const given = number_of(value);
  if (!given || *given < number.least || *given > number.most)
    return "a whole number from " + std::to_string(number.least) + " to " + std::to_string(number.most);
  number.member(settings) = *given;
  return std::nullopt;
}

MaybeFault put(TruthMember const& truth, GivenValue const& value, Settings& settings) {
  auto const given = truth_of(value);
  if (!given) return "true or false";
  truth.member(settings) = *given;
  return std::nullopt;
}

MaybeFault put(LevelMember const& level, GivenValue const& value, Settings& settings) {
  auto const given = log_level(text_of(value).value_or(""));
  if (!given) return "debug, info, warning, error or off";
  level.member(settings) = *given;
  return std::nullopt;
}

MaybeFault put(CurrencyMember const& currency, GivenValue const& value, Settings& settings) {
  auto const given = Currency::parsed(text_of(value).value_or(""));
  if (!given) return "an ISO 4217 code such as CNY";
  currency.member(settings) = *given;
  return std::nullopt;
}

std::string in_quotes(std::string_view text) {
  std::string quoted = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string shown(std::string const& text) { return in_quotes(text); }
std::string shown(std::int64_t number) { return std::to_string(number); }
std::string shown(bool truth) { return truth ? "true" : "false"; }
std::string shown(LogLevel level) { return in_quotes(log_level_name(level)); }
std::string shown(Currency currency) { return in_quotes(currency.text()); }
std::string shown(std::vector<std::string> const& texts) {
  std::string list;
  for (auto const& text : texts) list += (list.empty() ? "" : ", ") + in_quotes(text);
  return "[" + list + "]";
}

}  // namespace

std::optional<std::string> fault_of_setting(Setting const& setting, GivenValue const& value, Settings& settings) {
  return std::visit([&](auto const& member) { return put(member, value, settings); }, setting.member);
}

std::string toml_text(Setting const& setting, Settings settings) {
  return std::visit([&](auto const& member) { return shown(member.member(settings)); }, setting.member);
}

}  // namespace gendan::config
