// Random tables, written and read back.
#include <gtest/gtest.h>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <fstream>
#include <random>

#include "base/decimal.hpp"
#include "platform/tabular/table_writer.hpp"
#include "testing/tables/made_tables.hpp"

namespace gendan::tabular {
namespace {

using Table = std::vector<std::vector<OutCell>>;

class RandomTables {
public:
  explicit RandomTables(unsigned seed) : random_(seed) {}

  Table table() {
    auto const columns = 1 + below(8);
    Table rows(1 + below(60));
    for (auto& row : rows) {
      row.push_back(std::string("row"));  // blank rows are not read back
      while (row.size() < columns) row.push_back(cell());
    }
    return rows;
  }

private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  std::string text() {
    static std::vector<std::string> const pieces = {
        "a",  "Z", "0", " ",  "\"",    ",", ";", "\t", "\n",  "\r\n", "\r", "'", "=",    "-",      "|", "破",
        "损", "é", "😀", "_x", "000D_", "&", "<", ">",  "]]>", "\\",   "{",  "[", "\x01", "\u2028", "_"};
    std::string result;
    for (auto count = 1 + below(12); count > 0; --count) result += pieces[below(pieces.size())];
    return result;
  }

  OutCell cell() {
    switch (below(6)) {
      case 0:
        return std::monostate{};
      case 1:
        return OutDecimal{static_cast<std::int64_t>(random_()) >> below(64), static_cast<int>(below(10)),
                          static_cast<int>(below(3))};
      case 2:
        return CalendarDate(1900, 3, 1) + std::chrono::days(below(2'900'000));
      case 3:
        return Instant::from_unix_milliseconds(static_cast<std::int64_t>(below(4'000'000'000'000)));
      case 4:
        return below(2) == 0;
      default:
        return text();
    }
  }

  std::mt19937_64 random_;
};

template <class Writer>
void write(std::unique_ptr<Writer> const& writer, Table const& table) {
  for (auto const& row : table) writer->row(row);
  writer->finish();
}

std::vector<OutColumn> columns_of(Table const& table) {
  std::vector<OutColumn> columns;
  while (columns.size() < table.front().size()) columns.push_back({"c" + std::to_string(columns.size())});
  return columns;
}

void expect_read(std::filesystem::path const& path, TableOptions const& options, Table const& table,
                 std::function<std::string(OutCell const&)> const& expected) {
  auto const reader = open_table(path, options);
  Row row;
  for (auto const& written : table) {
    ASSERT_TRUE(reader->next(row));
    ASSERT_EQ(row.cells.size(), written.size());
    for (std::size_t index = 0; index < written.size(); ++index) {
      ASSERT_EQ(made::shown(row.cells[index]), expected(written[index])) << "row " << row.number << " column " << index;
    }
    ASSERT_TRUE(row.faults.empty());
  }
  EXPECT_FALSE(reader->next(row));
}

struct AsCsv {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(std::string const& text) const { return neutralised(text); }
  std::string operator()(OutDecimal const& n) const { return decimal_text(n.scaled, n.scale, n.least_fraction_digits); }
  std::string operator()(CalendarDate date) const { return date.text(); }
  std::string operator()(Instant at) const { return at.text(); }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
};

struct AsXlsx {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(std::string const& text) const { return text; }
  std::string operator()(OutDecimal const& n) const {
    auto text = decimal_text(n.scaled, n.scale, n.least_fraction_digits);
    auto digits = decimal_text(n.scaled, n.scale, 0);
    std::erase_if(digits, [](char character) { return character == '.' || character == '-'; });
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits.size() > 15 ? text : '#' + decimal_text(n.scaled, n.scale, 0);
  }
  std::string operator()(CalendarDate date) const { return '@' + date.text(); }
  std::string operator()(Instant at) const {
    auto const text = at.text();  // "2026-03-15T08:30:00.250Z"
    return '@' + text.substr(0, text.find(".000Z") == std::string::npos ? 23 : 19);
  }
  std::string operator()(bool value) const { return value ? "?true" : "?false"; }
};

TEST(AnyTable, IsReadBackFromCsvAsItWasWritten) {
  made::Tables tables;
  RandomTables random(1);
  for (int round = 0; round < 300; ++round) {
    auto const table = random.table();
    auto const path = tables.path("out.csv");
    CsvWriterOptions const options{
        .separator = ",;\t|"[round % 4], .has_byte_order_mark = round % 3 == 0, .ends_lines_with_crlf = round % 2 == 0};
    write(csv_writer(path, columns_of(table), options), table);
    expect_read(path, {.separator = options.separator, .header_row = 1}, table,
                [](OutCell const& cell) { return std::visit(AsCsv{}, cell); });
    ASSERT_FALSE(HasFailure()) << "round " << round;
  }
}

TEST(AnyTable, IsReadBackFromXlsxAsItWasWritten) {
  made::Tables tables;
  RandomTables random(2);
  for (int round = 0; round < 100; ++round) {
    auto const table = random.table();
    auto const path = tables.path("out.xlsx");
    write(xlsx_writer(path, columns_of(table)), table);
    expect_read(path, {.header_row = 1}, table, [](OutCell const& cell) { return std::visit(AsXlsx{}, cell); });
    ASSERT_FALSE(HasFailure()) << "round " << round;
  }
}

struct AsJson {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(std::string const& text) const {
    return boost::json::serialize(boost::json::string_view(text));
  }
  std::string operator()(OutDecimal const& n) const { return decimal_text(n.scaled, n.scale, n.least_fraction_digits); }
  std::string operator()(CalendarDate date) const { return '"' + date.text() + '"'; }
  std::string operator()(Instant at) const { return '"' + at.text() + '"'; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
};

TEST(AnyTable, IsReadBackFromJsonAsItWasWritten) {
  made::Tables tables;
  RandomTables random(3);
  auto const expected = [](OutCell const& cell) {
    auto const kind = std::holds_alternative<OutDecimal>(cell) ? "#" : std::holds_alternative<bool>(cell) ? "?" : "";
    return std::holds_alternative<std::string>(cell) ? std::get<std::string>(cell) : kind + std::visit(AsCsv{}, cell);
  };
  for (int round = 0; round < 300; ++round) {
    auto const table = random.table();
    std::string text = round % 2 == 0 ? "[" : "";
    for (auto const& row : table) {
      if (text.size() > 1) text += round % 2 == 0 ? ",\n" : "\n";
      for (std::size_t index = 0; index < row.size(); ++index) {
        text += (index == 0 ? "{\"c" : ",\"c") + std::to_string(index) + "\":" + std::visit(AsJson{}, row[index]);
      }
      text += '}';
    }
    expect_read(tables.file(text + (round % 2 == 0 ? "]" : "")), {}, table, expected);
    ASSERT_FALSE(HasFailure()) << "round " << round;
  }
}

}  // namespace
}  // namespace gendan::tabular
