// A list as a file for a spreadsheet program: each described member of its rows is a column, headed in the
// reader's language; codes are put into words, money takes two columns. Written row by row, in bounded
// memory, with text that would be taken for a formula made harmless (tabular/table_writer.hpp).
// list_export.hpp makes one of each list.
//
//   TableExport<OrderExportRow> out(path, {ExportFormat::xlsx, call.caller.language, words});
//   for (auto const& order : orders) out.add(order);
//   out.finish();
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.hpp"
#include "platform/describe/form.hpp"
#include "platform/tabular/table_writer.hpp"

namespace gendan::service {

enum class ExportFormat { csv, xlsx };
BOOST_DESCRIBE_ENUM(ExportFormat, csv, xlsx)

// A member's or a code's wording in the files that leave the house.
struct Wording {
  std::string_view code;
  std::string_view zh;
  std::string_view en;
};

struct ExportStyle {
  ExportFormat format = ExportFormat::csv;
  std::string language;  // "zh-CN", else English
  std::span<Wording const> words{};

  // The code itself where there is no wording.
  std::string word(std::string_view code) const;
  // What of a text a cell of this format holds: a workbook's cells end, with "…", where Excel's do.
  std::string fitting(std::string text) const;
};

namespace detail {

template <class T>
struct Cells {  // of one member
  static constexpr int columns = 1;
  static void append(std::vector<tabular::OutCell>& out, ExportStyle const& style, T const& value) {
    if constexpr (std::is_same_v<T, std::string>)
      out.emplace_back(style.fitting(value));
    else if constexpr (std::is_same_v<T, bool>)
      out.emplace_back(style.word(value ? "yes" : "no"));
    else if constexpr (std::is_enum_v<T>)
      out.emplace_back(style.word(describe::enum_text(value)));
    else if constexpr (std::is_integral_v<T>)
      out.emplace_back(tabular::OutDecimal{value, 0, 0});
    else if constexpr (std::is_same_v<T, CalendarDate> || std::is_same_v<T, Instant>)
      out.emplace_back(value);
    else if constexpr (requires { value.scaled(); })
      out.emplace_back(tabular::OutDecimal{value.scaled(), T::scale, 0});
    else
      out.emplace_back(std::string(value.text()));
  }
};

template <>
struct Cells<Money> {
  static constexpr int columns = 2;
  static void append(std::vector<tabular::OutCell>& out, ExportStyle const&, Money const& value) {
    auto const digits = value.currency().minor_digits();
    out.emplace_back(tabular::OutDecimal{value.minor(), digits, digits});
    out.emplace_back(std::string(value.currency().text()));
  }
};

template <class T>
struct Cells<std::optional<T>> {
  static constexpr int columns = Cells<T>::columns;
  static void append(std::vector<tabular::OutCell>& out, ExportStyle const& style, std::optional<T> const& value) {
    if (value) return Cells<T>::append(out, style, *value);
    out.resize(out.size() + columns);
  }
};

std::unique_ptr<tabular::TableWriter> export_writer(std::filesystem::path const& path, ExportStyle const& style,
                                                    std::vector<std::string> titles);

}  // namespace detail

template <describe::Described Row>
class TableExport {
public:
  TableExport(std::filesystem::path const& path, ExportStyle style)
      : style_(std::move(style)), writer_(detail::export_writer(path, style_, titles(style_))) {}

  void add(Row const& row) {
    cells_.clear();
    describe::for_each_member<Row>([&](std::string_view, auto pointer) {
      using Member = std::remove_cvref_t<decltype(row.*pointer)>;
      detail::Cells<Member>::append(cells_, style_, row.*pointer);
    });
    writer_->row(cells_);
    ++rows_;
  }
  void finish() { writer_->finish(); }
  std::int64_t rows() const { return rows_; }

private:
  static std::vector<std::string> titles(ExportStyle const& style) {
    std::vector<std::string> titles;
    describe::for_each_member<Row>([&](std::string_view name, auto pointer) {
      using Member = std::remove_cvref_t<decltype(std::declval<Row&>().*pointer)>;
      titles.push_back(style.word(name));
      if (detail::Cells<Member>::columns == 2) titles.push_back(style.word(name) + " · " + style.word("currency"));
    });
    return titles;
  }

  ExportStyle style_;
  std::unique_ptr<tabular::TableWriter> writer_;
  std::vector<tabular::OutCell> cells_;
  std::int64_t rows_ = 0;
};

}  // namespace gendan::service
