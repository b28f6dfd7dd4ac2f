// A note that somebody wrote beside a thing, and how long it is theirs to change.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/text.hpp"

namespace gendan::activity {

using NoteId = Id<struct NoteTag>;

// Others read a note and act on it: from then on what it said must stay.
inline constexpr Milliseconds changeable_for = std::chrono::hours(24);

enum class Changeability { changeable, someone_elses, settled };

Changeability changeability(std::string_view author_id, Instant written_at, std::string_view person_id, Instant now);

}  // namespace gendan::activity
