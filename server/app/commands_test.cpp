#include <gmock/gmock.h>

#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <vector>

#include "app/command_line.hpp"
#include "base/refusal.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

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

std::string content_of(std::string const& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
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
    std::ofstream(path("book.csv")) << "PO,Qty\nA-1,10\n";
    return path("book.csv");
  }
  // The first three orders of the sample, a line each.
  std::string order_book() {
    std::ifstream sample("samples/SCMS_Delivery_History_Dataset.csv");
    std::ofstream book(path("scms.csv"));
    std::string line;
    for (int row = 0; row < 4 && std::getline(sample, line); ++row) book << line << '\n';
    return path("scms.csv");
  }
  std::string path(std::string const& name) const { return (folder_.path() / name).string(); }
  // As it is typed, for this test's database; answers what it prints.
  std::string typed(std::vector<std::string> words, int expected_status = 0) {
    words.insert(words.begin(), "gendan");
    words.insert(words.end(), {"--database", url(), "--data", folder_.path().string(), "--set", "log.level=error"});
    std::vector<char const*> arguments;
    for (auto const& word : words) arguments.push_back(word.c_str());
    said_.str({});
    EXPECT_EQ(run_command_line(static_cast<int>(arguments.size()), arguments.data()), expected_status);
    return said_.str();
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

TEST_P(Commands, ImportAnOrderBookAndExportItsOrders) {
  std::vector<std::string> const import = {"import",      "orders", order_book(), "--mapping", "SCMS delivery history",
                                           "--historical"};
  EXPECT_EQ(typed(import), "3 orders created, 0 already there, 0 refused (0 problems)\n");
  EXPECT_EQ(typed(import), "0 orders created, 3 already there, 0 refused (0 problems)\n");

  auto const file = path("orders.csv");
  EXPECT_EQ(typed({"export", "orders", file, "--language", "en", "--sort", "created_at"}),
            "3 rows written to " + file + "\n");
  EXPECT_THAT(content_of(file), HasSubstr("Vietnam"));
  auto const lines = path("lines.xlsx");
  EXPECT_EQ(typed({"export", "orders", lines, "--rows", "lines", "--filter", "is_historical=true"}),
            "3 rows written to " + lines + "\n");
  EXPECT_THAT(content_of(lines), StartsWith("PK"));
}

TEST_P(Commands, ImportAndExportInTheNameOfAPersonWhoMay) {
  add("zhang", "supervisor");
  EXPECT_EQ(typed({"import", "orders", order_book(), "--mapping", "SCMS delivery history", "--person", "zhang"}),
            "3 orders created, 0 already there, 0 refused (0 problems)\n");
  auto const file = path("customers.csv");
  EXPECT_EQ(typed({"export", "customers", file, "--person", "zhang"}), "2 rows written to " + file + "\n");
}

TEST_P(Commands, SayByTheirStatusThatAnImportRefusedSomeOrders) {
  std::ofstream(order_book(), std::ios::app) << "none,,,SCMS-999,,,,,,,,,someday,,,,,,,,,,,,many,,,,,,,,\n";
  EXPECT_THAT(typed({"import", "orders", path("scms.csv"), "--mapping", "SCMS delivery history"}, 1),
              StartsWith("3 orders created, 0 already there, 1 refused"));
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
  EXPECT_THAT(said.str(), HasSubstr("PROBLEM no database at"));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace gendan
