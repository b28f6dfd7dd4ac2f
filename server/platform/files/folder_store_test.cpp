#include "platform/files/folder_store.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <thread>
#include <vector>

#include "base/refusal.hpp"
#include "platform/disk/durable.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::files {
namespace {

class FolderStoreTest : public ::testing::Test {
protected:
  testing::ScratchFolder folder_;
  FolderStore store_{{.folder = folder_.path() / "files", .most_bytes = 1'000'000}};

  std::filesystem::path source(std::string const& content) {
    auto const path = folder_.path() / "source";
    disk::replace_durably(path, content);
    return path;
  }
  std::size_t arriving() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder_.path() / "files/arriving"), {}));
  }
  template <class Work>
  static std::string refusal_of(Work const& work) {
    try {
      work();
    } catch (Refusal const& refusal) {
      return refusal.code();
    }
    return "accepted";
  }
};

auto const hash_of_hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

TEST_F(FolderStoreTest, KeepsAFileUnderTheHashOfItsContent) {
  auto const file = store_.put("hello", "greeting.txt");
  EXPECT_EQ(file, (StoredFile{hash_of_hello, 5, "text/plain"}));
  EXPECT_EQ(store_.content(file.hash), "hello");
  EXPECT_EQ(store_.path_of(file.hash), folder_.path() / "files/2c/f2" / hash_of_hello);
  EXPECT_EQ(arriving(), 0u);
}

TEST_F(FolderStoreTest, CopiesAFileAndLeavesTheSource) {
  std::string const large(300'000, 'x');
  auto const path = source(large);
  auto const file = store_.put_copy_of(path, "large.txt");
  EXPECT_EQ(file, store_.put(large, "large.txt"));
  EXPECT_EQ(store_.content(file.hash), large);
  EXPECT_EQ(disk::content(path), large);
}

TEST_F(FolderStoreTest, KeepsEqualFilesOnce) {
  auto const first = store_.put("hello", "a.txt");
  EXPECT_EQ(store_.put("hello", "b.csv").hash, first.hash);
  EXPECT_EQ(store_.content(first.hash), "hello");
}

TEST_F(FolderStoreTest, KeepsEqualFilesOnceWhenTheyComeTogether) {
  std::vector<std::jthread> people;
  for (int i = 0; i < 8; ++i) people.emplace_back([&] { EXPECT_EQ(store_.put("hello", "a.txt").hash, hash_of_hello); });
  people.clear();
  EXPECT_EQ(store_.content(hash_of_hello), "hello");
  EXPECT_EQ(arriving(), 0u);
}

TEST_F(FolderStoreTest, LetsNobodyElseReadItAndNobodyWriteIt) {
  struct stat status {};
  ASSERT_EQ(::stat(store_.path_of(store_.put("hello", "a.txt").hash).c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777u, 0400u);
}

TEST_F(FolderStoreTest, KnowsWhatItHas) {
  EXPECT_FALSE(store_.has(hash_of_hello));
  EXPECT_EQ(refusal_of([&] { store_.content(hash_of_hello); }), "file_not_found");
  store_.put("hello", "a.txt");
  EXPECT_TRUE(store_.has(hash_of_hello));
  EXPECT_TRUE(store_.remove(hash_of_hello));
  EXPECT_FALSE(store_.remove(hash_of_hello));
  EXPECT_FALSE(store_.has(hash_of_hello));
}

TEST_F(FolderStoreTest, TakesNothingButAHashForAHash) {
  source("outside");
  for (auto const& text :
       {std::string(), std::string("../source"), std::string("../../source"), std::string(64, '.'),
        std::string(64, 'G'), std::string(hash_of_hello) + "/", std::string(hash_of_hello).substr(1)}) {
    EXPECT_FALSE(store_.has(text)) << text;
    EXPECT_FALSE(store_.remove(text)) << text;
    EXPECT_EQ(refusal_of([&] { store_.path_of(text); }), "file_not_found") << text;
  }
}

TEST_F(FolderStoreTest, RefusesWhatIsTooLarge) {
  EXPECT_EQ(refusal_of([&] { store_.put(std::string(1'000'000, 'x'), "a.txt"); }), "accepted");
  EXPECT_EQ(refusal_of([&] { store_.put(std::string(1'000'001, 'x'), "a.txt"); }), "file_too_large");
  EXPECT_EQ(refusal_of([&] { store_.put_copy_of(source(std::string(1'000'001, 'x')), "a.txt"); }), "file_too_large");
  EXPECT_EQ(arriving(), 0u);
}

TEST_F(FolderStoreTest, RefusesProgramsSmallAndLarge) {
  EXPECT_EQ(refusal_of([&] { store_.put("#!/bin/sh\nrm -rf /", "a.txt"); }), "file_type_unsupported");
  EXPECT_EQ(refusal_of([&] { store_.put_copy_of(source("MZ" + std::string(900'000, '\0')), "a.jpg"); }),
            "file_type_unsupported");
  EXPECT_EQ(arriving(), 0u);
}

TEST_F(FolderStoreTest, RefusesAProgramBeforeItHasCopiedAllOfIt) {
  EXPECT_EQ(refusal_of([&] { store_.put_copy_of(source("MZ" + std::string(2'000'000, '\0')), "a.jpg"); }),
            "file_type_unsupported");  // not "file_too_large", which is known only later
}

TEST_F(FolderStoreTest, JudgesALargeFileByItsBeginning) {
  EXPECT_EQ(store_.put_copy_of(source("%PDF-1.7" + std::string(500'000, '\0')), "a.jpg").media_type, "application/pdf");
}

TEST_F(FolderStoreTest, LeavesNothingBehindWhenWritingFails) {
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  auto const ignored = std::signal(SIGXFSZ, SIG_IGN);
  rlimit const small{100'000, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  EXPECT_ANY_THROW(store_.put(std::string(200'000, 'x'), "a.txt"));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, ignored);
  EXPECT_EQ(arriving(), 0u);
  EXPECT_NO_THROW(store_.put(std::string(200'000, 'x'), "a.txt"));
}

TEST_F(FolderStoreTest, RemovesWhatAKilledProcessLeftWhenItOpens) {
  disk::replace_durably(folder_.path() / "files/arriving/.draft-4711-1", "half");
  store_.put("hello", "a.txt");
  FolderStore again({.folder = folder_.path() / "files"});
  EXPECT_EQ(arriving(), 0u);
  EXPECT_EQ(again.content(hash_of_hello), "hello");
}

}  // namespace
}  // namespace gendan::files
