// The verification of one order as the API shows it, and what its routes share.
#pragma once

#include "capabilities/verification/verification_people_api.hpp"
#include "capabilities/verification/verification_standing_api.hpp"

namespace gendan::verification {

// A live order that the caller reaches.
orders::OrderSummary live_order(service::Call& call, orders::OrderId const& id);
// One whose requirements they may read.
orders::OrderSummary readable_order(service::Call& call, orders::OrderId const& id);

struct ReadingView {
  ReadingId id;
  std::optional<requirements::RequirementId> requirement_id;
  ReadingSource source = ReadingSource::blind;
  std::string read_by_id;
  std::string read_by_name;
  Instant read_at;
  bool is_independent = true;         // of somebody who did not write the order
  bool is_current = true;             // of the documents that count now: else it counts no more
  std::optional<std::string> reason;  // why once more; not for who must read first
};
BOOST_DESCRIBE_STRUCT(ReadingView, (),
                      (id, requirement_id, source, read_by_id, read_by_name, read_at, is_independent, is_current,
                       reason))
ReadingView view_of(Standing const& standing, ReadingRow const& row);

struct InPlaceOf {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(InPlaceOf, (), (id, name))

struct LevelView {
  std::int64_t level = 1;
  std::optional<SignatureRow> signature;
  std::vector<std::string> faults;  // why the caller may not sign it, as codes
  bool may_sign = false;
  std::vector<InPlaceOf> in_place_of;  // those for whom the caller may sign it as their deputy
};
BOOST_DESCRIBE_STRUCT(LevelView, (), (level, signature, faults, may_sign, in_place_of))

struct OrderVerificationView {
  orders::OrderId order_id;
  std::string order_number;
  std::string content_hash;
  std::string documents_hash;
  std::int64_t order_revision = 0;
  std::int64_t required_level = 1;
  std::vector<std::string> reasons;
  bool is_verified = false;
  bool has_requirement = false;
  bool has_other_documents = false;           // than those that somebody read or signed over
  bool is_author = false;                     // the caller
  bool may_enter = false;                     // the caller, also as a deputy, may read, resolve and tick
  bool must_read_first = false;               // the caller: told only how many differences there are
  std::optional<std::string> repeats_number;  // of the order whose unchanged repeat this is
  std::vector<LevelView> levels;
  std::vector<ReadingView> readings;
  std::int64_t open_discrepancies = 0;
  std::vector<Discrepancy> discrepancies;  // the open ones first, by weight
  std::vector<CheckView> checks;           // the additional ones
  std::vector<SignatureRow> earlier_signatures;
};
BOOST_DESCRIBE_STRUCT(OrderVerificationView, (),
                      (order_id, order_number, content_hash, documents_hash, order_revision, required_level, reasons,
                       is_verified, has_requirement, has_other_documents, is_author, may_enter, must_read_first,
                       repeats_number, levels, readings, open_discrepancies, discrepancies, checks, earlier_signatures))

OrderVerificationView view_of(service::Call& call, Standing const& standing);
// Once something was read, resolved, ticked or signed.
OrderVerificationView after_change(service::Call& call, orders::OrderId const& id);

// Whether a gate is waiting for it: before it is confirmed, and once more after a change of what was confirmed.
bool is_awaited(service::Call& call, orders::OrderSummary const& order);
// Whether what differs from the customer's words is somebody's to do: until the order is over, or while it is held.
bool may_differ(orders::OrderStatus status);
// Keeps the work list as the verification stands: who signs next, and what is open.
void keep_work(service::Call& call, Standing const& standing);

// Throws Refusal{invalid} for a requirement that does not count for the order.
void expect_counting(service::Call& call, orders::OrderId const& order,
                     std::optional<requirements::RequirementId> const& id);

void install_order_verification_routes(service::App& app);
void install_readings(service::App& app);
void install_blind_reading(service::App& app);
void install_resolutions(service::App& app);
void install_verification_signing(service::App& app);
void install_extra_checks(service::App& app);
void install_verification_gate(service::App& app);
void install_following(service::App& app);
void install_policy_routes(service::App& app);
void install_proof_sheet(service::App& app);  // among the documents of an order

}  // namespace gendan::verification
