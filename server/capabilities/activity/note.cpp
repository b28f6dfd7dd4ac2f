#include "capabilities/activity/note.hpp"

namespace gendan::activity {

Changeability changeability(std::string_view author_id, Instant written_at, std::string_view person_id, Instant now) {
  if (author_id.empty() || author_id != person_id) return Changeability::someone_elses;
  return now - written_at < changeable_for ? Changeability::changeable : Changeability::settled;
}

}  // namespace gendan::activity
