#include "platform/http/response_head.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <stdexcept>

namespace gendan::http {
namespace {

constexpr auto own_headers =
    std::to_array<std::string_view>({"content-length", "date", "connection", "x-request-id", "transfer-encoding"});

bool is_own(std::string_view name) {
  return std::ranges::any_of(own_headers, [&](std::string_view own) {
    return std::ranges::equal(own, name,
                              [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b); });
  });
}

bool is_token(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

void add(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

void add_number(std::string& head, std::uint64_t number) {
  std::array<char, 20> digits{};
  auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  head.append(digits.data(), end);
}

void add_two_digits(std::string& text, unsigned number) {
  text += static_cast<char>('0' + number / 10 % 10);
  text += static_cast<char>('0' + number % 10);
}

// RFC 9110 8.6: these have no body and say no length of one.
bool has_no_length(int status) { return status < 200 || status == 204 || status == 304; }

void add_response_headers(std::string& head, Response const& response) {
  using namespace std::string_view_literals;
  for (auto const& [name, value] : response.headers) {
    if (!is_token(name) || value.find_first_of("\r\n\0"sv) != std::string::npos)
      throw std::invalid_argument("header cannot be written: " + name);
    if (!is_own(name)) add(head, name, value);
  }
}

std::string head_without_length(Response const& response, Delivery const& delivery) {
  std::string head;
  head.reserve(1024);
  head.append("HTTP/1.1 ");
  add_number(head, static_cast<std::uint64_t>(response.status));
  head.append(" ").append(reason_phrase(response.status)).append("\r\n");
  add_response_headers(head, response);
  for (auto const& [name, value] : security_headers(delivery.audience, delivery.is_secure))
    if (response.header(name).empty()) add(head, name, value);
  add(head, "Date", http_date(delivery.at));
  add(head, "Connection", delivery.keeps_alive ? "keep-alive" : "close");
  add(head, "X-Request-Id", delivery.request_id);
  return head;
}

}  // namespace

std::string response_head(Response const& response, Delivery const& delivery) {
  auto head = head_without_length(response, delivery);
  if (!has_no_length(response.status)) {
    head.append("Content-Length: ");
    add_number(head, delivery.length);
    head.append("\r\n");
  }
  return head.append("\r\n");
}

std::string stream_head(Response const& response, Delivery const& delivery) {
  return head_without_length(response, delivery).append("\r\n");
}

std::string_view reason_phrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 206:
      return "Partial Content";
    case 301:
      return "Moved Permanently";
    case 302:
      return "Found";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 307:
      return "Temporary Redirect";
    case 308:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    case 507:
      return "Insufficient Storage";
    default:
      return "Unknown";
  }
}

std::string http_date(Instant at) {
  static constexpr std::string_view days = "SunMonTueWedThuFriSat";
  static constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  using namespace std::chrono;
  sys_time<milliseconds> const time{milliseconds(at.unix_milliseconds())};
  auto const day = floor<std::chrono::days>(time);
  year_month_day const date(day);
  hh_mm_ss const clock(floor<seconds>(time - day));
  std::string text;
  text.append(days.substr(weekday(day).c_encoding() * 3U, 3)).append(", ");
  add_two_digits(text, unsigned(date.day()));
  text.append(" ").append(months.substr((unsigned(date.month()) - 1) * 3, 3)).append(" ");
  auto const year = static_cast<unsigned>(int(date.year()));
  add_two_digits(text, year / 100);
  add_two_digits(text, year % 100);
  text += ' ';
  add_two_digits(text, static_cast<unsigned>(clock.hours().count()));
  text += ':';
  add_two_digits(text, static_cast<unsigned>(clock.minutes().count()));
  text += ':';
  add_two_digits(text, static_cast<unsigned>(clock.seconds().count()));
  return text.append(" GMT");
}

}  // namespace gendan::http
