#include "platform/search/entry_terms.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "platform/search/term_table.hpp"
#include "platform/search/words.hpp"

namespace gendan::search {

namespace {

// Most entries of a business are shorter than this.
constexpr std::size_t usual_terms = 256;
constexpr std::size_t usual_bytes = 2'048;

void append_term(sql::Bytes& to, std::string_view term, std::uint8_t impact) {
  append_number(to, term.size());
  append_text(to, term);
  to.push_back(static_cast<std::byte>(impact));
}

// How often a term occurs; each time counts as much as the text it stands in.
struct Frequency {
  std::int64_t written = 0;
  std::int64_t shortened = 0;
};

// Digits that an entry has with zeros before them say half of what the same digits say where they stand as asked.
std::uint8_t impact_in(Frequency const& frequency, std::int64_t words) {
  if (frequency.written > 0) return impact_of(frequency.written, words);
  return static_cast<std::uint8_t>(std::max(1, impact_of(frequency.shortened, words) / 2));
}

std::string marked(std::string_view mark, std::string_view text) { return std::string(mark).append(text); }

}  // namespace

std::string kind_term(std::string_view kind) { return marked("=k", kind); }
std::string owner_term(std::string_view owner_id) { return marked("=o", owner_id); }
std::string department_term(std::string_view department_id) { return marked("=d", department_id); }

std::uint8_t impact_of(std::int64_t weighted_frequency, std::int64_t words) {
  // 100 f (k + 1) / (f + k (1 - b + b words / usual)), k = 1.2, b = 0.4, usual = 60, all times 10 · 60.
  constexpr std::int64_t usual = 60;
  auto const f = std::clamp<std::int64_t>(weighted_frequency, 1, 100'000) * 5 * usual * 10;
  auto const norm = 6 * (6 * usual + 4 * words);
  return static_cast<std::uint8_t>(std::max<std::int64_t>(1, (220 * f + (f + norm) / 2) / (f + norm)));
}

sql::Bytes encoded_terms(Entry const& entry) {
  TermTable terms(usual_terms);
  std::vector<Frequency> frequencies;  // by place
  std::int64_t words = 0;
  auto room = most_document_characters;
  for (auto const& text : entry.texts) {
    auto const indexed = beginning(text.text, room);
    room -= code_points(indexed);
    each_document_term(indexed, [&](Occurrence occurrence) {
      auto const place = terms.place(occurrence.term);
      if (place == frequencies.size()) frequencies.emplace_back();
      auto& frequency = frequencies[place];
      (occurrence.is_shortened ? frequency.shortened : frequency.written) += text.weight;
      words += occurrence.is_word ? 1 : 0;
    });
  }
  sql::Bytes encoded;
  encoded.reserve(usual_bytes);
  append_term(encoded, kind_term(entry.kind), 1);
  if (!entry.owner_id.empty()) append_term(encoded, owner_term(entry.owner_id), 1);
  if (!entry.department_id.empty()) append_term(encoded, department_term(entry.department_id), 1);
  for (std::uint32_t place = 0; place < terms.size(); ++place) {
    append_term(encoded, terms.text(place), impact_in(frequencies[place], words));
  }
  return encoded;
}

}  // namespace gendan::search
