// Why differences are none, or are accepted: one reason for one or several, all of them or nothing.
#include <algorithm>
#include <set>

#include "capabilities/verification/blind_reading_api.hpp"

namespace gendan::verification {
namespace {

using orders::OrderId;
using service::Call;

constexpr std::size_t most_at_once = 1'000;

struct NamedDiscrepancy {
  std::optional<BoundedText<64, 64>> id;
  // Or, where one open difference alone stands under it, by what was read and its path.
  std::optional<ReadingId> reading_id;  // absent: what the machine read
  std::optional<BoundedText<2, 400>> path;
};
BOOST_DESCRIBE_STRUCT(NamedDiscrepancy, (), (id, reading_id, path))

struct Resolving {
  std::vector<NamedDiscrepancy> discrepancies;
  ResolutionKind kind = ResolutionKind::false_alarm;
  BoundedText<1, 500, Lines::many> reason;
  std::optional<requirements::RequirementId> requirement_id;
};
BOOST_DESCRIBE_STRUCT(Resolving, (), (discrepancies, kind, reason, requirement_id))

void expect_well_formed(Resolving const& input) {
  if (input.discrepancies.empty()) throw invalid("/discrepancies", "missing");
  if (input.discrepancies.size() > most_at_once)
    throw invalid("/discrepancies", "too_many_entries", std::to_string(most_at_once));
  if (input.kind == ResolutionKind::accepted_deviation && !input.requirement_id)
    throw invalid("/requirement_id", "missing");
}

bool is_named(NamedDiscrepancy const& named, Discrepancy const& discrepancy) {
  if (named.id) return named.id->text() == discrepancy.id;
  return named.path && discrepancy.reading_id == named.reading_id && discrepancy.path == named.path->text();
}

struct OpenDiscrepancy {
  Discrepancy* found = nullptr;
  char const* fault = nullptr;  // why there is none, as a code
};

OpenDiscrepancy open_discrepancy(Standing& standing, NamedDiscrepancy const& named) {
  OpenDiscrepancy open{nullptr, "no_such_discrepancy"};
  for (auto& one : standing.discrepancies) {
    if (!is_named(named, one)) continue;
    if (one.resolution) {
      if (open.found == nullptr) open.fault = "discrepancy_already_resolved";
    } else if (open.found == nullptr) {
      open = {&one, nullptr};
    } else if (!named.id) {
      return {nullptr, "several_discrepancies"};
    }
  }
  return open;
}

// Each that is named, open and once; every other is a problem at its place.
std::vector<Discrepancy*> named_discrepancies(Standing& standing, Resolving const& input) {
  std::vector<Discrepancy*> named;
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < input.discrepancies.size(); ++i) {
    auto open = open_discrepancy(standing, input.discrepancies[i]);
    if (open.found != nullptr && std::ranges::find(named, open.found) != named.end()) open.fault = "given_twice";
    if (open.fault == nullptr)
      named.push_back(open.found);
    else
      problems.push_back({"/discrepancies/" + std::to_string(i), open.fault, {}});
  }
  if (problems.empty()) return named;
  auto const code = problems.size() == 1 ? problems.front().code : std::string("discrepancies_not_to_be_resolved");
  throw Refusal(RefusalKind::conflict, code, std::move(problems));
}

ResolutionRow resolution_of(Call& call, OrderId const& order, Discrepancy const& discrepancy, Resolving const& input) {
  return {call.new_id<ResolutionId>(),
          order,
          discrepancy.order_path,
          discrepancy.left.text,
          discrepancy.right.text,
          input.kind,
          input.reason.text(),
          input.requirement_id,
          call.caller.person_id,
          call.caller.name,
          call.now};
}

OrderVerificationView resolve(Call& call, OrderId const& id, Resolving const& input) {
  expect_well_formed(input);
  auto standing = standing_of(call, live_order(call, id));
  expect_may_enter(call, standing.order);
  expect_other(call, standing);
  expect_has_read(call, standing);
  expect_counting(call, id, input.requirement_id);
  for (auto* discrepancy : named_discrepancies(standing, input)) {
    // What another reader found the same is resolved with it.
    if (discrepancy->resolution) continue;
    auto const row = resolution_of(call, id, *discrepancy, input);
    insert_resolution(call.tx, row);
    call.record("orders", id.text(), "discrepancy_resolved", row);
    for (auto& one : standing.discrepancies) {
      if (one.says_the_same(*discrepancy)) one.resolution = row;
    }
  }
  sort_discrepancies(standing);
  keep_work(call, standing);
  return view_of(call, standing);
}

}  // namespace

void install_resolutions(service::App& app) {
  app.route<resolve>(http::Method::post, "/orders/{id}/resolutions", service::permission("requirements.read"),
                     "Say why differences are none, or are accepted: all of them or nothing");
}

}  // namespace gendan::verification
