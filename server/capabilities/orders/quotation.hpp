// What we offer: an order's content, until when it holds, and the inquiry it answers. Pure values, no
// storage.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "capabilities/orders/inquiry.hpp"
#include "capabilities/orders/order.hpp"

namespace gendan::orders {

using QuotationId = Id<struct QuotationTag>;

enum class QuotationStatus { draft, sent, accepted, expired, lost, withdrawn };
BOOST_DESCRIBE_ENUM(QuotationStatus, draft, sent, accepted, expired, lost, withdrawn)

struct QuotationHead {
  std::optional<InquiryId> inquiry_id;
  std::optional<CalendarDate> valid_until;  // the last day on which it may be accepted
};
BOOST_DESCRIBE_STRUCT(QuotationHead, (), (inquiry_id, valid_until))

// The body that creates and edits a quotation.
struct QuotationContent : OrderContent, QuotationHead {};
BOOST_DESCRIBE_STRUCT(QuotationContent, (OrderContent, QuotationHead), ())

// Where a quotation stands that is neither accepted nor closed. What holds until no date is a draft.
QuotationStatus open_status(bool is_sent, std::optional<CalendarDate> const& valid_until, CalendarDate today);
// Accepted or closed: its content stays as it is.
bool is_over(QuotationStatus status);

// What an offer lacks that is to be sent: lines, each with quantity, unit and price, and a date until which
// it holds.
std::vector<Problem> sending_problems(QuotationContent const& content, CalendarDate today);

enum class QuotationOutcome { lost, withdrawn };
BOOST_DESCRIBE_ENUM(QuotationOutcome, lost, withdrawn)

struct QuotationClosing {
  QuotationOutcome outcome = QuotationOutcome::lost;
  std::optional<LossReason> reason;
  std::optional<Remark> note;
};
BOOST_DESCRIBE_STRUCT(QuotationClosing, (), (outcome, reason, note))
// The customer's no has one of the reasons of inquiries; what we withdraw ourselves is explained in words.
std::vector<Problem> closing_problems(QuotationClosing const& closing);

}  // namespace gendan::orders
