#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::notifications {
namespace {

using boost::json::object;

class MailTemplates : public testing::TestApp {
protected:
  static object wording(std::string_view subject, std::string_view text, std::int64_t revision) {
    return {{"subject", subject}, {"text", text}, {"revision", revision}};
  }
  std::string const target_ = "/mail-templates/notification/en";
};
BOTH_DATABASES(MailTemplates);

TEST_P(MailTemplates, ComeWordedInBothLanguagesWithTheirPlaceholders) {
  auto const list = as("chen_min").get("/mail-templates");
  std::size_t notification = 0;
  for (auto const& item : list.at("/items").as_array()) {
    EXPECT_TRUE(item.at("is_as_shipped").as_bool());
    EXPECT_FALSE(item.at("placeholders").as_array().empty());
    if (item.at("code").as_string() == "notification") ++notification;
  }
  EXPECT_EQ(notification, 2U);
}

TEST_P(MailTemplates, AreWordedOtherwiseAndAsShippedAgain) {
  auto const edited = as("chen_min").put(target_, wording("News: {title}", "{title}\n{link}", 0));
  EXPECT_EQ(edited.status, 200) << edited.response.body_text();
  EXPECT_EQ(edited.text("/subject"), "News: {title}");
  EXPECT_FALSE(edited.at("/is_as_shipped").as_bool());
  EXPECT_EQ(edited.at("/revision").as_int64(), 1);
  EXPECT_EQ(as("chen_min").put(target_, wording("x {title}", "{title} {link}", 0)).text("/code"), "revision_moved_on");
  auto const reset = as("chen_min").del(target_ + "?revision=1");
  EXPECT_EQ(reset.text("/subject"), "{title}");
  EXPECT_TRUE(reset.at("/is_as_shipped").as_bool());
}

TEST_P(MailTemplates, KeepCountingTheirRevisionsWhenTheyAreReset) {
  as("chen_min").put(target_, wording("A {title}", "{title}{link}", 0));
  EXPECT_EQ(as("chen_min").del(target_ + "?revision=0").text("/code"), "revision_moved_on");
  EXPECT_EQ(as("chen_min").del(target_ + "?revision=1").at("/revision").as_int64(), 2);
  // Whoever read the first revision does not overwrite what was worded since.
  EXPECT_EQ(as("chen_min").put(target_, wording("B {title}", "{title}{link}", 2)).at("/revision").as_int64(), 3);
  EXPECT_EQ(as("chen_min").put(target_, wording("C {title}", "{title}{link}", 1)).text("/code"), "revision_moved_on");
  EXPECT_EQ(as("chen_min").del(target_ + "?revision=3").at("/revision").as_int64(), 4);
  EXPECT_EQ(as("chen_min").del(target_ + "?revision=4").at("/revision").as_int64(), 4);
}

TEST_P(MailTemplates, NameEveryPlaceholderThatIsWrong) {
  auto const refused = as("chen_min").put(target_, wording("{titel}", "{title}", 0));
  EXPECT_EQ(refused.problems(), "unknown_placeholder /subject, missing_placeholder /text");
  EXPECT_EQ(refused.text("/problems/0/limit"), "{titel}");
  EXPECT_EQ(refused.text("/problems/1/limit"), "{link}");
}

TEST_P(MailTemplates, AreReadWithSampleValuesBeforeTheyAreKept) {
  object const input{{"subject", "A: {title}"}, {"text", "<b>{title}</b>\n{link}"}};
  auto const preview = as("chen_min").post(target_ + "/preview", input);
  EXPECT_EQ(preview.status, 200) << preview.response.body_text();
  EXPECT_THAT(preview.text("/subject"), ::testing::StartsWith("A: "));
  EXPECT_THAT(preview.text("/html"), ::testing::HasSubstr("&lt;b&gt;"));
}

TEST_P(MailTemplates, AreReadAndWordedByThoseAloneWhoMay) {
  object const input{{"subject", "A"}, {"text", "{title} {link}"}};
  for (auto const* person : {"stranger", "li_na"}) {
    EXPECT_EQ(as(person).get("/mail-templates").status, 403);
    EXPECT_EQ(as(person).put(target_, wording("A", "{title} {link}", 0)).status, 403);
    EXPECT_EQ(as(person).del(target_).status, 403);
    EXPECT_EQ(as(person).post(target_ + "/preview", input).status, 403);
  }
  EXPECT_EQ(as("liu_yang").put(target_, wording("A", "{title} {link}", 0)).status, 403);
  EXPECT_EQ(as("chen_min").put("/mail-templates/none/en", wording("A", "{title}", 0)).text("/code"),
            "no_such_mail_template");
  EXPECT_EQ(as("chen_min").put("/mail-templates/notification/de", wording("A", "{title}", 0)).text("/code"),
            "no_such_mail_template");
}

}  // namespace
}  // namespace gendan::notifications
