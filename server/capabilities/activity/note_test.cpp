#include "capabilities/activity/note.hpp"

#include <gtest/gtest.h>

namespace gendan::activity {
namespace {

TEST(NoteIsChangeable, ByItsAuthorForADay) {
  auto const written = *Instant::parsed("2026-03-02T09:00:00Z");
  auto const at = [&](Milliseconds later, std::string_view person) {
    return changeability("li_na", written, person, written + later);
  };
  using enum Changeability;
  EXPECT_EQ(at(Milliseconds(0), "li_na"), changeable);
  EXPECT_EQ(at(changeable_for - Milliseconds(1), "li_na"), changeable);
  EXPECT_EQ(at(changeable_for, "li_na"), settled);
  EXPECT_EQ(at(Milliseconds(0), "zhang_wei"), someone_elses);
  EXPECT_EQ(changeability("", written, "", written), someone_elses);
}

}  // namespace
}  // namespace gendan::activity
