// Inquiries: making, showing, editing, closing and listing them.
#include <array>

#include "capabilities/activity/activity.hpp"
#include "capabilities/orders/inquiry_search_store.hpp"
#include "capabilities/orders/inquiry_view_api.hpp"
#include "capabilities/orders/inquiry_writing_api.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/owned_list_api.hpp"

namespace gendan::orders {
namespace {

using service::Call;
using service::Created;

struct InquiryEdit : InquiryContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(InquiryEdit, (InquiryContent), (revision))

struct InquiryListRow {
  InquiryId id;
  std::string number;
  InquiryStatus status = InquiryStatus::open;
  std::optional<customers::CustomerId> customer_id;
  std::string customer_name;
  InquiryChannel channel = InquiryChannel::email;
  Instant received_at;
  std::optional<Money> value;
  std::optional<LossReason> loss_reason;
  std::string owner_id;
  Instant created_at;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(InquiryListRow, (),
                      (id, number, status, customer_id, customer_name, channel, received_at, value, loss_reason,
                       owner_id, created_at, revision))
struct InquiryItem : InquiryListRow {
  std::string owner_name;
};
BOOST_DESCRIBE_STRUCT(InquiryItem, (InquiryListRow), (owner_name))

struct InquiryConditions {
  std::optional<Label> text;  // part of what people remember
  std::vector<InquiryStatus> status;
  std::optional<customers::CustomerId> customer_id;
  std::optional<Label> owner_id;
  std::optional<InquiryChannel> channel;
};
BOOST_DESCRIBE_STRUCT(InquiryConditions, (), (text, status, customer_id, owner_id, channel))
struct InquiryFilter : InquiryConditions, service::PageInput {};
BOOST_DESCRIBE_STRUCT(InquiryFilter, (InquiryConditions, service::PageInput), ())

constexpr std::array inquiry_sorts = {service::SortColumn{"received_at", "i.received_at", service::SortKind::number},
                                      service::SortColumn{"number", "i.number"},
                                      service::SortColumn{"customer_name", "i.customer_name"}};

constexpr Listed listed{"inquiry", "inquiries.read", "i.id"};

service::ListQuery inquiries_where(Call& call, InquiryConditions const& conditions) {
  service::ListQuery query(describe::columns<InquiryListRow>("i."), "inquiry i");
  query.scope(call.caller, "inquiries.read", "i.owner_id", "i.department_id");
  if (!conditions.status.empty()) query.among("i.status", texts_of(conditions.status));
  if (conditions.customer_id) query.where("i.customer_id = ?", *conditions.customer_id);
  if (conditions.owner_id) query.where("i.owner_id = ?", *conditions.owner_id);
  if (conditions.channel) query.where("i.channel = ?", *conditions.channel);
  return query;
}

service::Page<InquiryItem> list_inquiries(Call& call, InquiryFilter const& filter) {
  return with_owner_names<InquiryItem>(call, page_of<InquiryListRow>(call, inquiries_where(call, filter), listed,
                                                                     filter, inquiry_sorts, "-received_at"));
}

service::Totals count_inquiries(Call& call, InquiryConditions const& conditions) {
  return totals_of(call, inquiries_where(call, conditions), listed, conditions);
}

InquiryView show_inquiry(Call& call, InquiryId const& id) { return view_of(call, reachable_inquiry(call, id)); }

Created<InquiryView> create_inquiry(Call& call, InquiryContent const& content) {
  auto const row = write_new_inquiry(call, content);
  return {view_of(call, row), "/inquiries/" + row.id.text()};
}

InquiryView edit_inquiry(Call& call, InquiryId const& id, InquiryEdit const& edit) {
  auto const before = reachable_inquiry(call, id, "inquiries.write");
  if (is_closed(before.status)) throw conflict("inquiry_is_closed");
  return view_of(call, write_edited_inquiry(call, before, edit, edit.revision));
}

InquiryView close_one_inquiry(Call& call, InquiryId const& id, InquiryClosing const& closing) {
  return view_of(call, write_closed_inquiry(call, reachable_inquiry(call, id, "inquiries.write"), closing));
}

InquiryView reopen_one_inquiry(Call& call, InquiryId const& id) {
  return view_of(call, write_reopened_inquiry(call, reachable_inquiry(call, id, "inquiries.write")));
}

}  // namespace

void install_inquiries(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_inquiries>(get, "/inquiries", permission("inquiries.read"), "List inquiries");
  app.route<count_inquiries>(get, "/inquiries/totals", permission("inquiries.read"), "Count inquiries");
  app.route<create_inquiry>(post, "/inquiries", permission("inquiries.write"), "Record an inquiry");
  app.route<show_inquiry>(get, "/inquiries/{id}", permission("inquiries.read"), "Show an inquiry");
  app.route<edit_inquiry>(put, "/inquiries/{id}", permission("inquiries.write"), "Edit an inquiry");
  app.route<close_one_inquiry>(post, "/inquiries/{id}/closing", permission("inquiries.write"),
                               "Close an inquiry as won or lost");
  app.route<reopen_one_inquiry>(del, "/inquiries/{id}/closing", permission("inquiries.write"), "Reopen an inquiry");
  app.searchable({"inquiry", "inquiries.read", show_found_inquiry});
  app.registry<activity::Timelines>().add("inquiries", [](Call& call, std::string const& id) {
    auto const row = reachable_inquiry(call, InquiryId::parsed(id).value_or(InquiryId()));
    return activity::Belonging{row.owner_id, row.department_id};
  });
}

}  // namespace gendan::orders
