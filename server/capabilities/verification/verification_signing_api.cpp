// Signing a level, in one's own right or in the place of somebody for whom one stands in.
#include <algorithm>
#include <array>

#include "capabilities/identity/identity.hpp"
#include "capabilities/verification/order_verification_api.hpp"

namespace gendan::verification {
namespace {

using orders::OrderId;
using service::Call;
using service::Caller;

struct SignatureRequest {
  Whole<1, highest_level> level;
  BoundedText<64, 64> content_hash;                  // of the content that the signer has seen
  BoundedText<64, 64> documents_hash;                // of the documents that counted then
  std::optional<identity::PersonId> in_place_of_id;  // absent: in one's own right
};
BOOST_DESCRIBE_STRUCT(SignatureRequest, (), (level, content_hash, documents_hash, in_place_of_id))

std::vector<GivenSignature> given_signatures(Standing const& standing) {
  std::vector<GivenSignature> given;
  for (auto const& row : standing.signatures)
    given.push_back(
        {static_cast<int>(row.level.value()), row.signed_by_id, row.in_place_of_id.value_or(std::string())});
  return given;
}

// Who could sign a level and signed none. From level 2 on that is who did not write the order, as long as there is one.
std::vector<std::string> signers_of(Call& call, Standing const& standing, int level) {
  auto const& order = standing.order;
  auto people = identity::people_who_reach(call.tx, permission_of_level(level), order.owner_id, order.department_id);
  auto const given = given_signatures(standing);
  std::erase_if(people, [&](std::string const& person) { return has_signed(given, person); });
  auto others = people;
  std::erase_if(others, [&](std::string const& person) { return standing.is_author(person); });
  return level == 1 || others.empty() ? people : others;
}

bool has_other_person(Call& call, Standing const& standing, People const& people, int level) {
  if (level > standing.required.level) return true;
  auto const& signers = people.signers.at(static_cast<std::size_t>(level) - 1);
  return std::ranges::any_of(signers, [&](std::string const& person) {
    return person != call.caller.person_id && (level == 1 || !standing.is_author(person));
  });
}

bool has_read(Standing const& standing, std::span<std::string const> people) {
  return std::ranges::any_of(standing.readings, [&](ReadingRow const& reading) {
    return standing.is_current(reading) && std::ranges::find(people, reading.read_by_id) != people.end();
  });
}

// What a signature of the caller in this right would rest on.
Signing signing_of(Call& call, Standing const& standing, People const& people, int level, Caller const& right) {
  auto const involved = std::to_array({call.caller.person_id, right.person_id});
  Signing signing;
  signing.level = level;
  signing.required_level = standing.required.level;
  signing.signer_id = call.caller.person_id;
  if (right.person_id != call.caller.person_id) signing.in_place_of_id = right.person_id;
  signing.is_author = standing.is_author(call.caller.person_id) || standing.is_author(right.person_id);
  signing.has_requirement = standing.has_requirement;
  signing.is_read = standing.is_read;
  signing.has_read = has_read(standing, involved);
  signing.open_discrepancies = standing.open_discrepancies();
  signing.open_checks = standing.open_checks();
  signing.signatures = given_signatures(standing);
  signing.has_other_person = has_other_person(call, standing, people, level);
  signing.is_needed_above = leaves_fewer_signers(people.signers, level, involved);
  return signing;
}

Caller const& right_in_use(Call& call, People const& people, std::optional<identity::PersonId> const& in_place_of) {
  if (!in_place_of) return call.caller;
  for (auto const& right : people.rights) {
    if (right.person_id == in_place_of->text() && right.person_id != call.caller.person_id) return right;
  }
  throw forbidden("not_a_deputy");
}

void keep_signature(Call& call, Standing const& standing, People const& people, int level, Caller const& right) {
  right.require_reach(permission_of_level(level), standing.order.owner_id, standing.order.department_id);
  auto const signing = signing_of(call, standing, people, level, right);
  std::vector<Problem> problems;
  for (auto& code : signing_faults(signing)) problems.push_back({"/level", std::move(code), {}});
  if (!problems.empty()) throw Refusal(RefusalKind::conflict, "level_not_to_be_signed", std::move(problems));
  SignatureRow row;
  row.id = call.new_id<SignatureId>();
  row.order_id = standing.order.id;
  row.content_hash = standing.content_hash;
  row.documents_hash = standing.documents_hash;
  row.level = Whole<1, highest_level>::of(level).value();
  row.signed_by_id = call.caller.person_id;
  row.signed_by_name = call.caller.name;
  row.signed_at = call.now;
  row.is_independent = is_independent(signing);
  if (right.person_id != call.caller.person_id) {
    row.in_place_of_id = right.person_id;
    row.in_place_of_name = right.name;
  }
  insert_signature(call.tx, row);
  call.record("orders", standing.order.id.text(), "verification_signed", row);
}

OrderVerificationView sign_level(Call& call, OrderId const& id, SignatureRequest const& signature) {
  auto const standing = standing_of(call, live_order(call, id));
  if (signature.content_hash.text() != standing.content_hash) throw conflict("content_moved_on");
  if (signature.documents_hash.text() != standing.documents_hash) throw conflict("documents_moved_on");
  auto const people = people_of(call, standing);
  keep_signature(call, standing, people, static_cast<int>(signature.level.value()),
                 right_in_use(call, people, signature.in_place_of_id));
  return after_change(call, id);
}

}  // namespace

std::string permission_of_level(int level) {
  return level == 1 ? "verification.sign" : "verification.sign_" + std::to_string(level);
}

People people_of(Call& call, Standing const& standing) {
  People people{approvals::rights_of_caller(call), {}};
  for (int level = 1; level <= standing.required.level; ++level)
    people.signers.push_back(signers_of(call, standing, level));
  return people;
}

std::vector<std::string> signing_faults_of(Call& call, Standing const& standing, People const& people, int level,
                                           Caller const& right) {
  auto faults = signing_faults(signing_of(call, standing, people, level, right));
  if (!right.reaches(permission_of_level(level), standing.order.owner_id, standing.order.department_id))
    faults.emplace_back("permission_needed");
  return faults;
}

void sign(Call& call, OrderId const& order, int level) {
  auto const standing = standing_of(call, live_order(call, order));
  keep_signature(call, standing, people_of(call, standing), level, call.caller);
  static_cast<void>(after_change(call, order));
}

void install_verification_signing(service::App& app) {
  // The level's own permission is asked for in the right that is used: a deputy need not have it.
  app.route<sign_level>(http::Method::post, "/orders/{id}/verification/signatures",
                        service::permission("requirements.read"), "Sign a level of an order's verification");
}

}  // namespace gendan::verification
