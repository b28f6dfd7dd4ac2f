#include "platform/http/response_head.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace gendan::http {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

Delivery delivery() {
  return {.request_id = "r1", .at = Instant::from_unix_milliseconds(784'111'777'999), .length = 5};
}

TEST(ResponseHead, SaysWhatTheConnectionKnows) {
  Response response;
  response.set("Content-Type", "text/plain");
  auto const head = response_head(response, delivery());
  EXPECT_THAT(head, StartsWith("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"));
  EXPECT_THAT(head, HasSubstr("\r\nContent-Length: 5\r\n"));
  EXPECT_THAT(head, HasSubstr("\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
  EXPECT_THAT(head, HasSubstr("\r\nConnection: keep-alive\r\n"));
  EXPECT_THAT(head, HasSubstr("\r\nX-Request-Id: r1\r\n"));
  EXPECT_THAT(head, EndsWith("\r\n\r\n"));
}

TEST(ResponseHead, DoesNotLetAResponseSpeakForTheConnection) {
  Response response;
  response.headers = {
      {"content-length", "12345"}, {"Transfer-Encoding", "chunked"}, {"CONNECTION", "upgrade"}, {"Date", "x"}};
  auto const head = response_head(response, delivery());
  for (auto text : {"12345", "chunked", "upgrade", ": x\r\n"}) EXPECT_THAT(head, Not(HasSubstr(text)));
}

TEST(ResponseHead, LeavesOutTheLengthWhereThereIsNoBody) {
  for (int status : {204, 304}) {
    Response response;
    response.status = status;
    EXPECT_THAT(response_head(response, delivery()), Not(HasSubstr("Content-Length")));
  }
  EXPECT_THAT(stream_head({}, delivery()), Not(HasSubstr("Content-Length")));
}

TEST(ResponseHead, CannotBeSplit) {
  for (std::string const& value :
       {std::string("a\r\nSet-Cookie: x"), std::string("a\nb"), std::string("a\rb"), std::string(1, '\0')}) {
    Response response;
    response.headers.emplace_back("Location", value);
    EXPECT_THROW(response_head(response, delivery()), std::invalid_argument) << value;
  }
  for (auto name : {"", "a b", "a:", "a\r\n"}) {
    Response response;
    response.headers.emplace_back(name, "x");
    EXPECT_THROW(response_head(response, delivery()), std::invalid_argument) << name;
  }
}

TEST(SecurityHeaders, AreOnEveryResponse) {
  auto const page = response_head({}, delivery());
  for (auto text : {"Content-Security-Policy: default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'",
                    "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "X-Content-Type-Options: nosniff",
                    "Referrer-Policy: same-origin", "Permissions-Policy: ", "Cross-Origin-Opener-Policy: same-origin",
                    "Cross-Origin-Resource-Policy: same-origin"})
    EXPECT_THAT(page, HasSubstr(text));
  EXPECT_THAT(page, Not(HasSubstr("Strict-Transport-Security")));
  EXPECT_THAT(page, Not(HasSubstr("Cache-Control")));
}

TEST(SecurityHeaders, AreStricterForPrograms) {
  auto programs = delivery();
  programs.audience = Audience::program;
  auto const head = response_head({}, programs);
  EXPECT_THAT(head, HasSubstr("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'"));
  EXPECT_THAT(head, HasSubstr("Cache-Control: no-store\r\n"));
}

TEST(SecurityHeaders, AskForHttpsOnlyOverHttps) {
  auto secure = delivery();
  secure.is_secure = true;
  EXPECT_THAT(response_head({}, secure), HasSubstr("Strict-Transport-Security: max-age="));
}

TEST(SecurityHeaders, GiveWayToTheResponsesOwn) {
  Response response;
  response.set("content-security-policy", "default-src 'none'");
  response.set("Cache-Control", "private");
  auto programs = delivery();
  programs.audience = Audience::program;
  auto const head = response_head(response, programs);
  EXPECT_THAT(head, Not(HasSubstr("Content-Security-Policy")));
  EXPECT_THAT(head, Not(HasSubstr("no-store")));
}

TEST(Audience, IsProgramsUnderApiOnly) {
  EXPECT_EQ(audience_of("/api"), Audience::program);
  EXPECT_EQ(audience_of("/api/v1/orders"), Audience::program);
  EXPECT_EQ(audience_of("/apis"), Audience::page);
  EXPECT_EQ(audience_of("/"), Audience::page);
}

TEST(HttpDate, IsWrittenInFixedForm) {
  EXPECT_EQ(http_date(Instant::from_unix_milliseconds(0)), "Thu, 01 Jan 1970 00:00:00 GMT");
  EXPECT_EQ(http_date(Instant::from_unix_milliseconds(1'709'251'199'999)), "Thu, 29 Feb 2024 23:59:59 GMT");
  EXPECT_EQ(http_date(Instant::from_unix_milliseconds(1'798'761'600'000)), "Fri, 01 Jan 2027 00:00:00 GMT");
}

}  // namespace
}  // namespace gendan::http
