// Links that go out by mail, through a real SMTP server, and what is said before they end.
#include <gmock/gmock.h>

#include "testing/mail/mail_server.hpp"
#include "testing/test_app.hpp"

namespace gendan::signoffs {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::mail_header;
using testing::mail_text;
using ::testing::Not;
using ::testing::SizeIs;

class MailedLinks : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    settings().server.public_url = "https://gendan.example";
    settings().mail.host = "localhost";
    settings().mail.port = server_.port();
    settings().mail.security = "none";
    settings().mail.from = "orders@gendan.example";
    object const content{{"kind", "regular"},
                         {"customer_id", id_of("acme_hamburg")},
                         {"customer_reference", "PO-77"},
                         {"currency", "USD"},
                         {"requested_on", "2026-05-01"},
                         {"incoterm", "FOB"},
                         {"incoterm_place", "Ningbo"},
                         {"payment_term", "30 % T/T"},
                         {"delivery_address", {{"lines", "Am Sandtorkai 1"}}},
                         {"lines", array{object{{"position", 10},
                                                {"product_code", "LAMP-01"},
                                                {"quantity", "1000"},
                                                {"unit", "piece"},
                                                {"unit_price", "6.85"}}}}};
    order_ = as("li_na").post("/orders", content).text("/id");
    bring_to("awaiting_customer", order_, "li_na");
    app().run_due_jobs();
  }
  Answer mailed(std::string_view to = "anna@acme.example", std::string_view person = "li_na") {
    auto answer = as(person).post("/orders/" + order_ + "/signoff-links",
                                  {{"recipient_name", "Anna Schmidt"}, {"language", "de"}, {"email", to}});
    app().run_due_jobs();
    return answer;
  }
  Answer links() { return as("li_na").get("/orders/" + order_ + "/signoff-links"); }
  void pass(Milliseconds span) {
    clock().advance(span);
    app().run_due_jobs();
  }
  std::vector<std::string> told() {
    std::vector<std::string> titles;
    auto const answer = as("li_na").get("/notifications");
    for (auto const& item : answer.at("/items").as_array()) titles.emplace_back(item.at("title_code").as_string());
    return titles;
  }

  testing::MailServer server_;
  std::string order_;
};
BOTH_DATABASES(MailedLinks);

TEST_P(MailedLinks, OpenTheVersionForWhomTheyWereSentTo) {
  auto const link = mailed();
  ASSERT_EQ(link.status, 201) << link.response.body_text();
  ASSERT_THAT(server_.mails(), SizeIs(1));
  auto const mail = server_.mails()[0];
  EXPECT_EQ(mail_header(mail, "X-Envelope-To"), "anna@acme.example");
  EXPECT_EQ(mail_header(mail, "Subject"), "Please confirm order PO-77");
  EXPECT_THAT(mail_text(mail), HasSubstr("https://gendan.example/s/" + link.text("/token") + "\n"));
  EXPECT_EQ(as("").get("/public/signoffs/" + link.text("/token")).status, 200);
  EXPECT_EQ(links().text("/items/0/mail/state"), "sent");
  EXPECT_EQ(links().text("/items/0/mail/masked_address"), "a***@acme.example");
}

TEST_P(MailedLinks, LeaveTheirTokenNowhereOnceTheyAreSent) {
  auto const token = mailed().text("/token");
  ASSERT_THAT(server_.mails(), SizeIs(1));
  system([&](service::Call& call) {
    EXPECT_FALSE(call.tx.query("select 1 from mail where content is not null").next());
    for (auto const* statement : {"select body from event", "select body from job"})
      for (auto rows = call.tx.query(statement); rows.next();)
        EXPECT_THAT(std::string(rows.text(0)), Not(HasSubstr(token)));
  });
}

TEST_P(MailedLinks, SayWhenTheMailCameBack) {
  mailed("refused@acme.example");
  EXPECT_EQ(links().text("/items/0/mail/state"), "bounced");
  EXPECT_THAT(links().text("/items/0/mail/reply"), HasSubstr("no such mailbox"));
  EXPECT_THAT(told(), Contains("mail_bounced"));
}

