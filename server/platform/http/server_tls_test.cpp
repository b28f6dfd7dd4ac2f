#include <gmock/gmock.h>
#include <openssl/ssl.h>

#include <fstream>
#include <memory>
#include <stdexcept>

#include "platform/http/test_certificate.hpp"
#include "platform/http/test_client.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::http {
namespace {

using ::testing::HasSubstr;

using Connection = std::unique_ptr<SSL, FreeTls<SSL, ::SSL_free>>;
using Context = std::unique_ptr<SSL_CTX, FreeTls<SSL_CTX, ::SSL_CTX_free>>;

class TlsClient {
public:
  explicit TlsClient(std::uint16_t port, int highest = 0)
      : client_(port), context_(::SSL_CTX_new(::TLS_client_method())) {
    if (highest != 0) ::SSL_CTX_set_max_proto_version(context_.get(), highest);
    ::SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    ::SSL_CTX_set_security_level(context_.get(), 0);
    connection_.reset(::SSL_new(context_.get()));
    ::SSL_set_fd(connection_.get(), client_.descriptor());
    is_connected_ = ::SSL_connect(connection_.get()) == 1;
  }

  bool is_connected() const { return is_connected_; }
  std::string version() const { return ::SSL_get_version(connection_.get()); }
  std::string ask(std::string_view request, std::string_view end) {
    ::SSL_write(connection_.get(), request.data(), static_cast<int>(request.size()));
    std::string text;
    char piece[4096];
    while (text.find(end) == std::string::npos) {
      int const size = ::SSL_read(connection_.get(), piece, sizeof piece);
      if (size <= 0) break;
      text.append(piece, static_cast<std::size_t>(size));
    }
    return text;
  }

private:
  Client client_;
  Context context_;
  Connection connection_;
  bool is_connected_ = false;
};

struct ServerTls : ::testing::Test {
  testing::ScratchFolder folder;

  ServerOptions options() {
    auto options = test_options();
    options.tls = self_signed(folder.path());
    return options;
  }
  static Response answer(Request&& request) {
    Response response;
    response.body = (request.is_secure ? "secure " : "plain ") + std::to_string(request.body.size()) + "!";
    if (request.path == "/large") response.body.insert(0, 3'000'000, 'x');
    return response;
  }
};

TEST_F(ServerTls, AnswersOverTls) {
  TestServer server(answer, options());
  TlsClient client(server.port());
  ASSERT_TRUE(client.is_connected());
  EXPECT_EQ(client.version(), "TLSv1.3");
  auto const reply = client.ask(post("/", std::string(200'000, 'x')), "!");
  EXPECT_THAT(reply, HasSubstr("secure 200000!"));
  EXPECT_THAT(reply, HasSubstr("Strict-Transport-Security"));
  EXPECT_GT(client.ask(get("/large"), "!").size(), 3'000'000U);
}

TEST_F(ServerTls, SpeaksNothingBelow12) {
  TestServer server(answer, options());
  TlsClient modern(server.port(), TLS1_2_VERSION);
  EXPECT_TRUE(modern.is_connected());
  EXPECT_EQ(modern.version(), "TLSv1.2");
  TlsClient old(server.port(), TLS1_1_VERSION);
  EXPECT_FALSE(old.is_connected());
}

TEST_F(ServerTls, ClosesOnAClientThatDoesNotSpeakTls) {
  TestServer server(answer, options());
  Client client(server.port());
  client.send(get("/"));
  EXPECT_NE(client.reply().status, 200);
  Client silent(server.port());
  server.server.stop(std::chrono::milliseconds(10));
  EXPECT_TRUE(silent.is_closed_by_server());
}

TEST_F(ServerTls, StopsWhileAClientIsConnected) {
  TestServer server(answer, options());
  TlsClient client(server.port());
  EXPECT_THAT(client.ask(get("/"), "!"), HasSubstr("secure"));
  server.server.stop(std::chrono::milliseconds(50));
}

TEST_F(ServerTls, NamesTheFileThatCannotBeUsed) {
  auto broken = options();
  std::ofstream(broken.tls->private_key) << "nonsense";
  try {
    TestServer server(answer, broken);
    FAIL();
  } catch (std::runtime_error const& error) {
    EXPECT_THAT(error.what(), HasSubstr("key.pem"));
  }
}

}  // namespace
}  // namespace gendan::http
