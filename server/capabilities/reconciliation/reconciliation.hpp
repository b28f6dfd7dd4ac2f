// What came in from outside without an order — a purchase order, a message, a deposit — stands on one list until
// it has an order or a reason why it needs none.
//
// It is entered by hand, or fed by those who receive mail, chats and payments:
//
//   reconciliation::receive(call, {.kind = IncomingKind::deposit, .channel = Channel::bank, .amount = money, …});
//
// A document or message that gets an order becomes a requirement of that order, unaltered.
//
// Events on stream "incoming/<id>": incoming_received, incoming_linked, incoming_closed, incoming_reopened. On
// "reconciliation/policy": reconciliation_policy_edited (service::Edited).
#pragma once

#include <optional>
#include <string>

#include "base/id.hpp"
#include "capabilities/reconciliation/incoming.hpp"
#include "platform/files/store.hpp"
#include "platform/service/app.hpp"

namespace gendan::reconciliation {

void install(service::App& app);

struct ReceivedFile {
  Name name;
  files::StoredFile file;
};
// A document is a file or a text, a message too; a deposit has an amount.
struct Received : Receipt {
  std::optional<Money> amount;
  std::optional<std::string> text;
  std::optional<ReceivedFile> file;
  std::string owner_id;       // who must see to it; empty: the department's merchandisers
  std::string department_id;  // of the owner
};
// Throws Refusal{invalid} naming everything that is wrong with it.
IncomingId receive(service::Call& call, Received const& received);

}  // namespace gendan::reconciliation
