// Signing a level, in one's own right or in the place of somebody for whom one stands in.
#include <algorithm>

#include "capabilities/approvals/approvals.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/verification/order_verification_api.hpp"

namespace gendan::verification {
namespace {

using orders::OrderId;
using service::Call;
using service::Caller;

struct Signature {
  Whole<1, highest_level> level;
  BoundedText<64, 64> content_hash;                  // of the content that the signer has seen
  std::optional<identity::PersonId> in_place_of_id;  // absent: in one's own right
};
BOOST_DESCRIBE_STRUCT(Signature, (), (level, content_hash, in_place_of_id))

bool has_signed(Standing const& standing, std::string const& person) {
  return std::ranges::any_of(standing.signatures, [&](SignatureRow const& row) {
    return row.signed_by_id == person || row.in_place_of_id == person;
  });
}

// Somebody else who could sign this level, or, where level 1 is all that is needed, could read for it.
bool has_other_person(Call& call, Standing const& standing, int level) {
  if (level == 1 && standing.required.level > 1) return true;
  auto const permission = level == 1 ? std::string("verification.enter") : permission_of_level(level);
  return std::ranges::any_of(identity::people_who_may(call.tx, permission), [&](std::string const& person) {
    return person != call.caller.person_id && !standing.is_author(person) && !has_signed(standing, person);
  });
}

// What a signature of the caller in this right would rest on.
Signing signing_of(Call& call, Standing const& standing, int level, Caller const& right) {
  Signing signing;
  signing.level = level;
  signing.required_level = standing.required.level;
  signing.signer_id = call.caller.person_id;
  if (right.person_id != call.caller.person_id) signing.in_place_of_id = right.person_id;
  signing.is_author = standing.is_author(call.caller.person_id) || standing.is_author(right.person_id);
  signing.has_requirement = standing.has_requirement;
  signing.has_other_reading =
      std::ranges::any_of(standing.readings, [&](auto const& reading) { return standing.is_independent(reading); });
  signing.has_reading = !standing.readings.empty();
  signing.open_discrepancies = standing.open_discrepancies();
  signing.open_checks = standing.open_checks();
  for (auto const& row : standing.signatures) {
    signing.signatures.push_back(
        {static_cast<int>(row.level.value()), row.signed_by_id, row.in_place_of_id.value_or(std::string())});
  }
  signing.has_other_person = has_other_person(call, standing, level);
  return signing;
}

Caller right_in_use(Call& call, std::optional<identity::PersonId> const& in_place_of) {
  if (!in_place_of) return call.caller;
  for (auto& right : approvals::rights_of_caller(call)) {
    if (right.person_id == in_place_of->text() && right.person_id != call.caller.person_id) return std::move(right);
  }
  throw forbidden("not_a_deputy");
}

void keep_signature(Call& call, Standing const& standing, int level, Caller const& right) {
  right.require_reach(permission_of_level(level), standing.order.owner_id, standing.order.department_id);
  std::vector<Problem> problems;
  for (auto& code : signing_faults_of(call, standing, level, right))
    problems.push_back({"/level", std::move(code), {}});
  if (!problems.empty()) throw Refusal(RefusalKind::conflict, "level_not_to_be_signed", std::move(problems));
  SignatureRow row;
  row.id = call.new_id<SignatureId>();
  row.order_id = standing.order.id;
  row.content_hash = standing.content_hash;
  row.level = Whole<1, highest_level>::of(level).value();
  row.signed_by_id = call.caller.person_id;
  row.signed_by_name = call.caller.name;
  row.signed_at = call.now;
  row.is_independent = is_independent(signing_of(call, standing, level, right));
  if (right.person_id != call.caller.person_id) {
    row.in_place_of_id = right.person_id;
    row.in_place_of_name = right.name;
  }
  insert_signature(call.tx, row);
  call.record("orders", standing.order.id.text(), "verification_signed", row);
}

OrderVerificationView sign_level(Call& call, OrderId const& id, Signature const& signature) {
  auto const standing = standing_of(call, live_order(call, id));
  if (signature.content_hash.text() != standing.content_hash) throw conflict("content_moved_on");
  keep_signature(call, standing, static_cast<int>(signature.level.value()),
                 right_in_use(call, signature.in_place_of_id));
  return after_change(call, id);
}

}  // namespace

std::string permission_of_level(int level) {
  return level == 1 ? "verification.sign" : "verification.sign_" + std::to_string(level);
}

std::vector<std::string> signing_faults_of(Call& call, Standing const& standing, int level, Caller const& right) {
  auto faults = signing_faults(signing_of(call, standing, level, right));
  if (!right.reaches(permission_of_level(level), standing.order.owner_id, standing.order.department_id))
    faults.emplace_back("permission_needed");
  return faults;
}

void sign(Call& call, OrderId const& order, int level) {
  keep_signature(call, standing_of(call, live_order(call, order)), level, call.caller);
  static_cast<void>(after_change(call, order));
}

void install_verification_signing(service::App& app) {
  // The level's own permission is asked for in the right that is used: a deputy need not have it.
  app.route<sign_level>(http::Method::post, "/orders/{id}/verification/signatures",
                        service::permission("requirements.read"), "Sign a level of an order's verification");
}

}  // namespace gendan::verification
