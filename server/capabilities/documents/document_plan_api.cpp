#include "capabilities/documents/document_plan_api.hpp"

#include <algorithm>

#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/document_number.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/crypto/hash.hpp"

namespace gendan::documents {
namespace {

using service::Call;
using Rows = std::vector<IssuedDocumentRow>;

// `before`: the newest version first.
bool is_same_version(Plan const& plan, Rows const& before) {
  return std::ranges::all_of(before, [&](IssuedDocumentRow const& row) {
    if (row.version != before.front().version) return true;
    return !row.voided_at && row.source_hash == plan.source_hash && row.form_hash == plan.form_hash;
  });
}

void refuse_repeated(PlanInput const& input, Plan const& plan, Rows const& before) {
  bool const is_there = std::ranges::any_of(before, [&](IssuedDocumentRow const& row) {
    return row.version == plan.version && row.language == input.language && row.format == input.format;
  });
  if (is_there) throw conflict("document_issued_already");
}

void number_first(Call& call, PlanInput const& input, Plan& plan) {
  plan.taken = next_number_of(call.tx, input.kind, plan.issued_on);
  plan.base_number = plan.taken->text;
}

void number_further(Call& call, PlanInput const& input, Rows const& before, Plan& plan) {
  auto const& newest = before.front();  // the first that was issued of its version
  bool const is_same = is_same_version(plan, before);
  plan.base_number = newest.base_number;
  plan.version = newest.version + (is_same ? 0 : 1);
  if (is_same) plan.issued_on = identity::organisation_date(call, newest.issued_at);
  refuse_repeated(input, plan, before);
}

}  // namespace

Plan plan_of(Call& call, PlanInput const& input) {
  Plan plan;
  plan.issued_on = identity::today(call);
  plan.order_revision = input.order.revision;
  plan.content_hash = orders::content_hash(orders::order_content(call.tx, input.order.id));
  plan.source_hash = source_hash(call, input.kind, input.order);
  plan.form_hash = form_hash(call, input.kind);
  auto const before = documents_of(call.tx, input.order.id, input.kind.name);
  if (before.empty())
    number_first(call, input, plan);
  else
    number_further(call, input, before, plan);
  plan.number = versioned_number(plan.base_number, plan.version);
  return plan;
}

void expect_ready(Call& call, Kind const& kind, orders::OrderSummary const& order) {
  if (order.is_historical) throw conflict("order_is_historical");
  if (order.status == orders::OrderStatus::cancelled) throw conflict("order_is_cancelled");
  if (kind.expect_readable) kind.expect_readable(call, order);
  if (kind.expect_ready) kind.expect_ready(call, order);
}

std::string source_hash(Call& call, Kind const& kind, orders::OrderSummary const& order) {
  if (kind.source_hash) return kind.source_hash(call, order);
  return orders::content_hash(orders::order_content(call.tx, order.id));
}

std::string form_hash(Call& call, Kind const& kind) {
  auto const own = named_company(call);
  return crypto::sha256_hex(page_of(call.tx, kind) + describe::encoded(static_cast<Company const&>(own)) +
                            own.logo_hash.value_or("") + "/" + own.seal_hash.value_or(""));
}

}  // namespace gendan::documents
