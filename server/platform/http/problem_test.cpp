#include "platform/http/problem.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

namespace gendan::http {
namespace {

boost::json::value document(Response const& response) { return boost::json::parse(response.body); }

TEST(ProblemResponse, CarriesStatusCodeAndRequestId) {
  auto const response = problem_response(404, "order_not_found", "r1");
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.header("content-type"), "application/problem+json");
  EXPECT_EQ(document(response),
            boost::json::parse(R"({"type":"/problems/order_not_found","title":"Not Found","status":404,
    "code":"order_not_found","request_id":"r1"})"));
  EXPECT_EQ(document(problem_response(500, "", "r1")).at("type"), "about:blank");
}

TEST(ProblemResponse, ListsEveryProblem) {
  Refusal const refusal(RefusalKind::invalid, "invalid_input",
                        {{"/lines/3/quantity", "too_small", "1"}, {"?limit", "not_a_number", ""}});
  auto const response = problem_response(refusal, "r1");
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(document(response).at("problems"),
            boost::json::parse(R"([{"path":"/lines/3/quantity","code":"too_small","limit":"1"},
                                   {"path":"?limit","code":"not_a_number"}])"));
}

TEST(ProblemResponse, CarriesTheCurrentStateAndWhenToTryAgain) {
  auto const stale = problem_response(conflict("stale_revision").with_current(R"({"revision":7})"), "r1");
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(document(stale).at("current").at("revision"), 7);
  EXPECT_EQ(stale.header("retry-after"), "");
  auto const throttled = problem_response(Refusal(RefusalKind::too_many, "throttled").with_retry_after(30), "r1");
  EXPECT_EQ(throttled.status, 429);
  EXPECT_EQ(throttled.header("retry-after"), "30");
}

TEST(ProblemResponse, StaysJsonWhateverBytesItCarries) {
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
  every_byte += "\"\\破损\xE7\xA0";
  Refusal const refusal(RefusalKind::invalid, every_byte, {{every_byte, every_byte, every_byte}});
  auto const read = document(problem_response(refusal, every_byte));
  auto const path = read.at("problems").at(0).at("path").as_string();
  EXPECT_EQ(std::string_view(path).substr(0, 128), every_byte.substr(0, 128));
  EXPECT_TRUE(std::string_view(path).ends_with("\"\\破损\uFFFD\uFFFD"));
}

TEST(ProblemResponse, MapsKindsToStatuses) {
  struct Row {
    RefusalKind kind;
    std::string code;
    int status;
  };
  for (auto const& [kind, code, status] : {
           Row{RefusalKind::invalid, "invalid_input", 422},
           Row{RefusalKind::invalid, "malformed_json", 400},
           Row{RefusalKind::unauthenticated, "x", 401},
           Row{RefusalKind::forbidden, "x", 403},
           Row{RefusalKind::not_found, "x", 404},
           Row{RefusalKind::conflict, "x", 409},
           Row{RefusalKind::too_large, "x", 413},
           Row{RefusalKind::unsupported, "x", 415},
           Row{RefusalKind::too_many, "x", 429},
           Row{RefusalKind::unavailable, "x", 503},
       })
    EXPECT_EQ(status_of(Refusal(kind, code)), status) << status;
}

}  // namespace
}  // namespace gendan::http
