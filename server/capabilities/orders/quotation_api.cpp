// Quotations: making, showing and editing them.
#include "capabilities/activity/activity.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/quotation_search_store.hpp"
#include "capabilities/orders/quotation_view_api.hpp"
#include "capabilities/orders/quotation_writing_api.hpp"
#include "platform/service/search_renewal.hpp"

namespace gendan::orders {
namespace {

using service::Call;
using service::Created;

struct QuotationEdit : QuotationContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(QuotationEdit, (QuotationContent), (revision))

QuotationView show_quotation(Call& call, QuotationId const& id) { return view_of(call, reachable_quotation(call, id)); }

Created<QuotationView> answer(Call& call, QuotationRow const& row) {
  return {view_of(call, row), "/quotations/" + row.id.text()};
}

Created<QuotationView> create_quotation(Call& call, QuotationContent const& content) {
  return answer(call, write_new_quotation(call, content, {call.caller.person_id, call.caller.department_id}));
}

QuotationView edit_quotation(Call& call, QuotationId const& id, QuotationEdit const& edit) {
  auto const before = reachable_quotation(call, id, "quotations.write");
  if (is_over(before.status)) throw conflict("quotation_is_over");
  return view_of(call, write_edited_quotation(call, before, edit, edit.revision));
}

// The caller's own draft of the same content, that answers no inquiry, holds until no date yet and was not sent.
Created<QuotationView> copy_quotation(Call& call, QuotationId const& id) {
  auto content = content_of(reachable_quotation(call, id), lines_of(call.tx, id));
  forget_the_occasion(content);
  content.inquiry_id.reset();
  content.valid_until.reset();
  return create_quotation(call, content);
}

// A draft for whoever asks, in the currency of what it may be worth; it is the inquiry's owner's.
Created<QuotationView> quote_inquiry(Call& call, InquiryId const& id) {
  auto const inquiry = reachable_inquiry(call, id, "inquiries.write");
  call.caller.require_reach("quotations.write", inquiry.owner_id, inquiry.department_id);
  if (is_closed(inquiry.status)) throw conflict("inquiry_is_closed");
  QuotationContent content;
  content.customer_id = inquiry.customer_id;
  content.inquiry_id = id;
  if (inquiry.value)
    content.currency = inquiry.value->currency();
  else if (auto const organisation = identity::organisation(call.tx))
    content.currency = Currency::parsed(organisation->base_currency);
  return answer(call, write_new_quotation(call, content, {inquiry.owner_id, inquiry.department_id}));
}

}  // namespace

void install_quotations(service::App& app) {
  using enum http::Method;
  using service::permission;
  service::RouteOptions const large{.body_limit = 8 * 1024 * 1024};
  install_quotation_list(app);
  app.route<create_quotation>(post, "/quotations", permission("quotations.write"), "Make a quotation", large);
  app.route<show_quotation>(get, "/quotations/{id}", permission("quotations.read"), "Show a quotation");
  app.route<edit_quotation>(put, "/quotations/{id}", permission("quotations.write"), "Edit a quotation", large);
  app.route<copy_quotation>(post, "/quotations/{id}/copy", permission("quotations.write"),
                            "Make a draft with a quotation's content");
  app.route<quote_inquiry>(post, "/inquiries/{id}/quotation", permission("quotations.write"),
                           "Make a quotation for an inquiry");
  install_quotation_steps(app);
  app.searchable({.kind = "quotation",
                  .permission = "quotations.read",
                  .table = "quotation",
                  .number = "number",
                  .title = "customer_name",
                  .hint = "coalesce(valid_until, '')"});
  service::writes_search(app, "quotation", [](sql::Transaction& tx, std::string_view id) {
    auto const quotation = find_quotation(tx, QuotationId::parsed(id).value()).value();
    index_quotation(tx, quotation, lines_of(tx, quotation.id));
  });
  app.every("orders.expire_quotations", std::chrono::hours(1), expire_quotations);
  app.registry<activity::Timelines>().add("quotations", [](Call& call, std::string const& id) {
    auto const row = reachable_quotation(call, QuotationId::parsed(id).value_or(QuotationId()));
    return activity::Belonging{row.owner_id, row.department_id, row.number};
  });
}

}  // namespace gendan::orders
