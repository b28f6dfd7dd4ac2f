// What somebody has to do about the customer's answers, on the work list of the order's owner.
#include "capabilities/signoffs/signoff_api.hpp"
#include "capabilities/work/work.hpp"

namespace gendan::signoffs {
namespace {

using service::Call;

// A customer who wants something else hears from us within a day.
constexpr Milliseconds answered_within = std::chrono::hours(24);

constexpr service::Wording work_words[] = {
    {"answer_proposal", "答复客户对订单的修改意见", "Answer the change the customer proposed"},
    {"change_proposed", "客户没有签字，而是提出修改", "The customer proposed a change instead of signing"},
};

void follow_order(Call& call, events::Event const& event) {
  if (auto const order = orders::order_summary(call.tx, orders::order_of(event).value()))
    keep_signoff_work(call, *order);
}

// What was wished of an agreed content is answered by the next one that both have agreed on.
void follow_revision(Call& call, events::Event const& event) {
  auto const order = orders::order_summary(call.tx, orders::order_of(event).value());
  if (!order) return;
  auto reviser = call.caller;
  reviser.name = event.actor_name;
  Call in_their_name{call.world, reviser, call.tx, call.now, call.request};
  answer_by_new_version(in_their_name, *order, orders::content_hash(orders::order_content(call.tx, order->id)));
}

}  // namespace

void keep_signoff_work(Call& call, orders::OrderSummary const& order) {
  std::vector<work::Item> items;
  std::vector<ProposalRow> proposals;
  if (!orders::is_over(order.status)) proposals = open_proposals(call.tx, order.id);
  for (auto const& proposal : proposals) {
    work::Item item;
    item.key = proposal.id.text();
    item.assignee = {order.owner_id, order.department_id, {}};
    item.title_code = "answer_proposal";
    item.title_arguments = {{"customer", order.customer_name}, {"name", proposal.name}};
    item.link = work::Link{"orders", order.id.text(), order.number};
    item.reason_code = "change_proposed";
    item.too_late_at = proposal.proposed_at + answered_within;
    items.push_back(std::move(item));
  }
  work::keep_items(call, {"signoffs", order.id.text()}, items);
}

void install_signoff_work(service::App& app) {
  app.registry<work::ItemWords>().by_source.emplace("signoffs", work_words);
  app.on("order_handed_over", "signoffs.follow_handover", follow_order);
  app.on("order_cancelled", "signoffs.follow_cancellation", follow_order);
  app.on("order_status_changed", "signoffs.follow_status", follow_order);
  app.on("order_revised", "signoffs.follow_revision", follow_revision);
}

}  // namespace gendan::signoffs
