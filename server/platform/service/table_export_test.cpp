#include "platform/service/table_export.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <random>
#include <sstream>

#include "base/text.hpp"
#include "platform/tabular/limits.hpp"
#include "platform/tabular/table_reader.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::service {
namespace {

struct TextRow {
  std::string text;
  Label label;
  std::optional<Code> code;
  std::optional<std::string> maybe;
};
BOOST_DESCRIBE_STRUCT(TextRow, (), (text, label, code, maybe))

class TableExports : public ::testing::Test {
protected:
  std::vector<std::vector<std::string>> exported(ExportFormat format, std::vector<TextRow> const& rows) {
    auto const path = folder_.path() / "out";
    TableExport<TextRow> out(path, {format, "en"});
    for (auto const& row : rows) out.add(row);
    out.finish();
    auto const table = tabular::open_table(path, {.header_row = 1});
    std::vector<std::vector<std::string>> read;
    for (tabular::Row row; table->next(row);) {
      auto& cells = read.emplace_back();
      for (auto const& cell : row.cells) cells.push_back(cell.text);
    }
    return read;
  }

private:
  testing::ScratchFolder folder_;
};

// What a person, an import or another system may have left in a text, control characters included.
std::string hostile_text(std::mt19937& random) {
  static constexpr std::array<std::string_view, 16> pieces = {"=",  "+", "-",  "@", "\t", "\r", "\n", "＝",
                                                              "＋", ",", "\"", ";", "'",  " ",  "1",  "跟"};
  std::string text;
  for (auto count = random() % 6; count > 0; --count) text += pieces.at(random() % pieces.size());
  return text;
}

bool is_active(std::string const& cell) {
  constexpr std::array<std::string_view, 11> starts = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(starts, [&](auto start) { return cell.starts_with(start); });
}

TEST_F(TableExports, HandNoTextOverAsAFormulaWhateverItHolds) {
  std::mt19937 random(1);
  std::vector<TextRow> rows;
  for (int row = 0; row < 2'000; ++row) {
    auto const text = hostile_text(random);
    rows.push_back({"x" + text, Label::parsed(text).value_or(Label()), Code::parsed(text), text});
    rows.push_back({text + "x", {}, {}, {}});
  }
  for (auto const& row : exported(ExportFormat::csv, rows)) {
    for (auto const& cell : row) EXPECT_FALSE(is_active(cell)) << cell;
  }
}

TEST_F(TableExports, KeepAWorkbooksCellsAsLongAsTheyMayBe) {
  std::string text;
  for (std::size_t pairs = 0; pairs <= tabular::most_cell_characters / 2; ++pairs) text += "跟单";
  auto const cell = exported(ExportFormat::xlsx, {{text, {}, {}, {}}}).at(0).at(0);
  EXPECT_EQ(code_points(cell), tabular::most_cell_characters);
  EXPECT_TRUE(cell.ends_with("跟单…") || cell.ends_with("单跟…"));
}

}  // namespace
}  // namespace gendan::service
