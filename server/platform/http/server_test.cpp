#include "platform/http/server.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <future>
#include <mutex>
#include <stdexcept>
#include <system_error>

#include "platform/http/test_client.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::http {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// Says what it was asked.
Response echo(Request&& request) {
  Response response;
  response.set("Content-Type", "text/plain");
  response.body = std::string(method_text(request.method)) + " " + request.path + " " + request.body;
  return response;
}

TEST(Server, AnswersOneRequestAfterTheOtherOnOneConnection) {
  TestServer server(echo);
  Client client(server.port());
  for (auto path : {"/a", "/b", "/c"}) {
    auto const reply = client.ask(get(path));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "GET " + std::string(path) + " ");
    EXPECT_EQ(reply.header("connection"), "keep-alive");
    EXPECT_EQ(reply.header("x-content-type-options"), "nosniff");
  }
}

TEST(Server, ClosesWhenTheClientWantsIt) {
  TestServer server(echo);
  for (auto request : {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n"}) {
    Client client(server.port());
    EXPECT_EQ(client.ask(request).header("connection"), "close");
    EXPECT_TRUE(client.is_closed_by_server());
  }
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
  TestServer server(echo);
  Client client(server.port());
  std::string requests;
  for (int i = 0; i < 50; ++i)
    requests += i % 2 == 0 ? get("/" + std::to_string(i)) : post("/" + std::to_string(i), "body");
  client.send(requests);
  for (int i = 0; i < 50; ++i) {
    auto const expected = i % 2 == 0 ? "GET /" + std::to_string(i) + " " : "POST /" + std::to_string(i) + " body";
    EXPECT_EQ(client.reply().body, expected);
  }
}

TEST(Server, ReadsARequestThatComesByteByByte) {
  TestServer server(echo);
  Client client(server.port());
  for (char byte : post("/a", "hello")) client.send(std::string(1, byte));
  EXPECT_EQ(client.reply().body, "POST /a hello");
}

TEST(Server, ReadsChunkedBodies) {
  TestServer server(echo);
  Client client(server.port());
  client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
  client.send("2\r\nde\r\n0\r\n\r\n" + get("/next"));
  EXPECT_EQ(client.reply().body, "POST /a abcde");
  EXPECT_EQ(client.reply().body, "GET /next ");
}

TEST(Server, AnswersHeadLikeGetWithoutTheBody) {
  TestServer server(echo);
  Client client(server.port());
  client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + get("/b"));
  EXPECT_EQ(client.reply(true).header("content-length"), "8");
  EXPECT_EQ(client.reply().body, "GET /b ");
}

TEST(Server, TellsAClientThatWaitsToGoOn) {
  TestServer server(echo);
  Client client(server.port());
  client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.reply(true).status, 100);
  client.send("hello");
  EXPECT_EQ(client.reply().body, "POST /a hello");
}

TEST(Server, PassesOnWhoAsks) {
  Request seen;
  auto options = test_options();
  options.trusted_proxies = {"127.0.0.1"};
  TestServer server(
      [&](Request&& request) {
        seen = std::move(request);
        return Response{};
      },
      options);
  Client client(server.port());
  auto const reply =
      client.ask(get("/", "X-Request-Id: abc-1\r\nX-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\n"));
  EXPECT_EQ(reply.header("x-request-id"), "abc-1");
  EXPECT_THAT(reply.header("strict-transport-security"), HasSubstr("max-age"));
  EXPECT_EQ(seen.id, "abc-1");
  EXPECT_EQ(seen.remote_address, "192.0.2.7");
  EXPECT_TRUE(seen.is_secure);
  EXPECT_THAT(client.ask(get("/", "X-Request-Id: <script>\r\n")).header("x-request-id"), Not(HasSubstr("<")));
}

