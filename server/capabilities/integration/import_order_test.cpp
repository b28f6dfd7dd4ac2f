#include "capabilities/integration/import_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/describe/decode.hpp"

namespace gendan::integration {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ImportMapping mapping() {
  return describe::decoded<ImportMapping>(R"json({"name":"test","source_system":"scms","group_by":"PO","rules":[
    {"to":"customer_name","column":"Country"},{"to":"currency","constant":"USD"},
    {"to":"incoterm","column":"Term","empty_when":["N/A"]},{"to":"transport_mode","column":"Mode","values":{"Ocean":"sea"}},
    {"to":"lines.quantity","column":"Qty"},{"to":"lines.amount","column":"Value","number_format":"comma_thousands"},
    {"to":"lines.supplier_name","column":"Vendor"},{"to":"lines.confirmed_on","column":"Scheduled","date_formats":["d_mon_y"]},
    {"to":"lines.delivered_on","column":"Delivered","date_formats":["d_mon_y"]}],
    "references":[{"column":"Freight","key_column":"ID","before":"(ID#:","after":")"}]})json");
}
std::vector<std::string> const columns = {"ID",    "PO",     "Country",   "Term",      "Mode",   "Qty",
                                          "Value", "Vendor", "Scheduled", "Delivered", "Freight"};

std::vector<SourceRow> rows() {
  return {{2, {"1", "SCMS-4", "Vietnam", "N/A", "Ocean", "19", "551", "Hengda", "02-Jun-06", "03-Jun-06", "780.34"}},
          {5,
           {"7", "SCMS-4", "Vietnam", "N/A", "Ocean", "1000", "6,200.50", "Orgenics", "14-Nov-06", "",
            "See ASN-85 (ID#:1)"}}};
}
RowGroup group_of(std::vector<SourceRow> const& source) { return {"SCMS-4", source, std::ssize(source)}; }
ReadOrder read(std::vector<SourceRow> const& source) {
  return OrderReader(mapping(), columns).read(group_of(source), [](ReferenceRule const&, std::string const& key) {
    return key == "1" ? std::optional<std::string>("780.34") : std::nullopt;
  });
}
std::vector<std::string> problems_of(ReadOrder const& order) {
  std::vector<std::string> found;
  for (auto const& problem : order.problems)
    found.push_back(std::to_string(problem.row) + " " + problem.column + " " + problem.code);
  return found;
}

TEST(ImportedRows, BecomeOneOrderWithALineEach) {
  auto const order = read(rows());
  EXPECT_THAT(problems_of(order), IsEmpty());
  EXPECT_EQ(order.customer_name->text(), "Vietnam");
  EXPECT_EQ(order.content.transport_mode, orders::TransportMode::sea);
  EXPECT_EQ(order.content.incoterm, std::nullopt);
  ASSERT_EQ(order.content.lines.size(), 2U);
  EXPECT_EQ(order.content.lines[1].amount->text(), "6200.5");
  EXPECT_EQ(order.content.lines[1].position.value(), 20);
  EXPECT_EQ(order.supplier_names.at(20).text(), "Orgenics");
  ASSERT_EQ(order.deliveries.size(), 1U);
  EXPECT_EQ(order.deliveries[0].delivered_on.text(), "2006-06-03");
}

TEST(ImportedRows, KeepEveryUnmappedOrEmptiedValueAsAFact) {
  auto const order = read(rows());
  EXPECT_EQ(order.content.lines[0].facts, (orders::Facts{{"ID", "1"}, {"Term", "N/A"}, {"Freight", "780.34"}}));
  EXPECT_EQ(order.content.lines[1].facts.at("Freight"), "See ASN-85 (ID#:1)");
  EXPECT_EQ(order.content.lines[1].facts.at("Freight ← ID 1"), "780.34");
}

TEST(ImportedRows, NameEachProblemByRowAndColumn) {
  auto source = rows();
  source[0].cells[5] = "many";
  source[0].cells[4] = source[1].cells[4] = "Camel";
  source[1].cells[2] = "Nigeria";
  source[1].cells[8] = "soon";
  source[1].cells[10] = "See ASN-85 (ID#:99)";
  EXPECT_THAT(problems_of(read(source)),
              ElementsAre("2 Mode not_one_of", "2 Qty not_a_decimal", "5 Country differs_within_order",
                          "5 Scheduled not_a_date", "5 Freight reference_not_found"));
}

