// The customer's own words: documents and messages as they were received, kept unaltered under the hash of
// their content, and where in them each field of the order comes from.
//
// A requirement belongs to an order and is never altered nor deleted; one kept by mistake is marked void with
// the reason. An order has several; a later one supersedes the fields that it names (requirement.hpp). What they
// say is read as an order, each field with its place (reading.hpp).
//
// Events on the order's stream "orders/<id>": requirement_kept, requirement_linked, requirement_voided,
// document_read (by the machine).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "capabilities/orders/orders.hpp"
#include "capabilities/requirements/reading_merge.hpp"
#include "platform/files/store.hpp"
#include "platform/service/app.hpp"

namespace gendan::requirements {

void install(service::App& app);

// A document or message that is kept for the order; nothing for one that is void or belongs to another order.
struct KeptDocument {
  std::string name;  // empty for a typed text
  std::string hash;  // SHA-256 of its content
};
std::optional<KeptDocument> kept_document(sql::Transaction& tx, std::string_view order_id, std::string_view id);

// What the machine read in an order's documents: the other side of a verification, which nobody typed. Documents are
// read in the background once they are kept.
enum class ReadState { read, refused, waiting };
BOOST_DESCRIBE_ENUM(ReadState, read, refused, waiting)
struct SourceDocument {
  RequirementId id;
  std::optional<std::string> name;  // of a file
  Instant received_at;
  ReadState state = ReadState::waiting;
  std::optional<std::string> refusal;  // why it could not be read: "encrypted_document"
  std::vector<ReadingNote> notes;      // what stands there and was not taken
};
BOOST_DESCRIBE_STRUCT(SourceDocument, (), (id, name, received_at, state, refusal, notes))
struct MachineReading {
  orders::OrderContent content;
  std::optional<std::string> buyer;       // who orders, by name
  std::vector<ReadField> fields;          // from which document and place each field of the content, and "buyer", comes
  std::vector<SourceDocument> documents;  // those that are not void, the last received last
};
BOOST_DESCRIBE_STRUCT(MachineReading, (), (content, buyer, fields, documents))
// Does not ask whether the caller may read the order's requirements.
MachineReading machine_reading(service::Call& call, orders::OrderId const& order);

// Whether any document of the order counts: is not marked void.
bool has_requirement(sql::Transaction& tx, orders::OrderId const& order);
// Of all that counts of the order: SHA-256 of its documents' hashes, lower-case hexadecimal. Another document, or one
// that is marked void, makes it another; the same words kept twice do not.
std::string documents_hash(sql::Transaction& tx, orders::OrderId const& order);
// Keeps words as they were said, as the caller: for those who take them in by another way than the page.
RequirementId keep_words(service::Call& call, orders::OrderId const& order, std::string const& words);

// What came in before its order was known, as it was received: words, or a file that is stored already.
struct NamedFile {
  std::string name;
  files::StoredFile file;
};
struct ReceivedDocument {
  SourceChannel channel = SourceChannel::other;
  Instant received_at;
  std::optional<Label> sender;
  std::optional<BoundedText<0, 500, Lines::many>> note;
  std::optional<std::string> words;
  std::optional<NamedFile> file;  // without words
};
// Within the caller's permission to write the order's requirements. A file that is kept for the order already stays
// the one that it is.
RequirementId keep_received(service::Call& call, orders::OrderId const& order, ReceivedDocument const& document);

}  // namespace gendan::requirements
