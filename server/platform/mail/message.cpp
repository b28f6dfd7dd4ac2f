#include "platform/mail/message.hpp"

#include <algorithm>
#include <array>

#include "base/calendar_date.hpp"
#include "platform/crypto/base64.hpp"
#include "platform/mail/header.hpp"

namespace gendan::mail {
namespace {

constexpr std::size_t line_bytes = 57;  // become 76 characters

// No line of base 64 holds "_", so that none can be taken for a boundary.
constexpr std::string_view mixed = "=_gendan_mixed";
constexpr std::string_view alternative = "=_gendan_alternative";

std::string base64_lines(std::string_view bytes) {
  std::string lines;
  lines.reserve(bytes.size() * 4 / 3 + bytes.size() / line_bytes * 2 + 8);
  for (std::size_t at = 0; at < bytes.size(); at += line_bytes) {
    lines += crypto::padded_base64(bytes.substr(at, line_bytes));
    lines += "\r\n";
  }
  return lines;
}

std::string text_part(std::string_view kind, std::string_view text) {
  return "Content-Type: text/" + std::string(kind) + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
         base64_lines(text);
}

bool is_media_type(std::string_view text) {
  auto const slash = text.find('/');
  return slash != std::string_view::npos && slash > 0 && slash + 1 < text.size() && text.size() <= 100 &&
         std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '+' || c == '-';
         });
}

std::string file_part(Attachment const& file) {
  return "Content-Type: " + (is_media_type(file.media_type) ? file.media_type : "application/octet-stream") +
         "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment" + file_name_parameters(file.name) +
         "\r\n\r\n" + base64_lines(file.content);
}

std::string multipart(std::string_view kind, std::string_view boundary, std::vector<std::string> const& parts) {
  std::string whole =
      "Content-Type: multipart/" + std::string(kind) + ";\r\n boundary=\"" + std::string(boundary) + "\"\r\n\r\n";
  for (auto const& part : parts) whole += "--" + std::string(boundary) + "\r\n" + part + "\r\n";
  return whole + "--" + std::string(boundary) + "--\r\n";
}

std::string body_of(Message const& message) {
  auto body = text_part("plain", message.text);
  if (!message.html.empty()) body = multipart("alternative", alternative, {body, text_part("html", message.html)});
  if (message.attachments.empty()) return body;
  std::vector<std::string> parts{std::move(body)};
  for (auto const& file : message.attachments) parts.push_back(file_part(file));
  return multipart("mixed", mixed, parts);
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string mail_date(Instant at) {
  constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto const date = CalendarDate::utc_date_of(at);
  auto const seconds = (at - date.utc_start()).count() / 1'000;
  return std::string(days.at(date.weekday().c_encoding())) + ", " + two_digits(date.day()) + " " +
         months.at(date.month() - 1) + " " + std::to_string(date.year()) + " " + two_digits(seconds / 3'600) + ":" +
         two_digits(seconds / 60 % 60) + ":" + two_digits(seconds % 60) + " +0000";
}

std::string mime_text(Message const& message) {
  auto text = "Date: " + mail_date(message.date) + "\r\n" + mailbox_header("From", {message.from}) +
              mailbox_header("To", message.to);
  if (!message.reply_to.empty()) text += mailbox_header("Reply-To", message.reply_to);
  text += text_header("Subject", message.subject) + id_header("Message-ID", {message.message_id});
  if (!message.in_reply_to.empty()) text += id_header("In-Reply-To", {message.in_reply_to});
  if (!message.references.empty()) text += id_header("References", message.references);
  if (message.is_automatic) text += "Auto-Submitted: auto-generated\r\n";
  return text + "MIME-Version: 1.0\r\n" + body_of(message);
}

}  // namespace gendan::mail
