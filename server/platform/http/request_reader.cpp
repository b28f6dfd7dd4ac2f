#include "platform/http/request_reader.hpp"

#include <algorithm>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <utility>

#include "base/text.hpp"
#include "platform/http/target_problems.hpp"

namespace gendan::http {
namespace {

namespace beast = boost::beast;
using Error = beast::error_code;
using beast::http::field;
using beast::http::verb;

constexpr std::size_t most_fields = 128;
// Beyond this a body's memory is asked for as the bytes arrive, not because a client announced them.
constexpr std::uint64_t most_reserved = 64 * 1024;

constexpr std::string_view shortest_chunked_end = "0\r\n\r\n";

Fault const malformed{400, "malformed_request"};
Fault const head_too_large{431, "head_too_large"};
Fault const body_too_large{413, "body_too_large"};

std::optional<Method> known_method(verb text) {
  switch (text) {
    case verb::get:
      return Method::get;
    case verb::head:
      return Method::head;
    case verb::post:
      return Method::post;
    case verb::put:
      return Method::put;
    case verb::patch:
      return Method::patch;
    case verb::delete_:
      return Method::del;
    case verb::options:
      return Method::options;
    default:
      return std::nullopt;
  }
}

bool is_authority(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-._~[]:!$&'()*+;=%").find(c) != std::string_view::npos;
  });
}

// "http://host/path" (RFC 9112 3.2.2) becomes "/path" and its authority; anything else stays as it is.
std::string_view authority_cut_from(std::string_view& target) {
  for (std::string_view scheme : {"http://", "https://"}) {
    if (!beast::iequals(target.substr(0, scheme.size()), scheme)) continue;
    auto const rest = target.substr(scheme.size());
    auto const end = std::min(rest.find_first_of("/?"), rest.size());
    target = rest.substr(end);
    return rest.substr(0, end);
  }
  return {};
}

class Parser final : public beast::http::basic_parser<true> {
public:
  Request request;
  std::optional<Fault> fault;
  bool expects_continue = false;
  std::size_t most_body = 0;
  SpooledFile* file = nullptr;

private:
  void refuse(Fault why, Error& error) {
    fault = std::move(why);
    error = beast::http::error::bad_value;
  }

  void on_request_impl(verb method, beast::string_view name, beast::string_view target, int version,
                       Error& error) override {
    auto const known = known_method(method);
    if (!known) return refuse({405, "method_not_allowed"}, error);
    static_cast<void>(name);
    std::string_view path = target;
    authority_ = authority_cut_from(path);
    if (path.empty() && !authority_.empty()) path = "/";
    auto parsed = is_authority(authority_) ? parsed_target(path) : std::nullopt;
    if (!parsed) return refuse({400, "malformed_target", target_problems(path)}, error);
    request.method = *known;
    request.path = std::move(parsed->path);
    request.query = std::move(parsed->query);
    version_ = version;
  }

  void on_field_impl(field name, beast::string_view spelled, beast::string_view value, Error& error) override {
    if (is_header_done()) return;  // a trailer: nothing in it is ours to believe
    if (request.headers.size() == most_fields) return refuse(head_too_large, error);
    if (name == field::host && (hosts_++ > 0 || !is_authority(value))) return refuse(malformed, error);
    if (name == field::transfer_encoding && (encodings_++ > 0 || version_ < 11)) return refuse(malformed, error);
    if (name == field::transfer_encoding && !beast::iequals(value, "chunked"))
      return refuse({501, "unknown_transfer_encoding"}, error);
    if (name == field::content_length && (lengths_++ > 0 || value.find_first_not_of("0123456789") != value.npos))
      return refuse(malformed, error);
    if (name == field::expect && version_ == 11 && beast::iequals(value, "100-continue")) expects_continue = true;
    request.headers.emplace_back(lower_ascii(spelled), std::string(value));
  }

  void on_header_impl(Error& error) override {
    if ((hosts_ == 0 && version_ == 11) || (lengths_ > 0 && encodings_ > 0)) return refuse(malformed, error);
    if (authority_.empty()) return;
    std::erase_if(request.headers, [](Field const& header) { return header.first == "host"; });
    request.headers.emplace_back("host", authority_);
  }

