#include "capabilities/verification/order_verification_api.hpp"

#include <algorithm>

#include "capabilities/approvals/approvals.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

using orders::OrderContent;
using orders::OrderId;
using service::Call;

struct NewReading {
  std::optional<requirements::RequirementId> requirement_id;
  OrderContent content;
};
BOOST_DESCRIBE_STRUCT(NewReading, (), (requirement_id, content))

struct Resolving {
  std::optional<ReadingId> reading_id;  // absent: what the machine read
  BoundedText<2, 400> path;
  ResolutionKind kind = ResolutionKind::false_alarm;
  BoundedText<1, 500, Lines::many> reason;
  std::optional<requirements::RequirementId> requirement_id;
};
BOOST_DESCRIBE_STRUCT(Resolving, (), (reading_id, path, kind, reason, requirement_id))

struct RequirementRead {
  ReadingId reading_id;
  ReadingSource source = ReadingSource::blind;
  std::optional<requirements::RequirementId> requirement_id;
};
BOOST_DESCRIBE_STRUCT(RequirementRead, (), (reading_id, source, requirement_id))

ReadingView view_of(Standing const& standing, ReadingRow const& row) {
  return {row.id,      row.requirement_id,          row.source, row.read_by_id, row.read_by_name,
          row.read_at, standing.is_independent(row)};
}

LevelView view_of(Call& call, Standing const& standing, int level) {
  LevelView view;
  view.level = level;
  for (auto const& signature : standing.signatures) {
    if (signature.level.value() == level) view.signature = signature;
  }
  view.faults = signing_faults_of(call, standing, level, call.caller);
  view.may_sign = view.faults.empty();
  for (auto const& right : approvals::rights_of_caller(call)) {
    if (right.person_id != call.caller.person_id && signing_faults_of(call, standing, level, right).empty())
      view.in_place_of.push_back({right.person_id, right.name});
  }
  return view;
}

OrderVerificationView view_of(Call& call, Standing const& standing) {
  OrderVerificationView view;
  view.order_id = standing.order.id;
  view.order_number = standing.order.number;
  view.order_revision = standing.order.revision;
  view.content_hash = standing.content_hash;
  view.required_level = standing.required.level;
  view.reasons = standing.required.reasons;
  view.is_verified = standing.is_verified();
  view.has_requirement = standing.has_requirement;
  view.is_author = standing.is_author(call.caller.person_id);
  view.may_enter = may_enter(call, standing.order);
  if (standing.repeats) view.repeats_number = standing.repeats->number;
  for (int level = 1; level <= standing.required.level; ++level) view.levels.push_back(view_of(call, standing, level));
  for (auto const& row : standing.readings) view.readings.push_back(view_of(standing, row));
  view.discrepancies = standing.discrepancies;
  view.checks = standing.checks;
  view.earlier_signatures = standing.earlier_signatures;
  return view;
}

orders::OrderSummary readable_order(Call& call, OrderId const& id) {
  auto order = live_order(call, id);
  call.caller.require_reach("requirements.read", order.owner_id, order.department_id);
  return order;
}

OrderVerificationView show_verification(Call& call, OrderId const& id) {
  return view_of(call, standing_of(call, readable_order(call, id)));
}

void expect_counting(Call& call, OrderId const& order, std::optional<requirements::RequirementId> const& id) {
  if (id && !requirements::kept_document(call.tx, order.text(), id->text()))
    throw invalid("/requirement_id", "no_such_requirement");
}

void keep_reading(Call& call, orders::OrderSummary const& order, NewReading const& input) {
  expect_may_enter(call, order);
  expect_counting(call, order.id, input.requirement_id);
  auto problems = orders::content_problems(input.content);
  for (auto& problem : problems) problem.path = "/content" + problem.path;
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  ReadingRow const row{call.new_id<ReadingId>(), order.id,      input.requirement_id,
                       ReadingSource::blind,     input.content, call.caller.person_id,
                       call.caller.name,         call.now};
  insert_reading(call.tx, row);
  call.record("orders", order.id.text(), "requirement_read", RequirementRead{row.id, row.source, row.requirement_id});
}

OrderVerificationView add_reading(Call& call, OrderId const& id, NewReading const& input) {
  keep_reading(call, live_order(call, id), input);
  return after_change(call, id);
}

