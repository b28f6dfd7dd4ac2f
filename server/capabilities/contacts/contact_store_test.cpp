#include <gmock/gmock.h>

#include "capabilities/contacts/contacts.hpp"
#include "platform/describe/row.hpp"
#include "testing/test_app.hpp"

namespace gendan::contacts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::optional<Label> label(std::string_view text) { return *Label::parsed(text); }

ContactContent contact(std::string_view name, std::string_view email, std::string_view phone) {
  ContactContent content;
  content.name = label(name);
  content.email = label(email);
  content.phone = label(phone);
  return content;
}

class ContactStore : public testing::TestApp {
protected:
  // Writes the contacts of an owner, as somebody who sees them or not; answers what is then stored.
  std::vector<SealedContact> write(Owner const& owner, std::vector<ContactContent> const& contents,
                                   Sight sight = Sight::shown) {
    return system([&](service::Call& call) {
      auto const before = contacts_of(call.tx, owner);
      EXPECT_THAT(contact_problems("/contacts", contents, before, sight), IsEmpty());
      store_contacts(call.tx, before, edited_contacts(call, owner, before, contents, sight));
      return contacts_of(call.tx, owner);
    });
  }
  std::vector<std::string> owners(std::string_view text, OwnerKind kind = OwnerKind::customer) {
    return database().read(
        [&](sql::Transaction& tx) { return owners_by_contact(tx, app().world().keyring, kind, text, "?contact"); });
  }
  ContactView shown(SealedContact const& stored) {
    return contact_views(app().world().keyring, {stored}, Sight::shown).at(0);
  }

  Owner const acme{OwnerKind::customer, "acme"};
  Owner const sakura{OwnerKind::customer, "sakura"};
  Owner const hengda{OwnerKind::supplier, "hengda"};
};
BOTH_DATABASES(ContactStore);

ContactContent sent_back(SealedContact const& stored, ContactContent content) {
  content.id = stored.id;
  return content;
}

ContactContent hidden(SealedContact const& stored) {
  ContactContent content;
  content.id = stored.id;
  content.is_hidden = true;
  return content;
}

TEST_P(ContactStore, FindsOwnersByEveryPlausibleSpelling) {
  write(acme, {contact("Anna", "Anna@Acme.example", "+49 (0)40 987654"), contact("Bo", "bo@acme.example", "")});
  write(sakura, {contact("佐藤", "sato@sakura.example", "06-6123-4567")});
  write(hengda, {contact("王工", "anna@acme.example", "0574 8765 4321 转 808")});
  struct Case {
    char const* asked;
    std::vector<std::string> customers;
  };
  for (auto const& [asked, customers] : {
           Case{"anna@acme.example", {"acme"}},
           Case{" ANNA@ACME.EXAMPLE ", {"acme"}},
           Case{"+49 40 987654", {"acme"}},
           Case{"0049-40-987654", {"acme"}},
           Case{"040 987654", {"acme"}},
           Case{"+81 6 6123 4567", {"sakura"}},  // stored without its country
           Case{"06 6123 4567", {"sakura"}},
           Case{"+43 40 987654", {}},  // another country's
           Case{"nobody@acme.example", {}},
           Case{"0574 8765 4321", {}},
       })
    EXPECT_EQ(owners(asked), customers) << asked;
  EXPECT_THAT(owners("+86 574 8765 4321", OwnerKind::supplier), ElementsAre("hengda"));
  EXPECT_THROW(owners("anna"), Refusal);
}

TEST_P(ContactStore, ReadsThoseOfManyOwnersAtOnceEachInItsOrder) {
  write(acme, {contact("Anna", "anna@acme.example", ""), contact("Bo", "bo@acme.example", "")});
  write(sakura, {contact("佐藤", "sato@sakura.example", "")});
  write({OwnerKind::supplier, "acme"}, {contact("王工", "wang@acme.example", "")});
  write({OwnerKind::customer, "another"}, {contact("Cid", "cid@another.example", "")});
  auto const found = database().read([&](sql::Transaction& tx) {
    return contacts_of(tx, OwnerKind::customer, {"sakura", "acme", "nobody"});
  });
  ASSERT_EQ(found.size(), 2U);
  ASSERT_EQ(found.at("acme").size(), 2U);
  EXPECT_EQ(shown(found.at("acme")[0]).name, "Anna");
  EXPECT_EQ(shown(found.at("acme")[1]).name, "Bo");
  EXPECT_EQ(shown(found.at("sakura").at(0)).name, "佐藤");
  EXPECT_TRUE(database().read([&](sql::Transaction& tx) { return contacts_of(tx, OwnerKind::customer, {}); }).empty());
}

