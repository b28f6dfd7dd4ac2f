// Outgoing mail against a real SMTP server.
#include <gmock/gmock.h>

#include "testing/outgoing_mail.hpp"

namespace gendan::notifications {
namespace {

using boost::json::object;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::mail_header;
using testing::mail_text;
using ::testing::Not;
using ::testing::SizeIs;

class Mails : public testing::OutgoingMail {};
BOTH_DATABASES(Mails);

TEST_P(Mails, GoOutAsTheyAreWordedWithTheirThread) {
  auto const first = send("lars@acme.example");
  send("lars@acme.example", {.to = {},
                             .reply_to = Recipient{"李娜", EmailAddress::parsed("lina@gendan.example").value()},
                             .answers = MailId::parsed(first).value()});
  auto const mails = server_.mails();
  ASSERT_THAT(mails, SizeIs(2));
  EXPECT_EQ(mail_header(mails[0], "Subject"), "订单请确认");
  EXPECT_THAT(mail_header(mails[0], "From"), HasSubstr("宁波示例进出口有限公司"));
  EXPECT_EQ(mail_header(mails[0], "Message-ID"), "<" + first + "@gendan.example>");
  EXPECT_THAT(mail_text(mails[0]), HasSubstr("https://gendan.example/s/geheim"));
  EXPECT_THAT(mail_text(mails[0], "html"), HasSubstr("<a href=\"https://gendan.example/s/geheim\">"));
  EXPECT_EQ(mail_header(mails[1], "References"), mail_header(mails[0], "Message-ID"));
  EXPECT_THAT(mail_header(mails[1], "Reply-To"), HasSubstr("lina@gendan.example"));
  EXPECT_EQ(outbox().text("/items/0/state"), "sent");
  EXPECT_EQ(outbox().text("/items/0/masked_address"), "l***@acme.example");
  EXPECT_THAT(timeline(), Contains("mail_sent"));
}

TEST_P(Mails, AreSealedWhileTheyWaitAndBlankOnceSent) {
  send("later-1@acme.example");
  EXPECT_EQ(count("select count(*) from mail where content is not null"), 1);
  auto const stored = system([&](service::Call& call) {
    auto rows = call.tx.query("select m.content, r.address from mail m join mail_recipient r on r.mail_id = m.id");
    rows.next();
    std::string all;
    for (int column : {0, 1})
      for (auto const byte : rows.bytes(column)) all += static_cast<char>(byte);
    return all;
  });
  EXPECT_THAT(stored, Not(HasSubstr("geheim")));
  EXPECT_THAT(stored, Not(HasSubstr("acme")));
  pass(std::chrono::minutes(1));
  ASSERT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(count("select count(*) from mail where content is not null"), 0);
  EXPECT_EQ(count("select count(*) from mail_recipient where address is not null"), 0);
}

TEST_P(Mails, AreTriedAgainWhenTheServerSaysLater) {
  send("later-2@acme.example");
  EXPECT_EQ(outbox().text("/items/0/state"), "waiting");
  EXPECT_THAT(outbox().text("/items/0/reply"), HasSubstr("Greylisted"));
  pass(std::chrono::seconds(59));
  EXPECT_EQ(outbox().at("/items/0/attempts").as_int64(), 1);
  pass(std::chrono::seconds(1));
  EXPECT_EQ(outbox().at("/items/0/attempts").as_int64(), 2);
  pass(std::chrono::minutes(5));
  EXPECT_EQ(outbox().text("/items/0/state"), "sent");
  EXPECT_THAT(server_.mails(), SizeIs(1));
}

TEST_P(Mails, ThatAreRefusedForGoodBounceAndTheSenderIsTold) {
  send("refused@acme.example");
  EXPECT_EQ(outbox().text("/items/0/state"), "bounced");
  EXPECT_THAT(outbox().text("/items/0/reply"), HasSubstr("no such mailbox here"));
  EXPECT_THAT(timeline(), Contains("mail_bounced"));
  auto const told = as("li_na").get("/notifications");
  EXPECT_EQ(told.text("/items/0/title_code"), "mail_bounced");
  EXPECT_EQ(told.text("/items/0/arguments/recipient"), "Lars Nyberg");
  EXPECT_EQ(as("chen_min").post("/mails/" + outbox().text("/items/0/id") + "/retry", object{}).text("/code"),
            "mail_not_dead");
}

TEST_P(Mails, AreGivenUpAfterTwoDaysAndSentOnceAnAdministratorHasThemTriedAgain) {
  auto const port = server_.port();
  server_.stop();
  auto const id = send("lars@acme.example");
  for (int hour = 0; hour < 60; ++hour) pass(std::chrono::hours(1));
  EXPECT_EQ(outbox().text("/items/0/state"), "dead");
  EXPECT_EQ(outbox().at("/items/0/attempts").as_int64(), 10);
  EXPECT_EQ(as("li_na").get("/notifications").text("/items/0/title_code"), "mail_dead");
  testing::MailServer const again({.port = port});
  EXPECT_EQ(as("chen_min").post("/mails/" + outbox().text("/items/0/id") + "/retry", object{}).text("/state"),
            "waiting");
  auto const retried = as("chen_min").get("/record?kind=mail_retried");
  EXPECT_EQ(retried.text("/items/0/body/masked_address"), "l***@acme.example");
  EXPECT_EQ(retried.text("/items/0/body/recipient_name"), "Lars Nyberg");
  pass(std::chrono::minutes(1));
  EXPECT_EQ(outbox().text("/items/0/state"), "sent");
  ASSERT_THAT(again.mails(), SizeIs(1));
  EXPECT_EQ(mail_header(again.mails()[0], "Message-ID"), "<" + id + "@gendan.example>");
}

TEST_P(Mails, WhoseSendingWasCutOffGoOutOnceMoreUnderTheSameIdAndNoMore) {
  auto const soon = clock().now() + std::chrono::minutes(10);
  auto const id = send("lars@acme.example", {.to = {}, .send_after = soon});
  system([&](service::Call& call) { call.tx.run("update mail_recipient set begun = 1"); });
  pass(std::chrono::minutes(10));
  ASSERT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(mail_header(server_.mails()[0], "Message-ID"), "<" + id + "@gendan.example>");

  send("lars@acme.example", {.to = {}, .send_after = clock().now() + std::chrono::minutes(10)});
  system([&](service::Call& call) { call.tx.run("update mail_recipient set begun = 2 where state = 'waiting'"); });
  pass(std::chrono::minutes(10));
  EXPECT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(outbox().text("/items/0/state"), "dead");
}

TEST_P(Mails, ThatSayNothingAnyMoreAreNotSent) {
  server_.stop();
  send("lars@acme.example", {.to = {}, .send_before = clock().now() + std::chrono::hours(1)});
  for (int hour = 0; hour < 3; ++hour) pass(std::chrono::hours(1));
  EXPECT_EQ(outbox().text("/items/0/state"), "expired");
  EXPECT_EQ(count("select count(*) from mail where content is not null"), 0);
}

TEST_P(Mails, CarryTheFilesThatAreKept) {
  auto const kept = app().world().files.put("%PDF-1.4 proforma", "proforma.pdf");
  send("lars@acme.example", {.to = {}, .attachments = {{"形式发票.pdf", "application/pdf", kept.hash}}});
  ASSERT_THAT(server_.mails(), SizeIs(1));
  EXPECT_THAT(server_.mails()[0], HasSubstr("Content-Type: application/pdf"));
  EXPECT_THAT(server_.mails()[0], HasSubstr("JVBERi0xLjQgcHJvZm9ybWE="));
}

TEST_P(Mails, AreRefusedWhereNoServerIsSet) {
  settings().mail.host.clear();
  EXPECT_THROW(send("lars@acme.example"), Refusal);
  EXPECT_FALSE(as("li_na").get("/mail-set-up").at("/is_set_up").as_bool());
  EXPECT_THAT(outbox().at("/items").as_array(), IsEmpty());
}

TEST_P(Mails, AreSeenAndTriedAgainByThoseAloneWhoMay) {
  send("refused@acme.example");
  auto const retry = "/mails/" + outbox().text("/items/0/id") + "/retry";
  for (auto const* person : {"stranger", "li_na"}) {
    EXPECT_EQ(as(person).get("/mails").status, 403) << person;
    EXPECT_EQ(as(person).get("/mails/totals").status, 403) << person;
    EXPECT_EQ(as(person).post(retry, object{}).status, 403) << person;
  }
  EXPECT_EQ(as("liu_yang").get("/mails").status, 200);
  EXPECT_EQ(as("liu_yang").post(retry, object{}).status, 403);
  EXPECT_EQ(as("chen_min").get("/mails?state=sent").at("/items").as_array().size(), 0U);
  EXPECT_EQ(as("chen_min").get("/mails/totals").at("/count").as_int64(), 1);
  EXPECT_EQ(as("chen_min").get("/mails/totals?state=sent").at("/count").as_int64(), 0);
}

}  // namespace
}  // namespace gendan::notifications
