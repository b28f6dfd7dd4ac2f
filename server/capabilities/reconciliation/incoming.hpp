// Something that came in from outside, and the rules over it: pure values, no storage.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/money.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"
#include "base/whole.hpp"

namespace gendan::reconciliation {

using IncomingId = Id<struct IncomingTag>;

enum class IncomingKind { document, message, deposit };
BOOST_DESCRIBE_ENUM(IncomingKind, document, message, deposit)

enum class Channel { email, wechat, phone, portal, paper, bank, other };
BOOST_DESCRIBE_ENUM(Channel, email, wechat, phone, portal, paper, bank, other)

// Linked: it has an order. Closed: it needs none, for a reason.
enum class IncomingState { waiting, linked, closed };
BOOST_DESCRIBE_ENUM(IncomingState, waiting, linked, closed)

// How it reached us.
struct Receipt {
  IncomingKind kind = IncomingKind::document;
  Channel channel = Channel::email;
  Instant received_at;
  std::optional<Label> sender;
  std::optional<Label> subject;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (kind, channel, received_at, sender, subject))

// Everything wrong with what is said of it. The text of a document or message is kept as it is; of a deposit it is
// the payer's remark, and may be left out.
std::vector<Problem> receipt_problems(Receipt const& receipt, std::optional<Money> const& amount,
                                      std::optional<std::string> const& text, bool has_file, Instant now);

using PatienceHours = Whole<1, 720>;
inline constexpr std::int64_t usual_patience_hours = 24;
// When it is too late for it to be without an order.
Instant due_at(Instant received_at, PatienceHours patience);

// As people know it: what it is called, who it is from.
std::string title_of(std::optional<std::string> const& subject, std::optional<std::string> const& file_name,
                     std::optional<std::string> const& sender);

}  // namespace gendan::reconciliation
