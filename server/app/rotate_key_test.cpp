#include <gmock/gmock.h>

#include <iostream>
#include <sstream>

#include "app/command_line.hpp"
#include "app/host.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "platform/service/resealing.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

class KeyRotationOnDisk : public testing::BothDatabases {
protected:
  void SetUp() override {
    settings_.data.folder = folder_.path().string();
    settings_.database.url = url();
    settings_.log.level = LogLevel::error;
    Host host(settings_);
    host.application().prepare();
  }

  void add_contact(std::string_view name) {
    Host host(settings_);
    host.application().as(service::system_caller("test"), [&](service::Call& call) {
      auto const before = contacts::contacts_of(call.tx, acme_);
      std::vector<contacts::ContactContent> contents(before.size() + 1);
      contents.back().name = Label::parsed(name);
      for (std::size_t index = 0; index < before.size(); ++index) {
        contents[index].id = before[index].id;
        contents[index].is_hidden = true;
      }
      contacts::store_contacts(call.tx, before,
                               contacts::edited_contacts(call, acme_, before, contents, contacts::Sight::shown));
    });
  }
  std::vector<std::string> names() {
    Host host(settings_);
    return host.database().read([&](sql::Transaction& tx) {
      std::vector<std::string> names;
      for (auto const& view : contacts::contact_views(host.application().world().keyring,
                                                      contacts::contacts_of(tx, acme_), contacts::Sight::shown))
        names.push_back(view.name.value_or("?"));
      return names;
    });
  }
  // The number of the key that wraps each contact's.
  std::vector<int> wrapping_keys() {
    Host host(settings_);
    return host.database().read([&](sql::Transaction& tx) {
      std::vector<int> keys;
      for (auto const& contact : contacts::contacts_of(tx, acme_))
        keys.push_back(std::to_integer<int>(contact.wrapped_key.bytes.at(1)));
      return keys;
    });
  }
  std::uint32_t newest() { return crypto::KeyFile::opened(key_file_of(settings_), random_).newest(seal).number; }
  // What it prints, or is refused with.
  std::string rotate(bool are_other_nodes_stopped = true) {
    std::ostringstream said;
    auto* const out = std::cout.rdbuf(said.rdbuf());
    try {
      rotate_key_command(settings_, {are_other_nodes_stopped});
    } catch (std::exception const& error) {
      said << error.what();
    }
    std::cout.rdbuf(out);
    return said.str();
  }

  static constexpr auto seal = crypto::KeyPurpose::seal;
  config::Settings settings_;
  testing::ScratchFolder folder_;
  crypto::SystemRandom random_;
  contacts::Owner const acme_{contacts::OwnerKind::customer, "acme"};
};
BOTH_DATABASES(KeyRotationOnDisk);

TEST_P(KeyRotationOnDisk, KeepsWhatWasSealedBeforeReadableAndSealsTheNewByTheNewKey) {
  add_contact("Anna Schmidt");
  EXPECT_THAT(rotate(),
              HasSubstr("Added key 2 to " + key_file_of(settings_).string() + "\n1 values sealed anew, 0 left"));
  EXPECT_THAT(wrapping_keys(), ElementsAre(2));
  add_contact("Lars Nyberg");
  EXPECT_THAT(names(), UnorderedElementsAre("Anna Schmidt", "Lars Nyberg"));
  EXPECT_THAT(wrapping_keys(), ElementsAre(2, 2));
}

TEST_P(KeyRotationOnDisk, GoesOnWithItsKeyWhereItWasCutOff) {
  add_contact("Anna Schmidt");
  crypto::KeyFile::with_new_key(key_file_of(settings_), seal, random_);  // and no more
  add_contact("Lars Nyberg");
  EXPECT_THAT(wrapping_keys(), UnorderedElementsAre(1, 2));
  EXPECT_THAT(names(), UnorderedElementsAre("Anna Schmidt", "Lars Nyberg"));
  EXPECT_THAT(rotate(), HasSubstr("Going on with key 2"));
  EXPECT_EQ(newest(), 2u);
  EXPECT_THAT(wrapping_keys(), ElementsAre(2, 2));
  EXPECT_THAT(names(), UnorderedElementsAre("Anna Schmidt", "Lars Nyberg"));
  EXPECT_THAT(rotate(), HasSubstr("Added key 3"));
}

TEST_P(KeyRotationOnDisk, IsRefusedWhileAProgramUsesTheKeys) {
  Host const running(settings_);
  EXPECT_THAT(rotate(), HasSubstr("stop the server"));
  EXPECT_EQ(newest(), 1u);
}

TEST_P(KeyRotationOnDisk, IsRefusedWhereNodesMayRunThatItDoesNotSee) {
  bool const has_nodes = GetParam() == sql::Engine::postgres;
  EXPECT_THAT(rotate(false), HasSubstr(has_nodes ? "--other-nodes-stopped" : "Added key 2"));
  EXPECT_EQ(newest(), has_nodes ? 1u : 2u);
}

TEST_P(KeyRotationOnDisk, LeavesAndCountsWhatNoKeyOpens) {
  add_contact("Anna Schmidt");
  add_contact("Lars Nyberg");
  {
    Host host(settings_);
    host.database().write([&](sql::Transaction& tx) {
      auto contact = contacts::contacts_of(tx, acme_).front();
      contact.wrapped_key.bytes.back() ^= std::byte{1};
      tx.run("update contact set wrapped_key = $2 where id = $1", contact.id.text(), contact.wrapped_key.bytes);
    });
  }
  EXPECT_THAT(rotate(), HasSubstr("1 values sealed anew, 1 left"));
}

TEST_P(KeyRotationOnDisk, ReachesEverythingThatTheMasterKeysSeal) {
  Host host(settings_);
  std::vector<std::string> columns;
  for (auto const& column : host.application().app().registry<service::SealedColumns>().all)
    columns.push_back(column.table + "." + column.column);
  EXPECT_THAT(columns, UnorderedElementsAre("contact.wrapped_key", "mail.content", "mail_recipient.address",
                                            "signoff_link.address"));
}

}  // namespace
}  // namespace gendan
