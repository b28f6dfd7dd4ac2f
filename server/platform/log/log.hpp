// The log: one JSON object a line, named events with fields, nothing secret.
//
//   log.info("import_finished", {{"orders", 12}, {"file", name}});
//   {"at":"2026-03-15T08:30:00.000Z","level":"info","event":"import_finished","orders":12,"file":"…"}
//
// Events are stable snake_case codes. A field whose name speaks of a password, token, secret, cookie or
// authorization is written as "[hidden]". Writing never throws: what cannot be written is lost, the work goes on.
#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <variant>

#include "platform/clock/clock.hpp"

namespace gendan {

enum class LogLevel { debug, info, warning, error, off };

std::optional<LogLevel> log_level(std::string_view name);
std::string_view log_level_name(LogLevel level);

// Lives as long as the call it is written in: texts are not copied.
struct LogField {
  LogField(std::string_view field_name, std::string_view text) : name(field_name), value(text) {}
  LogField(std::string_view field_name, char const* text) : name(field_name), value(std::string_view(text)) {}
  LogField(std::string_view field_name, bool truth) : name(field_name), value(truth) {}
  LogField(std::string_view field_name, std::floating_point auto number)
      : name(field_name), value(static_cast<double>(number)) {}
  LogField(std::string_view field_name, std::signed_integral auto number)
      : name(field_name), value(static_cast<std::int64_t>(number)) {}
  LogField(std::string_view field_name, std::unsigned_integral auto number)
      : name(field_name), value(static_cast<std::uint64_t>(number)) {}

  std::string_view name;
  std::variant<bool, std::int64_t, std::uint64_t, double, std::string_view> value;
};

// Takes one line without its line feed; called by many threads at once.
using LogSink = std::function<void(std::string_view line)>;

LogSink standard_error_sink();
// Keeps five files of 32 MiB. Throws std::runtime_error when the file cannot be opened.
LogSink file_sink(std::filesystem::path const& file);

class Log {
public:
  Log() = default;  // says nothing
  Log(Clock const& clock, LogLevel least, LogSink sink);

  void debug(std::string_view event, std::initializer_list<LogField> fields = {}) const noexcept;
  void info(std::string_view event, std::initializer_list<LogField> fields = {}) const noexcept;
  void warning(std::string_view event, std::initializer_list<LogField> fields = {}) const noexcept;
  void error(std::string_view event, std::initializer_list<LogField> fields = {}) const noexcept;

  // Whether a line of this level would be written: ask before costly fields are made.
  bool writes(LogLevel level) const { return level >= least_ && level != LogLevel::off; }

private:
  void write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) const noexcept;

  Clock const* clock_ = nullptr;
  LogLevel least_ = LogLevel::off;
  LogSink sink_;
};

}  // namespace gendan
