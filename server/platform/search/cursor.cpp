#include "platform/search/cursor.hpp"

#include <algorithm>
#include <charconv>

#include "base/refusal.hpp"

namespace gendan::search {

namespace {

constexpr std::string_view malformed = "malformed";

std::string_view field(std::string_view& rest, char end) {
  auto const length = rest.find(end);
  if (length == std::string_view::npos) throw invalid("?after", std::string(malformed));
  auto const found = rest.substr(0, length);
  rest.remove_prefix(length + 1);
  return found;
}

std::int64_t number(std::string_view text) {
  std::int64_t value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) throw invalid("?after", std::string(malformed));
  return value;
}

}  // namespace

// "score;order_key;least;weight,weight,;length of id;id and kind".
std::string cursor_text(Cursor const& cursor) {
  auto text = std::to_string(cursor.last.score) + ";" + std::to_string(cursor.last.order_key) + ";" +
              std::to_string(cursor.least) + ";";
  for (auto const weight : cursor.weights) text += std::to_string(weight) + ",";
  return text + ";" + std::to_string(cursor.last.id.size()) + ";" + cursor.last.id + cursor.last.kind;
}

Cursor parsed_cursor(std::string_view text, std::size_t terms) {
  Cursor cursor;
  cursor.last.score = number(field(text, ';'));
  cursor.last.order_key = number(field(text, ';'));
  cursor.least = number(field(text, ';'));
  for (auto weights = field(text, ';'); !weights.empty();) cursor.weights.push_back(number(field(weights, ',')));
  auto const id_length = static_cast<std::size_t>(number(field(text, ';')));
  auto const is_out_of_range = [](std::int64_t weight) { return weight < 1 || weight > most_term_weight; };
  if (cursor.weights.size() != terms || cursor.least < 1 || id_length > text.size() ||
      std::ranges::any_of(cursor.weights, is_out_of_range)) {
    throw invalid("?after", std::string(malformed));
  }
  cursor.last.id = text.substr(0, id_length);
  cursor.last.kind = text.substr(id_length);
  return cursor;
}

}  // namespace gendan::search
