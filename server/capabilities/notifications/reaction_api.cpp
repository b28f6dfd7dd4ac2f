// What happens to things, told to those it concerns.
#include <boost/json.hpp>
#include <set>

#include "base/refusal.hpp"
#include "capabilities/activity/activity.hpp"
#include "capabilities/approvals/approvals.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/mention.hpp"
#include "capabilities/notifications/notification_api.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/describe/json_text.hpp"

namespace gendan::notifications {
namespace {

using service::Call;

constexpr service::Wording note_words[] = {{"note_added", "{by} 在 {label} 写了备注", "{by} wrote a note on {label}"}};
constexpr service::Wording mention_words[] = {
    {"mentioned", "{by} 在 {label} 的备注里提到您", "{by} mentioned you in a note on {label}"}};
constexpr service::Wording handover_words[] = {
    {"handed_over", "{by} 把 {label} 交给您", "{by} handed {label} over to you"}};
constexpr service::Wording approval_words[] = {
    {"approval_approved", "{label}：您的申请已获同意", "{label}: what you asked for was agreed to"},
    {"approval_rejected", "{label}：您的申请未获同意", "{label}: what you asked for was refused"},
    {"approval_outdated", "{label}：内容已变，您的申请作废", "{label}: the content changed, your request is void"}};
constexpr service::Wording answer_words[] = {
    {"customer_signed", "{label}：客户 {by} 已签字", "{label}: {by} signed for the customer"},
    {"customer_proposed", "{label}：客户 {by} 提出修改", "{label}: {by} proposed a change"}};
constexpr service::Wording opened_words[] = {
    {"customer_opened", "{label}：{by} 打开了签字链接", "{label}: {by} opened the link to sign by"}};

Thing thing_of(events::Event const& event, std::string label = {}) {
  auto const slash = event.stream.find('/');
  return {event.stream.substr(0, slash), event.stream.substr(slash + 1), std::move(label)};
}

std::string text_in(events::Event const& event, std::string_view name) {
  auto const body = describe::parsed_json(event.body.text);
  auto const* value = body.as_object().if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

Notice notice_of(events::Event const& event, std::string kind, std::string title_code, std::string label) {
  Notice notice;
  notice.kind = std::move(kind);
  notice.cause = event.id.text();
  notice.title_code = std::move(title_code);
  notice.thing = thing_of(event, std::move(label));
  notice.event_kind = event.kind;
  notice.by_id = event.actor_id;
  notice.by_name = event.actor_name;
  return notice;
}

std::set<std::string> mentioned_in(Call& call, std::string const& text) {
  std::set<std::string> people;
  for (auto const& names : possible_mentions(text)) {
    for (auto const& name : names) {
      auto const found = identity::people_named(call.tx, name);
      people.insert(found.begin(), found.end());
      if (!found.empty()) break;
    }
  }
  return people;
}

std::string beginning_of(std::string const& text) {
  constexpr std::size_t most_bytes = 300;
  auto end = std::min(text.size(), most_bytes);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return end < text.size() ? text.substr(0, end) + "…" : text;
}

std::set<std::string> followers_of(Call& call, Thing const& thing, std::string const& owner_id) {
  auto const ids = activity::follower_ids(call.tx, thing.topic, thing.id);
  std::set<std::string> people(ids.begin(), ids.end());
  if (!owner_id.empty()) people.insert(owner_id);  // whose it is follows it without having said so
  return people;
}

// A note as it reads by now is told once to each: whom it mentions, and those who follow the thing.
void tell_note(Call& call, events::Event const& event) {
  auto const thing = thing_of(event);
  auto const note = activity::written_note(call.tx, text_in(event, "note_id"));
  auto const* expect = call.world.app->registry<activity::Timelines>().find(thing.topic);
  if (!note || note->text.empty() || expect == nullptr) return;
  auto const belonging = (*expect)(call, thing.id);
  auto const mentioned = mentioned_in(call, note->text);
  auto notice = notice_of(event, "mention", "mentioned", belonging.label);
  notice.cause = note->event_id;
  notice.arguments["text"] = beginning_of(note->text);
  for (auto const& person : mentioned) notify(call, person, notice);
  if (event.kind != "note_added") return;
  notice.kind = "note";
  notice.title_code = "note_added";
  for (auto const& person : followers_of(call, thing, belonging.owner_id))
    if (!mentioned.contains(person)) notify(call, person, notice);
}

// What was told of a note says no more than the note itself.
void correct_note(Call& call, events::Event const& event) {
  auto const note = activity::written_note(call.tx, text_in(event, "note_id"));
  if (!note) return;
  for (auto row : told_of_cause(call.tx, note->event_id, {"mention", "note"})) {
    row.arguments["text"] = beginning_of(note->text);
    put_arguments(call.tx, row);
    if (row.is_shown) call.announce("notifications", row.person_id);
  }
}

void tell_edited_note(Call& call, events::Event const& event) {
  correct_note(call, event);
  tell_note(call, event);
}

std::optional<orders::OrderSummary> order_of(Call& call, events::Event const& event) {
  auto const id = orders::OrderId::parsed(thing_of(event).id);
  return id ? orders::order_summary(call.tx, *id) : std::nullopt;
}

void tell_handover(Call& call, events::Event const& event) {
  auto const order = order_of(call, event);
  if (order) notify(call, order->owner_id, notice_of(event, "handover", "handed_over", order->number));
}

void tell_approval(Call& call, events::Event const& event) {
  auto const id = approvals::ApprovalId::parsed(text_in(event, "approval_id"));
  auto const request = id ? approvals::request_by_id(call.tx, *id) : std::nullopt;
  if (!request) return;
  auto notice = notice_of(event, "approval", "approval_" + describe::enum_text(request->state), request->order_number);
  notice.arguments = {{"approval_id", id->text()}, {"approval_kind", request->kind}};
  notify(call, request->asked_by_id, notice);
}

// The order's owner, those who follow it, and whoever sent a link.
void tell_customers_answer(Call& call, events::Event const& event, Notice const& notice) {
  auto const order = order_of(call, event);
  if (!order) return;
  auto people = activity::follower_ids(call.tx, "orders", order->id.text());
  people.push_back(order->owner_id);
  for (auto& sender : events::actors_of(call.tx, event.stream, {"signoff_link_sent"}))
    people.push_back(std::move(sender));
  for (auto const& person : people) notify(call, person, notice);
}

service::App::ReactionWork customers_answer(std::string kind, std::string title_code) {
  return [kind = std::move(kind), title_code = std::move(title_code)](Call& call, events::Event const& event) {
    auto const order = order_of(call, event);
    if (order) tell_customers_answer(call, event, notice_of(event, kind, title_code, order->number));
  };
}

}  // namespace

void install_reactions(service::App& app) {
  auto& kinds = app.registry<Kinds>();
  kinds.add({"mention", {true, MailDelivery::at_once}, mention_words});
  kinds.add({"note", {true, MailDelivery::digest}, note_words});
  kinds.add({"handover", {true, MailDelivery::at_once}, handover_words});
  kinds.add({"approval", {true, MailDelivery::at_once}, approval_words});
  kinds.add({"signoff", {true, MailDelivery::at_once}, answer_words});
  kinds.add({"signoff_opened", {true, MailDelivery::none}, opened_words});
  app.on("note_added", "notifications.tell_note", tell_note);
  app.on("note_edited", "notifications.tell_edited_note", tell_edited_note);
  app.on("note_deleted", "notifications.blank_note", correct_note);
  app.on("order_handed_over", "notifications.tell_handover", tell_handover);
  for (std::string const kind : {"approval_closed", "approval_outdated"})
    app.on(kind, "notifications.tell_" + kind, tell_approval);
  app.on("signoff_signed", "notifications.tell_signed", customers_answer("signoff", "customer_signed"));
  app.on("signoff_change_proposed", "notifications.tell_proposed", customers_answer("signoff", "customer_proposed"));
  app.on("signoff_link_opened", "notifications.tell_opened", customers_answer("signoff_opened", "customer_opened"));
}

}  // namespace gendan::notifications
