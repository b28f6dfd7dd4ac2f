// What waits for whom: lists, counts and files.
#include "capabilities/approvals/approval_view_api.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::approvals {
namespace {

using service::Call;

enum class Mine { to_decide, asked };
BOOST_DESCRIBE_ENUM(Mine, to_decide, asked)

struct ApprovalConditions {
  std::optional<Mine> mine;  // what the caller may decide now, or has asked; absent: all within reach
  std::vector<ApprovalState> state;
  std::optional<Code> kind;
  std::optional<orders::OrderId> order_id;
  std::optional<bool> is_overdue;
};
BOOST_DESCRIBE_STRUCT(ApprovalConditions, (), (mine, state, kind, order_id, is_overdue))

constexpr service::Sorts approval_sorts{"-asked_at",
                                        {{"asked_at", "a.asked_at", service::SortKind::number},
                                         {"deadline_at", "a.deadline_at", service::SortKind::number}}};
struct ApprovalFilter : ApprovalConditions, service::PageInput<approval_sorts> {};
BOOST_DESCRIBE_STRUCT(ApprovalFilter, (ApprovalConditions, service::PageInput<approval_sorts>), ())

// A condition made of the parts below, with its arguments: no text of it comes from a client.
struct Condition {
  std::string text;
  std::vector<sql::Value> arguments;