TEST_P(ContactStore, SealsAnewOnlyWhatSaysSomethingElse) {
  auto const before = write(acme, {contact("Anna", "anna@acme.example", "040 987654")}).at(0);
  auto const after = write(acme, {sent_back(before, contact("Anna", "anna.schmidt@acme.example", "040 987654"))}).at(0);
  EXPECT_EQ(after.name, before.name);
  EXPECT_EQ(after.phone, before.phone);
  EXPECT_NE(after.email, before.email);
  EXPECT_EQ(shown(after).email, "anna.schmidt@acme.example");
  EXPECT_THAT(owners("anna@acme.example"), IsEmpty());
  auto const without = write(acme, {sent_back(before, contact("Anna", "", ""))}).at(0);
  EXPECT_EQ(without.email, std::nullopt);
  EXPECT_EQ(shown(without).email, "");
  EXPECT_THAT(owners("040 987654"), IsEmpty());
}

TEST_P(ContactStore, KeepsWhatTheWriterMayNotSee) {
  auto const before = write(acme, {contact("Anna", "anna@acme.example", ""), contact("Bo", "bo@acme.example", "")});
  auto renamed = hidden(before[1]);
  renamed.role = label("shipping");
  auto const after = write(acme, {contact("Cid", "cid@acme.example", ""), renamed}, Sight::hidden);
  ASSERT_EQ(after.size(), 3U);
  EXPECT_EQ(shown(after[0]).name, "Cid");
  EXPECT_EQ(shown(after[1]).name, "Bo");
  EXPECT_EQ(after[1].role, "shipping");
  EXPECT_EQ(after[2].name, before[0].name);  // left out, and yet there
}

TEST_P(ContactStore, RemovesWhatIsLeftOutWithItsKey) {
  auto const before = write(acme, {contact("Anna", "anna@acme.example", ""), contact("Bo", "bo@acme.example", "")});
  write(acme, {sent_back(before[1], contact("Bo", "bo@acme.example", ""))});
  auto const rows = database().read([](sql::Transaction& tx) {
    std::vector<std::string> ids;
    auto found = tx.query("select id from contact where owner_id = 'acme'");
    while (found.next()) ids.emplace_back(found.text(0));
    return ids;
  });
  EXPECT_THAT(rows, ElementsAre(before[1].id.text()));
  EXPECT_THAT(owners("anna@acme.example"), IsEmpty());
}

TEST_P(ContactStore, ShowsNothingOfAHiddenContactButRoleAndChannel) {
  auto content = contact("Anna", "anna@acme.example", "040 987654");
  content.role = label("purchasing");
  content.messenger = label("anna_wx");
  content.preferred_hours = label("after 17:00 on +49 40 987654");
  content.preferred_channel = Channel::wechat;
  auto const stored = write(acme, {content});
  auto const view = contact_views(app().world().keyring, stored, Sight::hidden).at(0);
  EXPECT_EQ(describe::encoded(view),
            R"({"id":")" + stored[0].id.text() +
                R"(","name":null,"role":"purchasing","email":null,"phone":null,"messenger":null,)"
                R"("preferred_channel":"wechat","preferred_hours":null,"is_hidden":true})");
  EXPECT_EQ(shown(stored[0]).messenger, "anna_wx");
  EXPECT_EQ(shown(stored[0]).preferred_hours, "after 17:00 on +49 40 987654");
}

TEST_P(ContactStore, OpensNothingThatWasMovedToAnotherContact) {
  auto const stored = write(acme, {contact("Anna", "anna@acme.example", ""), contact("Bo", "bo@acme.example", "")});
  auto swapped = stored[0];
  swapped.email = stored[1].email;
  EXPECT_THROW(shown(swapped), crypto::SealBroken);
  auto stolen = stored[0];
  stolen.wrapped_key = stored[1].wrapped_key;
  EXPECT_THROW(shown(stolen), crypto::SealBroken);
}

TEST_P(ContactStore, LetsNoIndexStandWithoutWhatItIsOf) {
  auto const stored = write(acme, {contact("Anna", "anna@acme.example", "040 987654")}).at(0);
  for (auto const* broken : {"update contact set email = null where owner_id = 'acme'",
                             "update contact set national_phone_index = null where owner_id = 'acme'"}) {
    EXPECT_THROW(database().write([&](sql::Transaction& tx) { tx.run(broken); }), sql::ConstraintBroken) << broken;
  }
}

}  // namespace
}  // namespace gendan::contacts
