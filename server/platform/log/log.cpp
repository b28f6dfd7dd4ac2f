#include "platform/log/log.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cmath>
#include <type_traits>
#include <utility>

#include "base/text.hpp"

namespace gendan {
namespace {

constexpr std::array<std::string_view, 5> level_names{"debug", "info", "warning", "error", "off"};

bool is_hidden(std::string_view name) {
  static constexpr std::string_view secret_words[] = {"password", "token", "secret", "cookie", "authorization"};
  auto const lower = lower_ascii(name);
  return std::ranges::any_of(secret_words, [&](auto word) { return lower.find(word) != std::string::npos; });
}

boost::json::value json_of(LogField const& field) {
  if (is_hidden(field.name)) return "[hidden]";
  return std::visit(
      [](auto const& value) -> boost::json::value {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::string_view>)
          return boost::json::string(repaired_utf8(value));
        else if constexpr (std::is_same_v<Value, double>)
          return std::isfinite(value) ? boost::json::value(value) : nullptr;
        else
          return value;
      },
      field.value);
}

std::string line_of(Instant at, LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  boost::json::object line;
  line.emplace("at", at.text());
  line.emplace("level", log_level_name(level));
  line.emplace("event", repaired_utf8(event));
  for (auto const& field : fields) line.emplace(repaired_utf8(field.name), json_of(field));
  return boost::json::serialize(line);
}

}  // namespace

std::optional<LogLevel> log_level(std::string_view name) {
  auto const found = std::ranges::find(level_names, name);
  if (found == level_names.end()) return std::nullopt;
  return static_cast<LogLevel>(found - level_names.begin());
}

std::string_view log_level_name(LogLevel level) { return level_names.at(static_cast<std::size_t>(level)); }

Log::Log(Clock const& clock, LogLevel least, LogSink sink) : clock_(&clock), least_(least), sink_(std::move(sink)) {}

void Log::debug(std::string_view event, std::initializer_list<LogField> fields) const noexcept {
  write(LogLevel::debug, event, fields);
}
void Log::info(std::string_view event, std::initializer_list<LogField> fields) const noexcept {
  write(LogLevel::info, event, fields);
}
void Log::warning(std::string_view event, std::initializer_list<LogField> fields) const noexcept {
  write(LogLevel::warning, event, fields);
}
void Log::error(std::string_view event, std::initializer_list<LogField> fields) const noexcept {
  write(LogLevel::error, event, fields);
}

void Log::write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) const noexcept {
  if (!writes(level)) return;
  try {
    sink_(line_of(clock_->now(), level, event, fields));
  } catch (...) {
    // A full disk or memory must not turn a request that succeeded into one that failed.
  }
}

}  // namespace gendan
