#include "platform/http/exchange.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace gendan::http {
namespace {

Request identified(Service& service, Request request, std::string_view peer) {
  auto const given = request.header("x-request-id");
  request.id = is_request_id(given) ? std::string(given) : service.ids.next();
  service.proxies.identify(request, peer, service.tls != nullptr);
  return request;
}

bool asks_for_events(Request const& request) {
  return request.method == Method::get && request.header("accept").find("text/event-stream") != std::string_view::npos;
}

}  // namespace

Exchange::Exchange(Service& service, Request request, std::string_view peer)
    : service_(service),
      request_(identified(service, std::move(request), peer)),
      id_(request_.id),
      method_(request_.method),
      audience_(audience_of(request_.path)),
      is_secure_(request_.is_secure) {}

bool Exchange::is_ready(std::function<void(bool is_ready)> wake) {
  return !service_.handlers.is_ready || service_.handlers.is_ready(request_, std::move(wake));
}

void Exchange::answer(bool keeps_alive) {
  keeps_alive_ = keeps_alive;
  try {
    ask_handlers();
    return;
  } catch (std::exception const& failure) {
    service_.report_failure(id_, failure.what());
  } catch (...) {
    service_.report_failure(id_, "unknown exception");
  }
  refuse(500, "internal_error", keeps_alive);
}

void Exchange::ask_handlers() {
  if (service_.handlers.subscribe && asks_for_events(request_)) subscription_ = service_.handlers.subscribe(request_);
  if (!subscription_) complete(service_.handlers.respond(std::move(request_)));
}

void Exchange::refuse(int status, std::string_view code, bool keeps_alive, std::vector<Problem> const& problems) {
  keeps_alive_ = keeps_alive;
  subscription_.reset();
  auto refusal = service_.refusal(status, code, id_, problems);
  if (status == 405) refusal.set("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");  // what anything here knows
  complete(std::move(refusal));
}

void Exchange::complete(Response response) {
  response_ = std::move(response);
  file_.reset();
  if (response_.body_file) open_file();
  head_ = response_head(response_, delivery(file_ ? file_left_ : response_.body_text().size()));
  if (has_no_body()) file_.reset();
}

void Exchange::open_file() {
  file_.emplace(*response_.body_file, O_RDONLY);
  file_left_ = std::filesystem::file_size(*response_.body_file);
}

bool Exchange::has_no_body() const {
  return method_ == Method::head || response_.status == 204 || response_.status == 304;
}

std::string_view Exchange::body() const { return has_no_body() || file_ ? std::string_view() : response_.body_text(); }

// Never more than was announced: the file may have grown. When it has shrunk, the connection must break off.
bool Exchange::next_of_file(std::string& buffer) {
  auto const wanted = std::min<std::uint64_t>(file_left_, buffer.size());
  auto const size = wanted == 0 ? 0 : ::read(file_->number(), buffer.data(), static_cast<std::size_t>(wanted));
  if (size < 0 || (size == 0 && wanted > 0)) return false;
  buffer.resize(static_cast<std::size_t>(size));
  file_left_ -= static_cast<std::uint64_t>(size);
  return true;
}

std::string Exchange::stream_head_text() const {
  Response stream;
  stream.headers = {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
  return stream_head(stream, delivery(0));
}

Delivery Exchange::delivery(std::uint64_t length) const {
  return {.request_id = id_,
          .at = service_.clock.now(),
          .length = length,
          .audience = audience_,
          .is_secure = is_secure_,
          .keeps_alive = keeps_alive_ && !subscription_};
}

}  // namespace gendan::http
