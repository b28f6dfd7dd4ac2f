// Quotations: making, showing, editing and listing them.
#include <array>

#include "capabilities/activity/activity.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/owned_list_api.hpp"
#include "capabilities/orders/quotation_search_store.hpp"
#include "capabilities/orders/quotation_view_api.hpp"
#include "capabilities/orders/quotation_writing_api.hpp"

namespace gendan::orders {
namespace {

using service::Call;
using service::Created;

struct QuotationEdit : QuotationContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(QuotationEdit, (QuotationContent), (revision))

struct QuotationListRow {
  QuotationId id;
  std::string number;
  QuotationStatus status = QuotationStatus::draft;
  OrderKind kind = OrderKind::regular;
  std::optional<customers::CustomerId> customer_id;
  std::string customer_name;
  std::optional<std::string> customer_reference;
  std::optional<CalendarDate> valid_until;
  std::int64_t line_count = 0;
  std::optional<Money> total;
  std::string owner_id;
  Instant created_at;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(QuotationListRow, (),
                      (id, number, status, kind, customer_id, customer_name, customer_reference, valid_until,
                       line_count, total, owner_id, created_at, revision))
struct QuotationItem : QuotationListRow {
  std::string owner_name;
};
BOOST_DESCRIBE_STRUCT(QuotationItem, (QuotationListRow), (owner_name))

struct QuotationConditions {
  std::optional<Label> text;  // part of what people remember
  std::vector<QuotationStatus> status;
  std::optional<customers::CustomerId> customer_id;
  std::optional<Label> owner_id;
  std::optional<InquiryId> inquiry_id;
};
BOOST_DESCRIBE_STRUCT(QuotationConditions, (), (text, status, customer_id, owner_id, inquiry_id))
struct QuotationFilter : QuotationConditions, service::PageInput {};
BOOST_DESCRIBE_STRUCT(QuotationFilter, (QuotationConditions, service::PageInput), ())

constexpr std::array quotation_sorts = {service::SortColumn{"created_at", "q.created_at", service::SortKind::number},
                                        service::SortColumn{"number", "q.number"},
                                        service::SortColumn{"valid_until", "coalesce(q.valid_until, '9999-12-31')"},
                                        service::SortColumn{"customer_name", "q.customer_name"}};

constexpr Listed listed{"quotation", "quotations.read", "q.id"};

service::ListQuery quotations_where(Call& call, QuotationConditions const& conditions) {
  service::ListQuery query(describe::columns<QuotationListRow>("q."), "quotation q");
  query.scope(call.caller, "quotations.read", "q.owner_id", "q.department_id");
  if (!conditions.status.empty()) query.among("q.status", texts_of(conditions.status));
  if (conditions.customer_id) query.where("q.customer_id = ?", *conditions.customer_id);
  if (conditions.owner_id) query.where("q.owner_id = ?", *conditions.owner_id);
  if (conditions.inquiry_id) query.where("q.inquiry_id = ?", *conditions.inquiry_id);
  return query;
}

service::Page<QuotationItem> list_quotations(Call& call, QuotationFilter const& filter) {
  return with_owner_names<QuotationItem>(call, page_of<QuotationListRow>(call, quotations_where(call, filter), listed,
                                                                         filter, quotation_sorts, "-created_at"));
}

service::Totals count_quotations(Call& call, QuotationConditions const& conditions) {
  return totals_of(call, quotations_where(call, conditions), listed, conditions);
}

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
  app.route<list_quotations>(get, "/quotations", permission("quotations.read"), "List quotations");
  app.route<count_quotations>(get, "/quotations/totals", permission("quotations.read"), "Count quotations");
  app.route<create_quotation>(post, "/quotations", permission("quotations.write"), "Make a quotation", large);
  app.route<show_quotation>(get, "/quotations/{id}", permission("quotations.read"), "Show a quotation");
  app.route<edit_quotation>(put, "/quotations/{id}", permission("quotations.write"), "Edit a quotation", large);
  app.route<quote_inquiry>(post, "/inquiries/{id}/quotation", permission("quotations.write"),
                           "Make a quotation for an inquiry");
  install_quotation_steps(app);
  app.searchable({"quotation", "quotations.read", show_found_quotation});
  app.every("orders.expire_quotations", std::chrono::hours(1), expire_quotations);
  app.registry<activity::Timelines>().add("quotations", [](Call& call, std::string const& id) {
    auto const row = reachable_quotation(call, QuotationId::parsed(id).value_or(QuotationId()));
    return activity::Belonging{row.owner_id, row.department_id};
  });
}

}  // namespace gendan::orders
