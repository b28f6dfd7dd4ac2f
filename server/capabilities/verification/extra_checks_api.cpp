// What is looked at besides the fields: what this customer always wants, what went wrong before of the same goods, and
// what other capabilities add. Who signs from the blind level on has each ticked.
#include <algorithm>
#include <set>
#include <tuple>

#include "capabilities/customers/customers.hpp"
#include "capabilities/verification/extra_check.hpp"
#include "capabilities/verification/order_verification_api.hpp"
#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

using orders::OrderContent;
using orders::OrderId;
using service::Call;

struct Ticking {
  BoundedText<1, 400> check_key;
  BoundedText<64, 64> content_hash;  // of the content that was looked at
};
BOOST_DESCRIBE_STRUCT(Ticking, (), (check_key, content_hash))

std::vector<customers::SpecialRequirement> wishes_of(sql::Transaction& tx, orders::OrderSummary const& order) {
  if (!order.customer_id) return {};
  auto wishes = customers::special_requirements(tx, *order.customer_id);
  std::erase_if(wishes, [](auto const& wish) { return !wish.is_active; });
  return wishes;
}

std::vector<ExtraCheck> wanted_always(Call& call, orders::OrderSummary const& order, OrderContent const&) {
  std::vector<ExtraCheck> checks;
  for (auto const& wish : wishes_of(call.tx, order)) {
    auto& check = checks.emplace_back();
    check.key = "special_requirement/" + wish.id.text();
    check.origin = "special_requirement";
    check.name = wish.name.text();
    check.text = wish.text.text();
    check.source = wish.source.text();
    check.dated_on = wish.dated_on;
  }
  return checks;
}

PastDifference past_of(FindingRow row) {
  return {row.order_id,         std::move(row.order_number), std::move(row.product_key),   std::move(row.product_name),
          std::move(row.field), {std::move(row.left_value)}, {std::move(row.right_value)}, row.found_at};
}

std::vector<ExtraCheck> wrong_before(Call& call, orders::OrderSummary const& order, OrderContent const& content) {
  if (!order.customer_id) return {};
  std::vector<PastDifference> past;
  for (auto& row : past_findings(call.tx, *order.customer_id, order.id)) past.push_back(past_of(std::move(row)));
  if (past.empty()) return {};
  std::vector<std::string> keys;
  for (auto const& line : content.lines) keys.push_back(product_key(line, search::case_folded));
  return checks_of(past, keys);
}

void keep_tick(Call& call, Standing const& standing, std::string const& key) {
  TickRow const row{standing.order.id, standing.content_hash, key, call.caller.person_id, call.caller.name, call.now};
  insert_tick(call.tx, row);
  call.record("orders", standing.order.id.text(), "extra_check_made", row);
}

OrderVerificationView tick(Call& call, OrderId const& id, Ticking const& input) {
  auto const standing = standing_of(call, live_order(call, id));
  expect_may_enter(call, standing.order);
  expect_other(call, standing);
  if (input.content_hash.text() != standing.content_hash) throw conflict("content_moved_on");
  auto const found = std::ranges::find(standing.checks, input.check_key.text(), &CheckView::key);
  if (found == standing.checks.end()) throw conflict("no_such_check");
  if (found->tick) throw conflict("check_already_made");
  keep_tick(call, standing, found->key);
  return after_change(call, id);
}

}  // namespace

std::vector<std::string> criticals_of(sql::Transaction& tx, orders::OrderSummary const& order) {
  std::vector<std::string> names;
  for (auto const& wish : wishes_of(tx, order)) names.push_back(wish.name.text());
  return names;
}

std::vector<CheckView> checks_of(Call& call, Standing const& standing, OrderContent const& content) {
  std::vector<CheckView> checks;
  auto const ticks = ticks_of(call.tx, standing.order.id, standing.content_hash);
  for (auto const& source : call.world.app->registry<ExtraChecks>().sources) {
    for (auto& check : source(call, standing.order, content)) {
      auto const found = std::ranges::find(ticks, check.key, &TickRow::check_key);
      checks.push_back({std::move(check), found == ticks.end() ? std::nullopt : std::optional(*found), false});
    }
  }
  return checks;
}

void keep_findings(Call& call, Standing const& standing) {
  if (standing.findings.empty()) return;
  auto const said = [](FindingRow const& row) { return std::tuple(row.path, row.left_value, row.right_value); };
  std::set<std::tuple<std::string, std::string, std::string>> known;
  for (auto const& row : findings_of(call.tx, standing.order.id)) known.insert(said(row));
  std::vector<FindingRow> found;
  for (auto const& finding : standing.findings) {
    // Two readers may find the same.
    if (!known.insert(said(finding)).second) continue;
    auto& row = found.emplace_back(finding);
    row.id = call.new_id<FindingId>();
    row.found_at = call.now;
  }
  insert_findings(call.tx, found);
}

void make_extra_checks(Call& call, OrderId const& order) {
  auto const standing = standing_of(call, live_order(call, order));
  expect_may_enter(call, standing.order);
  expect_other(call, standing);
  for (auto const& check : standing.checks) {
    if (!check.tick) keep_tick(call, standing, check.key);
  }
}

void install_extra_checks(service::App& app) {
  auto& sources = app.registry<ExtraChecks>().sources;
  sources.push_back(wanted_always);
  sources.push_back(wrong_before);
  app.route<tick>(http::Method::post, "/orders/{id}/verification/ticks", service::permission("requirements.read"),
                  "Say that an additional check was made of an order");
}

}  // namespace gendan::verification
