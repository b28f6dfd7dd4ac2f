#include "capabilities/contacts/contact.hpp"

#include <gmock/gmock.h>

namespace gendan::contacts {
namespace {

ContactId const known_id = ContactId::made(Instant::from_unix_milliseconds(1), {});

std::optional<Label> text(std::string_view text) { return *Label::parsed(text); }

ContactContent anna() {
  ContactContent content;
  content.name = text("Anna Schmidt");
  return content;
}

// "path code" of each problem; /contacts stripped.
std::vector<std::string> problems(std::vector<ContactContent> const& contents, Sight sight = Sight::shown) {
  std::vector<std::string> found;
  for (auto const& problem : list_problems("/contacts", contents, {known_id}, sight)) {
    found.push_back(problem.path.substr(std::string_view("/contacts").size()) + " " + problem.code);
  }
  return found;
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Contact, NeedsANameAndPlausibleWaysToBeReached) {
  EXPECT_THAT(problems({anna()}), IsEmpty());
  ContactContent content;
  content.name = text("");
  content.email = text("anna at acme.de");
  content.phone = text("ring twice");
  EXPECT_THAT(problems({content}),
              ElementsAre("/0/name missing", "/0/email not_an_email_address", "/0/phone not_a_phone_number"));
  content = anna();
  content.email = text("");  // nothing is not wrong
  content.phone = text("+49 40 123456");
  EXPECT_THAT(problems({content}), IsEmpty());
}

TEST(Contact, IsEditedOnceAndOnlyWhenItIsThere) {
  auto edited = anna();
  edited.id = known_id;
  auto unknown = anna();
  unknown.id = ContactId::made(Instant::from_unix_milliseconds(2), {});
  EXPECT_THAT(problems({edited}), IsEmpty());
  EXPECT_THAT(problems({edited, edited, unknown}), ElementsAre("/1/id given_twice", "/2/id no_such_contact"));
}

TEST(Contact, ThatIsHiddenIsSentBackByItsIdAlone) {
  ContactContent hidden;
  hidden.id = known_id;
  hidden.is_hidden = true;
  hidden.role = text("purchasing");
  EXPECT_THAT(problems({hidden}, Sight::hidden), IsEmpty());
  EXPECT_THAT(problems({hidden}, Sight::shown), IsEmpty());
  hidden.email = text("eve@example.com");
  EXPECT_THAT(problems({hidden}, Sight::hidden), ElementsAre("/0/email hidden"));
  hidden.id.reset();
  EXPECT_THAT(problems({hidden}, Sight::shown), ElementsAre("/0/id missing", "/0/email hidden"));
}

TEST(Contact, CannotBeOverwrittenByWhoMayNotSeeIt) {
  auto content = anna();
  content.id = known_id;
  EXPECT_THAT(problems({content}, Sight::hidden), ElementsAre("/0 hidden"));
  EXPECT_THAT(problems({anna()}, Sight::hidden), IsEmpty());  // a new one can be added
}

TEST(Contact, ListIsBounded) {
  EXPECT_THAT(problems(std::vector(most_contacts, anna())), IsEmpty());
  EXPECT_THAT(problems(std::vector(most_contacts + 1, anna())), ElementsAre(" too_many_entries"));
}

}  // namespace
}  // namespace gendan::contacts
