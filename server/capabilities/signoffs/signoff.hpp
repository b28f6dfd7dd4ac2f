// The rules of signing off: what stands agreed, what a link still allows, what may be proposed. Pure values.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"
#include "capabilities/orders/orders.hpp"
#include "capabilities/signoffs/signoffs.hpp"

namespace gendan::signoffs {

// What the customer has said to the order as it stands now.
enum class SignoffState { not_sent, awaiting_customer, change_proposed, changed_since_signed, signed_off };
BOOST_DESCRIBE_ENUM(SignoffState, not_sent, awaiting_customer, change_proposed, changed_since_signed, signed_off)

// What has been said about an order's versions, each by its content hash.
struct Answers {
  std::vector<std::string> agreed;     // signed, or proven by a document that still stands
  std::vector<std::string> awaited;    // a link that can be answered still is out
  std::vector<std::string> contested;  // a proposal nobody has closed
};
// A proposal on the present content counts more than another person's signature under it.
SignoffState signoff_state(Answers const& answers, std::string_view content_hash);

// Where a link stands that somebody opens.
struct LinkStanding {
  bool is_current = true;  // its version is the order's content of now
  bool is_signed = false;
  bool is_revoked = false;
  Instant expires_at;
  orders::OrderStatus order_status = orders::OrderStatus::awaiting_customer;
};
// Code of why the version may not be read by this link any more: link_revoked, link_expired.
std::optional<std::string_view> reading_fault(LinkStanding const& link, Instant now);
// Of why it may be neither signed nor answered otherwise: those, already_signed, version_outdated,
// order_not_open.
std::optional<std::string_view> answering_fault(LinkStanding const& link, Instant now);

// Before it is verified and reviewed nothing is put to the customer; a confirmed order is agreed anew when a
// change made another version of it.
bool may_be_put_to_customer(orders::OrderStatus status);

// One thing the customer wants otherwise; an empty field stands for the order as a whole, "lines/20" for all of
// a line.
struct ProposedChange {
  BoundedText<0, 250> field;
  BoundedText<1, 2'000, Lines::many> text;
};
BOOST_DESCRIBE_STRUCT(ProposedChange, (), (field, text))
inline constexpr std::size_t most_changes = 500;

// Whether the customer is shown the field: of the terms and lines, but for what is ours alone (supplier,
// forecast, further facts, marks of what is missing).
bool is_shown_to_customer(std::string_view field);
// Nothing said at all, more than allowed, a field said twice, one that this version does not show.
std::vector<Problem> proposal_problems(orders::OrderContent const& content, std::vector<ProposedChange> const& changes,
                                       bool has_remark);

}  // namespace gendan::signoffs
