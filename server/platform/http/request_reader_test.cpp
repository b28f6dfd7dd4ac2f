#include "platform/http/request_reader.hpp"

#include <gmock/gmock.h>

#include <string>

#include "testing/scratch/scratch_folder.hpp"

namespace gendan::http {
namespace {

using namespace std::string_view_literals;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::Pair;
using ::testing::StartsWith;

constexpr std::size_t head_limit = 1024;

// What a reader makes of `bytes` that arrive in pieces of `piece`: "200 GET /path body" or "400 code" or
// "more" when it waits for more. What it leaves over stands in `left`.
std::string reading(std::string_view bytes, std::size_t piece, std::string* left = nullptr) {
  RequestReader reader(head_limit);
  std::string waiting;
  bool asked_for_body = false;
  while (true) {
    waiting.erase(0, reader.feed(waiting));
    if (auto const fault = reader.fault()) return std::to_string(fault->status) + " " + std::string(fault->code);
    if (reader.has_head() && !asked_for_body) {
      reader.accept_body(20, nullptr);
      asked_for_body = true;
      continue;
    }
    if (reader.has_head() && reader.is_complete()) break;
    if (bytes.empty()) return "more";
    waiting += bytes.substr(0, piece);
    bytes.remove_prefix(std::min(piece, bytes.size()));
  }
  if (left != nullptr) *left = waiting.append(bytes);
  auto const& request = reader.request();
  std::string text = std::string(method_text(request.method)) + " " + request.path;
  return request.body.empty() ? text : text + " " + request.body;
}

void expect_reading(std::string_view bytes, std::string_view expected) {
  for (std::size_t piece : {bytes.size(), std::size_t{1}, std::size_t{3}, std::size_t{7}})
    EXPECT_EQ(reading(bytes, std::max<std::size_t>(piece, 1)), expected) << bytes << " in pieces of " << piece;
}

TEST(RequestReader, ReadsRequestsHoweverTheirBytesAreSplit) {
  expect_reading("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /");
  expect_reading("DELETE /a%20b?x=1 HTTP/1.1\r\nHost: a\r\n\r\n", "DELETE /a b");
  expect_reading("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "POST /x hello");
  expect_reading("GET /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", "GET /x hello");
  expect_reading("GET / HTTP/1.0\r\n\r\n", "GET /");
  expect_reading(
      "PUT /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n2;q=\"z\"\r\nde\r\n0\r\n\r\n",
      "PUT /x abcde");
  expect_reading("PUT /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: y\r\n\r\n", "PUT /x");
}

TEST(RequestReader, RefusesWhatTwoReadersCouldReadDifferently) {
  std::string const post = "POST /x HTTP/1.1\r\nHost: a\r\n";
  struct Row {
    std::string bytes;
    std::string_view expected;
  };
  for (auto const& [bytes, expected] : {
           Row{post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400 malformed_request"},
           Row{post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", "400 malformed_request"},
           Row{post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", "400 malformed_request"},
           Row{post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", "400 malformed_request"},
           Row{post + "Content-Length: 5, 5\r\n\r\nhello", "400 malformed_request"},
           Row{post + "Content-Length: +5\r\n\r\nhello", "400 malformed_request"},
           Row{post + "Content-Length: -5\r\n\r\nhello", "400 malformed_request"},
           Row{post + "Content-Length: 0x5\r\n\r\nhello", "400 malformed_request"},
           Row{post + "Content-Length: 5 5\r\n\r\nhello", "400 malformed_request"},
           Row{post + "Content-Length:\r\n\r\nhello", "400 malformed_request"},
           Row{post + "Content-Length: 18446744073709551616\r\n\r\n", "400 malformed_request"},
           Row{post + "Content-Length : 5\r\n\r\nhello", "400 malformed_request"},
           Row{post + "Transfer-Encoding: gzip\r\n\r\n", "501 unknown_transfer_encoding"},
           Row{post + "Transfer-Encoding: gzip, chunked\r\n\r\n", "501 unknown_transfer_encoding"},
           Row{post + "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\nhello", "501 unknown_transfer_encoding"},
           Row{post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", "400 malformed_request"},
           Row{post + "Transfer-Encoding: \vchunked\r\n\r\n", "400 malformed_request"},
           Row{"POST /x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400 malformed_request"},
           Row{post + "Transfer-Encoding: chunked\r\n\r\n5\nhello\r\n0\r\n\r\n", "400 malformed_request"},
           Row{post + "Transfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n", "400 malformed_request"},
           Row{post + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n", "400 malformed_request"},
           Row{post + "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloXX0\r\n\r\n", "400 malformed_request"},
           Row{post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", "400 malformed_request"},
           Row{"GET / HTTP/1.1\r\n\r\n", "400 malformed_request"},
           Row{"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400 malformed_request"},
           Row{"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "400 malformed_request"},
           Row{"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "400 malformed_request"},
           Row{"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "400 malformed_request"},
           Row{"GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", "505 unsupported_http_version"},
           Row{"GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", "400 malformed_request"},
           Row{std::string("GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"sv), "400 malformed_request"},
           Row{"GET / HTTP/1.1\r\nHost: a\r\nX y: b\r\n\r\n", "400 malformed_request"},
           Row{"GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", "400 malformed_request"},
           Row{"GET /../etc HTTP/1.1\r\nHost: a\r\n\r\n", "400 malformed_target"},
           Row{"GET * HTTP/1.1\r\nHost: a\r\n\r\n", "400 malformed_target"},
           Row{"FOO / HTTP/1.1\r\nHost: a\r\n\r\n", "405 method_not_allowed"},
           Row{"get / HTTP/1.1\r\nHost: a\r\n\r\n", "405 method_not_allowed"},
           Row{"PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n", "405 method_not_allowed"},
           Row{"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", "405 method_not_allowed"},
           Row{"CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", "405 method_not_allowed"},
           Row{"GET / HTTP/2.0\r\nHost: a\r\n\r\n", "505 unsupported_http_version"},
           Row{"GET / HTTP/1.2\r\nHost: a\r\n\r\n", "505 unsupported_http_version"},
           Row{"\x16\x03\x01\x02", "400 malformed_request"},
       })
    expect_reading(bytes, expected);
}

TEST(RequestReader, NeverTakesABareLineFeedForTheEndOfALine) {
  for (std::string_view bytes : {"GET / HTTP/1.1\nHost: a\n\n", "GET / HTTP/1.1\r\nHost: a\n\n",
                                 "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\n\r\nhello"})
    for (std::size_t piece : {1U, 5U, 1000U})
      EXPECT_THAT(reading(bytes, piece), AnyOf("more", StartsWith("400"), StartsWith("505")));
}

// RFC 9112 5.2: a folded line is part of the value before it, so that no header hides in it.
TEST(RequestReader, KeepsAFoldedLineInTheValueBeforeIt) {
  expect_reading("POST /x HTTP/1.1\r\nHost: a\r\nX: 1\r\n Content-Length: 5\r\n\r\n", "POST /x");
}

TEST(RequestReader, LeavesTheNextRequestAlone) {
  std::string left;
  EXPECT_EQ(reading("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nabGET /y HTTP/1.1\r\n", 1000, &left),
            "POST /x ab");
  EXPECT_EQ(left, "GET /y HTTP/1.1\r\n");
  EXPECT_EQ(reading("GET /x HTTP/1.1\r\nHost: a\r\n\r\nGET /y", 1000, &left), "GET /x");
  EXPECT_EQ(left, "GET /y");
  EXPECT_EQ(
      reading("PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\nGET /y", 1000, &left),
      "PUT / a");
  EXPECT_EQ(left, "GET /y");
}

TEST(RequestReader, HoldsTheWholeHeadToItsLimit) {
  std::string const start = "GET / HTTP/1.1\r\nHost: a\r\n";
  auto const padded = [&](std::size_t size) {
    return start + "X: " + std::string(size - start.size() - 7, 'x') + "\r\n\r\n";
  };
  ASSERT_EQ(padded(head_limit).size(), head_limit);
  expect_reading(padded(head_limit), "GET /");
  expect_reading(padded(head_limit + 1), "431 head_too_large");
  expect_reading("GET /" + std::string(head_limit, 'x'), "431 head_too_large");
  std::string many_short = start;
  while (many_short.size() < head_limit) many_short += "A: b\r\n";
  expect_reading(many_short, "431 head_too_large");
  std::string many = start;
  for (int i = 0; i < 130; ++i) many += "A:\r\n";
  expect_reading(many + "\r\n", "431 head_too_large");
}

TEST(RequestReader, HoldsBodiesToTheirLimit) {
  std::string const post = "POST /x HTTP/1.1\r\nHost: a\r\n";
  expect_reading(post + "Content-Length: 20\r\n\r\n12345678901234567890", "POST /x 12345678901234567890");
  expect_reading(post + "Content-Length: 21\r\n\r\n", "413 body_too_large");
  expect_reading(post + "Content-Length: 18446744073709551615\r\n\r\n", "413 body_too_large");
  auto const chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
  expect_reading(chunked + "14\r\n12345678901234567890\r\n0\r\n\r\n", "POST /x 12345678901234567890");
  EXPECT_EQ(reading(chunked + "a\r\n1234567890\r\nb\r\n12345678901\r\n0\r\n\r\n", 1), "413 body_too_large");
  EXPECT_EQ(reading(chunked + "ffffffffffffffff\r\n123456789012345678901", 1000), "413 body_too_large");
  expect_reading(chunked + "1;" + std::string(2 * head_limit, 'x'), "431 head_too_large");
  expect_reading(chunked + "0\r\nX: " + std::string(2 * head_limit, 'x'), "431 head_too_large");
}

TEST(RequestReader, TakesTheAuthorityOfAnAbsoluteTargetForHost) {
  auto const request_of = [](std::string_view bytes) {
    RequestReader reader(head_limit);
    reader.feed(bytes);
    EXPECT_TRUE(reader.has_head()) << bytes;
    return reader.request();
  };
  auto const request = request_of("GET HTTP://example.com:8080/a?b=c HTTP/1.1\r\nHost: other\r\n\r\n");
  EXPECT_EQ(request.path, "/a");
  EXPECT_EQ(request.query_value("b"), "c");
  EXPECT_EQ(request.header("host"), "example.com:8080");
  EXPECT_EQ(request_of("GET https://example.com HTTP/1.1\r\nHost: other\r\n\r\n").path, "/");
  expect_reading("GET http://user@example.com/ HTTP/1.1\r\nHost: a\r\n\r\n", "400 malformed_target");
  expect_reading("GET ftp://example.com/ HTTP/1.1\r\nHost: a\r\n\r\n", "400 malformed_target");
  expect_reading("GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n", "GET /x");
}

TEST(RequestReader, LowersHeaderNamesAndIgnoresTrailers) {
  RequestReader reader(head_limit);
  std::string_view bytes =
      "PUT /x HTTP/1.1\r\nHost: a\r\nX-Kind:  Rush \r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Role: admin\r\n\r\n";
  bytes.remove_prefix(reader.feed(bytes));
  reader.accept_body(0, nullptr);
  reader.feed(bytes);
  ASSERT_TRUE(reader.is_complete());
  EXPECT_THAT(reader.request().headers, Contains(Pair("x-kind", "Rush")));
  EXPECT_EQ(reader.request().header("x-role"), "");
}

TEST(RequestReader, KnowsWhetherTheConnectionStays) {
  auto const keeps = [](std::string_view head) {
    RequestReader reader(head_limit);
    reader.feed(head);
    return reader.keeps_alive();
  };
  EXPECT_TRUE(keeps("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
  EXPECT_FALSE(keeps("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
  EXPECT_FALSE(keeps("GET / HTTP/1.0\r\n\r\n"));
  EXPECT_TRUE(keeps("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

TEST(RequestReader, WritesABodyToAFile) {
  testing::ScratchFolder const folder;
  SpooledFile file(folder.path(), "x");
  RequestReader reader(head_limit);
  std::string_view bytes = "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello";
  bytes.remove_prefix(reader.feed(bytes));
  reader.accept_body(5, &file);
  reader.feed(bytes);
  EXPECT_TRUE(reader.is_complete());
  EXPECT_EQ(reader.request().body, "");
  EXPECT_EQ(std::filesystem::file_size(file.path()), 5U);
}

TEST(RequestReader, BeginsAnewAfterStart) {
  RequestReader reader(head_limit);
  std::string_view const bytes = "GET /x HTTP/1.1\r\nHost: a\r\nX: 1\r\n\r\n";
  for (int i = 0; i < 100; ++i) {
    reader.start();
    EXPECT_EQ(reader.feed(bytes), bytes.size());
    EXPECT_FALSE(reader.fault());
    EXPECT_EQ(reader.request().headers.size(), 2U);
  }
}

}  // namespace
}  // namespace gendan::http
