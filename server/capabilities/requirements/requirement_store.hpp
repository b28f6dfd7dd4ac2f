// Requirements and their links as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capabilities/orders/orders.hpp"
#include "capabilities/requirements/requirement.hpp"
#include "platform/describe/row.hpp"
#include "platform/files/store.hpp"

namespace gendan::requirements {

// What a list shows of one.
struct RequirementItem {
  RequirementId id;
  orders::OrderId order_id;
  RequirementForm form = RequirementForm::file;
  SourceChannel channel = SourceChannel::email;
  Instant received_at;
  std::optional<std::string> sender;
  std::optional<std::string> note;
  std::optional<std::string> name;  // of the file, as it came
  std::string hash;                 // SHA-256 of the file's bytes, or of the text's in UTF-8
  std::int64_t size = 0;            // of the same, in bytes
  std::string media_type;           // by content
  std::string kept_by_id;
  std::string kept_by_name;
  Instant kept_at;
  std::optional<Instant> voided_at;
  std::optional<std::string> voided_by_name;
  std::optional<std::string> void_reason;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(RequirementItem, (),
                      (id, order_id, form, channel, received_at, sender, note, name, hash, size, media_type, kept_by_id,
                       kept_by_name, kept_at, voided_at, voided_by_name, void_reason, revision))

struct RequirementRow : RequirementItem {
  std::optional<std::string> text;  // of a typed one
};
BOOST_DESCRIBE_STRUCT(RequirementRow, (RequirementItem), (text))

// What alone of a row ever changes.
struct RequirementStanding {
  RequirementId id;
  std::optional<Instant> voided_at;
  std::optional<std::string> voided_by_name;
  std::optional<std::string> void_reason;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(RequirementStanding, (), (id, voided_at, voided_by_name, void_reason, revision))

struct LinkRow : FieldLink {
  RequirementId requirement_id;
  orders::OrderId order_id;
  std::int64_t position = 0;
};
BOOST_DESCRIBE_STRUCT(LinkRow, (FieldLink), (requirement_id, order_id, position))

std::optional<RequirementRow> find_requirement(sql::Transaction& tx, RequirementId const& id);
bool is_file_kept(sql::Transaction& tx, std::string_view hash);  // for any order
std::optional<RequirementId> kept_file(sql::Transaction& tx, orders::OrderId const& order, std::string_view hash);
void insert_requirement(sql::Transaction& tx, RequirementRow const& row);
// Raises the row's revision and writes its standing. False: the stored revision has moved on.
bool update_standing(sql::Transaction& tx, RequirementRow& row);

// In the order in which they were given.
std::vector<FieldLink> links_of(sql::Transaction& tx, RequirementId const& id);
void replace_links(sql::Transaction& tx, RequirementRow const& row, std::vector<FieldLink> const& links);
// counting_documents over everything kept of this order.
std::map<std::string, RequirementId> counting_of(sql::Transaction& tx, orders::OrderId const& order);

}  // namespace gendan::requirements