  void add(std::string_view part, std::initializer_list<std::string_view> values) {
    text += part;
    for (auto const value : values) arguments.emplace_back(std::string(value));
  }
};

// That this person may decide for a party with this permission.
void add_power(Condition& any, Right const& right, std::string const& permission) {
  auto const scope = right.caller.scope(permission);
  if (!scope) return;
  any.text += any.text.empty() ? "" : " or ";
  any.add("(p.permission = ?", {permission});
  if (*scope == service::Scope::own || (*scope == service::Scope::department && right.caller.department_id.empty()))
    any.add(" and a.owner_id = ?", {right.caller.person_id});
  else if (*scope == service::Scope::department)
    any.add(" and (a.owner_id = ? or a.department_id = ?)", {right.caller.person_id, right.caller.department_id});
  if (auto const& absent = right.decider.in_place_of_id; !absent.empty()) {
    any.add(" and a.asked_by_id <> ?", {absent});
    any.add(" and not exists (select 1 from approval_author w where w.approval_id = a.id and w.person_id = ?)",
            {absent});
    any.add(
        " and not exists (select 1 from approval_party o where o.approval_id = a.id and (o.decided_by_id = ? or "
        "o.in_place_of_id = ?))",
        {absent, absent});
  }
  any.text += ")";
}

// What why_not_decide leaves, of those that are open: few, so that each may be looked at.
void narrow_to_decidable(Call& call, service::ListQuery& query) {
  Condition any;
  for (auto const& right : rights_of(call)) {
    for (auto const& kind : call.world.app->registry<Kinds>().all()) {
      for (auto const& party : kind.parties) add_power(any, right, party.permission);
    }
  }
  if (any.text.empty()) any.text = "1 = 0";
  query.where("a.state = 'open'");
  query.where("a.asked_by_id <> ?", call.caller.person_id);
  query.where("not exists (select 1 from approval_author w where w.approval_id = a.id and w.person_id = ?)",
              call.caller.person_id);
  query.where(
      "not exists (select 1 from approval_party o where o.approval_id = a.id and (o.decided_by_id = ? or "
      "o.in_place_of_id = ?))",
      call.caller.person_id, call.caller.person_id);
  query.where_values("exists (select 1 from approval_party p where p.approval_id = a.id and p.decision is null and (" +
                         any.text + "))",
                     std::move(any.arguments));
}

service::ListQuery approvals_where(Call& call, ApprovalConditions const& conditions) {
  service::ListQuery query(describe::columns<ApprovalRow>("a."), "approval a");
  if (conditions.mine == Mine::to_decide)
    narrow_to_decidable(call, query);
  else if (conditions.mine == Mine::asked)
    query.where("a.asked_by_id = ?", call.caller.person_id);
  else
    query.scope(call.tx, call.caller, "approvals.read", "a.owner_id", "a.department_id");
  if (!conditions.state.empty()) {
    std::vector<std::string> states;
    for (auto const state : conditions.state) states.emplace_back(describe::enum_text(state));
    query.among_few("a.state", std::move(states));
  }
  if (conditions.kind) query.where("a.kind = ?", *conditions.kind);
  if (conditions.order_id) query.where("a.order_id = ?", *conditions.order_id);
  if (conditions.is_overdue) {
    auto const overdue = "a.state = 'open' and a.deadline_at <= ?";
    query.where(*conditions.is_overdue ? overdue : "not (" + std::string(overdue) + ")", call.now);
  }
  return query;
}

service::Page<ApprovalItem> page_of(Call& call, service::ListQuery query, ApprovalFilter const& filter) {
  auto rows = query.page<ApprovalRow>(call.tx, filter, "a.id");
  return {items_of(call, rows.items), std::move(rows.next)};
}

service::Page<ApprovalItem> list_approvals(Call& call, ApprovalFilter const& filter) {
  return page_of(call, approvals_where(call, filter), filter);
}

// Nothing leaves beyond the permission to read, whatever one may decide.
service::Page<ApprovalItem> list_exported(Call& call, ApprovalFilter const& filter) {
  auto query = approvals_where(call, filter);
  if (filter.mine) query.scope(call.tx, call.caller, "approvals.read", "a.owner_id", "a.department_id");
  return page_of(call, std::move(query), filter);
}

service::Totals count_approvals(Call& call, ApprovalConditions const& conditions) {
  return approvals_where(call, conditions).totals(call.tx);
}

struct ApprovalExportRow {
  std::string order_number;
  std::string customer_name;
  std::string kind;
  ApprovalState state = ApprovalState::open;
  std::string reason;
  std::string asked_by_name;
  Instant asked_at;
  Instant deadline_at;
  bool is_overdue = false;
  std::string decisions;
  std::optional<Instant> closed_at;
};
BOOST_DESCRIBE_STRUCT(ApprovalExportRow, (),
                      (order_number, customer_name, kind, state, reason, asked_by_name, asked_at, deadline_at,
                       is_overdue, decisions, closed_at))

constexpr service::Wording list_words[] = {
    {"order_number", "订单号", "Order"},
    {"customer_name", "客户", "Customer"},
    {"kind", "事项", "What"},
    {"contract_review", "合同评审", "Contract review"},
    {"gate_opening", "人工放行关卡", "Gate opened by hand"},
    {"change", "订单变更", "Change"},
    {"state", "状态", "State"},
    {"open", "待审批", "Open"},
    {"approved", "已同意", "Approved"},
    {"rejected", "已拒绝", "Rejected"},
    {"withdrawn", "已撤回", "Withdrawn"},
    {"outdated", "内容已变，失效", "Outdated"},
    {"reason", "理由", "Reason"},
    {"asked_by_name", "申请人", "Asked by"},
    {"asked_at", "申请时间", "Asked at"},
    {"deadline_at", "最迟", "Deadline"},
    {"is_overdue", "逾期", "Overdue"},
    {"decisions", "审批意见", "Decisions"},
    {"closed_at", "结束时间", "Closed at"},
    {"production", "生产", "Production"},
    {"purchasing", "采购", "Purchasing"},
    {"finance", "财务", "Finance"},
    {"supervisor", "主管", "Supervisor"},
    {"approve", "同意", "approved"},
    {"reject", "拒绝", "refused"},
    {"in_place_of", "代", "for"},
};

constexpr service::ExportedList exported_approvals{.name = "approvals",
                                                   .read = "approvals.read",
                                                   .permission = "approvals.export",
                                                   .words = list_words,
                                                   .summary = "What must be agreed to, as a filter lists it"};

// "Production: approved (赵磊); Finance: refused (吴敏 for 唐宇), no deposit"
std::string decisions_text(std::vector<PartyView> const& parties, service::ExportStyle const& style) {
  std::string text;
  for (auto const& party : parties) {
    if (!party.decision) continue;
    auto const& made = *party.decision;
    if (!text.empty()) text += "; ";
    text += std::string(style.word(party.party)) + ": " + std::string(style.word(describe::enum_text(made.decision))) +
            " (" + made.decided_by_name;
    if (made.in_place_of_name) text += " " + std::string(style.word("in_place_of")) + " " + *made.in_place_of_name;
    text += ")" + (made.reason.empty() ? std::string() : ", " + made.reason);
  }
  return text;
}

void write_approvals(Call& call, service::ExportInput<ApprovalConditions, approval_sorts> const& asked,
                     service::ListFile& file) {
  service::write_items(call, asked, file, list_exported, [&](ApprovalItem const& item) {
    return ApprovalExportRow{item.order_number,
                             item.customer_name,
                             std::string(file.style().word(item.kind)),
                             item.state,
                             item.reason,
                             item.asked_by_name,
                             item.asked_at,
                             item.deadline_at,
                             item.is_overdue,
                             decisions_text(item.parties, file.style()),
                             item.closed_at};
  });
}

}  // namespace

void install_approval_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_approvals>(get, "/approvals", permission("approvals.read"),
                            "What must be agreed to: by the caller, asked by the caller, or all in reach");
  app.route<count_approvals>(get, "/approvals/totals", permission("approvals.read"), "Count what must be agreed to");
  service::export_list<exported_approvals, write_approvals>(app);
}

}  // namespace gendan::approvals
