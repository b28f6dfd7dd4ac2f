// A handler's answer that is JSON already.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "platform/service/result.hpp"

namespace gendan::service {

// Answers 200 with what a T looks like; shared with whoever keeps it, not copied.
template <class T>
struct Encoded {
  std::shared_ptr<std::string const> json;
};

template <class T>
struct ResultTraits<Encoded<T>> {
  static constexpr int status = 200;
  using Body = T;
  static http::Response response(Encoded<T> value) {
    http::Response response;
    response.headers.emplace_back("Content-Type", "application/json");
    response.shared_body = std::move(value.json);
    return response;
  }
};

}  // namespace gendan::service
