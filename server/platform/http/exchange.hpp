// One request and its answer, apart from the socket that carries them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "platform/disk/durable.hpp"
#include "platform/http/response_head.hpp"
#include "platform/http/service.hpp"

namespace gendan::http {

class Exchange {
public:
  // Says who is asking: the request's id, remote address and is_secure.
  Exchange(Service& service, Request request, std::string_view peer);

  std::string const& id() const { return id_; }
  Method method() const { return method_; }
  std::string const& path() const { return request_.path; }  // until it is answered
  void set_body(std::string body) { request_.body = std::move(body); }
  void set_body_file(std::filesystem::path file) { request_.body_file = std::move(file); }

  // See Handlers::is_ready.
  bool is_ready(std::function<void(bool is_ready)> wake);
  // What its answer would wait for is there: it says itself if it waits for something else.
  bool is_quick() const { return request_.ahead != nullptr; }
  // May block. Never throws. Ends with a subscription or an answer.
  void answer(bool keeps_alive);
  // Answers in the server's own name.
  void refuse(int status, std::string_view code, bool keeps_alive, std::vector<Problem> const& problems = {});

  std::optional<EventSubscription> const& subscription() const { return subscription_; }
  std::string stream_head_text() const;  // of the stream that a subscription opens

  bool keeps_alive() const { return keeps_alive_; }
  std::string_view head() const { return head_; }
  std::string_view body() const;  // empty when there is a file, or when none may be sent
  // Where the answer is a file: its next bytes, at most `buffer` long, empty at its end. False: it cannot be read.
  bool has_file() const { return file_.has_value(); }
  bool next_of_file(std::string& buffer);

private:
  void ask_handlers();
  void complete(Response response);
  void open_file();
  bool has_no_body() const;
  Delivery delivery(std::uint64_t length) const;

  Service& service_;
  Request request_;
  std::string const id_;
  Method const method_;
  Audience const audience_;
  bool const is_secure_;
  bool keeps_alive_ = false;
  std::optional<EventSubscription> subscription_;
  Response response_;
  std::string head_;
  std::optional<disk::Descriptor> file_;
  std::uint64_t file_left_ = 0;
};

}  // namespace gendan::http