TEST_P(MailedLinks, AreFollowedByOneReminderWithoutTheLinkBeforeTheyEnd) {
  auto const token = mailed().text("/token");
  pass(std::chrono::hours(24) * 12 - Milliseconds(1));
  EXPECT_THAT(server_.mails(), SizeIs(1));
  pass(Milliseconds(1));
  app().run_due_jobs();
  ASSERT_THAT(server_.mails(), SizeIs(2));
  auto const mail = server_.mails()[1];
  EXPECT_EQ(mail_header(mail, "Subject"), "Reminder: please confirm order PO-77");
  EXPECT_EQ(mail_header(mail, "In-Reply-To"), mail_header(server_.mails()[0], "Message-ID"));
  EXPECT_THAT(mail_text(mail), HasSubstr("2026-03-16"));
  EXPECT_THAT(mail, Not(HasSubstr(token)));
  EXPECT_THAT(told(), Contains("link_expiring"));
  system([&](service::Call& call) {
    EXPECT_FALSE(call.tx.query("select 1 from signoff_link where address is not null").next());
  });
}

TEST_P(MailedLinks, ThatWereAnsweredNeedNoReminder) {
  auto const link = mailed();
  as("").post("/public/signoffs/" + link.text("/token") + "/proposal",
              {{"name", "Anna Schmidt"}, {"changes", array{object{{"field", ""}, {"text", "By air"}}}}});
  ASSERT_EQ(as("li_na").del("/orders/" + order_ + "/signoff-links/" + link.text("/id")).status, 204);
  pass(std::chrono::hours(24) * 13);
  EXPECT_THAT(server_.mails(), SizeIs(1));
  EXPECT_THAT(told(), Not(Contains("link_expiring")));
  EXPECT_THAT(told(), Contains("customer_proposed"));
}

TEST_P(MailedLinks, AreFollowedByNoReminderOnceTheCustomerHasProposedOtherwise) {
  auto const link = mailed();
  as("").post("/public/signoffs/" + link.text("/token") + "/proposal",
              {{"name", "Anna Schmidt"}, {"changes", array{object{{"field", ""}, {"text", "By air"}}}}});
  pass(std::chrono::hours(24) * 13);
  EXPECT_THAT(server_.mails(), SizeIs(1));
  EXPECT_THAT(told(), Not(Contains("link_expiring")));
}

TEST_P(MailedLinks, AreFollowedByNoReminderOnceSomebodyElseHasSignedTheVersion) {
  mailed();
  auto const other = mailed("bert@acme.example").text("/token");
  auto const shown = as("").get("/public/signoffs/" + other);
  object const signature{
      {"content_hash", shown.at("/content_hash")}, {"name", "Bert"}, {"has_consented", true}, {"language", "en"}};
  ASSERT_EQ(as("").post("/public/signoffs/" + other + "/signature", signature).status, 200);
  pass(std::chrono::hours(24) * 13);
  EXPECT_THAT(server_.mails(), SizeIs(2));
  EXPECT_THAT(told(), Not(Contains("link_expiring")));
}

// What they proposed we have declined: they have been heard, and whoever sent the link must look after it.
TEST_P(MailedLinks, AreLeftToTheirSenderOnceAProposalWasDeclined) {
  auto const link = mailed();
  as("").post("/public/signoffs/" + link.text("/token") + "/proposal",
              {{"name", "Anna Schmidt"}, {"changes", array{object{{"field", ""}, {"text", "By air"}}}}});
  auto const proof = as("li_na").get("/orders/" + order_ + "/signoff");
  as("li_na").post("/orders/" + order_ + "/signoff-proposals/" + proof.text("/proposals/0/id") + "/closing",
                   {{"note", "Too dear"}});
  pass(std::chrono::hours(24) * 13);
  EXPECT_THAT(server_.mails(), SizeIs(1));
  EXPECT_THAT(told(), Contains("link_expiring"));
}

TEST_P(MailedLinks, AreRefusedWithoutAServerOrAnAddressAndMakeNoLinkThen) {
  EXPECT_EQ(mailed("nobody").problems(), "not_an_email_address /email");
  EXPECT_EQ(mailed("anna@acme.example", "stranger").status, 403);
  settings().mail.host.clear();
  EXPECT_EQ(mailed().text("/code"), "mail_not_set_up");
  EXPECT_THAT(links().at("/items").as_array(), IsEmpty());
}

}  // namespace
}  // namespace gendan::signoffs
