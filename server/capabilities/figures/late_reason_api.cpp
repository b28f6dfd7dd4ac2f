// PUT /figures/on-time/lines/{id}/reason, GET /figures/on-time/causes.
#include "capabilities/figures/late_reason_store.hpp"
#include "capabilities/figures/on_time_api.hpp"
#include "capabilities/figures/on_time_store.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/describe/diff.hpp"
#include "platform/service/revision.hpp"

namespace gendan::figures {
namespace {

using service::Call;

bool is_late(ExplainedLine const& line, CalendarDate today) {
  if (line.is_cancelled) return false;
  for (auto const& promised_on : {line.original_on, line.agreed_on, line.requested_on}) {
    auto const outcome = outcome_of(promised_on, line.delivered_on, today);
    if (outcome == OnTimeOutcome::late || (outcome == OnTimeOutcome::open_late && line.is_agreed)) return true;
  }
  return false;
}

LateExplanation give_reason(Call& call, orders::OrderLineId const& line_id, LateExplanation const& explanation) {
  auto const& id = line_id.text();
  auto const line = find_line_to_explain(call, id);
  if (!line) throw not_found("no_such_line");
  check_explanation(explanation);
  if (!is_late(*line, identity::today(call))) throw conflict("line_not_late");
  service::Edited edited;
  describe::find_changes("/lines/" + std::to_string(line->position), explanation_of(call.tx, id), explanation,
                         edited.changes);
  if (edited.changes.empty()) return explanation;
  explain(call, id, line->order_id, explanation);
  call.record("orders", line->order_id, "late_reason_given", edited);
  return explanation;
}

struct LateCauseItem {
  std::optional<LateReason> reason;  // null: not given
  std::optional<LateParty> party;
  std::int64_t lines = 0;
  std::string link;
};
BOOST_DESCRIBE_STRUCT(LateCauseItem, (), (reason, party, lines, link))

struct LateCauses {
  std::int64_t late = 0;  // lines
  std::vector<LateCauseItem> items;
};
BOOST_DESCRIBE_STRUCT(LateCauses, (), (late, items))

LateCauses list_late_causes(Call& call, OnTimeScope const& scope) {
  auto const today = identity::today(call);
  LateCauses causes;
  for (auto const& all : on_time_groups(call.tx, call.caller, scope, {.today = today}))
    causes.late += all.denominator - all.numerator;
  auto const link = lines_link(scope) + "&outcome=late";
  auto unexplained = causes.late;
  for (auto const& [reason, lines] : late_causes(call.tx, call.caller, scope, today)) {
    unexplained -= lines;
    causes.items.push_back(
        {reason, party_of(reason), lines, link + "&late_reason=" + std::string(describe::enum_text(reason))});
  }
  if (unexplained > 0) causes.items.push_back({std::nullopt, std::nullopt, unexplained, link + "&is_explained=false"});
  return causes;
}

}  // namespace

void install_late_reasons(service::App& app) {
  using enum http::Method;
  app.route<give_reason>(put, "/figures/on-time/lines/{id}/reason", service::permission("figures.explain"),
                         "Say why a line was late");
  app.route<list_late_causes>(get, "/figures/on-time/causes", service::permission("figures.read"),
                              "Why lines were late, the most frequent reason first");
}

}  // namespace gendan::figures
