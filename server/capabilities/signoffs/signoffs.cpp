#include "capabilities/signoffs/signoffs.hpp"

#include "capabilities/signoffs/signoff_api.hpp"

namespace gendan {
std::span<sql::Migration const> signoffs_migrations();
}

namespace gendan::signoffs {
namespace {

constexpr service::Wording gate_words[] = {
    {"not_sent", "还没有发给客户签字", "Not sent to the customer"},
    {"awaiting_customer", "客户还没有答复", "The customer has not answered"},
    {"change_proposed", "客户提出了修改", "The customer proposed a change"},
    {"changed_since_signed", "签字后内容有改动", "Changed since it was signed"},
};

SignoffState state_of(sql::Transaction& tx, orders::OrderSnapshot const& order, Instant now) {
  return signoff_state(answers_to(tx, order.order.id, now), order.content_hash);
}

orders::ConditionFinding customer_signed_off(service::Call& call, orders::OrderSnapshot const& order) {
  auto const state = state_of(call.tx, order, call.now);
  if (state == SignoffState::signed_off) return {orders::ConditionState::holds, {}, "signoffs.send"};
  return {orders::ConditionState::fails, {describe::enum_text(state)}, "signoffs.send"};
}

}  // namespace

void install(service::App& app) {
  app.migrations(signoffs_migrations());
  app.permission("signoffs.send", service::PermissionKind::change, orders::writers_of_orders());
  app.names_files(is_document_of_evidence);
  app.registry<orders::Gates>().add(
      {"customer_signed_off", orders::OrderStatus::confirmed, customer_signed_off, gate_words});
  install_version_routes(app);
  install_link_routes(app);
  install_link_mail(app);
  install_answer_routes(app);
  install_public_routes(app);
  install_signoff_work(app);
}

// Whether a link is still out makes no difference to what is agreed.
bool is_signed_off(sql::Transaction& tx, orders::OrderSnapshot const& order) {
  return state_of(tx, order, Instant()) == SignoffState::signed_off;
}

}  // namespace gendan::signoffs
