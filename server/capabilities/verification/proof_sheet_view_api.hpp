// The proof of an order's verification, ready to be put on its page: every compared field with both values and where
// it was read, the verdicts, how differences were resolved, who signed what.
#pragma once

#include <string>
#include <vector>

#include "capabilities/documents/documents.hpp"
#include "capabilities/verification/order_verification_api.hpp"

namespace gendan::verification {

struct ProvedField {
  std::string where;  // "Line 20"; of the header "Order"
  std::string name;
  std::string left;  // as people read it; empty: the document does not have it
  std::string right;
  std::string origin;  // "page 1, line 12, “1.000 Stück”"
  std::string verdict;
  std::string resolution;
  bool is_apart = false;  // the two values are not written alike
};
BOOST_DESCRIBE_STRUCT(ProvedField, (), (where, name, left, right, origin, verdict, resolution, is_apart))

// The fields of the header or of one line.
struct ProvedPart {
  std::string where;
  std::vector<ProvedField> fields;
};
BOOST_DESCRIBE_STRUCT(ProvedPart, (), (where, fields))

struct ProvedReading {
  std::string reader;  // empty: the system
  std::string at;
  bool is_outdated = false;  // a document came later, or was marked void
  BearingCounts counts;
  bool has_differences = false;
  std::vector<ProvedField> differences;  // those that somebody has to resolve
  std::vector<ProvedPart> parts;         // everything that was compared
  bool has_untold = false;
  std::vector<ProvedPart> untold;  // what the order says and the customer's words do not
};
BOOST_DESCRIBE_STRUCT(ProvedReading, (),
                      (reader, at, is_outdated, counts, has_differences, differences, parts, has_untold, untold))

struct ProvedSignature {
  std::int64_t level = 1;
  std::string name;
  std::string in_place_of;
  std::string at;
  std::string content_hash;
  bool is_not_independent = false;
};
BOOST_DESCRIBE_STRUCT(ProvedSignature, (), (level, name, in_place_of, at, content_hash, is_not_independent))

struct ProvedDocument {
  std::string name;  // empty: typed or pasted words
  std::string at;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(ProvedDocument, (), (name, at, hash))

struct ProvedCheck {
  std::string name;
  std::string source;
  std::string wanted;
  std::string by;  // empty: nobody yet
  std::string at;
};
BOOST_DESCRIBE_STRUCT(ProvedCheck, (), (name, source, wanted, by, at))

struct ProofSheet {
  std::string order_number;
  std::int64_t order_revision = 0;
  std::string buyer;
  std::string zone;
  std::string content_hash;
  std::int64_t required_level = 1;
  bool is_verified = false;
  bool has_checks = false;
  std::vector<std::string> authors;
  std::vector<ProvedSignature> signatures;
  std::vector<ProvedDocument> documents;
  std::vector<ProvedCheck> checks;
  std::vector<ProvedReading> readings;
};
BOOST_DESCRIBE_STRUCT(ProofSheet, (),
                      (order_number, order_revision, buyer, zone, content_hash, required_level, is_verified, has_checks,
                       authors, signatures, documents, checks, readings))

// A reading compared with the order as it is now.
struct ReadSide {
  ReadingSource source = ReadingSource::machine;
  std::optional<ReadingId> reading_id;
  std::string reader;
  std::optional<Instant> at;
  ReadComparison comparison;
  std::vector<requirements::ReadField> origins;
  bool is_current = true;  // of the documents that count now
};

struct KeptOriginal {
  std::string name;
  Instant received_at;
  std::string hash;
};

struct ProofSource {
  Standing standing;
  std::vector<std::string> author_names;
  std::vector<KeptOriginal> documents;
  std::vector<ReadSide> readings;
  std::string zone;
};

ProofSheet proof_sheet(ProofSource const& source, documents::DocumentLanguage language);
// A made-up one with an entry in each list.
ProofSheet sample_proof_sheet();

}  // namespace gendan::verification
