// Changes as a list, counts and files.
#include "capabilities/changes/change_api.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::changes {
namespace {

using service::Call;

struct ChangeConditions {
  std::vector<ChangeState> state;
  std::optional<bool> is_open;
  std::optional<orders::OrderId> order_id;
};
BOOST_DESCRIBE_STRUCT(ChangeConditions, (), (state, is_open, order_id))

constexpr service::Sorts change_sorts{"-made_at",
                                      {{"made_at", "c.made_at", service::SortKind::number}, {"number", "c.number"}}};
struct ChangeFilter : ChangeConditions, service::PageInput<change_sorts> {};
BOOST_DESCRIBE_STRUCT(ChangeFilter, (ChangeConditions, service::PageInput<change_sorts>), ())

service::ListQuery changes_where(Call& call, ChangeConditions const& conditions) {
  service::ListQuery query(describe::columns<ChangeItem>("c."), "order_change c");
  query.scope(call.tx, call.caller, "changes.read", "c.owner_id", "c.department_id");
  if (conditions.order_id) query.where("c.order_id = ?", *conditions.order_id);
  if (conditions.is_open) {
    query.where(*conditions.is_open ? "c.state not in ('applied', 'withdrawn')"
                                    : "c.state in ('applied', 'withdrawn')");
  }
  if (!conditions.state.empty()) {
    std::vector<std::string> states;
    for (auto const state : conditions.state) states.emplace_back(describe::enum_text(state));
    query.among_few("c.state", std::move(states));
  }
  return query;
}

service::Page<ChangeItem> list_changes(Call& call, ChangeFilter const& filter) {
  return changes_where(call, filter).page<ChangeItem>(call.tx, filter, "c.id");
}

service::Totals count_changes(Call& call, ChangeConditions const& conditions) {
  return changes_where(call, conditions).totals(call.tx);
}

struct ChangeExportRow {
  std::string number;
  std::string order_number;
  std::string customer_name;
  ChangeState state = ChangeState::draft;
  Instant state_since;
  AskedBy asked_by = AskedBy::customer;
  std::string asked_by_name;
  std::string reason;
  std::string made_by_name;
  Instant made_at;
  std::int64_t base_revision = 0;
  std::optional<std::int64_t> applied_revision;
};
BOOST_DESCRIBE_STRUCT(ChangeExportRow, (),
                      (number, order_number, customer_name, state, state_since, asked_by, asked_by_name, reason,
                       made_by_name, made_at, base_revision, applied_revision))

constexpr service::Wording list_words[] = {
    {"number", "变更单号", "Change"},
    {"order_number", "订单号", "Order"},
    {"customer_name", "客户", "Customer"},
    {"state", "状态", "State"},
    {"draft", "草拟", "Draft"},
    {"awaiting_approval", "待审批", "Awaiting approval"},
    {"refused", "未获同意", "Refused"},
    {"awaiting_customer", "待客户答复", "Awaiting customer"},
    {"contested", "客户有异议", "Contested"},
    {"accepted", "客户已接受", "Accepted"},
    {"applied", "已生效", "Applied"},
    {"withdrawn", "已撤回", "Withdrawn"},
    {"state_since", "状态起始", "Since"},
    {"asked_by", "提出方", "Asked by"},
    {"customer", "客户", "Customer"},
    {"us", "我方", "Us"},
    {"asked_by_name", "提出人", "Who asked"},
    {"reason", "原因", "Reason"},
    {"made_by_name", "经办人", "Written by"},
    {"made_at", "提出时间", "Written at"},
    {"base_revision", "基于修订版", "Against revision"},
    {"applied_revision", "生效修订版", "Revision made"},
};

constexpr service::ExportedList exported_changes{.name = "changes",
                                                 .read = "changes.read",
                                                 .permission = "changes.export",
                                                 .words = list_words,
                                                 .summary = "The changes that a filter lists"};

void write_changes(Call& call, service::ExportInput<ChangeConditions, change_sorts> const& asked,
                   service::ListFile& file) {
  service::write_items(call, asked, file, list_changes, [](ChangeItem const& item) {
    return ChangeExportRow{item.number,       item.order_number, item.customer_name, item.state,
                           item.state_since,  item.asked_by,     item.asked_by_name, item.reason,
                           item.made_by_name, item.made_at,      item.base_revision, item.applied_revision};
  });
}

}  // namespace

void install_change_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_changes>(get, "/changes", permission("changes.read"), "List changes, of one order or all in reach");
  app.route<count_changes>(get, "/changes/totals", permission("changes.read"), "Count changes");
  service::export_list<exported_changes, write_changes>(app);
}

}  // namespace gendan::changes
