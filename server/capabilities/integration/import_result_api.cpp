// What became of each order of an import, as a list and as a file.
#include "capabilities/integration/import_api.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::integration {
namespace {

using service::Call;

struct ResultConditions {
  std::optional<ImportOutcome> outcome;
};
BOOST_DESCRIBE_STRUCT(ResultConditions, (), (outcome))

constexpr service::Sorts by_group{"group_key", {{"group_key", "r.group_key"}}};
struct ResultFilter : service::PageInput<by_group>, ResultConditions {};
BOOST_DESCRIBE_STRUCT(ResultFilter, (service::PageInput<by_group>, ResultConditions), ())

service::Page<ImportResultRow> list_results(Call& call, ImportId const& id, ResultFilter const& filter) {
  static_cast<void>(reachable_import(call, id));
  service::ListQuery query(describe::columns<ImportResultRow>("r."), "import_result r");
  query.where("r.import_id = ?", id);
  if (filter.outcome) query.where("r.outcome = ?", *filter.outcome);
  return query.page<ImportResultRow>(call.tx, filter, "r.group_key");
}

struct ResultExportRow {
  std::string group_key;
  ImportOutcome outcome = ImportOutcome::created;
  std::string order_number;
  std::int64_t row_count = 0;
  std::string problems;
};
BOOST_DESCRIBE_STRUCT(ResultExportRow, (), (group_key, outcome, order_number, row_count, problems))

constexpr service::Wording words[] = {
    {"group_key", "来源单号", "Number in the table"},
    {"outcome", "结果", "Outcome"},
    {"order_number", "订单号", "Order"},
    {"row_count", "行数", "Rows"},
    {"problems", "问题", "Problems"},
    {"created", "新建", "Created"},
    {"known", "已有", "Known already"},
    {"refused", "未写入", "Refused"},
    {"missing", "缺少", "missing"},
    {"not_a_date", "不是日期", "not a date"},
    {"not_a_decimal", "不是数字", "not a number"},
    {"date_format_needed", "可能是两个日子，请选日期写法", "could be two days; choose how dates are written"},
    {"number_format_needed", "可能是两个数，请选数字写法", "could be two numbers; choose how numbers are written"},
    {"price_without_currency", "有价格而没有币种", "a price without a currency"},
    {"too_fine", "小数位太多", "too many decimals"},
    {"out_of_range", "超出范围", "out of range"},
    {"not_a_name", "不能作名称", "not usable as a name"},
    {"not_positive", "须大于零", "must be above zero"},
    {"not_one_of", "不是可用的值", "not one of the possible values"},
    {"too_long", "太长", "too long"},
    {"too_large", "太大", "too large"},
    {"too_many_lines", "一张订单的行太多", "too many lines in one order"},
    {"differs_within_order", "同一订单的各行不一致", "rows of one order differ"},
    {"reference_not_found", "所指的行不在文件里", "the row it points to is not in the file"},
    {"too_many_cells", "最后一列之外还有内容", "content beyond the last column"},
    {"cell_error", "公式的错误", "an error of a formula"},
    {"formula_without_value", "公式没有结果", "a formula without its result"},
    {"date_out_of_range", "不是任何日子", "of no day"},
    {"internal_error", "系统未能写入", "could not be written"},
};

constexpr service::ExportedList exported_results{.name = "import-results",
                                                 .read = "imports.read",
                                                 .permission = "imports.export",
                                                 .words = words,
                                                 .summary = "What became of each order of an import"};

using ResultInput = service::ExportInput<ResultConditions, by_group>;
struct ResultExport : ResultInput {
  ImportId import_id;
};
BOOST_DESCRIBE_STRUCT(ResultExport, (ResultInput), (import_id))

// "5 · Qty: not a number (none)"
std::string text_of(std::vector<RowProblem> const& problems, service::ExportStyle const& style) {
  std::string text;
  for (auto const& problem : problems) {
    if (!text.empty()) text += "; ";
    text += std::to_string(problem.row) + (problem.column.empty() ? "" : " · " + problem.column);
    text += ": " + style.word(problem.code);
    if (!problem.value.empty()) text += " (" + problem.value + ")";
  }
  return text;
}

// A row that names no order is kept under a key that nobody reads.
std::string shown_key(std::string const& key) { return key.starts_with('\x7F') ? std::string() : key; }

void write_results(Call& call, ResultExport const& asked, service::ListFile& file) {
  auto const list = [&](Call& within_reach, ResultFilter const& filter) {
    return list_results(within_reach, asked.import_id, filter);
  };
  file.table<ResultExportRow>([&](auto& out) {
    service::each_page<ResultFilter>(call, asked, list, [&](std::vector<ImportResultRow> const& results) {
      for (auto const& result : results) {
        out.add({shown_key(result.group_key), result.outcome, result.order_number, result.row_count,
                 text_of(result.problems, file.style())});
      }
    });
  });
}

}  // namespace

void install_import_results(service::App& app) {
  app.route<list_results>(http::Method::get, "/imports/{id}/results", service::permission("imports.read"),
                          "What became of each order");
  service::export_list<exported_results, write_results>(app);
}

}  // namespace gendan::integration
