// What a handler answers, and how it becomes a response: a described struct is 200, nothing is 204.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "platform/describe/encode.hpp"
#include "platform/http/message.hpp"

namespace gendan::service {

// Answers 201 with a Location.
template <class T>
struct Created {
  T body;
  std::string location;
};

// Answers 200, 201 or another status with further headers, such as cookies.
template <class T, int Status = 200>
struct WithHeaders {
  T body;
  std::vector<http::Field> headers;
};
// Answers 204 with headers.
template <>
struct WithHeaders<void> {
  std::vector<http::Field> headers;
};

// Answers 202: accepted, goes on in the background.
template <class T>
struct Accepted {
  T body;
};

// What was answered already as a Result.
template <class Result>
struct Answered {
  http::Response response;
};

template <class T>
struct ResultTraits {  // a described struct
  static constexpr int status = 200;
  using Body = T;
  static http::Response response(T const& value) {
    http::Response response;
    response.headers.emplace_back("Content-Type", "application/json");
    response.body = describe::encoded(value);
    return response;
  }
};
template <class T>
struct ResultTraits<Created<T>> {
  static constexpr int status = 201;
  using Body = T;
  static http::Response response(Created<T> const& value) {
    auto response = ResultTraits<T>::response(value.body);
    response.status = status;
    response.headers.emplace_back("Location", "/api/v1" + value.location);
    return response;
  }
};
template <class T>
struct ResultTraits<Accepted<T>> {
  static constexpr int status = 202;
  using Body = T;
  static http::Response response(Accepted<T> const& value) {
    auto response = ResultTraits<T>::response(value.body);
    response.status = status;
    return response;
  }
};
template <class T, int Status>
struct ResultTraits<WithHeaders<T, Status>> {
  static constexpr int status = Status;
  using Body = T;
  static http::Response response(WithHeaders<T, Status> const& value) {
    auto response = ResultTraits<T>::response(value.body);
    response.status = status;
    for (auto const& header : value.headers) response.headers.push_back(header);
    return response;
  }
};
template <>
struct ResultTraits<WithHeaders<void>> {
  static constexpr int status = 204;
  using Body = void;
  static http::Response response(WithHeaders<void> const& value) {
    http::Response response;
    response.status = status;
    response.headers = value.headers;
    return response;
  }
};
template <>
struct ResultTraits<http::Response> {
  static constexpr int status = 200;
  using Body = void;
  static http::Response response(http::Response value) { return value; }
};

template <class Result>
struct ResultTraits<Answered<Result>> {
  static constexpr int status = ResultTraits<Result>::status;
  using Body = typename ResultTraits<Result>::Body;
  static http::Response response(Answered<Result> value) { return std::move(value.response); }
};

}  // namespace gendan::service