  void on_body_init_impl(boost::optional<std::uint64_t> const& length, Error& error) override {
    if (length.value_or(0) > most_body) return refuse(body_too_large, error);
    if (file == nullptr) request.body.reserve(std::min(length.value_or(0), most_reserved));
  }

  std::size_t on_body_impl(beast::string_view bytes, Error& error) override {
    if (bytes.size() > most_body - body_size_) {
      refuse(body_too_large, error);
      return 0;
    }
    body_size_ += bytes.size();
    try {
      file == nullptr ? static_cast<void>(request.body.append(bytes)) : file->append(bytes);
    } catch (std::exception const&) {
      refuse({503, "storage_full"}, error);
    }
    return bytes.size();
  }

  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, Error& error) override {
    return on_body_impl(bytes, error);
  }

  void on_response_impl(int, beast::string_view, int, Error&) override {}
  void on_chunk_header_impl(std::uint64_t, beast::string_view, Error&) override {}
  void on_finish_impl(Error&) override {}

  std::string authority_;
  int version_ = 11;
  int hosts_ = 0;
  int lengths_ = 0;
  int encodings_ = 0;
  std::size_t body_size_ = 0;
};

Fault fault_for(Error error) {
  if (error == beast::http::error::header_limit) return head_too_large;
  if (error == beast::http::error::bad_version) return {505, "unsupported_http_version"};
  return malformed;
}

}  // namespace

struct RequestReader::State {
  std::size_t head_limit;
  std::size_t head_size = 0;
  std::optional<Parser> parser;
};

RequestReader::RequestReader(std::size_t head_limit) : state_(std::make_unique<State>()) {
  state_->head_limit = head_limit;
  start();
}

RequestReader::~RequestReader() = default;

void RequestReader::start() {
  auto& parser = state_->parser.emplace();
  parser.body_limit(boost::none);  // counted here, where announced and chunked bodies meet
  parser.header_limit(static_cast<std::uint32_t>(state_->head_limit));
  state_->head_size = 0;
}

std::size_t RequestReader::feed(std::string_view bytes) {
  auto& parser = *state_->parser;
  bool const was_in_head = !has_head();
  std::size_t taken = 0;
  Error error;
  while (taken < bytes.size() && !parser.fault && !error && !is_complete() && (!has_head() || parser.eager())) {
    auto const rest = bytes.substr(taken);
    // Beast asserts that it is not shown less of a last chunk.
    if (has_head() && parser.chunked() && rest.size() < shortest_chunked_end.size()) break;
    taken += parser.put({rest.data(), rest.size()}, error);
  }
  bool const is_starved = error == beast::http::error::need_more;
  if (error && !is_starved && !parser.fault) parser.fault = fault_for(error);

  // Beast forgets the fields that it has taken, so that its own limit holds for one field only. A chunk's
  // first line and the trailers are held to the same limit.
  if (was_in_head) state_->head_size += taken;
  auto const pending = is_starved ? bytes.size() - taken : 0;
  auto const size = was_in_head ? state_->head_size + pending : pending;
  if (size > state_->head_limit && !parser.fault) parser.fault = head_too_large;
  return taken;
}

std::optional<Fault> const& RequestReader::fault() const { return state_->parser->fault; }
bool RequestReader::has_head() const { return state_->parser->is_header_done(); }
bool RequestReader::is_complete() const { return state_->parser->is_done(); }
Request& RequestReader::request() { return state_->parser->request; }
bool RequestReader::keeps_alive() const { return state_->parser->keep_alive(); }
bool RequestReader::expects_continue() const { return state_->parser->expects_continue && !is_complete(); }

std::optional<std::uint64_t> RequestReader::announced_length() const {
  auto const length = state_->parser->content_length();
  return length ? std::optional(*length) : std::nullopt;
}

void RequestReader::accept_body(std::size_t limit, SpooledFile* file) {
  auto& parser = *state_->parser;
  parser.most_body = limit;
  parser.file = file;
  parser.eager(true);
  if (announced_length().value_or(0) > limit) parser.fault = body_too_large;
}

}  // namespace gendan::http
