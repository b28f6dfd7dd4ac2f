// How an order's verification stands: what was read, what differs, what was signed, of its content as it is now.
#pragma once

#include "capabilities/verification/concern.hpp"
#include "capabilities/verification/verification_store.hpp"
#include "platform/service/call.hpp"

namespace gendan::verification {

// A difference between what one reading has and the order.
struct Discrepancy : ComparedField {
  ReadingSource source = ReadingSource::blind;
  std::optional<ReadingId> reading_id;      // absent: what the machine read
  std::optional<ResolutionRow> resolution;  // absent: open
  std::string id{};          // the same as long as both say what they say: whose reading, which field, both values
  std::string order_path{};  // its path by the order's own line number; readers number lines as the document does

  // Whoever read it.
  bool says_the_same(Discrepancy const& other) const {
    return order_path == other.order_path && left == other.left && right == other.right;
  }
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

  std::size_t open_discrepancies() const;                      // what several readings say alike is one
  std::vector<Discrepancy const*> told_discrepancies() const;  // the same of all
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
// The machine's reading beside the order, with the buyer that the documents name beside the order's customer. Path
// "/buyer"; none where no document names one.
Comparison compared_with_machine(sql::Transaction& tx, requirements::MachineReading const& reading,
                                 orders::OrderSummary const& order, Document const& right,
                                 std::vector<std::string> const& criticals);
// Of whose reading a comparison is.
ReadBy read_by(Standing const& standing, ReadingSource source);
// Of one reading from the order, those of concern.
std::vector<ComparedField> differences_of(service::Call& call, Standing const& standing,
                                          orders::OrderContent const& content, ReadingRow const& reading);
void sort_discrepancies(Standing& standing);  // the open ones first, by weight

// Fields that this customer insists on, by the names of their special requirements.
std::vector<std::string> criticals_of(sql::Transaction& tx, orders::OrderSummary const& order);
std::vector<CheckView> checks_of(service::Call& call, Standing const& standing, orders::OrderContent const& content);
// What is found different of the order's lines is remembered for the customer's next orders.
void keep_findings(service::Call& call, Standing const& standing);

}  // namespace gendan::verification
