// Gates opened by hand: one asks, another with the permission agrees, and it stays to be seen and counted.
#include <algorithm>
#include <array>

#include "capabilities/approvals/approval_view_api.hpp"
#include "capabilities/approvals/gate_opening.hpp"
#include "capabilities/approvals/gate_opening_store.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::approvals {
namespace {

using orders::OrderId;
using orders::OrderStatus;
using service::Call;
using service::Created;

constexpr char kind_name[] = "gate_opening";
constexpr std::chrono::hours answered_within{24};

struct OpeningRequest {
  OrderStatus before = OrderStatus::under_review;
  std::vector<Code> conditions;
  BoundedText<1, 2'000, Lines::many> reason;
  std::optional<Instant> deadline_at;
};
BOOST_DESCRIBE_STRUCT(OpeningRequest, (), (before, conditions, reason, deadline_at))

// What the approval keeps of it.
struct AskedCondition {
  std::string name;
  std::vector<std::string> missing;
};
BOOST_DESCRIBE_STRUCT(AskedCondition, (), (name, missing))
struct OpeningDetails {
  OrderStatus before = OrderStatus::under_review;
  std::vector<AskedCondition> conditions;
};
BOOST_DESCRIBE_STRUCT(OpeningDetails, (), (before, conditions))

struct GateOpened {
  ApprovalId approval_id;
  OrderStatus before = OrderStatus::under_review;
  std::vector<std::string> conditions;
  std::string reason;
  std::string asked_by_name;
  std::string agreed_by_name;
  std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(GateOpened, (),
                      (approval_id, before, conditions, reason, asked_by_name, agreed_by_name, content_hash))

OpeningDetails details_of(orders::GateView const& gate, std::vector<std::string> const& names) {
  OpeningDetails details{gate.before, {}};
  for (auto const& name : names) {
    auto const condition = std::ranges::find(gate.conditions, name, &orders::ConditionView::name);
    details.conditions.push_back({name, condition->missing});
  }
  return details;
}

Created<ApprovalView> ask_opening(Call& call, OrderId const& id, OpeningRequest const& request) {
  auto const order = askable_order(call, id);
  auto const gate = call.world.app->registry<orders::Gates>().view(call, id.text(), request.before);
  std::vector<std::string> names;
  for (auto const& name : request.conditions) names.push_back(name.text());
  auto const problems = opening_problems(order.status, gate, names);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", problems);
  auto const asked = ask(call, {.kind = kind_name,
                                .order = order,
                                .reference = std::string(describe::enum_text(request.before)),
                                .parties = {"supervisor"},
                                .reason = request.reason.text(),
                                .details = {describe::encoded(details_of(gate, names))},
                                .deadline_at = request.deadline_at.value_or(call.now + answered_within)});
  return {view_of(call, find_approval(call.tx, asked).value()), "/approvals/" + asked.text()};
}

GateOpeningRow row_of(Call& call, Request const& request, PartyRow const& agreed) {
  auto const order = orders::order_summary(call.tx, request.order_id).value();
  GateOpeningRow row;
  row.approval_id = request.id;
  row.order_id = request.order_id;
  row.order_number = request.order_number;
  row.customer_name = order.customer_name;
  row.content_hash = request.content_hash;
  row.reason = request.reason;
  row.asked_by_id = request.asked_by_id;
  row.asked_by_name = request.asked_by_name;
  row.agreed_by_id = agreed.decided_by_id.value();
  row.agreed_by_name = agreed.decided_by_name.value();
  row.in_place_of_name = agreed.in_place_of_name;
  row.opened_at = call.now;
  row.owner_id = order.owner_id;
  row.department_id = order.department_id;
  return row;
}

void open_gate(Call& call, Request const& request) {
  if (request.state != ApprovalState::approved) return;
  auto const details = describe::decoded<OpeningDetails>(request.details.text);
  auto row = row_of(call, request, parties_of(call.tx, request.id).front());
  row.before = details.before;
  std::vector<GateOpeningRow> rows;
  GateOpened opened{request.id,         details.before,      {}, request.reason, row.asked_by_name,
                    row.agreed_by_name, request.content_hash};
  for (auto const& condition : details.conditions) {
    row.id = call.new_id<GateOpeningId>();
    row.condition = condition.name;
    row.missing = condition.missing;
    rows.push_back(row);
    opened.conditions.push_back(condition.name);
  }
  insert_openings(call.tx, rows);
  call.record("orders", request.order_id.text(), "gate_opened", opened);
}

// The newest of each condition that covers the content as it is, else the newest.
std::vector<orders::HandOpening> hand_openings(Call& call, std::string const& order_id, OrderStatus before) {
  auto const id = OrderId::parsed(order_id).value();
  std::vector<orders::HandOpening> openings;
  auto const rows = openings_of(call.tx, id, before);
  if (rows.empty()) return openings;
  auto const hash = orders::content_hash(orders::order_content(call.tx, id));
  for (bool const is_in_force : {true, false}) {
    for (auto const& row : rows) {
      if ((row.content_hash == hash) != is_in_force) continue;
      openings.push_back({row.condition,
                          {row.reason, row.asked_by_id, row.asked_by_name, row.agreed_by_id, row.agreed_by_name,
                           row.opened_at, is_in_force}});
    }
  }
  return openings;
}

struct OpeningConditions {
  std::optional<OrderId> order_id;
  std::optional<Code> condition;
  std::optional<Instant> opened_from;
  std::optional<Instant> opened_to;
};
BOOST_DESCRIBE_STRUCT(OpeningConditions, (), (order_id, condition, opened_from, opened_to))
struct OpeningFilter : OpeningConditions, service::PageInput {};
BOOST_DESCRIBE_STRUCT(OpeningFilter, (OpeningConditions, service::PageInput), ())

constexpr std::array by_time = {service::SortColumn{"opened_at", "g.opened_at", service::SortKind::number}};

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
  return openings_where(call, filter).page<GateOpeningItem>(call.tx, filter, by_time, "-opened_at", "g.id");
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

constexpr service::Wording words[] = {
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
    {"completeness", "必填信息齐全", "Completeness"},
    {"requirement_verified", "需求已核对", "Requirement verified"},
    {"feasibility_reviewed", "合同已评审", "Feasibility reviewed"},
    {"nothing_critical_missing", "关键信息齐全", "Nothing critical missing"},
    {"customer_signed_off", "客户已签认", "Customer signed off"},
    {"instruction_verified", "指令已核对", "Instruction verified"},
    {"deposit_received_or_credit_examined", "定金到账或信用证已审", "Deposit received or credit examined"},
    {"first_piece_inspected", "首件已检", "First piece inspected"},
    {"every_line_delivered", "全部交付", "Every line delivered"},
    {"no_open_case", "无未结问题", "No open case"},
    {"paid", "已收款", "Paid"},
    {"visits_planned", "已安排回访", "Visits planned"},
    {"archive_complete", "资料已归档", "Archive complete"},
    {"customer_id", "客户", "Customer"},
    {"currency", "币种", "Currency"},
    {"delivery_address", "送货地址", "Delivery address"},
    {"incoterm", "贸易术语", "Incoterm"},
    {"incoterm_place", "指定地点", "Named place"},
    {"payment_term", "付款条件", "Payment term"},
    {"lines", "订单行", "Lines"},
    {"requested_on", "客户要求交期", "Requested on"},
    {"product_code", "产品编码", "Product code"},
    {"quantity", "数量", "Quantity"},
    {"unit", "单位", "Unit"},
    {"unit_price", "单价", "Unit price"},
    {"review_not_asked", "未发起合同评审", "Contract review not asked"},
    {"review_rejected", "合同评审未通过", "Contract review refused"},
    {"review_outdated", "评审后内容已变", "Changed since its review"},
    {"production", "生产", "Production"},
    {"purchasing", "采购", "Purchasing"},
    {"finance", "财务", "Finance"},
};

constexpr service::ExportedList exported_openings{.name = "gate-openings",
                                                  .read = "gate_openings.read",
                                                  .permission = "gate_openings.export",
                                                  .words = words,
                                                  .summary = "Gates opened by hand, as a filter lists them"};

// Of a line's field its name: "lines/20/unit_price" is the unit price.
std::string in_words(std::vector<std::string> const& missing, service::ExportStyle const& style) {
  std::string text;
  for (auto const& code : missing) text += (text.empty() ? "" : ", ") + style.word(code.substr(code.rfind('/') + 1));
  return text;
}

void write_openings(Call& call, service::ExportInput<OpeningConditions> const& asked, service::ListFile& file) {
  service::write_items(call, asked, file, list_openings, [&](GateOpeningItem const& item) {
    return OpeningExportRow{item.order_number,
                            item.customer_name,
                            item.before,
                            file.style().word(item.condition),
                            in_words(item.missing, file.style()),
                            item.reason,
                            item.asked_by_name,
                            item.agreed_by_name,
                            item.in_place_of_name,
                            item.opened_at};
  });
}

}  // namespace

void install_gate_openings(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.registry<Kinds>().add(
      {.name = kind_name, .parties = {{"supervisor", "gates.open", "supervisor"}}, .closed = open_gate});
  app.registry<orders::Gates>().open_by_hand(hand_openings);
  app.route<ask_opening>(post, "/orders/{id}/gate-openings", permission("approvals.ask"),
                         "Ask that failing conditions of the next gate be opened by hand");
  app.route<list_openings>(get, "/gate-openings", permission("gate_openings.read"),
                           "What was opened by hand, and by whom");
  app.route<count_openings>(get, "/gate-openings/totals", permission("gate_openings.read"),
                            "Count what was opened by hand, by condition");
  service::export_list<exported_openings, write_openings>(app);
}

}  // namespace gendan::approvals
