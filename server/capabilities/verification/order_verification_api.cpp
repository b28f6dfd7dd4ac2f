#include "capabilities/verification/order_verification_api.hpp"

#include "capabilities/verification/blind_reading_api.hpp"

namespace gendan::verification {
namespace {

using orders::OrderId;
using service::Call;

LevelView view_of(Call& call, Standing const& standing, People const& people, int level) {
  LevelView view;
  view.level = level;
  for (auto const& signature : standing.signatures) {
    if (signature.level.value() == level) view.signature = signature;
  }
  view.faults = signing_faults_of(call, standing, people, level, call.caller);
  view.may_sign = view.faults.empty();
  for (auto const& right : people.rights) {
    if (right.person_id != call.caller.person_id && signing_faults_of(call, standing, people, level, right).empty())
      view.in_place_of.push_back({right.person_id, right.name});
  }
  return view;
}

OrderVerificationView show_verification(Call& call, OrderId const& id) {
  return view_of(call, standing_of(call, readable_order(call, id)));
}

}  // namespace

ReadingView view_of(Standing const& standing, ReadingRow const& row) {
  return {row.id,
          row.requirement_id,
          row.source,
          row.read_by_id,
          row.read_by_name,
          row.read_at,
          standing.is_independent(row),
          standing.is_current(row),
          row.reason};
}

OrderVerificationView view_of(Call& call, Standing const& standing) {
  auto const people = people_of(call, standing);
  OrderVerificationView view;
  view.order_id = standing.order.id;
  view.order_number = standing.order.number;
  view.order_revision = standing.order.revision;
  view.content_hash = standing.content_hash;
  view.documents_hash = standing.documents_hash;
  view.required_level = standing.required.level;
  view.reasons = standing.required.reasons;
  view.is_verified = standing.is_verified();
  view.has_requirement = standing.has_requirement;
  view.has_other_documents = standing.has_other_documents();
  view.is_author = standing.is_author(call.caller.person_id);
  view.may_enter = may_enter(people.rights, standing.order);
  view.must_read_first = must_read_first(call, standing);
  if (standing.repeats) view.repeats_number = standing.repeats->number;
  for (int level = 1; level <= standing.required.level; ++level)
    view.levels.push_back(view_of(call, standing, people, level));
  for (auto const& row : standing.readings) {
    auto& reading = view.readings.emplace_back(view_of(standing, row));
    if (view.must_read_first && row.read_by_id != call.caller.person_id) reading.reason = std::nullopt;
  }
  view.open_discrepancies = static_cast<std::int64_t>(standing.open_discrepancies());
  if (!view.must_read_first) {
    for (auto const* discrepancy : standing.told_discrepancies()) view.discrepancies.push_back(*discrepancy);
  }
  view.checks = standing.checks;
  withhold_unread(call, view.checks);
  view.earlier_signatures = standing.earlier_signatures;
  return view;
}

OrderVerificationView after_change(Call& call, OrderId const& id) {
  auto const standing = standing_of(call, orders::reached_order(call, id));
  keep_findings(call, standing);
  keep_work(call, standing);
  return view_of(call, standing);
}

orders::OrderSummary live_order(Call& call, OrderId const& id) {
  auto order = orders::reached_order(call, id);
  if (order.is_historical) throw conflict("order_is_historical");
  return order;
}

orders::OrderSummary readable_order(Call& call, OrderId const& id) {
  auto order = live_order(call, id);
  call.caller.require_reach("requirements.read", order.owner_id, order.department_id);
  return order;
}

void expect_counting(Call& call, OrderId const& order, std::optional<requirements::RequirementId> const& id) {
  if (id && !requirements::kept_document(call.tx, order.text(), id->text()))
    throw invalid("/requirement_id", "no_such_requirement");
}

void install_order_verification_routes(service::App& app) {
  // It tells what the customer's documents say. To enter takes a permission that a deputy need not have.
  app.route<show_verification>(http::Method::get, "/orders/{id}/verification", service::permission("requirements.read"),
                               "How an order's verification stands: levels, readings, differences, signatures");
}

}  // namespace gendan::verification
