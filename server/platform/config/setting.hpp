// One setting: its name, its meaning, where its value lives in Settings and what it may be.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/config/given.hpp"
#include "platform/config/settings.hpp"

namespace gendan::config {

// A text and the condition on it; `expected` completes "expected …".
struct TextMember {
  std::string& (*member)(Settings&);
  std::string_view expected = "text";
  bool (*holds)(std::string_view) = nullptr;
};
struct TextsMember {
  std::vector<std::string>& (*member)(Settings&);
  std::string_view expected = "a list of texts";
  bool (*holds)(std::string_view) = nullptr;  // of each
};
struct NumberMember {
  std::int64_t& (*member)(Settings&);
  std::int64_t least;
  std::int64_t most;
};
struct TruthMember {
  bool& (*member)(Settings&);
};
struct LevelMember {
  LogLevel& (*member)(Settings&);
};
struct CurrencyMember {
  Currency& (*member)(Settings&);
};

struct Setting {
  std::string_view name;
  std::string_view meaning;
  std::variant<TextMember, TextsMember, NumberMember, TruthMember, LevelMember, CurrencyMember> member;
};

std::span<Setting const> settings_table();

// Puts the value into its member, or answers what was expected instead.
std::optional<std::string> fault_of_setting(Setting const& setting, GivenValue const& value, Settings& settings);

// The value as it stands in a TOML file.
std::string toml_text(Setting const& setting, Settings settings);

}  // namespace gendan::config
