#include <algorithm>

#include "platform/tabular/csv_rows.hpp"
#include "platform/tabular/format.hpp"
#include "platform/tabular/headed_table.hpp"
#include "platform/tabular/json_table.hpp"
#include "platform/tabular/raw_table.hpp"
#include "platform/tabular/refusals.hpp"
#include "platform/tabular/xlsx_rows.hpp"

namespace gendan::tabular {
namespace {

std::unique_ptr<TextSource> opened(std::filesystem::path const& path, std::string const& encoding) {
  return std::make_unique<TextSource>(std::make_unique<FileBytes>(path), encoding);
}

char separator_of(std::filesystem::path const& path, std::string const& encoding) {
  constexpr std::size_t sample_bytes = 256 * 1024;
  auto const text = opened(path, encoding);
  std::string sample;
  bool is_cut = false;
  for (auto piece = text->next(); !piece.empty() && !is_cut; piece = text->next()) {
    sample += piece;
    is_cut = sample.size() >= sample_bytes;
  }
  return detected_separator(sample, is_cut);
}

RawTable raw_csv(std::filesystem::path const& path, TableOptions const& options, TableShape shape) {
  constexpr std::string_view impossible("\"\r\n\0", 4);
  shape.separator = options.separator ? *options.separator : separator_of(path, shape.encoding);
  if (impossible.find(shape.separator) != std::string_view::npos) throw malformed("unknown_separator");
  auto rows = std::make_unique<CsvRows>(opened(path, shape.encoding), shape.separator);
  return {std::move(shape), std::move(rows)};
}

std::unique_ptr<TableReader> headed(RawTable raw, TableOptions const& options) {
  return std::make_unique<HeadedTable>(std::move(raw.rows), std::move(raw.shape), options.header_row);
}

std::unique_ptr<TableReader> open_json(std::filesystem::path const& path, TableOptions const& options,
                                       TableShape shape) {
  shape.json_pointer = options.json_pointer.value_or("");
  auto const open = [&] { return opened(path, shape.encoding); };
  return std::make_unique<JsonTable>(open, shape, !options.json_pointer);
}

Sheet chosen_sheet(Workbook const& workbook, TableOptions const& options) {
  auto const& sheets = workbook.sheets;
  auto const found = std::find_if(sheets.begin(), sheets.end(), [&](Sheet const& sheet) {
    return options.sheet ? sheet.name == *options.sheet : !sheet.is_hidden;
  });
  if (found != sheets.end()) return *found;
  if (options.sheet || sheets.empty()) throw malformed("unknown_sheet", {}, options.sheet.value_or(""));
  return sheets.front();
}

// A workbook's sheets and what they share.
class OpenWorkbook {
public:
  explicit OpenWorkbook(std::filesystem::path const& path)
      : archive_(path), workbook_(read_workbook(archive_)), strings_(shared_strings()) {}

  std::vector<Sheet> const& sheets() const { return workbook_.sheets; }
  Sheet chosen(TableOptions const& options) const { return chosen_sheet(workbook_, options); }

  RawTable table(Sheet const& sheet, TableShape shape) const {
    for (auto const& each : workbook_.sheets) shape.sheets.push_back(each.name);
    shape.sheet = sheet.name;
    return {std::move(shape),
            std::make_unique<XlsxRows>(XmlReader(archive_.open(sheet.part)), strings_, workbook_.styles)};
  }

private:
  std::shared_ptr<SharedStrings const> shared_strings() const {
    auto const& part = workbook_.shared_strings_part;
    return part.empty() ? std::make_shared<SharedStrings const>()
                        : std::make_shared<SharedStrings const>(XmlReader(archive_.open(part)));
  }

  ZipArchive const archive_;
  Workbook const workbook_;
  std::shared_ptr<SharedStrings const> const strings_;
};

RawTable raw_xlsx(std::filesystem::path const& path, TableOptions const& options, TableShape shape) {
  OpenWorkbook const workbook(path);
  return workbook.table(workbook.chosen(options), std::move(shape));
}

// Reads what is neither UTF-8 nor GB18030 up to the fault, so that the refusal names the row.
void refuse_at_fault(TableReader& table) {
  Row row;
  while (table.next(row)) {
  }
}

}  // namespace

std::unique_ptr<TableReader> open_table(std::filesystem::path const& path, TableOptions const& options) {
  TableShape shape;
  shape.format = options.format ? *options.format : detected_format(path);
  if (shape.format == Format::xlsx) return headed(raw_xlsx(path, options, std::move(shape)), options);
  auto const encoding = options.encoding ? DetectedEncoding{*options.encoding} : detected_encoding(path);
  shape.encoding = encoding.name;
  auto table = shape.format == Format::json ? open_json(path, options, std::move(shape))
                                            : headed(raw_csv(path, options, std::move(shape)), options);
  if (!encoding.is_valid) refuse_at_fault(*table);
  return table;
}

RawTable open_raw_table(std::filesystem::path const& path, TableOptions const& options) {
  TableShape shape;
  shape.format = options.format ? *options.format : detected_format(path);
  if (shape.format == Format::xlsx) return raw_xlsx(path, options, std::move(shape));
  if (shape.format == Format::json) throw refused(RefusalKind::unsupported, "json_document", {});
  shape.encoding = options.encoding ? *options.encoding : detected_encoding(path).name;
  return raw_csv(path, options, std::move(shape));
}

std::vector<RawTable> open_raw_tables(std::filesystem::path const& path, std::size_t most) {
  std::vector<RawTable> tables;
  if (detected_format(path) != Format::xlsx) {
    tables.push_back(open_raw_table(path));
    return tables;
  }
  OpenWorkbook const workbook(path);
  TableShape shape;
  shape.format = Format::xlsx;
  auto const first = workbook.chosen({});
  tables.push_back(workbook.table(first, shape));
  for (auto const& sheet : workbook.sheets()) {
    if (tables.size() == most) break;
    if (sheet.name != first.name) tables.push_back(workbook.table(sheet, shape));
  }
  return tables;
}

Detection detected(std::filesystem::path const& path, TableOptions const& options) {
  constexpr std::size_t sample_size = 20;
  auto const table = open_table(path, options);
  Detection detection{table->shape(), {}};
  for (Row row; detection.sample_rows.size() < sample_size && table->next(row);) detection.sample_rows.push_back(row);
  return detection;
}

}  // namespace gendan::tabular
