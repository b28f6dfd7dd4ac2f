#include <gmock/gmock.h>

#include "capabilities/integration/import_run_api.hpp"
#include "capabilities/integration/integration.hpp"
#include "testing/plain_imports.hpp"

namespace gendan::integration {
namespace {

constexpr char three_orders[] =
    "\xEF\xBB\xBF"
    "PO,Customer,Qty,Price,Due,Delivered,Colour\r\n"
    "A-1,Acme,10,1.50,2026-02-01,2026-02-01,red\r\n"
    "A-2,Sakura,5,2,2026-02-03,,blue\r\n"
    "A-1,Acme,20,0.333,2026-02-02,2026-02-09,\"green\nand white\"\r\n"
    "A-3,Acme,none,2,2026-02-03,,\r\n";

class Imports : public testing::PlainImports {};
BOTH_DATABASES(Imports);

TEST_P(Imports, FindOutWhatTheFileIs) {
  auto const import = as("zhang_wei").get("/imports/" + uploaded(three_orders));
  EXPECT_EQ(import.text("/detection/format"), "csv");
  EXPECT_EQ(import.at("/detection/columns").as_array().size(), 7U);
  EXPECT_EQ(import.text("/detection/sample/2/6"), "green\nand white");
}

TEST_P(Imports, OfAnEmptyFileAreRefused) {
  EXPECT_EQ(as("zhang_wei").upload("/imports?name=empty.csv", "").problems(), "empty_file ");
  EXPECT_EQ(as("zhang_wei").upload("/imports?name=empty.csv", "\n").problems(), "empty_table ");
}

TEST_P(Imports, CheckEveryOrderBeforeAnythingIsWritten) {
  auto const id = checked(three_orders);
  auto const import = as("zhang_wei").get("/imports/" + id);
  EXPECT_EQ(import.text("/state"), "checked");
  EXPECT_EQ(import.at("/orders_total").as_int64(), 3);
  EXPECT_EQ(import.at("/problem_count").as_int64(), 1);
  auto const problems = as("zhang_wei").get("/imports/" + id + "/problems");
  EXPECT_EQ(problems.at("/items/0"),
            boost::json::value({{"row", 5}, {"column", "Qty"}, {"code", "not_a_decimal"}, {"value", "none"}}));
  EXPECT_EQ(problems.at("/total"), problems.at("/kept"));
  EXPECT_TRUE(as("zhang_wei").get("/orders").at("/items").as_array().empty());
}

TEST_P(Imports, WriteWhatHoldsAndRefuseTheRestByName) {
  auto const id = checked(three_orders);
  auto const import = run(id);
  EXPECT_EQ(import.text("/state"), "done");
  EXPECT_EQ(import.at("/orders_created").as_int64(), 2);
  EXPECT_EQ(import.at("/orders_refused").as_int64(), 1);
  auto const refused = as("zhang_wei").get("/imports/" + id + "/results?outcome=refused");
  EXPECT_EQ(refused.text("/items/0/group_key"), "A-3");
  EXPECT_EQ(refused.text("/items/0/problems/0/column"), "Qty");
  auto const created = as("zhang_wei").get("/imports/" + id + "/results?outcome=created");
  auto const order = as("zhang_wei").get("/orders/" + created.text("/items/0/order_id"));
  EXPECT_EQ(order.text("/source/reference"), "A-1");
  EXPECT_EQ(order.text("/customer_name"), "Acme");
  EXPECT_EQ(order.text("/total/amount"), "21.66");
  EXPECT_EQ(order.text("/lines/1/facts/Colour"), "green\nand white");
  EXPECT_EQ(order.text("/lines/1/completed_on"), "2026-02-09");
  EXPECT_TRUE(order.at("/is_historical").as_bool());
}

TEST_P(Imports, MakeNoDoublesWhenRunTwice) {
  run(checked(three_orders));
  auto const again = run(checked(three_orders));
  EXPECT_EQ(again.at("/orders_created").as_int64(), 0);
  EXPECT_EQ(again.at("/orders_known").as_int64(), 2);
  EXPECT_EQ(as("zhang_wei").get("/orders/totals").at("/count").as_int64(), 2);
}

TEST_P(Imports, SayBeforeWritingHowManyOrdersWillNotBeWritten) {
  auto const first = as("zhang_wei").get("/imports/" + checked(three_orders));
  EXPECT_EQ(first.at("/orders_total").as_int64(), 3);
  EXPECT_EQ(first.at("/orders_with_problems").as_int64(), 1);
  EXPECT_EQ(first.at("/orders_there_already").as_int64(), 0);
  run(first.text("/id"));
  auto const id = checked(three_orders);
  EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/check", object{}).status, 202);  // counts from nothing again
  app().run_due_jobs();
  auto const second = as("zhang_wei").get("/imports/" + id);
  EXPECT_EQ(second.at("/orders_with_problems").as_int64(), 1);
  EXPECT_EQ(second.at("/orders_there_already").as_int64(), 2);
  auto const written = run(id);
  EXPECT_EQ(written.at("/orders_refused"), second.at("/orders_with_problems"));
  EXPECT_EQ(written.at("/orders_known"), second.at("/orders_there_already"));
}

TEST_P(Imports, TellHowFarTheFileIsReadBeforeItsRowsAreCounted) {
  std::string long_book(three_orders);
  for (int row = 0; row < 4'000; ++row)
    long_book += "B-" + std::to_string(row) + ",Acme,10,1.50,2026-02-01,2026-02-01,red\r\n";
  auto const id = mapped(long_book);
  EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/check", object{}).status, 202);
  int batches = 0;
  continue_import(app().world(), ImportId::parsed(id).value(), [&] { return ++batches > 1; });
  auto const begun = as("zhang_wei").get("/imports");
  EXPECT_EQ(begun.text("/items/0/state"), "staging");
  EXPECT_EQ(begun.at("/items/0/bytes_total").as_int64(), std::ssize(long_book));
  EXPECT_GT(begun.at("/items/0/bytes_read").as_int64(), 0);
  EXPECT_LT(begun.at("/items/0/bytes_read").as_int64(), std::ssize(long_book));
  app().run_due_jobs();
  auto const read = as("zhang_wei").get("/imports/" + id);
  EXPECT_EQ(read.at("/bytes_read"), read.at("/bytes_total"));
  EXPECT_EQ(read.at("/rows_staged").as_int64(), 4'004);
}

TEST_P(Imports, NeedAMappingThatFitsTheFile) {
  auto const id = uploaded(three_orders);
  EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/check", object{}).text("/code"), "mapping_needed");
  auto wrong = plain_mapping();
  wrong["group_by"] = "Order";
  EXPECT_EQ(as("zhang_wei").put("/imports/" + id + "/mapping", {{"mapping", wrong}}).problems(),
            "no_such_column /mapping/group_by");
  EXPECT_EQ(as("zhang_wei").put("/imports/" + id + "/mapping", {{"mapping_name", "nobody's"}}).problems(),
            "no_such_mapping /mapping_name");
  EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/run", {{"historical", true}}).text("/code"),
            "import_not_checked");
}

TEST_P(Imports, EndWhenCancelledAndSayWhatWasDone) {
  auto const id = checked(three_orders);
  EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/run", {{"historical", true}}).status, 202);
  EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/cancellation", object{}).status, 200);
  app().run_due_jobs();
  auto const import = as("zhang_wei").get("/imports/" + id);
  EXPECT_EQ(import.text("/state"), "cancelled");
  EXPECT_EQ(import.at("/orders_done").as_int64(), 0);
  EXPECT_EQ(as("zhang_wei").post("/imports/" + id + "/cancellation", object{}).text("/code"), "import_over");
}

TEST_P(Imports, RefuseAFileThatIsNoTable) {
  EXPECT_EQ(as("zhang_wei")
                .upload("/imports?name=x.csv", std::string("\x7f"
                                                           "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0",
                                                           16))
                .status,
            415);
  EXPECT_EQ(as("zhang_wei").upload("/imports?name=x.csv", "a,b\n\"never closed").status, 422);
}

TEST_P(Imports, AreListedByNameAndCountedByState) {
  for (auto const* name : {"b.csv", "a.csv"})
    as("zhang_wei").upload("/imports?name=" + std::string(name), three_orders);
  checked(three_orders);
  auto const by_name = as("zhang_wei").get("/imports?sort=name");
  EXPECT_EQ(by_name.text("/items/0/name"), "a.csv");
  EXPECT_EQ(by_name.text("/items/1/name"), "b.csv");
  EXPECT_EQ(as("zhang_wei").get("/imports/totals").at("/count").as_int64(), 3);
  EXPECT_EQ(as("zhang_wei").get("/imports/totals?state=checked").at("/count").as_int64(), 1);
  EXPECT_EQ(as("zhou_jie").get("/imports/totals").at("/count").as_int64(), 0);
  EXPECT_EQ(as("stranger").get("/imports/totals").status, 403);
}

TEST_P(Imports, AreRefusedToThoseWhoMayNot) {
  EXPECT_EQ(as("stranger").upload("/imports?name=x.csv", three_orders).status, 403);
  EXPECT_EQ(as("stranger").get("/imports").status, 403);
  auto const id = uploaded(three_orders);
  EXPECT_EQ(as("li_na").get("/imports/" + id).status, 404);
  for (auto const* verb : {"/check", "/run", "/cancellation"}) {
    EXPECT_NE(as("li_na").post("/imports/" + id + verb, object{}).status / 100, 2) << verb;
    EXPECT_EQ(as("stranger").post("/imports/" + id + verb, object{}).status, 403) << verb;
  }
}

TEST_P(Imports, AreReadByThoseWhoAuditAndNotRunByThem) {
  auto const id = checked(three_orders);
  for (auto const* part : {"", "/problems", "/results"})
    EXPECT_EQ(as("liu_yang").get("/imports/" + id + part).status, 200) << part;
  EXPECT_EQ(as("liu_yang").get("/imports").text("/items/0/id"), id);
  EXPECT_EQ(as("liu_yang").get("/import-mappings").status, 200);
  for (auto const* verb : {"/check", "/run", "/cancellation"})
    EXPECT_EQ(as("liu_yang").post("/imports/" + id + verb, object{}).status, 403) << verb;
}

}  // namespace
}  // namespace gendan::integration
