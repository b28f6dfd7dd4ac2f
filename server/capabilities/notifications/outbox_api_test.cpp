// How the outbox is emptied: what one mail's trouble, or the server's, means for the others.
#include <gmock/gmock.h>

#include "testing/outgoing_mail.hpp"

namespace gendan::notifications {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::mail_header;
using ::testing::Not;
using ::testing::SizeIs;

constexpr char all_attempts[] = "select cast(sum(attempts) as bigint) from mail_recipient";
constexpr char all_that_wait[] = "select count(*) from mail_recipient where state = 'waiting'";
constexpr char all_contents[] = "select count(*) from mail where content is not null";

class Outbox : public testing::OutgoingMail {};
BOTH_DATABASES(Outbox);

TEST_P(Outbox, IsEmptiedOfWhatIsDue) {
  for (int number = 0; number < 60; ++number) put_out("lars@acme.example");
  put_out("lars@acme.example", {.to = {}, .send_after = clock().now() + std::chrono::hours(1)});
  app().run_due_jobs();
  EXPECT_THAT(server_.mails(), SizeIs(60));
  EXPECT_EQ(count(all_that_wait), 1);
  pass(std::chrono::hours(1));
  EXPECT_EQ(count(all_that_wait), 0);
}

TEST_P(Outbox, AsksASilentServerWithOneMailAtATime) {
  auto const port = server_.port();
  server_.stop();
  for (int number = 0; number < 40; ++number) put_out("lars@acme.example");
  app().run_due_jobs();
  EXPECT_EQ(count(all_attempts), 1);
  pass(std::chrono::seconds(59));
  put_out("lars@acme.example");
  app().run_due_jobs();
  EXPECT_EQ(count(all_attempts), 1);
  pass(std::chrono::seconds(1));
  EXPECT_EQ(count(all_attempts), 2);
  EXPECT_EQ(count("select count(*) from mail_recipient where begun > 0"), 0);
  testing::MailServer const again({.port = port});
  pass(std::chrono::minutes(6));
  EXPECT_EQ(count(all_that_wait), 0);
  EXPECT_THAT(again.mails(), SizeIs(41));
}

TEST_P(Outbox, KeepsWhatTheServerDoesNotTakeFromUs) {
  settings().mail.from = "refused@gendan.example";
  put_out("lars@acme.example");
  put_out("anna@acme.example");
  app().run_due_jobs();
  EXPECT_EQ(count(all_that_wait), 2);
  EXPECT_EQ(count(all_attempts), 1);
  EXPECT_EQ(count(all_contents), 2);
  EXPECT_EQ(count("select count(*) from mail_recipient where reply like '%Sender address rejected%'"), 1);
  settings().mail.from = "orders@gendan.example";
  pass(std::chrono::minutes(1));
  EXPECT_THAT(server_.mails(), SizeIs(2));
}

TEST_P(Outbox, LetsOneThatIsNotRelayedWaitAndTheOthersGo) {
  put_out("foreign@elsewhere.example");
  put_out("lars@acme.example");
  app().run_due_jobs();
  EXPECT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(count(all_that_wait), 1);
  EXPECT_EQ(count(all_contents), 1);
}

TEST_P(Outbox, HasTheServersWordsWithoutAnybodysAddress) {
  send("refused@acme.example");
  auto const told = as("li_na").get("/notifications").text("/items/0/arguments/reply");
  EXPECT_THAT(told, HasSubstr("<r***@acme.example>: no such mailbox"));
  EXPECT_EQ(outbox().text("/items/0/reply"), told);
  auto const events = as("chen_min").get("/record?kind=mail_bounced");
  EXPECT_EQ(events.text("/items/0/body/reply"), told);
  for (auto const* table : {"select body from event", "select arguments from notification"}) {
    system([&](service::Call& call) {
      for (auto rows = call.tx.query(table); rows.next();)
        EXPECT_THAT(std::string(rows.text(0)), Not(HasSubstr("refused@")));
    });
  }
}

TEST_P(Outbox, LeavesOutWhereNoAnswerCanGo) {
  auto const nobody = Recipient{"李娜", EmailAddress::parsed("李娜@例子.公司").value()};
  send("lars@acme.example", {.to = {}, .reply_to = nobody});
  ASSERT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(mail_header(server_.mails()[0], "Reply-To"), "");
}

TEST_P(Outbox, SaysWhyAMailCannotBePutTogether) {
  put_out("lars@acme.example");
  system([&](service::Call& call) { call.tx.run("update mail set message_id = 'no id'"); });
  clock().advance(std::chrono::seconds(1));
  put_out("anna@acme.example");
  app().run_due_jobs();
  EXPECT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(outbox().text("/items/1/state"), "dead");
  EXPECT_EQ(outbox().text("/items/1/reply"), "could not be put together: not the id of a mail");
  EXPECT_EQ(as("li_na").get("/notifications").text("/items/0/title_code"), "mail_dead");
}

TEST_P(Outbox, TriesAgainWhereAFileIsOutOfReach) {
  auto const kept = app().world().files.put("%PDF-1.4", "a.pdf");
  put_out("lars@acme.example", {.to = {}, .attachments = {{"a.pdf", "application/pdf", kept.hash}}});
  app().world().files.remove(kept.hash);
  app().run_due_jobs();
  EXPECT_EQ(outbox().text("/items/0/state"), "waiting");
  EXPECT_THAT(outbox().text("/items/0/reply"), HasSubstr("could not be put together: "));
  app().world().files.put("%PDF-1.4", "a.pdf");
  pass(std::chrono::minutes(1));
  EXPECT_EQ(outbox().text("/items/0/state"), "sent");
}

TEST_P(Outbox, GoesOnBehindOneWhoseFateCannotBeWrittenDown) {
  put_out("refused@acme.example");
  system([&](service::Call& call) {
    call.tx.run(R"sql(
      insert into event select 'stray', stream, length + 1, 'x', 0, '', '', '', '', '{}', hash, 'x' from event_stream
      where stream = $1)sql",
                "orders/" + order_);
  });
  system([&](service::Call& call) {
    send_mail(call,
              {.template_code = "notification", .to = {{"Anna", EmailAddress::parsed("anna@acme.example").value()}}});
  });
  app().run_due_jobs();
  EXPECT_THAT(server_.mails(), SizeIs(1));
  EXPECT_EQ(count(all_that_wait), 1);
}

TEST_P(Outbox, LeavesAloneWhatIsBeingSentElsewhere) {
  put_out("lars@acme.example");
  auto const soon = (clock().now() + std::chrono::minutes(5)).unix_milliseconds();
  system([&](service::Call& call) { call.tx.run("update mail_recipient set begun = 1, next_at = $1", soon); });
  app().run_due_jobs();
  EXPECT_THAT(server_.mails(), IsEmpty());
  pass(std::chrono::minutes(5));
  EXPECT_THAT(server_.mails(), SizeIs(1));
}

TEST_P(Outbox, IsEmptiedEvenIfItsJobIsLost) {
  put_out("lars@acme.example");
  system([&](service::Call& call) { call.tx.run("delete from job where kind = 'notifications.send_mail'"); });
  app().run_due_jobs();
  EXPECT_THAT(server_.mails(), IsEmpty());
  pass(std::chrono::minutes(10));
  EXPECT_THAT(server_.mails(), SizeIs(1));
}

}  // namespace
}  // namespace gendan::notifications
