#include "capabilities/orders/inquiry_store.hpp"

namespace gendan::orders {

describe::Table<InquiryRow> const inquiry_table{"inquiry"};

namespace {

std::string const select_inquiry = "select " + describe::columns<InquiryRow>() + " from inquiry where id = $1";

}  // namespace

std::optional<InquiryRow> find_inquiry(sql::Transaction& tx, InquiryId const& id) {
  return describe::first<InquiryRow>(tx.query(select_inquiry, id.text()));
}

}  // namespace gendan::orders
