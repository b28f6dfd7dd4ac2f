// What the file itself does not hold whole: told at its row and column, and no order is written with it.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "capabilities/integration/import_run_api.hpp"
#include "testing/plain_imports.hpp"
#include "testing/tables/made_tables.hpp"

namespace gendan::integration {
namespace {

constexpr char heading[] = "PO,Customer,Qty,Price,Due,Delivered,Colour\n";

// Orders A-1 to A-3, one row each; what differs stands in the quantity's cell of each and beyond its colour.
std::string workbook(std::array<std::string, 3> const& quantities) {
  auto const text = [](char column, int row, std::string const& content) {
    return "<c r=\"" + std::string(1, column) + std::to_string(row) + R"(" t="str"><v>)" + content + "</v></c>";
  };
  std::string rows = R"(<row r="1">)" + text('A', 1, "PO") + text('B', 1, "Qty") + text('C', 1, "Colour") + "</row>";
  for (int row = 2; row <= 4; ++row) {
    rows += "<row r=\"" + std::to_string(row) + "\">" + text('A', row, "A-" + std::to_string(row - 1));
    rows += "<c r=\"B" + std::to_string(row) + "\" " + quantities.at(static_cast<std::size_t>(row - 2)) + "</c></row>";
  }
  tabular::made::Tables tables;
  std::ostringstream bytes;
  bytes << std::ifstream(tables.workbook(rows), std::ios::binary).rdbuf();
  return bytes.str();
}

class ImportFaults : public testing::PlainImports {
protected:
  static constexpr char not_computed[] = "><f>2*3</f>";
  static constexpr char broken[] = R"(t="e"><v>#REF!</v>)";
  static constexpr char seven[] = "><v>7</v>";

