#include "platform/crypto/key_file.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "platform/disk/durable.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::crypto {
namespace {

std::string const some_key(43, 'A');

class KeyFileOnDisk : public ::testing::Test {
protected:
  testing::ScratchFolder folder_;
  std::filesystem::path path_ = folder_.path() / "keys";
  SystemRandom random_;
};

TEST_F(KeyFileOnDisk, IsMadeWhenMissingAndReadableByItsOwnerAlone) {
  auto const made = KeyFile::opened(path_, random_);
  EXPECT_EQ(std::filesystem::status(path_).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  auto const again = KeyFile::opened(path_, random_);
  for (auto const purpose : {KeyPurpose::seal, KeyPurpose::index, KeyPurpose::sign}) {
    ASSERT_EQ(made.keys(purpose).size(), 1u);
    EXPECT_EQ(made.newest(purpose).number, 1u);
    EXPECT_EQ(again.newest(purpose).secret.view(), made.newest(purpose).secret.view());
  }
  EXPECT_NE(made.newest(KeyPurpose::seal).secret.view(), made.newest(KeyPurpose::sign).secret.view());
}

TEST_F(KeyFileOnDisk, IsRefusedWhenOthersMayReadIt) {
  KeyFile::opened(path_, random_);
  std::filesystem::permissions(path_, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
  EXPECT_THROW(KeyFile::opened(path_, random_), std::runtime_error);
}

TEST_F(KeyFileOnDisk, KeepsTheOldKeysWhenANewOneIsAdded) {
  auto const before = KeyFile::opened(path_, random_);
  KeyFile::with_new_key(path_, KeyPurpose::seal, random_);
  auto const after = KeyFile::opened(path_, random_);
  ASSERT_EQ(after.keys(KeyPurpose::seal).size(), 2u);
  EXPECT_EQ(after.keys(KeyPurpose::seal)[0].secret.view(), before.newest(KeyPurpose::seal).secret.view());
  EXPECT_EQ(after.newest(KeyPurpose::seal).number, 2u);
  EXPECT_EQ(after.newest(KeyPurpose::sign).secret.view(), before.newest(KeyPurpose::sign).secret.view());
  EXPECT_EQ(std::filesystem::status(path_).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(KeyFileOnDisk, NeverReplacesTheIndexKey) {
  EXPECT_THROW(KeyFile::with_new_key(path_, KeyPurpose::index, random_), std::invalid_argument);
}

TEST(KeyFileText, MayHaveCommentsBlankLinesAndAnyOrder) {
  auto const file = KeyFile::parsed("# keep\n\nseal 10 " + some_key + "\nsign 1 " + some_key + "\nseal 9 " + some_key +
                                    "\nindex 1 " + some_key);
  EXPECT_EQ(file.newest(KeyPurpose::seal).number, 10u);
  EXPECT_EQ(file.keys(KeyPurpose::seal).front().number, 9u);
}

TEST(KeyFileText, NamesTheLineThatIsNoKeyButNeverTheKey) {
  auto const rest = "index 1 " + some_key + "\nsign 1 " + some_key + "\n";
  for (auto const& line :
       {"seal 1 " + some_key + "A", "seal 0 " + some_key, "seal x " + some_key, "zeal 1 " + some_key,
        "seal 1  " + some_key, std::string("seal 1"), std::string("seal"), std::string("nonsense")}) {
    try {
      KeyFile::parsed(rest + line + "\n");
      ADD_FAILURE() << line;
    } catch (std::runtime_error const& error) {
      EXPECT_STREQ(error.what(), "line 3 of the key file is not a key");
    }
  }
}

TEST(KeyFileText, IsRefusedWithTwoKeysOfOneNumberOrWithoutAPurpose) {
  auto const seal = "seal 1 " + some_key + "\n", index = "index 1 " + some_key + "\n",
             sign = "sign 1 " + some_key + "\n";
  EXPECT_NO_THROW(KeyFile::parsed(seal + index + sign));
  EXPECT_THROW(KeyFile::parsed(seal + seal + index + sign), std::runtime_error);
  EXPECT_THROW(KeyFile::parsed(seal + index), std::runtime_error);
  EXPECT_THROW(KeyFile::parsed(""), std::runtime_error);
}

}  // namespace
}  // namespace gendan::crypto
