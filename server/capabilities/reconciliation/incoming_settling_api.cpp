// What came in gets its order, or a reason why it needs none; both can be taken back.
#include "capabilities/reconciliation/incoming_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::reconciliation {
namespace {

using service::Call;

struct OrderChoice {
  orders::OrderId order_id;
};
BOOST_DESCRIBE_STRUCT(OrderChoice, (), (order_id))

struct Closing {
  BoundedText<1, 500, Lines::many> reason;
};
BOOST_DESCRIBE_STRUCT(Closing, (), (reason))

struct IncomingLinked {
  orders::OrderId order_id;
  std::string order_number;
  std::optional<requirements::RequirementId> requirement_id;
};
BOOST_DESCRIBE_STRUCT(IncomingLinked, (), (order_id, order_number, requirement_id))

struct IncomingReopened {
  std::optional<std::string> order_number;  // which it was linked to
  std::optional<std::string> reason;        // for which it was closed
};
BOOST_DESCRIBE_STRUCT(IncomingReopened, (), (order_number, reason))

requirements::SourceChannel source_of(Channel channel) {
  switch (channel) {
    case Channel::email:
      return requirements::SourceChannel::email;
    case Channel::wechat:
      return requirements::SourceChannel::wechat;
    case Channel::phone:
      return requirements::SourceChannel::phone;
    case Channel::portal:
      return requirements::SourceChannel::portal;
    case Channel::paper:
      return requirements::SourceChannel::paper;
    case Channel::bank:
    case Channel::other:
      break;
  }
  return requirements::SourceChannel::other;
}

std::optional<requirements::RequirementId> keep_with_order(Call& call, IncomingRow const& row,
                                                           orders::OrderId const& order) {
  if (row.kind == IncomingKind::deposit) return std::nullopt;
  requirements::ReceivedDocument document;
  document.channel = source_of(row.channel);
  document.received_at = row.received_at;
  if (row.sender) document.sender = Label::parsed(*row.sender);
  if (row.subject) document.note = BoundedText<0, 500, Lines::many>::parsed(*row.subject);
  document.words = row.text;
  if (row.hash)
    document.file = requirements::NamedFile{row.name.value(), {*row.hash, row.size.value(), row.media_type.value()}};
  return requirements::keep_received(call, order, document);
}

IncomingRow waiting_incoming(Call& call, IncomingId const& id) {
  auto row = reachable_incoming(call, id, "incoming.write");
  if (row.state != IncomingState::waiting) throw conflict("incoming_is_settled");
  return row;
}

void settle(Call& call, IncomingRow& row, IncomingState state) {
  row.state = state;
  row.settled_by_id = call.caller.person_id;
  row.settled_by_name = call.caller.name;
  row.settled_at = call.now;
}

void store(Call& call, IncomingRow& row) {
  auto const before = row.revision++;
  if (!incoming_table.update_at(call.tx, row, before)) throw conflict("revision_moved_on");
  keep_work(call, row);
}

IncomingView link_order(Call& call, IncomingId const& id, OrderChoice const& choice) {
  auto row = waiting_incoming(call, id);
  auto const order = orders::reached_order(call, choice.order_id);
  if (order.is_historical) throw conflict("order_is_historical");
  row.requirement_id = keep_with_order(call, row, order.id);
  row.order_id = order.id;
  row.order_number = order.number;
  settle(call, row, IncomingState::linked);
  store(call, row);
  call.record("incoming", id.text(), "incoming_linked", IncomingLinked{order.id, order.number, row.requirement_id});
  return view_of(call, row);
}

IncomingView close_incoming(Call& call, IncomingId const& id, Closing const& closing) {
  auto row = waiting_incoming(call, id);
  row.reason = closing.reason.text();
  settle(call, row, IncomingState::closed);
  store(call, row);
  call.record("incoming", id.text(), "incoming_closed", closing);
  return view_of(call, row);
}

// What the order rests on stays with it: first it is marked void there.
void expect_let_go(Call& call, IncomingRow const& row) {
  if (row.requirement_id &&
      requirements::kept_document(call.tx, row.order_id.value().text(), row.requirement_id->text()))
    throw conflict("counts_for_the_order");
}

IncomingView reopen(Call& call, IncomingId const& id) {
  auto row = reachable_incoming(call, id, "incoming.write");
  if (row.state == IncomingState::waiting) throw conflict("incoming_is_waiting");
  expect_let_go(call, row);
  IncomingReopened const reopened{row.order_number, row.reason};
  row.state = IncomingState::waiting;
  row.order_id.reset();
  row.order_number.reset();
  row.requirement_id.reset();
  row.reason.reset();
  row.settled_by_id.reset();
  row.settled_by_name.reset();
  row.settled_at.reset();
  store(call, row);
  call.record("incoming", id.text(), "incoming_reopened", reopened);
  return view_of(call, row);
}

}  // namespace

void install_incoming_settling(service::App& app) {
  using enum http::Method;
  auto const may_write = service::permission("incoming.write");
  app.route<link_order>(post, "/incoming/{id}/order", may_write,
                        "Give what came in its order; a document or message becomes the order's requirement");
  app.route<close_incoming>(post, "/incoming/{id}/closing", may_write, "Say why what came in needs no order");
  app.route<reopen>(post, "/incoming/{id}/reopening", may_write,
                    "Put what was linked or closed by mistake back on the list");
}

}  // namespace gendan::reconciliation
