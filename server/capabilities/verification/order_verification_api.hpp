// The verification of one order: how it stands, and the acts that move it.
#pragma once

#include "capabilities/verification/signing.hpp"
#include "capabilities/verification/verification_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::verification {

// A difference between what one reading has and the order.
struct Discrepancy : ComparedField {
  ReadingSource source = ReadingSource::blind;
  std::optional<ReadingId> reading_id;      // absent: what the machine read
  std::optional<ResolutionRow> resolution;  // absent: open
};
BOOST_DESCRIBE_STRUCT(Discrepancy, (ComparedField), (source, reading_id, resolution))

struct CheckView : ExtraCheck {
  std::optional<TickRow> tick;  // absent: nobody made it yet, of this content
};
BOOST_DESCRIBE_STRUCT(CheckView, (ExtraCheck), (tick))

// How an order's verification stands, of its content as it is now.
struct Standing {
  orders::OrderSummary order;
  std::optional<orders::OrderSummary> repeats;  // whose unchanged repeat it is
  std::string content_hash;
  RequiredLevel required;
  bool has_requirement = false;
  std::vector<std::string> authors;
  std::vector<ReadingRow> readings;
  std::vector<Discrepancy> discrepancies;
  std::vector<FindingRow> findings;  // those of lines, without an id
  std::vector<CheckView> checks;
  std::vector<SignatureRow> signatures;
  std::vector<SignatureRow> earlier_signatures;  // of contents before

  std::size_t open_discrepancies() const;
  std::size_t open_checks() const;
  bool is_author(std::string const& person) const;
  bool is_independent(ReadingRow const& reading) const;  // of somebody who did not write the order
  bool is_verified() const;
};
Standing standing_of(service::Call& call, orders::OrderSummary const& order);
std::string permission_of_level(int level);

// A live order that the caller reaches.
orders::OrderSummary live_order(service::Call& call, orders::OrderId const& id);
// That the caller, or somebody in whose place they stand, may read and resolve.
bool may_enter(service::Call& call, orders::OrderSummary const& order);
void expect_may_enter(service::Call& call, orders::OrderSummary const& order);
// Throws Refusal{forbidden, "own_entry"} for who wrote the order, unless there is nobody else.
void expect_other(service::Call& call, Standing const& standing);

// Why the caller may not sign a level in this person's right, as codes; empty: they may.
std::vector<std::string> signing_faults_of(service::Call& call, Standing const& standing, int level,
                                           service::Caller const& right);

// Fields that this customer insists on, by the names of their special requirements.
std::vector<std::string> criticals_of(sql::Transaction& tx, orders::OrderSummary const& order);
std::vector<CheckView> checks_of(service::Call& call, Standing const& standing, orders::OrderContent const& content);
// What is found different of the order's lines is remembered for the customer's next orders.
void keep_findings(service::Call& call, Standing const& standing);

struct ReadingView {
  ReadingId id;
  std::optional<requirements::RequirementId> requirement_id;
  ReadingSource source = ReadingSource::blind;
  std::string read_by_id;
  std::string read_by_name;
  Instant read_at;
  bool is_independent = true;  // of somebody who did not write the order
};
BOOST_DESCRIBE_STRUCT(ReadingView, (), (id, requirement_id, source, read_by_id, read_by_name, read_at, is_independent))

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
  std::int64_t order_revision = 0;
  std::int64_t required_level = 1;
  std::vector<std::string> reasons;
  bool is_verified = false;
  bool has_requirement = false;
  bool is_author = false;                     // the caller
  bool may_enter = false;                     // the caller, also as a deputy, may read, resolve and tick
  std::optional<std::string> repeats_number;  // of the order whose unchanged repeat this is
  std::vector<LevelView> levels;
  std::vector<ReadingView> readings;
  std::vector<Discrepancy> discrepancies;  // the open ones first, by weight
  std::vector<CheckView> checks;           // the additional ones
  std::vector<SignatureRow> earlier_signatures;
};
BOOST_DESCRIBE_STRUCT(OrderVerificationView, (),
                      (order_id, order_number, content_hash, order_revision, required_level, reasons, is_verified,
                       has_requirement, is_author, may_enter, repeats_number, levels, readings, discrepancies, checks,
                       earlier_signatures))

// Once something was read, resolved, ticked or signed.
OrderVerificationView after_change(service::Call& call, orders::OrderId const& id);

// Keeps the work list as the verification stands: who signs next, and what is open.
void keep_work(service::Call& call, Standing const& standing);

void install_order_verification_routes(service::App& app);
void install_verification_signing(service::App& app);
void install_extra_checks(service::App& app);
void install_verification_gate(service::App& app);
void install_policy_routes(service::App& app);

}  // namespace gendan::verification
