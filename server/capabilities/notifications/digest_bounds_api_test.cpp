// What a digest holds when there is much, and that nobody's stops anybody else's.
#include <gmock/gmock.h>

#include "testing/mailed_app.hpp"

namespace gendan::notifications {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::mail_header;
using testing::mail_text;
using ::testing::Not;
using ::testing::SizeIs;

constexpr char tomorrow_morning[] = "2026-03-03T00:05:00Z";

class DigestBounds : public testing::MailedApp {
protected:
  void set(std::string const& column, std::string_view value, std::string_view person) {
    system([&](service::Call& call) {
      call.tx.run("update person set " + column + " = $2 where id = $1", id_of(person), value);
    });
  }
  std::int64_t waiting_for_digest() {
    return system([&](service::Call& call) {
      auto rows =
          call.tx.query("select count(*) from notification where is_for_digest and person_id = $1", id_of("li_na"));
      rows.next();
      return rows.integer(0);
    });
  }
  static std::size_t lines_of(std::string const& text) {
    std::size_t count = 0;
    for (auto at = text.find("\n• "); at != std::string::npos; at = text.find("\n• ", at + 1)) ++count;
    return count;
  }
};
BOTH_DATABASES(DigestBounds);

TEST_P(DigestBounds, OneAddressThatMailDoesNotCarryStopsNobodyElses) {
  keep_address("zhang_wei", "张伟@例子.公司");
  remind("查进度", "2026-03-02T09:00:00Z", "zhang_wei");
  remind("催款", "2026-03-02T09:00:00Z");
  at(tomorrow_morning);
  ASSERT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(mail_header(server_.mails()[0], "X-Envelope-To"), "lina@gendan.example");
}

TEST_P(DigestBounds, OneThatFailsStopsNobodyElses) {
  edit_person("zhang_wei", "email", "zhangwei@gendan.example");
  remind("查进度", "2026-03-02T09:00:00Z", "zhang_wei");
  remind("催款", "2026-03-02T09:00:00Z");
  app().run_due_jobs();
  set("zone", "Nowhere/Land", "zhang_wei");
  at(tomorrow_morning);
  ASSERT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(mail_header(server_.mails()[0], "X-Envelope-To"), "lina@gendan.example");
}

TEST_P(DigestBounds, WhatAnOlderProgramToldStopsNoDigest) {
  note("客户要求提前发货");
  remind("催款", "2026-03-02T09:00:00Z");
  system([&](service::Call& call) { call.tx.run("update notification set kind = 'gossip'"); });
  at(tomorrow_morning);
  ASSERT_THAT(server_.mails(), SizeIs(1));
  EXPECT_THAT(mail_text(server_.mails()[0]), HasSubstr("催款"));
  EXPECT_THAT(mail_text(server_.mails()[0]), Not(HasSubstr("通知")));
}

TEST_P(DigestBounds, WhatIsLateCrowdsOutNothing) {
  for (int number = 0; number < 55; ++number) remind("旧事", "2026-03-02T09:00:00Z");
  for (int number = 0; number < 21; ++number) remind("今天的事", "2026-03-03T09:00:00Z");
  for (int number = 0; number < 21; ++number) note("n");
  as("zhang_wei").post("/notes", {{"topic", "orders"}, {"id", order_}, {"text", "last"}});
  at(tomorrow_morning);
  ASSERT_THAT(server_.mails(), SizeIs(1));
  auto const text = mail_text(server_.mails()[0]);
  EXPECT_EQ(lines_of(text), 60U);
  EXPECT_THAT(text, HasSubstr("旧事\n另有 35 项\n\n今天要做："));
  EXPECT_THAT(text, HasSubstr("今天的事\n另有 1 项\n\n通知：\n• 张伟 在"));  // the newest first
  EXPECT_THAT(text, HasSubstr("写了备注\n另有 2 项\n\n"));
  EXPECT_EQ(waiting_for_digest(), 0);
}

TEST_P(DigestBounds, AreSaidInTheReadersLanguage) {
  edit_person("li_na", "language", "en");
  for (int number = 0; number < 22; ++number) remind("old", "2026-03-02T09:00:00Z");
  for (int number = 0; number < 230; ++number) remind("due", "2026-03-03T09:00:00Z");
  at(tomorrow_morning);
  ASSERT_THAT(server_.mails(), SizeIs(1));
  auto const text = mail_text(server_.mails()[0]);
  EXPECT_THAT(text, HasSubstr("old\nand 2 more\n\nToday:"));
  EXPECT_THAT(text, HasSubstr("due\nand at least 180 more\n\n"));
}

TEST_P(DigestBounds, NothingPilesUpForADigestThatNeverComes) {
  note("一");
  EXPECT_EQ(waiting_for_digest(), 1);
  auto input = wishes();
  input["digest_days"] = "never";
  wish(input);
  EXPECT_EQ(waiting_for_digest(), 0);
  note("二");
  EXPECT_EQ(waiting_for_digest(), 0);
  EXPECT_EQ(as("li_na").get("/notifications/unread").at("/count").as_int64(), 2);
  // What piled up under an older version does not come with the first one.
  system([&](service::Call& call) { call.tx.run("update notification set is_for_digest = true"); });
  input = wishes();
  input["digest_days"] = "every_day";
  wish(input);
  at(tomorrow_morning);
  EXPECT_THAT(server_.mails(), IsEmpty());
}

}  // namespace
}  // namespace gendan::notifications
