#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <vector>

#include "base/refusal.hpp"
#include "testing/typed_commands.hpp"

namespace gendan {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
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

class Commands : public testing::TypedCommands {
protected:
  int add(std::string const& account, std::string const& role) {
    std::istringstream typed("a-very-long-password\n");
    auto* const in = std::cin.rdbuf(typed.rdbuf());
    auto const status = add_person_command(settings_, {account, "Somebody", {role}});
    std::cin.rdbuf(in);
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

TEST_P(Commands, NameTheFirstProblemsOfAnImportByRowAndColumn) {
  std::ofstream(order_book(), std::ios::app) << "none,,,SCMS-999,,,,,,,,,someday,,,,,,,,,,,,m\x1b[2Jany,,,,,,,,\n";
  auto const said = typed({"import", "orders", path("scms.csv"), "--mapping", "SCMS delivery history"}, 1);
  EXPECT_THAT(said, HasSubstr("\n  row 5, Line Item Quantity: not_a_decimal (m [2Jany)\n"));
  EXPECT_THAT(said, HasSubstr("\n  row 5, Scheduled Delivery Date: "));
  EXPECT_THAT(said, Not(HasSubstr("more; see")));
}

TEST_P(Commands, NameAProblemOfAWholeRowByTheRowAlone) {
  std::ofstream(order_book(), std::ios::app) << "none,,,SCMS-999,,,,,,,01-Jun-06,,,,,,,,,,,,1,,,,,,,,,,,surplus\n";
  EXPECT_THAT(typed({"import", "orders", path("scms.csv"), "--mapping", "SCMS delivery history"}, 1),
              HasSubstr("\n  row 5: too_many_cells (surplus)\n"));
}

TEST_P(Commands, SayWhereTheProblemsBeyondTheTwentiethStand) {
  std::ofstream book(order_book(), std::ios::app);
  for (int order = 0; order < 30; ++order)
    book << "none,,,SCMS-" << 900 + order << ",,Nigeria,,,,,,,01-Jun-06,,,,,A vendor,,,,,,,many,,,,,,,,\n";
  book.close();
  auto const said = typed({"import", "orders", path("scms.csv"), "--mapping", "SCMS delivery history"}, 1);
  EXPECT_EQ(std::ranges::count(said, '\n'), 22);
  EXPECT_THAT(said, ContainsRegex("\nand [0-9]+ more; see the import's page /imports/[0-9a-z]{26}\n$"));
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
