#include "platform/disk/presence.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "testing/scratch/scratch_folder.hpp"

namespace gendan::disk {
namespace {

TEST(Presence, TellsWhoIsThereAlone) {
  testing::ScratchFolder const folder;
  auto const file = folder.path() / "present";
  int alone = 0;
  auto const count = [&] { ++alone; };
  std::optional<Presence> first(std::in_place, file, count);
  EXPECT_EQ(alone, 1);
  std::optional<Presence> second(std::in_place, file, count);
  EXPECT_EQ(alone, 1);
  first.reset();
  Presence const third(file, count);  // the second is still there
  EXPECT_EQ(alone, 1);
  second.reset();
}

TEST(Presence, KeepsFromBeingDoneWhatTakesThatNobodyIsThere) {
  testing::ScratchFolder const folder;
  auto const file = folder.path() / "present";
  int done = 0;
  auto const count = [&] { ++done; };
  EXPECT_TRUE(Presence::work_while_none(file, count));
  {
    Presence const here(file, [] {});
    EXPECT_FALSE(Presence::work_while_none(file, count));
  }
  EXPECT_TRUE(Presence::work_while_none(file, count));
  EXPECT_EQ(done, 2);
}

TEST(Presence, EndsWithItsProcess) {
  testing::ScratchFolder const folder;
  auto const file = folder.path() / "present";
  int alone = 0;
  auto const count = [&] { ++alone; };
  { Presence const gone(file, count); }
  Presence const here(file, count);
  EXPECT_EQ(alone, 2);
}

}  // namespace
}  // namespace gendan::disk
