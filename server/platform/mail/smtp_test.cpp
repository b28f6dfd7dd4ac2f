#include "platform/mail/smtp.hpp"

#include <gmock/gmock.h>

#include "platform/mail/message.hpp"
#include "testing/mail/mail_server.hpp"

namespace gendan::mail {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::MailSecurity;
using testing::MailServer;
using ::testing::SizeIs;

EmailAddress address(std::string_view text) { return EmailAddress::parsed(text).value(); }

EmailAddress const us = address("gendan@example.com");

SmtpServer plain(MailServer const& server) {
  return {.host = "localhost", .port = server.port(), .security = Security::none};
}

std::string some_mail() {
  Message message{.from = {us, "宁波示例"}, .to = {{address("lars@acme.example"), "Lars"}}};
  message.subject = "订单 SO-2026-000001 请确认";
  message.text = ".one dot\n..two dots\n\n.\nend\n";
  message.message_id = "01j@example.com";
  return mime_text(message);
}

TEST(HandOver, DeliversTheMailAsItIs) {
  MailServer const server;
  auto const answer = hand_over(plain(server), us, address("lars@acme.example"), some_mail());
  EXPECT_EQ(answer.handover, Handover::accepted) << answer.reply;
  ASSERT_THAT(server.mails(), SizeIs(1));
  auto const mail = server.mails()[0];
  EXPECT_EQ(testing::mail_header(mail, "X-Envelope-To"), "lars@acme.example");
  EXPECT_EQ(testing::mail_header(mail, "Subject"), "订单 SO-2026-000001 请确认");
  EXPECT_EQ(testing::mail_text(mail), ".one dot\n..two dots\n\n.\nend\n");
}

TEST(HandOver, TellsWhatIsRefusedForGood) {
  MailServer const server;
  auto const answer = hand_over(plain(server), us, address("refused@acme.example"), some_mail());
  EXPECT_EQ(answer.handover, Handover::refused);
  EXPECT_EQ(answer.code, 550);
  EXPECT_THAT(answer.reply, HasSubstr("no such mailbox here"));
}

TEST(HandOver, TellsWhatMaySucceedLater) {
  MailServer const server;
  auto const to = address("later-1@acme.example");
  auto const first = hand_over(plain(server), us, to, some_mail());
  EXPECT_EQ(first.handover, Handover::not_now);
  EXPECT_EQ(first.code, 451);
  EXPECT_EQ(hand_over(plain(server), us, to, some_mail()).handover, Handover::accepted);
}

TEST(HandOver, TakesForTheRecipientsRefusalWhatIsSaidOfTheMailAlone) {
  MailServer const server;
  auto const answer = hand_over(plain(server), us, address("unwanted@acme.example"), some_mail());
  EXPECT_EQ(answer.handover, Handover::refused);
  EXPECT_THAT(answer.reply, HasSubstr("taken for spam"));
}

TEST(HandOver, TellsWhatIsAboutUsAndNotAboutTheMail) {
  MailServer const server;
  auto const to = address("lars@acme.example");
  auto const sender = hand_over(plain(server), address("refused@example.com"), to, some_mail());
  EXPECT_EQ(sender.handover, Handover::takes_nothing);
  EXPECT_EQ(sender.code, 550);
  EXPECT_THAT(sender.reply, HasSubstr("Sender address rejected"));
  auto const relaying = hand_over(plain(server), us, address("foreign@acme.example"), some_mail());
  EXPECT_EQ(relaying.handover, Handover::not_now);
  EXPECT_EQ(relaying.code, 554);
  EXPECT_THAT(relaying.reply, HasSubstr("Relay access denied"));
}

TEST(HandOver, TellsThatAServerWillHaveNothingToDoWithUs) {
  MailServer const server({.refusal = "554 5.7.1 mail.test: your address is on a block list"});
  auto const answer = hand_over(plain(server), us, address("lars@acme.example"), some_mail());
  EXPECT_EQ(answer.handover, Handover::takes_nothing);
  EXPECT_EQ(answer.code, 554);
  EXPECT_THAT(answer.reply, HasSubstr("block list"));
}

TEST(HandOver, TellsThatNobodyAnswers) {
  MailServer server;
  auto const where = plain(server);
  server.stop();
  auto const answer = hand_over(where, us, address("lars@acme.example"), some_mail());
  EXPECT_EQ(answer.handover, Handover::unreachable);
  EXPECT_FALSE(answer.reply.empty());
}

class Secured : public ::testing::TestWithParam<MailSecurity> {
protected:
  SmtpServer secured(MailServer const& server) const {
    auto where = plain(server);
    where.security = GetParam() == MailSecurity::tls ? Security::tls : Security::starttls;
    where.ca_file = server.certificate();
    return where;
  }
};

TEST_P(Secured, CarriesMailUnderTheCertificateItTrusts) {
  MailServer const server({.security = GetParam()});
  auto const answer = hand_over(secured(server), us, address("lars@acme.example"), some_mail());
  EXPECT_EQ(answer.handover, Handover::accepted) << answer.reply;
  ASSERT_THAT(server.mails(), SizeIs(1));
  EXPECT_EQ(testing::mail_header(server.mails()[0], "X-Secured"), "yes");
}

TEST_P(Secured, SendsNothingUnderACertificateItDoesNotTrust) {
  MailServer const server({.security = GetParam()});
  auto where = secured(server);
  where.ca_file.clear();
  EXPECT_EQ(hand_over(where, us, address("lars@acme.example"), some_mail()).handover, Handover::unreachable);
  EXPECT_THAT(server.mails(), IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(Modes, Secured, ::testing::Values(MailSecurity::starttls, MailSecurity::tls));

TEST(HandOver, NeverFallsBackToAnOpenLine) {
  MailServer const server;
  auto where = plain(server);
  where.security = Security::starttls;
  EXPECT_NE(hand_over(where, us, address("lars@acme.example"), some_mail()).handover, Handover::accepted);
  EXPECT_THAT(server.mails(), IsEmpty());
}

TEST(HandOver, SignsIn) {
  MailServer const server({.security = MailSecurity::starttls, .user = "gendan", .password = "geheim-2026"});
  auto where = plain(server);
  where.security = Security::starttls;
  where.ca_file = server.certificate();
  where.user = "gendan";
  where.password = "geheim-2026";
  EXPECT_EQ(hand_over(where, us, address("lars@acme.example"), some_mail()).handover, Handover::accepted);
  ASSERT_THAT(server.mails(), SizeIs(1));
  EXPECT_EQ(testing::mail_header(server.mails()[0], "X-Signed-In"), "yes");
  EXPECT_EQ(probe(where).handover, Handover::accepted);
  where.password = "wrong";
  // That is ours to mend: the mail is not refused by it.
  EXPECT_EQ(hand_over(where, us, address("lars@acme.example"), some_mail()).handover, Handover::takes_nothing);
  EXPECT_EQ(probe(where).handover, Handover::takes_nothing);
}

}  // namespace
}  // namespace gendan::mail
