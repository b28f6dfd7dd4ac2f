// Writing an edited resource without losing anybody's change.
#pragma once

#include <string>
#include <string_view>

#include "platform/describe/diff.hpp"
#include "platform/describe/row.hpp"
#include "platform/service/call.hpp"

namespace gendan::service {

// Throws Refusal{conflict, "revision_moved_on"} carrying `current` when the client edited an older state.
template <class View>
void expect_revision(std::int64_t expected, std::int64_t stored, View const& current) {
  if (expected == stored) return;
  throw Refusal(RefusalKind::conflict, "revision_moved_on").with_current(describe::encoded(current));
}

struct Edited {
  std::vector<describe::FieldChange> changes;
};
BOOST_DESCRIBE_STRUCT(Edited, (), (changes))

// Writes `after` (whose revision is the one the client edited), raises its revision, and records what
// changed, old → new. An edit that changes nothing writes nothing and keeps the revision.
template <class Row>
void store_edit(Call& call, describe::Table<Row> const& table, Row const& before, Row& after, std::string_view topic,
                std::string kind) {
  expect_revision(after.revision, before.revision, before);
  Edited edited{describe::changes(before, after)};
  if (edited.changes.empty()) return;
  ++after.revision;
  if (!table.update_at(call.tx, after, before.revision)) {
    throw Refusal(RefusalKind::conflict, "revision_moved_on").with_current(describe::encoded(before));
  }
  call.record(topic, after.id.text(), std::move(kind), edited);
}

}  // namespace gendan::service