struct ReadingContent : ReadingView {
  OrderContent content;
  Comparison comparison;  // the reading left, the order right: every field, as the proof of what was checked
};
BOOST_DESCRIBE_STRUCT(ReadingContent, (ReadingView), (content, comparison))

ReadingContent show_reading(Call& call, OrderId const& id, ReadingId const& reading) {
  // As much of the standing as a reading's own view takes: what else differs is not compared for it.
  Standing standing;
  standing.order = readable_order(call, id);
  standing.authors = orders::authors_of(call.tx, id);
  standing.readings = standing_readings(call.tx, id);
  auto const found = std::ranges::find(standing.readings, reading, &ReadingRow::id);
  if (found == standing.readings.end()) throw not_found("no_such_reading");
  ReadingContent view;
  static_cast<ReadingView&>(view) = view_of(standing, *found);
  view.content = found->content;
  auto const criticals = criticals_of(call.tx, standing.order);
  auto const read = [&](OrderContent const& content) { return document_of(content, search::case_folded, criticals); };
  view.comparison = compared(read(found->content), read(orders::order_content(call.tx, id)), {});
  return view;
}

OrderVerificationView resolve(Call& call, OrderId const& id, Resolving const& input) {
  auto const standing = standing_of(call, live_order(call, id));
  expect_may_enter(call, standing.order);
  expect_other(call, standing);
  auto const found = std::ranges::find_if(standing.discrepancies, [&](Discrepancy const& discrepancy) {
    return discrepancy.reading_id == input.reading_id && discrepancy.path == input.path.text();
  });
  if (found == standing.discrepancies.end()) throw conflict("no_such_discrepancy");
  if (found->resolution) throw conflict("discrepancy_already_resolved");
  expect_counting(call, id, input.requirement_id);
  if (input.kind == ResolutionKind::accepted_deviation && !input.requirement_id)
    throw invalid("/requirement_id", "missing");
  ResolutionRow const row{call.new_id<ResolutionId>(),
                          id,
                          found->path,
                          found->left.text,
                          found->right.text,
                          input.kind,
                          input.reason.text(),
                          input.requirement_id,
                          call.caller.person_id,
                          call.caller.name,
                          call.now};
  insert_resolution(call.tx, row);
  call.record("orders", id.text(), "discrepancy_resolved", row);
  return after_change(call, id);
}

}  // namespace

void read_blind(Call& call, OrderId const& order, OrderContent const& content) {
  keep_reading(call, live_order(call, order), {std::nullopt, content});
  static_cast<void>(after_change(call, order));
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

bool may_enter(Call& call, orders::OrderSummary const& order) {
  return std::ranges::any_of(approvals::rights_of_caller(call), [&](service::Caller const& right) {
    return right.reaches("verification.enter", order.owner_id, order.department_id);
  });
}

void expect_may_enter(Call& call, orders::OrderSummary const& order) {
  if (!may_enter(call, order)) call.caller.require_reach("verification.enter", order.owner_id, order.department_id);
}

void expect_other(Call& call, Standing const& standing) {
  if (!standing.is_author(call.caller.person_id)) return;
  auto const people = identity::people_who_may(call.tx, "verification.enter");
  if (std::ranges::any_of(people, [&](auto const& person) { return !standing.is_author(person); }))
    throw forbidden("own_entry");
}

void install_order_verification_routes(service::App& app) {
  using enum http::Method;
  // It tells what the customer's documents say. To enter takes a permission that a deputy need not have.
  auto const may_read = service::permission("requirements.read");
  service::RouteOptions const large{.body_limit = 8 * 1024 * 1024};
  app.route<show_verification>(get, "/orders/{id}/verification", may_read,
                               "How an order's verification stands: levels, readings, differences, signatures");
  app.route<add_reading>(post, "/orders/{id}/readings", may_read,
                         "Keep what one read in the customer's documents without looking at the order", large);
  app.route<show_reading>(get, "/orders/{id}/readings/{reading}", may_read,
                          "Show a reading compared with the order, every field");
  app.route<resolve>(post, "/orders/{id}/resolutions", may_read, "Say why a difference is none, or is accepted");
}

}  // namespace gendan::verification
