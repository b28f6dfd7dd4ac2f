// Mail to our own people: at once outside their quiet hours, and the morning's digest.
#include <gmock/gmock.h>

#include "testing/mailed_app.hpp"

namespace gendan::notifications {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::mail_header;
using testing::mail_text;
using ::testing::Not;
using ::testing::SizeIs;

class Digests : public testing::MailedApp {
protected:
  void choose(object& input, std::string_view kind, bool is_shown, std::string_view mail) {
    for (auto& one : input["kinds"].as_array()) {
      if (one.at("name").as_string() != kind) continue;
      one.as_object()["is_shown"] = is_shown;
      one.as_object()["mail"] = mail;
    }
  }
};
BOTH_DATABASES(Digests);

TEST_P(Digests, SayWhatIsLateWhatIsDueTodayAndWhatWasTold) {
  remind("寄色卡", "2026-03-03T03:00:00Z");
  remind("催款", "2026-03-02T09:00:00Z");
  remind("下周的事", "2026-03-09T09:00:00Z");
  note("客户要求提前发货");
  at("2026-03-02T23:59:00Z");
  EXPECT_THAT(server_.mails(), IsEmpty());
  at("2026-03-03T00:05:00Z");  // Tuesday, five past eight in Shanghai
  ASSERT_THAT(server_.mails(), SizeIs(1));
  auto const mail = server_.mails()[0];
  EXPECT_EQ(mail_header(mail, "X-Envelope-To"), "lina@gendan.example");
  EXPECT_EQ(mail_header(mail, "Subject"), "2026-03-03 今天要做的事");
  auto const text = mail_text(mail);
  EXPECT_THAT(text, HasSubstr("已超时：\n• 2026-03-02 17:00  催款"));
  EXPECT_THAT(text, HasSubstr("今天要做：\n• 2026-03-03 11:00  寄色卡"));
  EXPECT_THAT(text, HasSubstr("• 何平 在 SO-2026-000001 写了备注"));
  EXPECT_THAT(text, Not(HasSubstr("下周")));
  at("2026-03-03T04:00:00Z");
  EXPECT_THAT(server_.mails(), SizeIs(1));
}

TEST_P(Digests, AreNotSentWhenThereIsNothing) {
  at("2026-03-03T00:05:00Z");
  EXPECT_THAT(server_.mails(), IsEmpty());
}

TEST_P(Digests, RestOnWeekendsUnlessWishedOtherwise) {
  remind("催款", "2026-03-06T09:00:00Z");
  at("2026-03-06T10:00:00Z");
  auto const before = server_.mails().size();
  at("2026-03-07T00:05:00Z");  // Saturday
  EXPECT_EQ(server_.mails().size(), before);
  auto input = wishes();
  input["digest_days"] = "every_day";
  input["digest_minute"] = 9 * 60;
  wish(input);
  at("2026-03-07T00:55:00Z");
  EXPECT_EQ(server_.mails().size(), before);
  at("2026-03-07T01:05:00Z");
  EXPECT_EQ(server_.mails().size(), before + 1);
}

TEST_P(Digests, ThatAreDueAlreadyAreNotLostByAnEdit) {
  remind("催款", "2026-03-02T09:00:00Z");
  clock().set(*Instant::parsed("2026-03-03T00:01:00Z"));
  auto input = wishes();
  input["digest_minute"] = 7 * 60;
  wish(input);
  edit_person("li_na", "name", "李娜娜");
  at("2026-03-03T00:05:00Z");
  EXPECT_THAT(server_.mails(), SizeIs(1));
  at("2026-03-03T23:05:00Z");
  EXPECT_THAT(server_.mails(), SizeIs(2));
}

TEST_P(Digests, ComeOnceADayWhenTheyArePutOff) {
  remind("催款", "2026-03-02T09:00:00Z");
  clock().set(*Instant::parsed("2026-03-03T00:01:00Z"));
  auto input = wishes();
  input["digest_minute"] = 9 * 60;
  wish(input);
  at("2026-03-03T00:05:00Z");
  EXPECT_THAT(server_.mails(), IsEmpty());
  at("2026-03-03T01:05:00Z");
  EXPECT_THAT(server_.mails(), SizeIs(1));
}

TEST_P(Digests, ComeByThePersonsOwnClock) {
  edit_person("li_na", "zone", "Europe/Berlin");
  remind("催款", "2026-03-02T09:00:00Z");
  at("2026-03-03T06:59:00Z");
  EXPECT_THAT(server_.mails(), IsEmpty());
  at("2026-03-03T07:05:00Z");
  EXPECT_THAT(server_.mails(), SizeIs(1));
}

TEST_P(Digests, LeaveOutWhatIsOutOfReachByThen) {
  note("客户要求提前发货");
  ASSERT_EQ(as("zhang_wei").put("/orders/" + order_ + "/owner", {{"owner_id", id_of("zhou_jie")}}).status, 200);
  at("2026-03-03T00:05:00Z");
  EXPECT_THAT(server_.mails(), IsEmpty());
}

TEST_P(Digests, AreNotForThoseWhoAreNoLongerActive) {
  remind("催款", "2026-03-02T09:00:00Z");
  edit_person("li_na", "is_active", false);
  at("2026-03-03T00:05:00Z");
  EXPECT_THAT(server_.mails(), IsEmpty());
}

TEST_P(Digests, AreNotNeededForWhatIsMailedAtOnce) {
  note("@李娜 客户要求提前发货");
  ASSERT_THAT(server_.mails(), SizeIs(1));
  auto const mail = server_.mails()[0];
  EXPECT_EQ(mail_header(mail, "Subject"), "何平 在 SO-2026-000001 的备注里提到您");
  EXPECT_THAT(mail_text(mail), HasSubstr("客户要求提前发货"));
  EXPECT_THAT(mail_text(mail), HasSubstr("https://gendan.example/orders/" + order_));
}

TEST_P(Digests, AndOtherMailWaitForTheEndOfQuietHours) {
  at("2026-03-02T15:00:00Z");  // eleven at night in Shanghai
  note("@李娜 明天再说");
  EXPECT_THAT(server_.mails(), IsEmpty());
  at("2026-03-02T22:59:00Z");
  EXPECT_THAT(server_.mails(), IsEmpty());
  at("2026-03-02T23:00:00Z");
  EXPECT_THAT(server_.mails(), SizeIs(1));
}

TEST_P(Digests, AndOtherMailAreNotSentToWhoLeftMeanwhile) {
  at("2026-03-02T15:00:00Z");
  note("@李娜 明天再说");
  edit_person("li_na", "is_active", false);
  at("2026-03-02T23:00:00Z");
  EXPECT_THAT(server_.mails(), IsEmpty());
  EXPECT_EQ(as("chen_min").get("/mails").text("/items/0/state"), "cancelled");
}

TEST_P(Digests, AndTheCentreAreChosenForEachKind) {
  auto input = wishes();
  choose(input, "mention", false, "none");
  choose(input, "note", true, "at_once");
  wish(input);
  note("@李娜 一");
  EXPECT_THAT(server_.mails(), IsEmpty());
  EXPECT_EQ(as("li_na").get("/notifications/unread").at("/count").as_int64(), 0);
  note("二");
  EXPECT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(as("li_na").get("/notifications/unread").at("/count").as_int64(), 1);
}

TEST_P(Digests, AreChosenAtTheirRevisionAndEveryProblemIsNamed) {
  auto input = wishes();
  wish(input);
  EXPECT_EQ(as("li_na").put("/notification-settings", input).text("/code"), "revision_moved_on");
  input = wishes();
  input["quiet_from"] = nullptr;
  input["kinds"].as_array().push_back({{"name", "gossip"}, {"is_shown", true}, {"mail", "none"}});
  EXPECT_THAT(as("li_na").put("/notification-settings", input).problems(), HasSubstr("missing /quiet_from"));
  input["digest_minute"] = 1440;
  EXPECT_THAT(as("li_na").put("/notification-settings", input).problems(), HasSubstr("/digest_minute"));
  EXPECT_EQ(as("").get("/notification-settings").status, 401);
  EXPECT_EQ(as("").put("/notification-settings", input).status, 401);
}

}  // namespace
}  // namespace gendan::notifications
