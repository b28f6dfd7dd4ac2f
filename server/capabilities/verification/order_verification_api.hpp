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

// How an order's verification stands, of its content as it is now.
struct Standing {
  orders::OrderSummary order;
  std::string content_hash;
  RequiredLevel required;
  bool has_requirement = false;
  std::vector<std::string> authors;
  std::vector<ReadingRow> readings;
  std::vector<Discrepancy> discrepancies;
  std::vector<SignatureRow> signatures;
  std::vector<SignatureRow> earlier_signatures;  // of contents before

  std::size_t open_discrepancies() const;
  bool is_author(std::string const& person) const;
  bool is_independent(ReadingRow const& reading) const;  // of somebody who did not write the order
  bool is_verified() const;
};
Standing standing_of(service::Call& call, orders::OrderSummary const& order);
// What a signature of the caller would rest on.
Signing signing_of(service::Call& call, Standing const& standing, int level);
std::string permission_of_level(int level);

// Keeps the work list as the verification stands: who signs next, and what is open.
void keep_work(service::Call& call, Standing const& standing);

void install_order_verification_routes(service::App& app);
void install_verification_gate(service::App& app);
void install_policy_routes(service::App& app);

}  // namespace gendan::verification
