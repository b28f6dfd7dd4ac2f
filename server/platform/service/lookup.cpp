#include "platform/service/lookup.hpp"

#include "platform/search/words.hpp"

namespace gendan::service {
namespace {

constexpr int most_found = 200;
constexpr std::size_t shortest = 2;  // characters
constexpr std::size_t longest = 10;  // further on the whole word is typed sooner than a choice is made

// Bytes of the letter or digit at the front of folded text, 0 for anything else. Alphabets have one byte
// (a to z) or two (Latin with diacritics, Greek, Cyrillic, Arabic …) in UTF-8.
std::size_t letter_size(std::string_view text) {
  auto const first = static_cast<unsigned char>(text.front());
  if ((first >= 'a' && first <= 'z') || (first >= '0' && first <= '9')) return 1;
  return first >= 0xC3 && first <= 0xDF && text.size() > 1 ? 2 : 0;
}

std::string_view first_word(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size()) {
    auto const letter = letter_size(text.substr(size));
    if (letter == 0) break;
    size += letter;
  }
  return text.substr(0, size);
}

void append_beginnings(std::string& out, std::string_view word) {
  std::size_t characters = 0;
  for (std::size_t end = 0; end < word.size() && characters <= longest;) {
    if (characters >= shortest) {
      if (!out.empty()) out += ' ';
      out += word.substr(0, end);
    }
    end += letter_size(word.substr(end));
    ++characters;
  }
}

}  // namespace

search::Scope search_scope(Caller const& caller, std::string_view permission) {
  switch (caller.require(permission)) {
    case Scope::all:
      return {};
    case Scope::department:
      // Without a department one's own, not those of everybody without one.
      if (!caller.department_id.empty()) return {caller.person_id, caller.department_id};
      break;
    case Scope::own:
      break;
  }
  return {caller.person_id, std::nullopt};
}

std::vector<std::string> found_ids(Call& call, std::string_view kind, std::string_view permission,
                                   std::string_view text) {
  auto const scope = search_scope(call.caller, permission);
  auto const found = search::find(call.tx, {std::string(text), {std::string(kind)}, scope, most_found, {}}).hits;
  std::vector<std::string> ids;
  for (auto const& hit : found) {
    if (hit.score * 2 >= found.front().score) ids.push_back(hit.id);
  }
  return ids;
}

std::string beginnings(std::string_view name) {
  auto const folded = search::folded(name);
  std::string out;
  for (std::string_view rest = folded; !rest.empty();) {
    auto const word = first_word(rest);
    append_beginnings(out, word);
    rest.remove_prefix(std::max<std::size_t>(word.size(), 1));
  }
  return out;
}

}  // namespace gendan::service
