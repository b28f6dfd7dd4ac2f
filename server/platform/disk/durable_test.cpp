#include "platform/disk/durable.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

#include "base/refusal.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::disk {
namespace {

std::size_t files_in(std::filesystem::path const& folder) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

class DurableFile : public ::testing::Test {
protected:
  testing::ScratchFolder folder_;
  std::filesystem::path path_ = folder_.path() / "keys";
};

TEST_F(DurableFile, IsReplacedAsAWhole) {
  replace_durably(path_, "first");
  replace_durably(path_, std::string("second\0third", 12));
  EXPECT_EQ(content(path_), std::string("second\0third", 12));
  EXPECT_EQ(files_in(folder_.path()), 1u);
}

TEST_F(DurableFile, IsCreatedOnce) {
  EXPECT_TRUE(create_durably(path_, "first"));
  EXPECT_FALSE(create_durably(path_, "second"));
  EXPECT_EQ(content(path_), "first");
  EXPECT_EQ(files_in(folder_.path()), 1u);
}

TEST_F(DurableFile, IsCreatedByOneOfManyThatTry) {
  std::atomic<int> created = 0;
  {
    std::vector<std::jthread> racers;
    for (int i = 0; i < 8; ++i) racers.emplace_back([&] { created += create_durably(path_, "content") ? 1 : 0; });
  }
  EXPECT_EQ(created, 1);
  EXPECT_EQ(files_in(folder_.path()), 1u);
}

TEST_F(DurableFile, BelongsToItsOwnerAloneUnlessToldOtherwise) {
  replace_durably(path_, "secret");
  struct stat status {};
  ASSERT_EQ(::stat(path_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0600u);
}

TEST_F(DurableFile, SurvivesAReplacementThatFails) {
  replace_durably(path_, "first");
  EXPECT_THROW(replace_durably(folder_.path() / "missing" / "keys", "second"), std::system_error);
  std::filesystem::create_directory(folder_.path() / "folder");
  EXPECT_THROW(replace_durably(folder_.path() / "folder", "second"), std::system_error);
  EXPECT_EQ(content(path_), "first");
  EXPECT_EQ(files_in(folder_.path()), 2u);  // the file and the folder, no draft
}

TEST_F(DurableFile, OfALargeSizeIsReadBackUnchanged) {
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) bytes += static_cast<char>(i * 31);
  replace_durably(path_, bytes);
  EXPECT_EQ(content(path_), bytes);
}

TEST(FullDisk, IsARefusalThatSaysTryLater) {
  Descriptor full("/dev/full", O_WRONLY);
  try {
    full.write("x");
    FAIL() << "nothing fits there";
  } catch (Refusal const& refusal) {
    EXPECT_EQ(refusal.kind(), RefusalKind::unavailable);
    EXPECT_EQ(refusal.code(), "disk_full");
    EXPECT_GT(refusal.retry_after(), 0);
  }
}

TEST_F(DurableFile, WaitsForTheLockOfItsFolder) {
  std::atomic<int> writers = 0;  // counted in two steps: only the lock keeps them together
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] {
        for (int n = 0; n < 50; ++n) {
          FolderLock const lock(folder_.path());
          int const before = writers;
          std::this_thread::yield();
          writers = before + 1;
        }
      });
    }
  }
  EXPECT_EQ(writers, 200);
}

TEST_F(DurableFile, LeavesNoDraftWhenItIsNotPublished) {
  { Draft(folder_.path()).write("never published"); }
  EXPECT_EQ(files_in(folder_.path()), 0u);
}

TEST_F(DurableFile, KeepsTheDraftsOfTheLivingWhenThoseOfTheDeadAreRemoved) {
  std::filesystem::path const orphan = folder_.path() / ".draft-4711-1";
  Descriptor(orphan, O_WRONLY | O_CREAT).write("its process was killed");
  replace_durably(path_, "published");
  Draft living(folder_.path());
  living.write("still being written");
  remove_orphaned_drafts(folder_.path());
  EXPECT_FALSE(std::filesystem::exists(orphan));
  living.replace(folder_.path() / "late");
  EXPECT_EQ(content(folder_.path() / "late"), "still being written");
  EXPECT_EQ(content(path_), "published");
}

TEST_F(DurableFile, IsNeverTakenForAnOrphanWhileItIsBeingWritten) {
  std::atomic<bool> is_over = false;
  std::jthread const remover([&] {
    while (!is_over) remove_orphaned_drafts(folder_.path());
  });
  for (int i = 0; i < 3'000; ++i) {
    Draft const draft(folder_.path());
    EXPECT_EQ(files_in(folder_.path()), 1u);
  }
  is_over = true;
}

TEST_F(DurableFile, GetsTheFoldersAboveIt) {
  auto const deep = folder_.path() / "ab" / "cd";
  create_folders(deep);
  create_folders(deep);
  replace_durably(deep / "file", "content");
  EXPECT_EQ(content(deep / "file"), "content");
  EXPECT_THROW(create_folders(deep / "file" / "below"), std::system_error);
}

}  // namespace
}  // namespace gendan::disk