TEST(Server, AnswersWhatItCannotReadAndCloses) {
  TestServer server(echo);
  struct Row {
    std::string request;
    int status;
    std::string code;
  };
  for (auto const& [request, status, code] : {
           Row{"nonsense\r\n\r\n", 400, "malformed_request"},
           Row{"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" +
                   get("/admin"),
               400, "malformed_request"},
           Row{"GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400, "malformed_target"},
           Row{"FOO / HTTP/1.1\r\nHost: a\r\n\r\n", 405, "method_not_allowed"},
           Row{"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 405, "method_not_allowed"},
           Row{get("/", "X: " + std::string(20'000, 'x') + "\r\n"), 431, "head_too_large"},
       }) {
    Client client(server.port());
    client.send(request);
    auto const reply = client.reply();
    EXPECT_EQ(reply.status, status) << request;
    EXPECT_EQ(reply.header("content-type"), "application/problem+json");
    EXPECT_EQ(reply.header("connection"), "close");
    EXPECT_THAT(reply.body, HasSubstr("\"code\":\"" + code + "\""));
    client.end_sending();
    EXPECT_TRUE(client.is_closed_by_server()) << request;
  }
}

TEST(Server, NamesWhatItCannotReadOfATarget) {
  TestServer server(echo);
  Client client(server.port());
  EXPECT_THAT(
      client.ask(get("/orders/%FF?text=%00&limit=1")).body,
      HasSubstr(R"("problems":[{"path":"?text","code":"control_character"},{"path":"path","code":"invalid_utf8"}])"));
}

TEST(Server, RefusesABodyBeforeReadingItWhereItsLengthIsKnown) {
  TestServer server(
      Handlers{.body_rule = [](Method, std::string_view path) { return BodyRule{.limit = path == "/big" ? 10U : 5U}; },
               .respond = echo,
               .subscribe = {},
               .refuse = {},
               .failed = {}});
  Client client(server.port());
  EXPECT_EQ(client.ask(post("/big", "1234567890")).body, "POST /big 1234567890");
  client.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.reply().status, 413);
  Client chunked(server.port());
  chunked.send("POST /small HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n");
  EXPECT_EQ(chunked.reply().status, 413);
}

// A reset would throw the answer away before the client has read it.
TEST(Server, LetsAClientThatStillSendsReadItsRefusal) {
  TestServer server(echo);
  Client client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n");
  std::string const piece(100'000, 'x');
  for (int i = 0; i < 20; ++i) client.send(piece);
  EXPECT_EQ(client.reply().status, 413);
}

TEST(Server, TurnsExceptionsInto500) {
  std::promise<std::pair<std::string, std::string>> failed;
  TestServer server(Handlers{.body_rule = {},
                             .respond = [](Request&&) -> Response { throw std::runtime_error("secret detail"); },
                             .subscribe = {},
                             .refuse = {},
                             .failed =
                                 [&](std::string_view id, std::string_view what) {
                                   failed.set_value({std::string(id), std::string(what)});
                                 }});
  Client client(server.port());
  auto const reply = client.ask(get("/", "X-Request-Id: r7\r\n"));
  EXPECT_EQ(reply.status, 500);
  EXPECT_THAT(reply.body, Not(HasSubstr("secret")));
  EXPECT_EQ(failed.get_future().get(), std::pair(std::string("r7"), std::string("secret detail")));
}

TEST(Server, AsksTheApplicationForTheWordingOfItsRefusals) {
  TestServer server(Handlers{.body_rule = {},
                             .respond = echo,
                             .subscribe = {},
                             .refuse =
                                 [](int status, std::string_view code, std::string_view) {
                                   Response response;
                                   response.status = status;
                                   response.body = "sorry: " + std::string(code);
                                   return response;
                                 },
                             .failed = {}});
  Client client(server.port());
  EXPECT_EQ(client.ask("nonsense\r\n\r\n").body, "sorry: malformed_request");
}

TEST(Server, SendsFilesAndSharedText) {
  testing::ScratchFolder const folder;
  std::string content;
  for (int i = 0; i < 500'000; ++i) content += static_cast<char>('a' + i % 26);
  std::ofstream(folder.path() / "file") << content;
  auto const shared = std::make_shared<std::string const>("shared text");
  TestServer server([&](Request&& request) {
    Response response;
    if (request.path == "/file") response.body_file = folder.path() / "file";
    if (request.path == "/missing") response.body_file = folder.path() / "missing";
    if (request.path == "/shared") response.shared_body = shared;
    return response;
  });
  Client client(server.port());
  EXPECT_EQ(client.ask(get("/file")).body, content);
  EXPECT_EQ(client.ask(get("/shared")).body, "shared text");
  EXPECT_EQ(client.ask(get("/missing")).status, 500);
  client.send("HEAD /file HTTP/1.1\r\nHost: a\r\n\r\n" + get("/shared"));
  EXPECT_EQ(client.reply(true).header("content-length"), "500000");
  EXPECT_EQ(client.reply().body, "shared text");
}

TEST(Server, SpoolsUploadsAndDeletesThemAfterTheAnswer) {
  testing::ScratchFolder const folder;
  auto options = test_options();
  options.upload_folder = folder.path();
  TestServer server(
      Handlers{.body_rule = [](Method, std::string_view) { return BodyRule{.limit = 10'000'000, .is_spooled = true}; },
               .respond =
                   [](Request&& request) {
                     Response response;
                     std::ifstream file(request.body_file.value());
                     std::string const content(std::istreambuf_iterator<char>(file), {});
                     response.body = std::to_string(content.size()) + " " + request.body;
                     return response;
                   },
               .subscribe = {},
               .refuse = {},
               .failed = {}},
      options);
  Client client(server.port());
  EXPECT_EQ(client.ask(post("/", std::string(3'000'000, 'x'))).body, "3000000 ");
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nbroken off");
  client.close();
  server.server.stop(std::chrono::seconds(10));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Server, SaysThatAnAddressIsTaken) {
  TestServer server(echo);
  auto options = test_options();
  options.port = server.port();
  EXPECT_THROW(TestServer(echo, options), std::system_error);
}

TEST(Server, ServesManyConnectionsFromSeveralThreads) {
  auto options = test_options();
  options.io_threads = 2;
  options.workers = 3;
  TestServer server(echo, options);
  std::vector<std::future<int>> clients;
  for (int i = 0; i < 8; ++i)
    clients.push_back(std::async(std::launch::async, [&, i] {
      Client client(server.port());
      int right = 0;
      for (int j = 0; j < 50; ++j) {
        auto const path = "/" + std::to_string(i) + "-" + std::to_string(j);
        right += client.ask(get(path)).body == "GET " + path + " ";
      }
      return right;
    }));
  for (auto& client : clients) EXPECT_EQ(client.get(), 50);
}

}  // namespace
}  // namespace gendan::http
