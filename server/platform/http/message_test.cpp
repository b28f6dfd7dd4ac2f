#include "platform/http/message.hpp"

#include <gmock/gmock.h>

namespace gendan::http {
namespace {

using namespace std::string_view_literals;
using ::testing::ElementsAre;
using ::testing::Pair;

TEST(PercentDecoding, FollowsTheTable) {
  struct Row {
    std::string_view text;
    bool plus_is_blank;
    std::optional<std::string> decoded;
  };
  for (auto const& [text, plus_is_blank, decoded] : {
           Row{"", false, ""},
           Row{"plain-text_1.2~", false, "plain-text_1.2~"},
           Row{"a%20b%2Fc", false, "a b/c"},
           Row{"%e7%A0%b4%e6%8d%9f", false, "破损"},
           Row{"破损", false, "破损"},
           Row{"a+b", false, "a+b"},
           Row{"a+b%2B", true, "a b+"},
           Row{"100%25", false, "100%"},
           Row{"%", false, std::nullopt},
           Row{"%2", false, std::nullopt},
           Row{"a%2", false, std::nullopt},
           Row{"%zz", false, std::nullopt},
           Row{"%2g", false, std::nullopt},
           Row{"%00", false, std::nullopt},
           Row{"a\0b"sv, false, std::nullopt},
           Row{"%ff", false, std::nullopt},
           Row{"%c0%af", false, std::nullopt},
           Row{"%e7%a0", false, std::nullopt},
           Row{"%ed%a0%80", false, std::nullopt},
       })
    EXPECT_EQ(percent_decoded(text, plus_is_blank), decoded) << text;
}

TEST(Target, IsTakenApart) {
  auto const target = parsed_target("/api/v1/orders?q=%E7%A0%B4+%E6%8D%9F&limit=50&empty=&bare&&x=a=b");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/api/v1/orders");
  EXPECT_THAT(target->query, ElementsAre(Pair("q", "破 损"), Pair("limit", "50"), Pair("empty", ""), Pair("bare", ""),
                                         Pair("x", "a=b")));
}

TEST(Target, IsRefusedWhereItIsMalformedOrClimbs) {
  for (auto text : {"",      "orders",    "*",         "http://host/", "/a#b", "/%",       "/%00",
                    "/%ff",  "/?a=%",     "/?%zz=1",   "/..",          "/.",   "/a/../b",  "/a/./b",
                    "/a/..", "/%2e%2e/b", "/a/%2E./b", "/a%2f..%2fb",  "/../", "/a/..?x=1"})
    EXPECT_FALSE(parsed_target(text)) << text;
  for (auto text : {"/", "/...", "/a..b", "/.well-known/x", "/a//b", "/?", "/?a=../b", "/a/b/"})
    EXPECT_TRUE(parsed_target(text)) << text;
}

TEST(Request, FindsHeadersCookiesAndQueryValues) {
  Request request;
  request.headers = {{"accept", "text/html"}, {"cookie", "a=1; session=x=y ;bare; empty="}, {"cookie", "b=2;a=3"}};
  request.query = {{"page", "1"}, {"page", "2"}, {"flag", ""}};
  EXPECT_EQ(request.header("accept"), "text/html");
  EXPECT_EQ(request.header("missing"), "");
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("session"), "x=y");
  EXPECT_EQ(request.cookie("b"), "2");
  EXPECT_EQ(request.cookie("bare"), "");
  EXPECT_EQ(request.cookie("empty"), "");
  EXPECT_EQ(request.cookie("A"), "");
  EXPECT_EQ(request.query_value("page"), "1");
  EXPECT_EQ(request.query_value("flag"), "");
  EXPECT_EQ(request.query_value("none"), std::nullopt);
}

TEST(Response, ReplacesAHeaderWhateverItsCase) {
  Response response;
  response.set("Content-Type", "text/html");
  response.set("content-type", "text/plain");
  EXPECT_THAT(response.headers, ElementsAre(Pair("content-type", "text/plain")));
  EXPECT_EQ(response.header("CONTENT-TYPE"), "text/plain");
  EXPECT_EQ(response.header("ETag"), "");
}

TEST(Response, SendsSharedAndStaticTextInsteadOfItsOwn) {
  Response response;
  response.body = "own";
  EXPECT_EQ(response.body_text(), "own");
  response.shared_body = std::make_shared<std::string>("shared");
  EXPECT_EQ(response.body_text(), "shared");
  response.static_body = "static";
  EXPECT_EQ(response.body_text(), "static");
}

TEST(Method, IsWrittenAsOnTheWire) {
  EXPECT_EQ(method_text(Method::get), "GET");
  EXPECT_EQ(method_text(Method::del), "DELETE");
  EXPECT_EQ(method_text(Method::options), "OPTIONS");
}

}  // namespace
}  // namespace gendan::http