TEST(ImportedRows, AskForTheFormatOfWhatCouldBeReadInTwoWays) {
  auto open = mapping();
  for (auto& rule : open.rules) {
    rule.date_formats.clear();
    rule.number_format.reset();
  }
  auto source = rows();
  source[0].cells[6] = "1,5";
  source[0].cells[8] = "03/04/2026";
  source[1].cells[6] = "five";
  source[1].cells[8] = "31/31/2026";
  auto const order =
      OrderReader(open, columns).read(group_of(source), [](auto const&, auto const& key) { return key; });
  EXPECT_THAT(problems_of(order), ElementsAre("2 Value number_format_needed", "2 Scheduled date_format_needed",
                                              "5 Value not_a_decimal", "5 Scheduled not_a_date"));
}

TEST(ImportedRows, SayOfANumberWhetherItIsTooFineOrTooLarge) {
  auto source = rows();
  source[0].cells[5] = "12.3456";
  source[1].cells[5] = "1000000000000000";
  EXPECT_THAT(problems_of(read(source)), ElementsAre("2 Qty too_fine", "5 Qty out_of_range"));
}

TEST(ImportedRows, SayOnceOfAnOrderThatItsPricesHaveNoCurrency) {
  auto without = mapping();
  std::erase_if(without.rules, [](ColumnRule const& rule) { return rule.to == "currency"; });
  auto const order =
      OrderReader(without, columns).read(group_of(rows()), [](auto const&, auto const& key) { return key; });
  EXPECT_THAT(problems_of(order), ElementsAre("2 currency price_without_currency"));
}

TEST(ImportedRows, NameTheRowAndColumnOfWhatIsWrongWithAWholeLine) {
  auto source = rows();
  source[1].cells[6] = "999999999999999";
  auto const problems = problems_of(read(source));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].starts_with("5 Value ")) << problems[0];
}

TEST(ImportedRows, WrittenWideAreReadAsIfWrittenPlain) {
  auto source = rows();
  source[0].cells = {
      "１",           "ＳＣＭＳ－４",       "越南（北）",         "Ｎ／Ａ", "Ｏｃｅａｎ", "１９", "￥５５１．５",
      "恒大（集团）", "０２－Ｊｕｎ－０６", "２００６年６月３日", "７８０"};
  source[1].cells[2] = "越南(北)";
  source[1].cells[10] = "See ASN-85 （ＩＤ＃：１）";
  auto const order = read(source);
  EXPECT_THAT(problems_of(order), IsEmpty());
  auto const& line = order.content.lines[0];
  EXPECT_EQ(line.quantity->text(), "19");
  EXPECT_EQ(line.amount->text(), "551.5");
  EXPECT_EQ(line.confirmed_on->text(), "2006-06-02");
  EXPECT_EQ(order.content.transport_mode, orders::TransportMode::sea);
  EXPECT_EQ(order.content.incoterm, std::nullopt);
  EXPECT_EQ(order.deliveries.at(0).delivered_on.text(), "2006-06-03");
  EXPECT_EQ(order.content.lines[1].facts.at("Freight ← ID 1"), "780.34");
}

TEST(ImportedRows, KeepNamesAndFactsInTheWidthTheyWereWrittenIn) {
  auto source = rows();
  source[0].cells[2] = source[1].cells[2] = "远航（集团）";
  source[0].cells[7] = "恒大（塑胶）";
  source[0].cells[10] = "７８０";
  auto const order = read(source);
  EXPECT_EQ(order.customer_name->text(), "远航（集团）");
  EXPECT_EQ(order.supplier_names.at(10).text(), "恒大（塑胶）");
  EXPECT_EQ(order.content.lines[0].facts.at("Freight"), "７８０");
}

TEST(ImportedRows, OfOneOrderAreToldByTheSameNumberWrittenWideOrNot) {
  EXPECT_EQ(group_key(" ＰＯ－１２\u3000"), "PO-12");
  EXPECT_EQ(group_key("订单 7"), "订单 7");
}

TEST(Mapping, IsCheckedAgainstTheTable) {
  auto broken = mapping();
  broken.rules[0].to = *Code::parsed("colour");
  broken.rules[1].column = BoundedText<1, 400>::parsed("Term");
  broken.rules[2].column = BoundedText<1, 400>::parsed("Terms");
  broken.rules[5].to = *Code::parsed("lines.quantity");
  std::vector<std::string> found;
  for (auto const& problem : mapping_problems(broken, columns)) found.push_back(problem.path + " " + problem.code);
  EXPECT_THAT(found, ElementsAre("/rules/0/to no_such_field", "/rules/1 column_or_constant",
                                 "/rules/2/column no_such_column", "/rules/5/to given_twice"));
  EXPECT_THAT(mapping_problems(mapping(), columns), IsEmpty());
}

}  // namespace
}  // namespace gendan::integration
