#include <gmock/gmock.h>

#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>

#include "app/command_line.hpp"
#include "base/refusal.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
namespace {

// What a command is refused with: "code path limit" of each problem, or the code alone.
std::string refusal_of(std::function<int()> const& command) {
  try {
    command();
  } catch (Refusal const& refusal) {
    std::string text = refusal.code();
    for (auto const& problem : refusal.problems()) text += ", " + problem.code + " " + problem.path;
    return text;
  }
  return "done";
}

class Commands : public testing::BothDatabases {
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
  int add(std::string const& account, std::string const& role) {
    std::istringstream typed("a-very-long-password\n");
    std::cin.rdbuf(typed.rdbuf());
    auto const status = add_person_command(settings_, {account, "Somebody", {role}});
    std::cin.rdbuf(in_);
    return status;
  }
  std::string table() {
    auto const file = folder_.path() / "book.csv";
    std::ofstream(file) << "PO,Qty\nA-1,10\n";
    return file.string();
  }

  config::Settings settings_;
  std::ostringstream said_;

private:
  testing::ScratchFolder folder_;
  std::streambuf* out_ = std::cout.rdbuf();
  std::streambuf* in_ = std::cin.rdbuf();
};
BOTH_DATABASES(Commands);

TEST_P(Commands, SayThatAnAccountIsTaken) {
  EXPECT_EQ(add("wang", "merchandiser"), 0);
  EXPECT_EQ(refusal_of([&] { return add("Wang", "merchandiser"); }), "invalid_input, already_taken /account");
}

TEST_P(Commands, ImportOnlyInTheNameOfSomebodyWhoMay) {
  add("liu", "auditor");
  EXPECT_EQ(refusal_of([&] {
              return import_orders_command(settings_, {table(), "SCMS delivery history", "liu", true});
            }),
            "permission_needed, permission_needed ");
}

TEST(CommandsWithoutADatabase, DoNotMakeOneWhereNothingIs) {
  testing::ScratchFolder const folder;
  config::Settings settings;
  settings.data.folder = (folder.path() / "mistyped").string();
  settings.database.url = "sqlite:" + settings.data.folder + "/gendan.sqlite";
  auto const refused = "no_such_database, no_such_file --data";
  EXPECT_EQ(refusal_of([&] { return verify_record(settings); }), refused);
  EXPECT_EQ(refusal_of([&] { return create_token_command(settings, {"wang", "laptop"}); }), refused);
  ExportCommand command;
  command.list = "orders";
  command.file = "orders.csv";
  EXPECT_EQ(refusal_of([&] { return export_command(settings, command); }), refused);
  EXPECT_EQ(refusal_of([&] {
              return import_orders_command(settings, {"book.csv", "SCMS delivery history", "", true});
            }),
            refused);
  EXPECT_FALSE(std::filesystem::exists(settings.data.folder));
  settings.data.folder = folder.path().string();
  settings.database.url = "sqlite:" + settings.data.folder + "/gendan.sqlite";
  std::ostringstream said;
  auto* const out = std::cout.rdbuf(said.rdbuf());
  EXPECT_EQ(doctor(settings), 1);
  std::cout.rdbuf(out);
  EXPECT_THAT(said.str(), ::testing::HasSubstr("PROBLEM no database at"));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace gendan
