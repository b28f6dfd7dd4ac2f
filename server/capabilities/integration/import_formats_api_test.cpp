#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "platform/tabular/table_writer.hpp"
#include "testing/plain_imports.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::integration {
namespace {

// One order for 汉堡灯具 of two lines and one with a quantity that is none, as each kind of file has them.
std::string in_gb18030() {
  std::string const customer = "\xBF\xCD\xBB\xA7";
  std::string const lamps = "\xBA\xBA\xB1\xA4\xB5\xC6\xBE\xDF";
  return "\xB6\xA9\xB5\xA5;" + customer + ";\xCA\xFD\xC1\xBF\r\n" + "A-1;" + lamps + ";1200\r\n" + "A-1;" + lamps +
         ";0.5\r\n" + "A-2;\"" + lamps + "\";many\r\n";
}

std::string in_json() {
  return R"([{"订单":"A-1","客户":"汉堡灯具","数量":1200},{"订单":"A-1","客户":"汉堡灯具","数量":0.5},
             {"订单":"A-2","客户":"汉堡灯具","数量":"many"}])";
}

std::string in_a_workbook() {
  testing::ScratchFolder const folder;
  auto const path = folder.path() / "book.xlsx";
  auto const out = tabular::xlsx_writer(path, {{.title = "订单"}, {.title = "客户"}, {.title = "数量"}});
  using Cells = std::vector<tabular::OutCell>;
  out->row(Cells{"A-1", "汉堡灯具", tabular::OutDecimal{1200, 0, 0}});
  out->row(Cells{"A-1", "汉堡灯具", tabular::OutDecimal{5, 1, 0}});
  out->row(Cells{"A-2", "汉堡灯具", "many"});
  out->finish();
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

class ImportFormats : public testing::PlainImports {
protected:
  // Upload to orders.
  void import(std::string const& content, std::string const& name, std::string const& format, int row_of_problem) {
    auto const id = uploaded(content, name);
    EXPECT_EQ(import_of(id).text("/detection/format"), format);
    EXPECT_EQ(import_of(id).at("/detection/columns"), boost::json::value({"订单", "客户", "数量"}));
    EXPECT_EQ(import_of(id).text("/detection/sample/0/1"), "汉堡灯具");
    map(id,
        {{"name", "lamps"},
         {"source_system", "erp"},
         {"group_by", "订单"},
         {"rules", {{{"to", "customer_name"}, {"column", "客户"}}, {{"to", "lines.quantity"}, {"column", "数量"}}}}});
    EXPECT_EQ(check(id).text("/state"), "checked");
    EXPECT_EQ(as("zhang_wei").get("/imports/" + id + "/problems").at("/items"),
              boost::json::value(
                  {{{"row", row_of_problem}, {"column", "数量"}, {"code", "not_a_decimal"}, {"value", "many"}}}));
    auto const done = run(id);
    EXPECT_EQ(done.text("/state"), "done");
    EXPECT_EQ(done.at("/orders_refused").as_int64(), 1);
    auto const created = as("zhang_wei").get("/imports/" + id + "/results?outcome=created");
    auto const order = as("zhang_wei").get("/orders/" + created.text("/items/0/order_id"));
    EXPECT_EQ(order.text("/customer_name"), "汉堡灯具");
    EXPECT_EQ(order.text("/lines/0/quantity"), "1200");
    EXPECT_EQ(order.text("/lines/1/quantity"), "0.5");
  }
};
BOTH_DATABASES(ImportFormats);

TEST_P(ImportFormats, IncludeCommaSeparatedTextInGb18030) { import(in_gb18030(), "book.csv", "csv", 4); }
TEST_P(ImportFormats, IncludeJson) { import(in_json(), "book.json", "json", 3); }
TEST_P(ImportFormats, IncludeWorkbooks) { import(in_a_workbook(), "book.xlsx", "xlsx", 4); }

TEST_P(ImportFormats, SayWhichEncodingWasFound) {
  EXPECT_EQ(import_of(uploaded(in_gb18030())).text("/detection/encoding"), "gb18030");
  EXPECT_EQ(import_of(uploaded(in_gb18030())).text("/detection/separator"), ";");
}

}  // namespace
}  // namespace gendan::integration
