#include "capabilities/changes/change_view_api.hpp"

#include <algorithm>
#include <stdexcept>

#include "capabilities/changes/change_api.hpp"
#include "platform/crypto/hash.hpp"

namespace gendan::changes {
namespace {

std::vector<ImpactProblem> shown(std::vector<Problem> const& problems) {
  std::vector<ImpactProblem> list;
  for (auto const& problem : problems) list.push_back({problem.path, problem.code, problem.limit});
  return list;
}

AnswerView view_of(AnswerRow const& row) {
  return {row.verdict, row.reason,         row.answered_by,     row.answered_at,
          row.channel, row.requirement_id, row.recorded_by_name};
}

}  // namespace

std::vector<std::string> const& known_impacts() {
  static std::vector<std::string> const known = {"delivered", "shipped",   "produced", "bought",
                                                 "invoiced",  "documents", "credit"};
  return known;
}

void Impacts::add(ImpactSource source) {
  if (std::ranges::find(known_impacts(), source.name) == known_impacts().end())
    throw std::logic_error("no change looks at " + source.name);
  if (find(source.name) != nullptr) throw std::logic_error("impact registered twice: " + source.name);
  sources_.push_back(std::move(source));
}

ImpactSource const* Impacts::find(std::string_view name) const {
  auto const source = std::ranges::find(sources_, name, &ImpactSource::name);
  return source == sources_.end() ? nullptr : &*source;
}

std::string part_hash(orders::ChangedPart const& part) { return crypto::sha256_hex(describe::encoded(part)); }

Impact impact_of(service::Call& call, orders::OrderId const& order, orders::OrderContent const& base,
                 orders::OrderContent const& proposed) {
  Impact impact{price_impact(base, proposed), date_impact(base, proposed), quantity_impact(base, proposed), {}};
  auto const& impacts = call.world.app->registry<Impacts>();
  for (auto const& name : known_impacts()) {
    auto& view = impact.checks.emplace_back();
    view.name = name;
    auto const* source = impacts.find(name);
    if (source == nullptr) continue;
    auto const finding = source->find(call, order, proposed);
    view.state = ImpactState::checked;
    view.problems = shown(finding.problems);
    view.notes = shown(finding.notes);
  }
  return impact;
}

std::vector<PartView> parts_of(sql::Transaction& tx, ChangeRow const& row, orders::OrderContent const& base) {
  auto const for_customer = signoffs::parts_for_customer(base, row.proposed);
  auto const answers = answers_of(tx, row.id);
  std::vector<AnsweredPart> given;
  for (auto const& answer : answers) given.push_back({answer.part, answer.part_hash});
  std::vector<AnsweredPart> asked;
  for (auto const& part : for_customer) asked.push_back({part.part, part_hash(part)});
  auto const standing = standing_answers(asked, given);
  std::vector<PartView> parts;
  for (auto& part : orders::difference(base, row.proposed)) {
    auto const seen = std::ranges::find(for_customer, part.part, &orders::ChangedPart::part);
    auto& view = parts.emplace_back();
    static_cast<orders::ChangedPart&>(view) = std::move(part);
    view.is_for_customer = seen != for_customer.end();
    if (!view.is_for_customer) continue;
    auto const& answer = standing[static_cast<std::size_t>(seen - for_customer.begin())];
    if (answer) view.answer = view_of(answers[*answer]);
  }
  return parts;
}

ChangeView view_of(service::Call& call, ChangeRow const& row) {
  ChangeView view;
  static_cast<ChangeItem&>(view) = row;
  auto const base = orders::revision_content(call, row.order_id, row.base_revision);
  view.parts = parts_of(call.tx, row, base);
  view.author_ids = authors_of(call.tx, row.id);
  view.proposed = row.proposed;
  if (row.state == ChangeState::applied)
    view.is_settled = unsettled(call, orders::order_snapshot(call.tx, row.order_id)).empty();
  if (is_over(row.state)) {
    view.impact = {
        price_impact(base, row.proposed), date_impact(base, row.proposed), quantity_impact(base, row.proposed), {}};
    return view;
  }
  auto const now = orders::order_content(call.tx, row.order_id);
  view.is_base_current = orders::content_hash(now) == row.base_hash;
  if (!view.is_base_current) view.conflicts = orders::merged(base, row.proposed, now).conflicts;
  view.impact = impact_of(call, row.order_id, base, row.proposed);
  view.approval_reasons = approval_reasons(change_policy(call.tx), base, row.proposed);
  return view;
}

}  // namespace gendan::changes
