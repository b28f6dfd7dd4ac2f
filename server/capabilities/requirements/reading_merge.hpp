// What several documents of one order say together: a later one supersedes the fields that it names.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "capabilities/requirements/reading.hpp"

namespace gendan::requirements {

struct ReadField {
  std::string field;
  RequirementId requirement_id;
  Origin origin;
};
BOOST_DESCRIBE_STRUCT(ReadField, (), (field, requirement_id, origin))

struct MergedReading {
  orders::OrderContent content;
  std::optional<std::string> buyer;  // who orders, as it is written there
  std::vector<ReadField> fields;     // one for each field of the content, and "buyer"
};

// Lines are taken as a whole from the last document that has any.
void merge_into(MergedReading& merged, RequirementId const& id, ReadOrder const& later);

}  // namespace gendan::requirements
