// Walks the commands as `--help` lists them.
#include <gmock/gmock.h>

#include "testing/typed_commands.hpp"

namespace gendan {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Words = std::vector<std::string>;

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

class Help : public testing::TypedCommands {
protected:
  static constexpr std::size_t description_column = 34;

  std::string of(Words words) {
    words.emplace_back("--help");
    return typed_alone(words);
  }
  static Words subcommands(std::string const& help) {
    Words names;
    bool is_listing = false;
    for (auto const& line : lines_of(help)) {
      if (line.starts_with("Subcommands:")) is_listing = true;
      if (is_listing && line.starts_with("  ") && line[2] != ' ')
        names.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    return names;
  }
  // The commands that do something, each with its help.
  std::vector<std::pair<Words, std::string>> commands(Words const& within = {}) {
    auto const help = of(within);
    auto const names = subcommands(help);
    if (names.empty()) return {{within, help}};
    std::vector<std::pair<Words, std::string>> all;
    for (auto const& name : names) {
      auto words = within;
      words.push_back(name);
      for (auto& command : commands(words)) all.push_back(std::move(command));
    }
    return all;
  }
  // Options and arguments without a word about what they are for.
  static std::vector<std::string> unexplained(std::string const& help) {
    std::vector<std::string> found;
    auto const lines = lines_of(help);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      auto const& line = lines[i];
      if (!line.starts_with("  ") || line[2] == ' ') continue;
      bool const is_beside = line.size() > description_column;
      bool const is_below = i + 1 < lines.size() && lines[i + 1].starts_with(std::string(description_column, ' '));
      if (!is_beside && !is_below) found.push_back(line);
    }
    return found;
  }
  static std::string joined(Words const& words) {
    std::string text = "gendan";
    for (auto const& word : words) text += " " + word;
    return text;
  }
};
BOTH_DATABASES(Help);

TEST_P(Help, ExplainsEveryOptionOfEveryCommand) {
  auto const all = commands();
  EXPECT_GE(all.size(), 10u);
  for (auto const& [words, help] : all) {
    EXPECT_THAT(unexplained(help), IsEmpty()) << joined(words);
    if (words == Words{"settings"}) continue;
    EXPECT_THAT(help, HasSubstr("--database")) << joined(words);
  }
}

TEST_P(Help, ListsTheCommandsThatTheOperationsManualTells) {
  std::ostringstream manual;
  manual << std::ifstream("docs/operations.md").rdbuf();
  for (auto const& [words, help] : commands()) EXPECT_THAT(manual.str(), HasSubstr("`" + joined(words)));
}

}  // namespace
}  // namespace gendan
