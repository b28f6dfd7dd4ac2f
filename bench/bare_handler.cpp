// The yardstick for reading: Boost.Beast alone, one thread, answering every request with the same bytes.
//   bare_handler FILE    FILE holds one whole HTTP response
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using boost::asio::ip::tcp;
using Answer = http::response<http::string_body>;

Answer answer_in(char const* file) {
  std::ifstream input(file, std::ios::binary);
  std::string const text{std::istreambuf_iterator<char>(input), {}};
  http::response_parser<http::string_body> parser;
  parser.eager(true);
  boost::system::error_code error;
  parser.put(boost::asio::buffer(text), error);
  if (error || !parser.is_done()) throw std::runtime_error("not one whole HTTP response");
  return parser.release();
}

class Session : public std::enable_shared_from_this<Session> {
public:
  Session(tcp::socket socket, Answer const& answer) : stream_(std::move(socket)), answer_(answer) {}

  void read() {
    request_ = {};
    http::async_read(stream_, buffer_, request_, [self = shared_from_this()](beast::error_code error, std::size_t) {
      if (!error) self->write();
    });
  }

private:
  void write() {
    http::async_write(stream_, answer_, [self = shared_from_this()](beast::error_code error, std::size_t) {
      if (!error) self->read();
    });
  }

  beast::tcp_stream stream_;
  Answer const& answer_;
  beast::flat_buffer buffer_;
  http::request<http::string_body> request_;
};

void accept(tcp::acceptor& acceptor, Answer const& answer) {
  acceptor.async_accept([&](beast::error_code error, tcp::socket socket) {
    if (!error) {
      socket.set_option(tcp::no_delay(true));
      std::make_shared<Session>(std::move(socket), answer)->read();
    }
    accept(acceptor, answer);
  });
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  auto const answer = answer_in(arguments[1]);
  boost::asio::io_context context(1);
  tcp::acceptor acceptor(context, {boost::asio::ip::make_address("127.0.0.1"), 0});
  accept(acceptor, answer);
  std::cout << "http://127.0.0.1:" << acceptor.local_endpoint().port() << std::endl;
  context.run();
}
