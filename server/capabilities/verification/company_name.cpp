#include "capabilities/verification/company_name.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gendan::verification {
namespace {

constexpr std::size_t longest_name = 400;  // in bytes; what is longer is read so far

using Words = std::vector<std::string>;
using Forms = std::set<std::string_view>;

struct LegalForm {
  std::string_view words;  // folded, with single blanks
  std::string_view means;  // the same for its several writings; empty: it tells nothing
};
// The longer ones first where one ends in another.
constexpr auto legal_forms = std::to_array<LegalForm>({
    {"gmbh and co kgaa", "gmbh co kgaa"},
    {"gmbh and co kg", "gmbh co kg"},
    {"gmbh co kg", "gmbh co kg"},
    {"ag and co kg", "ag co kg"},
    {"s de rl de cv", "s de rl de cv"},
    {"sa de cv", "sa de cv"},
    {"sp z oo", "sp z oo"},
    {"a s", "as"},
    {"b v", "bv"},
    {"n v", "nv"},
    {"s a", "sa"},
    {"s l", "sl"},
    {"limited", "ltd"},
    {"ltd", "ltd"},
    {"private", "pvt"},
    {"pvt", "pvt"},
    {"pte", "pte"},
    {"proprietary", "pty"},
    {"pty", "pty"},
    {"llc", "llc"},
    {"llp", "llp"},
    {"lp", "lp"},
    {"plc", "plc"},
    {"incorporated", "inc"},
    {"inc", "inc"},
    {"corporation", "corp"},
    {"corp", "corp"},
    {"company", ""},
    {"co", ""},
    {"gmbh", "gmbh"},
    {"mbh", "gmbh"},
    {"ag", "ag"},
    {"kg", "kg"},
    {"kgaa", "kgaa"},
    {"ohg", "ohg"},
    {"ug", "ug"},
    {"ek", "ek"},
    {"se", "se"},
    {"bv", "bv"},
    {"nv", "nv"},
    {"sa", "sa"},
    {"sas", "sas"},
    {"sarl", "sarl"},
    {"srl", "srl"},
    {"spa", "spa"},
    {"sl", "sl"},
    {"slu", "slu"},
    {"lda", "lda"},
    {"ltda", "ltda"},
    {"ab", "ab"},
    {"as", "as"},
    {"aps", "aps"},
    {"oy", "oy"},
    {"oyj", "oyj"},
    {"kft", "kft"},
    {"doo", "doo"},
    {"sro", "sro"},
    {"bhd", "bhd"},
    {"sdn", "sdn"},
    {"tbk", "tbk"},
    {"kk", "kk"},
    {"fze", "fze"},
    {"fzco", "fzco"},
    {"jsc", "jsc"},
    {"股份有限公司", "corp by shares"},
    {"有限责任公司", "ltd"},
    {"有限公司", "ltd"},
    {"株式会社", "kk"},
    {"株", "kk"},
    {"公司", ""},
});
// Before a name.
constexpr auto leading_forms =
    std::to_array<LegalForm>({{"the", ""}, {"messrs", ""}, {"pt", "pt"}, {"ooo", "ooo"}, {"株式会社", "kk"}});

constexpr auto other_separators =
    std::to_array<std::string_view>({"。", "、", "·", "・", "“", "”", "„", "«", "»", "…", "®", "™", "©"});

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_word_sign(char c) { return !is_ascii(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string with_plain_signs(std::string text) {
  for (auto const separator : other_separators) {
    for (std::size_t at = 0; (at = text.find(separator, at)) != std::string::npos;)
      text.replace(at, separator.size(), " ");
  }
  return text;
}

// "A.C.M.E. & Sons" → acme, and, sons.
Words words_of(std::string_view text) {
  Words words;
  bool is_open = false;
  for (char const c : text) {
    if (is_word_sign(c)) {
      if (!std::exchange(is_open, true)) words.emplace_back();
      words.back() += c;
    } else if (c == '&' || c == '+') {
      words.emplace_back("and");
      is_open = false;
    } else if (c != '.' && c != '\'') {
      is_open = false;
    }
  }
  for (auto& word : words) {
    if (word == "und") word = "and";
  }
  return words;
}

std::string joined(Words const& words, std::string_view between) {
  std::string text;
  for (auto const& word : words) text += (text.empty() ? "" : std::string(between)) + word;
  return text;
}

struct CompanyName {
  std::string stem;
  Forms forms;
};

// Takes a form off the end, be it words of their own or, in Chinese, the end of one.
bool take_form(std::string& text, Forms& forms) {
  for (auto const& [words, means] : legal_forms) {
    if (!text.ends_with(words) || text.size() == words.size()) continue;
    bool const is_apart = text[text.size() - words.size() - 1] == ' ';
    if (!is_apart && (is_ascii(words.front()) || words == "株")) continue;
    text.resize(text.size() - words.size() - (is_apart ? 1 : 0));
    if (!means.empty()) forms.insert(means);
    return true;
  }
  return false;
}

bool take_leading_form(std::string& text, Forms& forms) {
  for (auto const& [word, means] : leading_forms) {
    bool const is_apart = text.size() > word.size() && text[word.size()] == ' ';
    if (!text.starts_with(word) || text.size() == word.size() || (!is_apart && is_ascii(word.front()))) continue;
    text.erase(0, word.size() + (is_apart ? 1 : 0));
    if (!means.empty()) forms.insert(means);
    return true;
  }
  return false;
}

CompanyName name_in(std::string_view text) {
  CompanyName name;
  auto rest = joined(words_of(text), " ");
  while (take_form(rest, name.forms) || (rest.ends_with(" and") && (rest.resize(rest.size() - 4), true))) {
  }
  while (take_leading_form(rest, name.forms)) {
  }
  std::erase(rest, ' ');
  name.stem = std::move(rest);
  return name;
}

// "Acme Ltd" may be short for "Acme Pte Ltd"; a name without a form for any.
bool are_same(CompanyName const& a, CompanyName const& b) {
  if (a.stem.empty() || a.stem != b.stem) return false;
  return std::ranges::includes(a.forms, b.forms) || std::ranges::includes(b.forms, a.forms);
}

bool has_form(std::string_view text) {
  return std::ranges::any_of(words_of(text), [](std::string const& word) {
    return std::ranges::any_of(legal_forms,
                               [&](LegalForm const& form) { return !form.means.empty() && word == form.words; });
  });
}

// The Chinese part of a name in two scripts, or the other one; empty: it is no name by itself.
std::string part_in(std::string_view text, bool wants_ascii) {
  std::string part;
  std::size_t signs = 0;
  for (char const c : text) {
    bool const is_wanted = is_ascii(c) == wants_ascii;
    part += is_wanted ? c : ' ';
    if (is_wanted && is_word_sign(c)) ++signs;
  }
  return signs < (wants_ascii ? 4 : 6) ? std::string() : part;
}

bool is_chinese(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

// What the text may name: all of it, without the address behind it, in one script of two.
std::vector<CompanyName> names_in(std::string_view text) {
  std::vector<CompanyName> names{name_in(text)};
  for (auto cut = text.find_first_of(",;(|\n/"); cut != text.npos; cut = text.find_first_of(",;(|\n/", cut + 1)) {
    auto name = name_in(text.substr(0, cut));
    if (!name.forms.empty() && !has_form(text.substr(cut))) names.push_back(std::move(name));
  }
  if (!is_chinese(text)) return names;
  for (bool const wants_ascii : {true, false}) {
    if (auto const part = part_in(text, wants_ascii); !part.empty()) names.push_back(name_in(part));
  }
  return names;
}

std::string with_spelt_umlauts(std::string text) {
  constexpr auto spellings = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ø", "oe"}, {"å", "aa"}, {"æ", "ae"}});
  for (auto const& [letter, spelt] : spellings) {
    for (std::size_t at = 0; (at = text.find(letter, at)) != std::string::npos;) text.replace(at, letter.size(), spelt);
  }
  return text;
}

bool share_a_name(std::string const& one, std::string const& other) {
  auto const names = names_in(one);
  return std::ranges::any_of(names_in(other), [&](CompanyName const& b) {
    return std::ranges::any_of(names, [&](CompanyName const& a) { return are_same(a, b); });
  });
}

}  // namespace

bool is_same_company(std::string_view one, std::string_view other, NameFoldings const& foldings) {
  auto const a = with_plain_signs(foldings.folded(one.substr(0, longest_name)));
  auto const b = with_plain_signs(foldings.folded(other.substr(0, longest_name)));
  return share_a_name(with_spelt_umlauts(a), with_spelt_umlauts(b)) ||
         share_a_name(foldings.without_accents(a), foldings.without_accents(b));
}

}  // namespace gendan::verification
