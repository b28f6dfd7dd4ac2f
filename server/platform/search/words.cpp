#include "platform/search/words.hpp"

#include <memory>
#include <stdexcept>
#include <unordered_set>

#include <unicode/brkiter.h>

#include "base/refusal.hpp"
#include "base/text.hpp"
#include "platform/search/characters.hpp"
#include "platform/search/fold.hpp"

namespace gendan::search {

namespace {

// What a term is to the text it was cut from.
enum class Cut { word, part, gram, single_character, shortened };

icu::BreakIterator& dictionary() {
  thread_local std::unique_ptr<icu::BreakIterator> const words = [] {
    auto status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
    if (U_FAILURE(status)) throw std::runtime_error(std::string("word breaks: ") + u_errorName(status));
    return made;
  }();
  return *words;
}

// Walks one text and hands every term to `take(Cut, std::string_view)`.
template <class Take>
class Cutter {
public:
  Cutter(std::string_view text, Take take) : text_(text), take_(std::move(take)) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      switch (text_.sign(at)) {
        case Sign::continuous:
          at = cut_continuous(at);
          break;
        case Sign::letter:
        case Sign::digit:
          at = cut_code(at);
          break;
        default:
          ++at;
      }
    }
  }

private:
  std::size_t cut_continuous(std::size_t begin) {
    auto const end = end_of(begin, Sign::continuous);
    auto const units = text_.units_between(begin, end);
    icu::UnicodeString const run(false, units.data(), static_cast<std::int32_t>(units.size()));
    auto& words = dictionary();
    words.setText(run);
    auto from = begin;
    for (words.first(); words.next() != icu::BreakIterator::DONE;) {
      auto to = from;
      while (text_.unit(to) - text_.unit(begin) < static_cast<std::uint32_t>(words.current())) ++to;
      give(Cut::word, text_.between(from, to));
      from = to;
    }
    give_grams(begin, end);
    return end;
  }

  void give_grams(std::size_t begin, std::size_t end) {
    auto const single = end - begin == 1 ? Cut::gram : Cut::single_character;
    for (auto at = begin; at < end; ++at) {
      give_gram(single, text_.between(at, at + 1));
      if (at + 1 < end) give_gram(Cut::gram, text_.between(at, at + 2));
    }
  }

  void give_gram(Cut cut, std::string_view characters) {
    gram_.resize(1);
    gram_ += characters;
    take_(cut, std::string_view(gram_));
  }

  // A code is letters and digits, held together by joiners that stand between two of them.
  std::size_t cut_code(std::size_t begin) {
    auto end = begin;
    while (is_of_code(end) || (text_.sign(end) == Sign::joiner && is_of_code(end + 1))) ++end;
    give_spellings(Cut::word, begin, end);
    for (auto at = begin; at < end;) {
      auto part_end = at;
      while (is_of_code(part_end)) ++part_end;
      if (at != begin || part_end != end) give_spellings(Cut::part, at, part_end);
      cut_pieces(at, part_end);
      at = part_end + 1;
    }
    return end;
  }

  void cut_pieces(std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end;) {
      auto const piece_end = end_of(at, text_.sign(at));
      if (at != begin || piece_end != end) give_spellings(Cut::part, at, piece_end);
      give_without_zeros(text_.between(at, piece_end));
      at = piece_end;
    }
  }

  void give_without_zeros(std::string_view piece) {
    constexpr std::size_t fewest_digits = 3;
    if (piece.size() < fewest_digits || piece.front() != '0') return;
    auto const first = piece.find_first_not_of('0');
    if (first != std::string_view::npos) give(Cut::shortened, piece.substr(first));
  }

  bool is_of_code(std::size_t at) const {
    auto const sign = text_.sign(at);
    return sign == Sign::letter || sign == Sign::digit;
  }

  std::size_t end_of(std::size_t at, Sign sign) const {
    while (at < text_.size() && text_.sign(at) == sign) ++at;
    return at;
  }

  void give_spellings(Cut cut, std::size_t begin, std::size_t end) {
    auto const spelling = text_.between(begin, end);
    give(cut, spelling);
    if (spelling.size() == end - begin) return;  // ASCII
    if (auto const plain = without_diacritics(spelling); plain != spelling) give(Cut::part, plain);
  }

  void give(Cut cut, std::string_view term) { take_(cut, beginning(term, most_term_bytes)); }

  Characters text_;
  Take take_;
  std::string gram_ = "~";
};

template <class Take>
void cut(std::string_view text, Take take) {
  Cutter<Take>(text, std::move(take)).run();
}

}  // namespace

void each_document_term(std::string_view text, std::function<void(Occurrence)> const& take) {
  cut(text, [&take](Cut cut, std::string_view term) { take({term, cut == Cut::word, cut == Cut::shortened}); });
}

std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const starts_character = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    if (starts_character && seen++ == most) return text.substr(0, i);
  }
  return text;
}

std::vector<QueryTerm> query_terms(std::string_view text) {
  if (code_points(text) > most_query_characters) throw invalid("?q", "too_long", std::to_string(most_query_characters));
  std::vector<QueryTerm> words;
  std::vector<QueryTerm> others;
  cut(text, [&](Cut cut, std::string_view term) {
    if (cut == Cut::word)
      words.push_back({std::string(term), 2});
    else if (cut != Cut::single_character && cut != Cut::shortened)
      others.push_back({std::string(term), 1});
  });
  std::vector<QueryTerm> terms;
  std::unordered_set<std::string> seen;
  for (auto* list : {&words, &others}) {
    for (auto& term : *list) {
      if (terms.size() < most_query_terms && seen.insert(term.text).second) terms.push_back(std::move(term));
    }
  }
  return terms;
}

std::string folded(std::string_view text) {
  Characters const characters(text);
  return std::string(characters.between(0, characters.size()));
}

}  // namespace gendan::search
