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
  std::string id{};  // the same as long as both say what they say: whose reading, which field, both values
};
BOOST_DESCRIBE_STRUCT(Discrepancy, (ComparedField), (id, source, reading_id, resolution))

struct CheckView : ExtraCheck {
  std::optional<TickRow> tick;  // absent: nobody made it yet, of this content
  bool is_withheld = false;     // the order where it was found, from who is to read that one blind
};
BOOST_DESCRIBE_STRUCT(CheckView, (ExtraCheck), (tick, is_withheld))

// How an order's verification stands, of its content as it is now.
struct Standing {
  orders::OrderSummary order;
  std::optional<orders::OrderSummary> repeats;  // whose unchanged repeat it is
  std::string content_hash;
  std::string documents_hash;  // of the customer's documents that count
  RequiredLevel required;
  bool has_requirement = false;
  bool is_read = false;  // by somebody who did not write the order, as long as there is anybody
  std::vector<std::string> authors;
  std::vector<ReadingRow> readings;
  std::vector<Discrepancy> discrepancies;
  std::vector<FindingRow> findings;  // those of lines, without an id
  std::vector<CheckView> checks;
  std::vector<SignatureRow> signatures;
  std::vector<SignatureRow> earlier_signatures;  // of contents or documents before

  std::size_t open_discrepancies() const;
  std::size_t open_checks() const;
  bool is_author(std::string const& person) const;
  bool is_independent(ReadingRow const& reading) const;  // of somebody who did not write the order
  bool is_current(ReadingRow const& reading) const;      // of the documents that count now
  // Whether a document came, or was marked void, after somebody read or signed what else stands as it is.
  bool has_other_documents() const;
  bool is_verified() const;
};
Standing standing_of(service::Call& call, orders::OrderSnapshot const& order);
Standing standing_of(service::Call& call, orders::OrderSummary const& order);
// Without what takes a comparison of the order's content: its differences and additional checks.
Standing outline_of(service::Call& call, orders::OrderSnapshot const& order);
// Of one reading from the order, those of concern.
std::vector<ComparedField> differences_of(service::Call& call, Standing const& standing,
                                          orders::OrderContent const& content, ReadingRow const& reading);
void sort_discrepancies(Standing& standing);  // the open ones first, by weight
std::string permission_of_level(int level);

// Who could read and sign an order, and in whose right the caller acts: asked for once in a call.
struct People {
  std::vector<service::Caller> rights;            // the caller's own first, then of those for whom they stand in
  std::vector<std::vector<std::string>> signers;  // by level, from 1: who could and signed none yet
};
People people_of(service::Call& call, Standing const& standing);

// A live order that the caller reaches.
orders::OrderSummary live_order(service::Call& call, orders::OrderId const& id);
// One whose requirements they may read.
orders::OrderSummary readable_order(service::Call& call, orders::OrderId const& id);
// That the caller, or somebody in whose place they stand, may read and resolve.
bool may_enter(std::vector<service::Caller> const& rights, orders::OrderSummary const& order);
void expect_may_enter(service::Call& call, orders::OrderSummary const& order);
// Whether anybody who did not write the order may read for it.
bool has_other_reader(service::Call& call, Standing const& standing);
// Throws Refusal{forbidden, "own_entry"} for who wrote the order, unless there is nobody else.
void expect_other(service::Call& call, Standing const& standing);

// Why the caller may not sign a level in this person's right, as codes; empty: they may.
std::vector<std::string> signing_faults_of(service::Call& call, Standing const& standing, People const& people,
                                           int level, service::Caller const& right);

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
