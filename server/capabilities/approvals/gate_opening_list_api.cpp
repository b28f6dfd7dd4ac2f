// What was opened by hand, as a list, counts and files.
#include <algorithm>

#include "capabilities/approvals/approval_api.hpp"
#include "capabilities/approvals/gate_opening_store.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::approvals {
namespace {

using orders::OrderId;
using orders::OrderStatus;
using service::Call;

struct OpeningConditions {
  std::optional<OrderId> order_id;
  std::optional<Code> condition;
  std::optional<Instant> opened_from;
  std::optional<Instant> opened_to;
};
BOOST_DESCRIBE_STRUCT(OpeningConditions, (), (order_id, condition, opened_from, opened_to))

constexpr service::Sorts by_time{"-opened_at", {{"opened_at", "g.opened_at", service::SortKind::number}}};
struct OpeningFilter : OpeningConditions, service::PageInput<by_time> {};
BOOST_DESCRIBE_STRUCT(OpeningFilter, (OpeningConditions, service::PageInput<by_time>), ())

service::ListQuery openings_where(Call& call, OpeningConditions const& conditions) {
  service::ListQuery query(describe::columns<GateOpeningItem>("g."), "gate_opening g");
  query.scope(call.tx, call.caller, "gate_openings.read", "g.owner_id", "g.department_id");
  if (conditions.order_id) query.where("g.order_id = ?", *conditions.order_id);
  if (conditions.condition) query.where("g.condition = ?", *conditions.condition);
  if (conditions.opened_from) query.where("g.opened_at >= ?", *conditions.opened_from);
  if (conditions.opened_to) query.where("g.opened_at < ?", *conditions.opened_to);
  return query;
}

service::Page<GateOpeningItem> list_openings(Call& call, OpeningFilter const& filter) {
  return openings_where(call, filter).page<GateOpeningItem>(call.tx, filter, "g.id");
}

struct OpeningCount {
  OrderStatus before = OrderStatus::under_review;
  std::string condition;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(OpeningCount, (), (before, condition, count))
struct OpeningTotals : service::Totals {
  std::vector<OpeningCount> by_condition;  // the most often opened first
};
BOOST_DESCRIBE_STRUCT(OpeningTotals, (service::Totals), (by_condition))

OpeningTotals count_openings(Call& call, OpeningConditions const& conditions) {
  auto const query = openings_where(call, conditions);
  auto const statement = query.composed("select g.before, g.condition, count(*) as count",
                                        "group by g.before, g.condition order by count(*) desc, g.condition, g.before");
  return {query.totals(call.tx), describe::all<OpeningCount>(call.tx.query_values(statement, query.arguments()))};
}

struct OpeningExportRow {
  std::string order_number;
  std::string customer_name;
  OrderStatus before = OrderStatus::under_review;
  std::string condition;
  std::string missing;
  std::string reason;
  std::string asked_by_name;
  std::string agreed_by_name;
  std::optional<std::string> in_place_of_name;
  Instant opened_at;
};
BOOST_DESCRIBE_STRUCT(OpeningExportRow, (),
                      (order_number, customer_name, before, condition, missing, reason, asked_by_name, agreed_by_name,
                       in_place_of_name, opened_at))

constexpr service::Wording opening_words[] = {
    {"order_number", "订单号", "Order"},
    {"customer_name", "客户", "Customer"},
    {"before", "关卡", "Gate before"},
    {"condition", "条件", "Condition"},
    {"missing", "当时缺少", "What was missing"},
    {"reason", "理由", "Reason"},
    {"asked_by_name", "申请人", "Asked by"},
    {"agreed_by_name", "同意人", "Agreed by"},
    {"in_place_of_name", "代替", "In place of"},
    {"opened_at", "放行时间", "Opened at"},
    {"under_review", "审核中", "Under review"},
    {"awaiting_customer", "待客户确认", "Awaiting customer"},
    {"confirmed", "已确认", "Confirmed"},
    {"in_production", "生产中", "In production"},
    {"completed", "已完成", "Completed"},
    {"closed", "已关闭", "Closed"},
    {"line", "行", "Line"},
};

constexpr service::ExportedList exported_openings{.name = "gate-openings",
                                                  .read = "gate_openings.read",
                                                  .permission = "gate_openings.export",
                                                  .words = opening_words,
                                                  .summary = "Gates opened by hand, as a filter lists them"};

// Of a line's field also the line: "Line 20 Unit price" is "lines/20/unit_price".
std::string in_words(std::string_view code, service::ExportStyle const& list, service::ExportStyle const& missing) {
  constexpr std::string_view lines = "lines/";
  if (!code.starts_with(lines)) return missing.word(code);
  auto const slash = std::min(code.find('/', lines.size()), code.size());
  auto text = list.word("line") + " " + std::string(code.substr(lines.size(), slash - lines.size()));
  if (slash < code.size()) text += " " + missing.word(code.substr(slash + 1));
  return text;
}

std::string in_words(std::vector<std::string> const& codes, service::ExportStyle const& list,
                     service::ExportStyle const& missing) {
  std::string text;
  for (auto const& code : codes) text += (text.empty() ? "" : ", ") + in_words(code, list, missing);
  return text;
}

void write_openings(Call& call, service::ExportInput<OpeningConditions, by_time> const& asked,
                    service::ListFile& file) {
  auto const& gates = call.world.app->registry<orders::Gates>();
  auto const styled = [&](std::span<service::Wording const> among) {
    return service::ExportStyle{file.style().format, file.style().language, among};
  };
  auto const conditions = styled(orders::condition_words());
  service::write_items(call, asked, file, list_openings, [&](GateOpeningItem const& item) {
    return OpeningExportRow{item.order_number,
                            item.customer_name,
                            item.before,
                            conditions.word(item.condition),
                            in_words(item.missing, file.style(), styled(gates.words_of(item.condition))),
                            item.reason,
                            item.asked_by_name,
                            item.agreed_by_name,
                            item.in_place_of_name,
                            item.opened_at};
  });
}

}  // namespace

void install_gate_opening_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_openings>(get, "/gate-openings", permission("gate_openings.read"),
                           "What was opened by hand, and by whom");
  app.route<count_openings>(get, "/gate-openings/totals", permission("gate_openings.read"),
                            "Count what was opened by hand, by condition");
  service::export_list<exported_openings, write_openings>(app);
}

}  // namespace gendan::approvals
