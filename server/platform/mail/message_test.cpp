#include "platform/mail/message.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "base/text.hpp"
#include "platform/crypto/base64.hpp"

namespace gendan::mail {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

EmailAddress mailbox(std::string_view text) { return EmailAddress::parsed(text).value(); }

Message usual() {
  Message message{.from = {mailbox("gendan@example.com"), "宁波示例"}, .to = {{mailbox("lars@acme.example"), "Lars"}}};
  message.subject = "Please sign";
  message.text = "Hello\n";
  message.message_id = "01j@example.com";
  message.date = *Instant::parsed("2026-03-02T01:02:03Z");
  return message;
}

std::vector<std::string> header_lines(std::string const& mime) {
  std::vector<std::string> lines;
  std::istringstream stream(mime.substr(0, mime.find("\r\n\r\n")));
  for (std::string line; std::getline(stream, line);) lines.push_back(line.substr(0, line.find('\r')));
  return lines;
}

TEST(MimeText, NamesSenderRecipientDateAndId) {
  auto const mime = mime_text(usual());
  EXPECT_THAT(mime, HasSubstr("Date: Mon, 02 Mar 2026 01:02:03 +0000\r\n"));
  EXPECT_THAT(mime, HasSubstr("From: =?UTF-8?B?5a6B5rOi56S65L6L?=\r\n <gendan@example.com>\r\n"));
  EXPECT_THAT(mime, HasSubstr("To: \"Lars\"\r\n <lars@acme.example>\r\n"));
  EXPECT_THAT(mime, HasSubstr("Message-ID: <01j@example.com>\r\n"));
  EXPECT_THAT(mime, HasSubstr("Content-Type: text/plain; charset=utf-8\r\n"));
  EXPECT_THAT(mime, HasSubstr("\r\n\r\nSGVsbG8K\r\n"));
}

TEST(MimeText, LetsNothingBreakOutOfAHeader) {
  auto message = usual();
  message.subject = "Hello\r\nBcc: victim@example.com\r\n\r\nbody";
  message.to[0].name = "Lars\"\r\nX-Evil: yes <x@y.zz>, \"";
  message.attachments = {{"a\"\r\nX-Evil: yes.pdf", "text/html\r\nX-Evil: yes", "x"}};
  auto const mime = mime_text(message);
  EXPECT_THAT(mime, Not(HasSubstr("\nBcc:")));
  EXPECT_THAT(mime, Not(HasSubstr("\nX-Evil")));
  EXPECT_THAT(mime, HasSubstr("Content-Type: application/octet-stream\r\n"));
}

TEST(MimeText, KeepsEveryHeaderLineShortAndPlain) {
  auto message = usual();
  for (int time = 0; time < 30; ++time) message.subject += "订单已经可以确认 ";
  message.to[0].name = std::string(150, 'x');
  message.attachments = {{"形式发票.pdf", "application/pdf", "%PDF"}};
  for (auto const& line : header_lines(mime_text(message))) {
    EXPECT_LE(line.size(), 76U) << line;
    for (char const c : line) EXPECT_TRUE(c >= ' ' && c <= '~') << line;
  }
}

TEST(MimeText, NeverCutsAnEncodedWordWithinACharacter) {
  auto message = usual();
  message.subject.clear();
  for (int time = 0; time < 50; ++time) message.subject += "单a";
  std::string decoded;
  auto const mime = mime_text(message);
  for (auto at = mime.find("=?UTF-8?B?", mime.find("Subject:"));
       at != std::string::npos && at < mime.find("Message-ID"); at = mime.find("=?UTF-8?B?", at + 1)) {
    auto word = mime.substr(at + 10, mime.find("?=", at) - at - 10);
    while (word.ends_with('=')) word.pop_back();
    auto const bytes = crypto::base64_decoded(word).value();
    std::string const piece(bytes.begin(), bytes.end());
    EXPECT_TRUE(is_valid_utf8(piece));
    decoded += piece;
  }
  EXPECT_EQ(decoded, message.subject);
}

TEST(MimeText, OffersHtmlBesideTextAndFilesBesideBoth) {
  auto message = usual();
  message.html = "<p>Hello</p>";
  message.attachments = {{"形式发票.pdf", "application/pdf", std::string(1'000, '\xff')}};
  auto const mime = mime_text(message);
  EXPECT_LT(mime.find("multipart/mixed"), mime.find("multipart/alternative"));
  EXPECT_LT(mime.find("text/plain"), mime.find("text/html"));
  EXPECT_THAT(mime, HasSubstr("filename*=UTF-8''%E5%BD%A2%E5%BC%8F%E5%8F%91%E7%A5%A8.pdf"));
  std::istringstream stream(mime);
  for (std::string line; std::getline(stream, line);) EXPECT_LE(line.size(), 78U);
}

TEST(MimeText, AnswersInItsThread) {
  auto message = usual();
  message.in_reply_to = "first@example.com";
  message.references = {"first@example.com"};
  EXPECT_THAT(mime_text(message), HasSubstr("In-Reply-To: <first@example.com>\r\nReferences: <first@example.com>\r\n"));
  message.in_reply_to = "a>\r\nX-Evil: yes";
  EXPECT_THROW(mime_text(message), std::invalid_argument);
}

TEST(MimeText, RefusesAddressesThatMailDoesNotCarry) {
  auto message = usual();
  message.to = {{mailbox("李娜@example.com"), ""}};
  EXPECT_THROW(mime_text(message), std::invalid_argument);
}

}  // namespace
}  // namespace gendan::mail