  boost::json::value problems_of(std::string const& id) {
    return as("zhang_wei").get("/imports/" + id + "/problems").at("/items");
  }
  static boost::json::value problem(int row, std::string_view column, std::string_view code, std::string_view value) {
    return {{"row", row}, {"column", column}, {"code", code}, {"value", value}};
  }
  std::string checked_workbook(std::array<std::string, 3> const& quantities, std::string_view quantity_to) {
    auto id = uploaded(workbook(quantities), "book.xlsx");
    object mapping = plain_mapping();
    mapping["rules"] = {{{"to", "customer_name"}, {"constant", "Acme"}}, {{"to", quantity_to}, {"column", "Qty"}}};
    map(id, mapping);
    check(id);
    return id;
  }
  void expect_refused(std::string const& id, std::string_view order) {
    auto const refused = as("zhang_wei").get("/imports/" + id + "/results?outcome=refused");
    EXPECT_EQ(refused.text("/items/0/group_key"), order);
    EXPECT_EQ(refused.at("/items/0/problems"), problems_of(id));
  }
};
BOTH_DATABASES(ImportFaults);

TEST_P(ImportFaults, OfContentBeyondTheLastColumnRefuseItsOrderAlone) {
  auto const id = checked(std::string(heading) + "A-1,Acme,10,1.50,2026-02-01,,red,\n" +
                          "A-2,Acme,1,234.50,2026-02-01,,red,blue\n" + "A-3,Acme,10,1.50,2026-02-01,,red, \n");
  EXPECT_EQ(problems_of(id), boost::json::value(boost::json::array{problem(3, "", "too_many_cells", "blue")}));
  auto const done = run(id);
  EXPECT_EQ(done.at("/orders_created").as_int64(), 2);
  EXPECT_EQ(done.at("/orders_refused").as_int64(), 1);
  expect_refused(id, "A-2");
  auto const file = as("zhang_wei").get("/exports/import-results.csv?language=en&outcome=refused&import_id=" + id);
  ASSERT_TRUE(file.response.body_file) << file.response.body_text();
  std::ostringstream exported;
  exported << std::ifstream(*file.response.body_file).rdbuf();
  EXPECT_THAT(exported.str(), ::testing::HasSubstr("3: content beyond the last column (blue)"));
}

TEST_P(ImportFaults, OfAnErrorOfAFormulaRefuseItsOrderAlone) {
  auto const id = checked_workbook({seven, broken, seven}, "lines.quantity");
  EXPECT_EQ(problems_of(id), boost::json::value(boost::json::array{problem(3, "Qty", "cell_error", "#REF!")}));
  EXPECT_EQ(run(id).at("/orders_created").as_int64(), 2);
  expect_refused(id, "A-2");
}

TEST_P(ImportFaults, OfAFormulaWithoutItsResultAreNotTakenForNothing) {
  auto const id = checked_workbook({seven, seven, not_computed}, "lines.quantity");
  EXPECT_EQ(problems_of(id), boost::json::value(boost::json::array{problem(4, "Qty", "formula_without_value", "")}));
  EXPECT_EQ(run(id).at("/orders_created").as_int64(), 2);
  expect_refused(id, "A-3");
}

TEST_P(ImportFaults, OfTheColumnThatTellsOrdersApartMakeNoOrder) {
  auto id = uploaded(workbook({broken, not_computed, seven}), "book.xlsx");
  object mapping = plain_mapping();
  mapping["group_by"] = "Qty";
  mapping["rules"] = {{{"to", "customer_name"}, {"constant", "Acme"}}};
  map(id, mapping);
  check(id);
  auto const problems = problems_of(id).as_array();
  EXPECT_THAT(problems, ::testing::UnorderedElementsAre(problem(2, "Qty", "cell_error", "#REF!"),
                                                        problem(3, "Qty", "formula_without_value", "")));
  EXPECT_EQ(run(id).at("/orders_created").as_int64(), 1);
}

TEST_P(ImportFaults, OfColumnsThatNoRuleTakesStandAmongTheFacts) {
  auto const id = uploaded(workbook({seven, broken, seven}), "book.xlsx");
  object mapping = plain_mapping();
  mapping["rules"] = {{{"to", "customer_name"}, {"constant", "Acme"}}};
  map(id, mapping);
  check(id);
  EXPECT_EQ(problems_of(id), boost::json::value(boost::json::array{}));
  run(id);
  auto const created = as("zhang_wei").get("/imports/" + id + "/results?outcome=created&sort=group_key");
  ASSERT_EQ(created.at("/items").as_array().size(), 3U);
  std::string facts;
  for (auto const& item : created.at("/items").as_array()) {
    auto const order = as("zhang_wei").get("/orders/" + std::string(item.at("order_id").as_string()));
    facts += order.text("/lines/0/facts/Qty") + " ";
  }
  EXPECT_THAT(facts, ::testing::HasSubstr("#REF!"));
}

TEST_P(ImportFaults, AreStillKnownAfterARestart) {
  std::string book = heading;
  book += "A-1,Acme,10,1.50,2026-02-01,,red,blue\n";
  for (int row = 0; row < 1'500; ++row) book += "B-" + std::to_string(row) + ",Acme,10,1.50,2026-02-01,,red\n";
  book += "C-1,Acme,10,1.50,2026-02-01,,red,green\n";
  auto const id = mapped(book);
  EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/check", object{}).status, 202);
  int steps = 0;
  continue_import(app().world(), ImportId::parsed(id).value(), [&] { return ++steps > 1; });
  EXPECT_EQ(import_of(id).at("/rows_staged").as_int64(), 1'000);
  app().run_due_jobs();
  EXPECT_EQ(problems_of(id), boost::json::value(boost::json::array{problem(2, "", "too_many_cells", "blue"),
                                                                   problem(1503, "", "too_many_cells", "green")}));
}

TEST_P(ImportFaults, AreToldWithWholeCharacters) {
  std::string surplus;
  for (int index = 0; index < 100; ++index) surplus += "绿";
  auto const id = checked(std::string(heading) + "A-1,Acme,10,1.50,2026-02-01,,red," + surplus + "\n");
  EXPECT_EQ(problems_of(id).at(0).at("value").as_string(), surplus.substr(0, 198));
}

}  // namespace
}  // namespace gendan::integration
