// What came in, in lists and as files.
#include "capabilities/identity/identity.hpp"
#include "capabilities/reconciliation/incoming_api.hpp"
#include "platform/service/list_export.hpp"
#include "platform/service/text_list.hpp"

namespace gendan::reconciliation {
namespace {

using service::Call;

struct IncomingItem : IncomingListRow {
  std::string owner_name;
  bool is_overdue = false;
};
BOOST_DESCRIBE_STRUCT(IncomingItem, (IncomingListRow), (owner_name, is_overdue))

struct IncomingConditions {
  std::optional<Label> text;  // part of the sender, the subject, the file's name or the words
  std::vector<IncomingState> state;
  std::optional<IncomingKind> kind;
  std::optional<Channel> channel;
  std::optional<Label> owner_id;
  std::optional<orders::OrderId> order_id;
  std::optional<bool> is_overdue;
};
BOOST_DESCRIBE_STRUCT(IncomingConditions, (), (text, state, kind, channel, owner_id, order_id, is_overdue))

constexpr service::Sorts incoming_sorts{
    "-received_at",
    {{"received_at", "i.received_at", service::SortKind::number}, {"due_at", "i.due_at", service::SortKind::number}},
    service::ByText::best_first};
struct IncomingFilter : IncomingConditions, service::PageInput<incoming_sorts> {};
BOOST_DESCRIBE_STRUCT(IncomingFilter, (IncomingConditions, service::PageInput<incoming_sorts>), ())

constexpr char id_column[] = "i.id";

service::ListQuery incoming_where(Call& call, IncomingConditions const& conditions) {
  service::ListQuery query(describe::columns<IncomingListRow>("i."), "incoming i");
  query.scope(call.tx, call.caller, "incoming.read", "i.owner_id", "i.department_id");
  std::vector<std::string> states;
  for (auto const state : conditions.state) states.emplace_back(describe::enum_text(state));
  if (!states.empty()) query.among_few("i.state", std::move(states));
  if (conditions.kind) query.where("i.kind = ?", *conditions.kind);
  if (conditions.channel) query.where("i.channel = ?", *conditions.channel);
  if (conditions.owner_id) query.where("i.owner_id = ?", *conditions.owner_id);
  if (conditions.order_id) query.where("i.order_id = ?", *conditions.order_id);
  if (conditions.is_overdue) {
    std::string const overdue = "i.state = 'waiting' and i.due_at <= ?";
    query.where(*conditions.is_overdue ? overdue : "not (" + overdue + ")", call.now);
  }
  return query;
}

std::optional<service::TextSearch> search_of(IncomingConditions const& conditions) {
  if (!conditions.text || conditions.text->text().empty()) return std::nullopt;
  return service::TextSearch{"incoming", "incoming.read", conditions.text->text(), id_column};
}

service::Page<IncomingListRow> rows_of(Call& call, IncomingFilter const& filter) {
  auto query = incoming_where(call, filter);
  if (auto const search = search_of(filter))
    return service::text_page<IncomingListRow>(call, std::move(query), *search, filter);
  return query.page<IncomingListRow>(call.tx, filter, id_column);
}

service::Page<IncomingItem> list_incoming(Call& call, IncomingFilter const& filter) {
  auto rows = rows_of(call, filter);
  std::vector<std::string> owners;
  for (auto const& row : rows.items) owners.push_back(row.owner_id);
  auto const names = identity::person_names(call.tx, owners);
  service::Page<IncomingItem> page;
  for (auto& row : rows.items) {
    auto const name = names.find(row.owner_id);
    bool const is_overdue = row.state == IncomingState::waiting && row.due_at <= call.now;
    page.items.push_back({std::move(row), name == names.end() ? std::string() : name->second, is_overdue});
  }
  page.next = std::move(rows.next);
  return page;
}

service::Totals count_incoming(Call& call, IncomingConditions const& conditions) {
  auto const query = incoming_where(call, conditions);
  if (auto const search = search_of(conditions)) return service::text_totals(call, query, *search);
  return query.totals(call.tx);
}

struct IncomingExportRow {
  IncomingKind kind = IncomingKind::document;
  Channel channel = Channel::email;
  Instant received_at;
  std::optional<std::string> sender;
  std::optional<std::string> subject;
  std::optional<std::string> name;
  std::optional<Money> amount;
  IncomingState state = IncomingState::waiting;
  Instant due_at;
  bool is_overdue = false;
  std::string owner_name;
  std::optional<std::string> order_number;
  std::optional<std::string> reason;
  std::optional<std::string> settled_by_name;
  std::optional<Instant> settled_at;
};
BOOST_DESCRIBE_STRUCT(IncomingExportRow, (),
                      (kind, channel, received_at, sender, subject, name, amount, state, due_at, is_overdue, owner_name,
                       order_number, reason, settled_by_name, settled_at))

constexpr service::Wording list_words[] = {
    {"kind", "种类", "Kind"},
    {"document", "文件", "Document"},
    {"message", "消息", "Message"},
    {"deposit", "定金", "Deposit"},
    {"channel", "渠道", "Channel"},
    {"email", "邮件", "E-mail"},
    {"wechat", "微信", "WeChat"},
    {"phone", "电话", "Telephone"},
    {"portal", "客户门户", "Portal"},
    {"paper", "纸质", "Paper"},
    {"bank", "银行", "Bank"},
    {"other", "其他", "Other"},
    {"received_at", "收到时间", "Received"},
    {"sender", "发件人", "From"},
    {"subject", "主题", "Subject"},
    {"name", "文件名", "File"},
    {"amount", "金额", "Amount"},
    {"state", "状态", "State"},
    {"waiting", "待处理", "Waiting"},
    {"linked", "已有订单", "Has an order"},
    {"closed", "已关闭", "Closed"},
    {"due_at", "最迟", "Too late at"},
    {"is_overdue", "逾期", "Overdue"},
    {"owner_name", "负责人", "Owner"},
    {"order_number", "订单号", "Order"},
    {"reason", "原因", "Reason"},
    {"settled_by_name", "处理人", "Settled by"},
    {"settled_at", "处理时间", "Settled at"},
};

constexpr service::ExportedList exported_incoming{.name = "incoming",
                                                  .read = "incoming.read",
                                                  .permission = "incoming.export",
                                                  .words = list_words,
                                                  .summary = "What came in from outside, as a filter lists it"};

void write_incoming(Call& call, service::ExportInput<IncomingConditions, incoming_sorts> const& asked,
                    service::ListFile& file) {
  service::write_items(call, asked, file, list_incoming, [](IncomingItem const& item) {
    return IncomingExportRow{
        item.kind,       item.channel,      item.received_at, item.sender,          item.subject,
        item.name,       item.amount,       item.state,       item.due_at,          item.is_overdue,
        item.owner_name, item.order_number, item.reason,      item.settled_by_name, item.settled_at};
  });
}

}  // namespace

void install_incoming_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_incoming>(get, "/incoming", permission("incoming.read"),
                           "List what came in without an order, and what became of it");
  app.route<count_incoming>(get, "/incoming/totals", permission("incoming.read"), "Count what came in");
  service::export_list<exported_incoming, write_incoming>(app);
}

}  // namespace gendan::reconciliation
