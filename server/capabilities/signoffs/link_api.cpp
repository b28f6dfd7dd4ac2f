// Links that put one version to one named person of the customer's.
#include "capabilities/notifications/notifications.hpp"
#include "capabilities/signoffs/signoff_api.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::signoffs {
namespace {

using orders::OrderId;
using service::Call;
using service::Created;

constexpr std::int64_t usual_days = 14;
struct LinkView : LinkItem {
  std::int64_t version = 0;
  std::optional<notifications::MailStatus> mail;  // of one that went by mail: how that fared
  bool is_current = false;                        // of the order as it stands now, or of a standing change
  bool is_signed = false;
};
BOOST_DESCRIBE_STRUCT(LinkView, (LinkItem), (version, mail, is_current, is_signed))
struct NewLinkView : LinkView {
  std::string token;  // shown once: the page is /s/<token>
};
BOOST_DESCRIBE_STRUCT(NewLinkView, (LinkView), (token))

// Names no token: whoever reads the record must not be able to sign.
struct LinkTrace {
  LinkId link_id;
  std::int64_t version = 0;
  std::string recipient_name;
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(LinkTrace, (), (link_id, version, recipient_name, expires_at))

LinkView view_of(Call& call, LinkItem const& link, std::string_view hash_of_now) {
  auto const version = version_item(call.tx, link.version_id);
  auto const mail = link.mail_id ? notifications::MailId::parsed(*link.mail_id) : std::nullopt;
  LinkView view{link, version.number, std::nullopt, version.content_hash == hash_of_now, false};
  if (mail) view.mail = notifications::mail_status(call.tx, *mail);
  if (!view.is_current) view.is_current = offer_of(call, link.order_id, version.content_hash, hash_of_now).has_value();
  view.is_signed = signature_by_link(call.tx, link.id).has_value();
  return view;
}

orders::OrderSummary order_to_put(Call& call, OrderId const& id) {
  auto order = sending_order(call, id);
  if (!may_be_put_to_customer(order.status)) throw conflict("order_not_awaiting_customer");
  return order;
}

NewLinkView written_link(Call& call, orders::OrderSummary const& order, VersionItem const& version,
                         LinkRequest const& request) {
  auto const& id = order.id;
  auto const address = request.email ? std::optional(mailable(call, request.email->text())) : std::nullopt;
  auto const token = call.world.random.token();
  auto const days = request.valid_days ? request.valid_days->value() : usual_days;
  LinkRow row;
  row.id = call.new_id<LinkId>();
  row.order_id = id;
  row.version_id = version.id;
  row.recipient_name = request.recipient_name.text();
  row.language = request.language;
  row.sent_by_id = call.caller.person_id;
  row.sent_by_name = call.caller.name;
  row.sent_at = call.now;
  row.expires_at = call.now + std::chrono::days(days);
  row.token_hash = token_hash(token);
  if (address) mail_link(call, order, row, *address, token);
  link_table.insert(call.tx, row);
  remind_later(call, row);
  call.record("orders", id.text(), "signoff_link_sent",
              LinkTrace{row.id, version.number, row.recipient_name, row.expires_at});
  keep_signoff_work(call, order);
  return {view_of(call, row, orders::content_hash(orders::order_content(call.tx, id))), token};
}

Created<NewLinkView> make_link(Call& call, OrderId const& id, LinkRequest const& request) {
  auto const order = order_to_put(call, id);
  auto view = written_link(call, order, freeze_order(call, order), request);
  auto const location = "/orders/" + id.text() + "/signoff-links/" + view.id.text();
  return {std::move(view), location};
}

constexpr service::Sorts by_sending{"-sent_at", {{"sent_at", "l.sent_at", service::SortKind::number}}};

service::Page<LinkView> list_links(Call& call, OrderId const& id, service::PageInput<by_sending> const& input) {
  static_cast<void>(orders::reached_order(call, id));
  service::ListQuery query(describe::columns<LinkItem>("l."), "signoff_link l");
  query.where("l.order_id = ?", id);
  auto rows = query.page<LinkItem>(call.tx, input, "l.id");
  auto const content_hash = orders::content_hash(orders::order_content(call.tx, id));
  service::Page<LinkView> page;
  for (auto const& row : rows.items) page.items.push_back(view_of(call, row, content_hash));
  page.next = std::move(rows.next);
  return page;
}

void withdraw_link(Call& call, OrderId const& id, LinkId const& link_id) {
  static_cast<void>(sending_order(call, id));
  auto const link = find_link(call.tx, link_id);
  if (!link || link->order_id != id) throw not_found("no_such_link");
  if (!revoke_link(call.tx, link_id, call.now, call.caller.name)) throw conflict("link_revoked");
  auto const version = version_item(call.tx, link->version_id);
  call.record("orders", id.text(), "signoff_link_revoked",
              LinkTrace{link_id, version.number, link->recipient_name, link->expires_at});
}

}  // namespace

std::string send_link(Call& call, OrderId const& order, LinkRequest const& request) {
  auto const summary = order_to_put(call, order);
  return written_link(call, summary, freeze_order(call, summary), request).token;
}

std::string send_offer_link(Call& call, OrderId const& order, orders::OrderContent const& proposed,
                            LinkRequest const& request) {
  auto const summary = order_to_put(call, order);
  return written_link(call, summary, freeze_content(call, summary, proposed), request).token;
}

void install_link_routes(service::App& app) {
  using enum http::Method;
  auto const may_send = service::permission("signoffs.send");
  app.route<make_link>(post, "/orders/{id}/signoff-links", may_send,
                       "Make a link by which a named person reads and signs the present version; shown once");
  app.route<list_links>(get, "/orders/{id}/signoff-links", service::permission("orders.read"),
                        "List the links of an order, the newest first");
  app.route<withdraw_link>(del, "/orders/{id}/signoff-links/{link}", may_send,
                           "Revoke a link: it can be neither read nor signed any more");
}

}  // namespace gendan::signoffs
