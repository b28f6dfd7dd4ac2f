#include "capabilities/orders/inquiry_store.hpp"

namespace gendan::orders {

describe::Table<InquiryRow> const inquiry_table{"inquiry"};

namespace {

std::string const select_inquiry = "select " + describe::columns<InquiryRow>() + " from inquiry where id = $1";
std::string const rename =
    "update inquiry set customer_name = $2 where customer_id = $1 and customer_name <> $2 returning " +
    describe::columns<InquiryRow>();

}  // namespace

std::optional<InquiryRow> find_inquiry(sql::Transaction& tx, InquiryId const& id) {
  return describe::first<InquiryRow>(tx.query(select_inquiry, id.text()));
}

std::vector<InquiryRow> rename_customer_of_inquiries(sql::Transaction& tx, std::string_view customer_id,
                                                     std::string_view name) {
  return describe::all<InquiryRow>(tx.query(rename, customer_id, name));
}

}  // namespace gendan::orders
