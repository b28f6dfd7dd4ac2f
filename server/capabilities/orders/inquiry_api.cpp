// Inquiries: making, showing, editing and closing them.
#include "capabilities/activity/activity.hpp"
#include "capabilities/orders/inquiry_search_store.hpp"
#include "capabilities/orders/inquiry_view_api.hpp"
#include "capabilities/orders/inquiry_writing_api.hpp"
#include "capabilities/orders/order_api.hpp"
#include "platform/service/search_renewal.hpp"

namespace gendan::orders {
namespace {

using service::Call;
using service::Created;

struct InquiryEdit : InquiryContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(InquiryEdit, (InquiryContent), (revision))

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
  install_inquiry_list(app);
  app.route<create_inquiry>(post, "/inquiries", permission("inquiries.write"), "Record an inquiry");
  app.route<show_inquiry>(get, "/inquiries/{id}", permission("inquiries.read"), "Show an inquiry");
  app.route<edit_inquiry>(put, "/inquiries/{id}", permission("inquiries.write"), "Edit an inquiry");
  app.route<close_one_inquiry>(post, "/inquiries/{id}/closing", permission("inquiries.write"),
                               "Close an inquiry as won or lost");
  app.route<reopen_one_inquiry>(del, "/inquiries/{id}/closing", permission("inquiries.write"), "Reopen an inquiry");
  app.searchable({.kind = "inquiry",
                  .permission = "inquiries.read",
                  .table = "inquiry",
                  .number = "number",
                  .title = "customer_name",
                  .hint = "received_on"});
  service::writes_search(app, "inquiry", [](sql::Transaction& tx, std::string_view id) {
    index_inquiry(tx, find_inquiry(tx, InquiryId::parsed(id).value()).value());
  });
  app.registry<activity::Timelines>().add("inquiries", [](Call& call, std::string const& id) {
    auto const row = reachable_inquiry(call, InquiryId::parsed(id).value_or(InquiryId()));
    return activity::Belonging{row.owner_id, row.department_id, row.number};
  });
}

}  // namespace gendan::orders
