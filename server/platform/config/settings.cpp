#include "platform/config/settings.hpp"

#include <unistd.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "platform/config/given.hpp"
#include "platform/config/setting.hpp"

namespace gendan::config {
namespace {

constexpr std::string_view environment_prefix = "GENDAN_";

std::string environment_name(std::string_view name) {
  std::string variable(environment_prefix);
  for (char const c : name) variable += c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return variable;
}

std::string same_name(std::string_view name) { return std::string(name); }

// How many characters must be put in, taken out or exchanged to turn one text into the other (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      auto const exchanged = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = std::exchange(row[j + 1], std::min({row[j + 1] + 1, row[j] + 1, exchanged}));
    }
  }
  return row.back();
}

// Collects what the sources say, in their order, and everything that is wrong with it.
class Reading {
public:
  using NameIn = std::string (*)(std::string_view);  // how a setting is called in one source

  void take(std::vector<Given> const& given, NameIn name_in) {
    for (auto const& one : given) take(one, name_in);
  }
  void fail(std::string problem) { problems_.push_back(std::move(problem)); }

  Settings finished() && {
    if (!problems_.empty()) throw Fault(std::move(problems_));
    return std::move(settings_);
  }

private:
  void take(Given const& given, NameIn name_in) {
    auto const table = settings_table();
    auto const setting = std::ranges::find(table, given.name, [&](auto const& one) { return name_in(one.name); });
    if (setting == table.end())
      return fail(given.place + ": unknown setting " + given.name + hint(given.name, name_in));
    if (auto const expected = fault_of_setting(*setting, given.value, settings_))
      fail(given.place + ": " + given.name + ": expected " + *expected);
  }

  static std::string hint(std::string const& name, NameIn name_in) {
    auto const table = settings_table();
    auto const far = [&](auto const& setting) { return distance(name, name_in(setting.name)); };
    auto const nearest = std::ranges::min_element(table, {}, far);
    if (far(*nearest) > std::max<std::size_t>(3, name.size() / 3)) return "";
    return "; did you mean " + name_in(nearest->name) + "?";
  }

  Settings settings_;
  std::vector<std::string> problems_;
};

std::vector<Given> given_by_environment(Texts const& environment) {
  std::vector<Given> given;
  for (auto const& [name, text] : environment)
    if (name.starts_with(environment_prefix) && name != "GENDAN_CONFIG" && !name.starts_with("GENDAN_TEST_"))
      given.push_back({name, Untyped{text}, "environment"});
  return given;
}

std::vector<Given> given_by_flags(Texts const& flags) {
  std::vector<Given> given;
  for (auto const& [name, text] : flags) given.push_back({name, Untyped{text}, "command line"});
  return given;
}

void fill_in_folder(Settings& settings) {
  static constexpr std::string_view mark = "{data}";
  auto& url = settings.database.url;
  if (auto const at = url.find(mark); at != std::string::npos) url.replace(at, mark.size(), settings.data.folder);
}

std::string joined(std::vector<std::string> const& problems) {
  std::string text;
  for (auto const& problem : problems) text += (text.empty() ? "" : "\n") + problem;
  return text;
}

}  // namespace

Fault::Fault(std::vector<std::string> problems)
    : std::runtime_error(joined(problems)), problems_(std::move(problems)) {}

Settings read(Sources const& sources) {
  Reading reading;
  try {
    if (!sources.file.empty()) reading.take(given_by_toml(sources.file), same_name);
  } catch (std::runtime_error const& error) {
    reading.fail(error.what());
  }
  reading.take(given_by_environment(sources.environment), environment_name);
  reading.take(given_by_flags(sources.flags), same_name);
  auto settings = std::move(reading).finished();
  if (settings.server.tls_certificate.empty() != settings.server.tls_key.empty())
    throw Fault({"server.tls_certificate and server.tls_key: expected both or neither"});
  if (!settings.mail.host.empty() && (settings.mail.from.empty() || settings.server.public_url.empty()))
    throw Fault({"mail.host: expected mail.from and server.public_url with it"});
  fill_in_folder(settings);
  return settings;
}

std::string example_toml() {
  std::string text =
      "# Settings of Gendan, each with its default. Take the mark off a line to change it.\n"
      "# An environment variable (GENDAN_SERVER_LISTEN for server.listen) goes before this file, a flag before both.\n";
  std::string_view section;
  for (auto const& setting : settings_table()) {
    auto const point = setting.name.find('.');
    auto const key = point == std::string_view::npos ? setting.name : setting.name.substr(point + 1);
    auto const own_section = point == std::string_view::npos ? std::string_view{} : setting.name.substr(0, point);
    if (own_section != std::exchange(section, own_section))
      text += "\n[" + std::string(section) + "]\n";
    else if (section.empty())
      text += '\n';
    text +=
        "# " + std::string(setting.meaning) + "\n#" + std::string(key) + " = " + toml_text(setting, Settings()) + "\n";
  }
  return text;
}

std::vector<Description> descriptions() {
  std::vector<Description> all;
  for (auto const& setting : settings_table())
    all.push_back({setting.name, setting.meaning, toml_text(setting, Settings())});
  return all;
}

Texts process_environment() {
  Texts variables;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    std::string_view const text = *entry;
    auto const equals = text.find('=');
    if (equals != std::string_view::npos) variables.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return variables;
}

}  // namespace gendan::config
