// A wish before anything is ordered, in the words in which it came, from a customer or from someone who is
// none yet. Pure values, no storage.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/money.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"
#include "capabilities/customers/customers.hpp"

namespace gendan::orders {

using InquiryId = Id<struct InquiryTag>;

enum class InquiryStatus { open, quoted, won, lost };
BOOST_DESCRIBE_ENUM(InquiryStatus, open, quoted, won, lost)

enum class InquiryChannel { email, phone, wechat, whatsapp, website, fair, visit, portal, referral, other };
BOOST_DESCRIBE_ENUM(InquiryChannel, email, phone, wechat, whatsapp, website, fair, visit, portal, referral, other)

// Why nothing came of an inquiry or a quotation.
enum class LossReason {
  price,
  lead_time,
  specification,
  minimum_quantity,
  payment_terms,
  certification,
  capacity,
  competitor,
  given_up_by_customer,
  no_reply,
  other
};
BOOST_DESCRIBE_ENUM(LossReason, price, lead_time, specification, minimum_quantity, payment_terms, certification,
                    capacity, competitor, given_up_by_customer, no_reply, other)

// The body that creates and edits an inquiry.
struct InquiryContent {
  std::optional<customers::CustomerId> customer_id;
  std::optional<Name> prospect;  // who asks, while there is no such customer
  Instant received_at;
  InquiryChannel channel = InquiryChannel::email;
  Note text;                   // as received
  std::optional<Money> value;  // estimated
};
BOOST_DESCRIBE_STRUCT(InquiryContent, (), (customer_id, prospect, received_at, channel, text, value))

// Everything that the types cannot say: a customer or a prospect and not both, nothing from the future,
// no negative value.
std::vector<Problem> inquiry_problems(InquiryContent const& content, Instant now);

enum class InquiryOutcome { won, lost };
BOOST_DESCRIBE_ENUM(InquiryOutcome, won, lost)

struct InquiryClosing {
  InquiryOutcome outcome = InquiryOutcome::lost;
  std::optional<LossReason> reason;
  std::optional<Remark> note;
};
BOOST_DESCRIBE_STRUCT(InquiryClosing, (), (outcome, reason, note))
// What is lost is lost for a reason, "other" ones in words; what is won has none.
std::vector<Problem> closing_problems(InquiryClosing const& closing);
std::vector<Problem> loss_problems(std::optional<LossReason> const& reason, std::optional<Remark> const& note);

bool is_closed(InquiryStatus status);

}  // namespace gendan::orders
