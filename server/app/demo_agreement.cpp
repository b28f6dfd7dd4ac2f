#include "app/demo_agreement.hpp"

#include "capabilities/approvals/approvals.hpp"
#include "capabilities/changes/changes.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/requirements/requirements.hpp"
#include "capabilities/verification/verification.hpp"

namespace gendan {
namespace {

// Runs `work(call)` as another of the demo's people, in the same transaction.
template <class Work>
void as(std::string_view account, service::Call& call, Work const& work) {
  auto const caller =
      identity::caller_for(call.tx, identity::person_by_account(call.tx, account).value(), call.caller.via);
  service::Call theirs{call.world, caller, call.tx, call.now};
  work(theirs);
}

bool takes_review(service::Call& call, orders::OrderId const& id) {
  return orders::order_summary(call.tx, id).value().kind != orders::OrderKind::regular;
}

void review(service::Call& call, orders::OrderId const& id) {
  auto const approval = approvals::ask_contract_review(call, id);
  for (auto const& [account, party] :
       {std::pair{"zhaolei", "production"}, std::pair{"qianfei", "purchasing"}, std::pair{"wumin", "finance"}}) {
    as(account, call,
       [&](service::Call& theirs) { approvals::decide(theirs, approval, party, approvals::Decision::approve); });
  }
}

void verify(service::Call& call, orders::OrderId const& id) {
  static_cast<void>(requirements::keep_words(
      call, id, "Dear Li Na, please take our order as in the list we went through on the phone. Best regards"));
  as("wangfang", call, [&](service::Call& theirs) {
    verification::read_blind(theirs, id, orders::order_content(theirs.tx, id));
    verification::make_extra_checks(theirs, id);
  });
  auto const sign = [&](int level) {
    return [&, level](service::Call& theirs) { verification::sign(theirs, id, level); };
  };
  auto const required = verification::required_level_of(call.tx, id);
  sign(1)(call);
  if (required > 1) as("wangfang", call, sign(2));
  if (required > 2) as("zhangwei", call, sign(3));
}

}  // namespace

void agree_on_demo_order(service::Call& call, orders::OrderId const& id) {
  verify(call, id);
  if (takes_review(call, id)) review(call, id);
}

void ask_about_demo_order(service::Call& call, orders::OrderId const& id) {
  if (takes_review(call, id)) approvals::ask_contract_review(call, id);
}

void change_demo_order(service::Call& call, orders::OrderId const& id, std::string_view contact) {
  auto content = orders::order_content(call.tx, id);
  auto& quantity = content.lines.front().quantity;
  quantity = QuantityNumber::from_scaled(quantity.value().scaled() / 10 * 11);
  if (content.promised_on) content.promised_on = *content.promised_on + std::chrono::days(10);
  changes::write_wish(call, id,
                      {Label::parsed(contact).value(),
                       BoundedText<1, 2'000, Lines::many>::parsed("节日促销加量，可晚十天交货").value(), content});
}

}  // namespace gendan
