// The program's commands as they are typed, for an organisation of this test's own on both databases.
#pragma once

#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "app/command_line.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan::testing {

class TypedCommands : public BothDatabases {
protected:
  void SetUp() override {
    settings_.data.folder = folder_.path().string();
    settings_.database.url = url();
    settings_.log.level = LogLevel::error;
    std::cout.rdbuf(said_.rdbuf());
    gendan::migrate(settings_);
  }
  void TearDown() override {
    std::cout.rdbuf(out_);
    std::cin.rdbuf(in_);
  }

  // For this test's organisation; answers what is printed. `input` comes from standard input.
  std::string typed(std::vector<std::string> words, int expected_status = 0, std::string const& input = {}) {
    words.insert(words.end(), {"--database", url(), "--data", folder_.path().string(), "--set", "log.level=error"});
    return typed_alone(words, expected_status, input);
  }
  // No more than these words.
  std::string typed_alone(std::vector<std::string> words, int expected_status = 0, std::string const& input = {}) {
    words.insert(words.begin(), "gendan");
    std::vector<char const*> arguments;
    for (auto const& word : words) arguments.push_back(word.c_str());
    std::istringstream in(input);
    std::cin.rdbuf(in.rdbuf());
    said_.str({});
    EXPECT_EQ(run_command_line(static_cast<int>(arguments.size()), arguments.data()), expected_status);
    std::cin.rdbuf(in_);
    return said_.str();
  }
  std::string path(std::string const& name) const { return (folder_.path() / name).string(); }

  config::Settings settings_;
  std::ostringstream said_;

private:
  ScratchFolder folder_;
  std::streambuf* out_ = std::cout.rdbuf();
  std::streambuf* in_ = std::cin.rdbuf();
};

}  // namespace gendan::testing
