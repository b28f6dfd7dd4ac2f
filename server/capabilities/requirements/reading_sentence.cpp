#include "capabilities/requirements/reading_sentence.hpp"

#include <algorithm>
#include <array>
#include <boost/describe.hpp>

#include "base/half_width.hpp"
#include "capabilities/requirements/reading_deadline.hpp"
#include "capabilities/requirements/reading_letters.hpp"

namespace gendan::requirements {
namespace {

constexpr std::size_t longest_sentence = 600;
constexpr std::size_t most_sentences = 1'000;
constexpr std::size_t longest_place = 40;

// How many bytes of a mark between clauses stand here. A comma within a number or a date, and a point within a word,
// are none.
std::size_t length_of_break(std::string_view text, std::size_t at) {
  for (std::string_view const mark : {"，", "。", "；", "！", "？"})
    if (text.substr(at).starts_with(mark)) return mark.size();
  char const c = text[at];
  if (c == ';' || c == '!' || c == '?') return 1;
  auto const next = text.find_first_not_of(' ', at + 1);
  bool const is_before_digit = next != text.npos && is_digit(text[next]);
  bool const is_behind_digit = at > 0 && is_digit(text[at - 1]);
  // "Jan 15, 2027" and "1,200", but not "30% deposit, 70% before shipment".
  if (c == ',') return is_behind_digit && is_before_digit ? 0 : 1;
  return c == '.' && (at + 1 == text.size() || text[at + 1] == ' ') && !is_before_digit ? 1 : 0;
}

std::vector<std::string_view> clauses_of(std::string_view text) {
  std::vector<std::string_view> clauses;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const length = length_of_break(text, at);
    // A question stays one: its mark belongs to it.
    bool const is_question = length > 0 && (text[at] == '?' || text.substr(at).starts_with("？"));
    if (length > 0) {
      clauses.push_back(text.substr(begin, at - begin + (is_question ? length : 0)));
      begin = at + length;
    }
    at += std::max<std::size_t>(1, length);
  }
  clauses.push_back(text.substr(begin));
  std::erase_if(clauses, [](std::string_view clause) { return trimmed(clause).empty(); });
  return clauses;
}

constexpr auto delivery_words =
    std::to_array<std::string_view>({" delivery ", " deliver ", " ship ", " shipment ", " shipping ", " dispatch ",
                                     " etd ", " ready ", " need ", " needed ", " required ", " eta "});
constexpr auto delivery_parts = std::to_array<std::string_view>(
    {"交货", "交期", "交付", "发货", "出货", "装运", "船期", "發貨", "交貨", "出貨", "请发", "需要", "到货"});
// A day of something else.
constexpr auto other_words = std::to_array<std::string_view>(
    {" deposit ",    " payment ", " pay ",         " paid ",  " balance ", " sample ", " samples ",
     " inspection ", " inspect ", " invoice ",     " reply ", " confirm ", " quote ",  " quotation ",
     " offer ",      " po ",      " order dated ", " dated ", " meeting ", " call ",   " holiday ",
     " arrive ",     " arrival ", " eta ",         " cut ",   " artwork ", " credit "});
constexpr auto other_parts = std::to_array<std::string_view>({"付款", "定金", "订金", "余款",   "尾款", "样品",  "样",
                                                              "验货", "检验", "回复", "确认",   "报价", "放假",  "春节",
                                                              "开会", "到港", "到货", "信用证", "付",   "设计稿"});

bool speaks_of_delivery(std::string_view clause) {
  return has_any(spaced_words(clause), delivery_words) || has_any(clause, delivery_parts);
}
bool speaks_of_another_day(std::string_view clause) {
  return has_any(spaced_words(clause), other_words) || has_any(clause, other_parts);
}
// "by 15 Jan" behind a clause that says of what.
bool begins_with_a_limit(std::string_view clause) {
  static constexpr auto limits =
      std::to_array<std::string_view>({" by ", " before ", " latest ", " no later than ", " not later than "});
  auto const words = spaced_words(clause);
  return std::ranges::any_of(limits, [&](auto limit) { return words.starts_with(limit); }) ||
         trimmed(clause).starts_with("最晚") || trimmed(clause).starts_with("最迟");
}

// Names as places are written: up to three words with a capital, or Chinese ones.
std::string place_at(std::string_view rest) {
  rest = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
  std::size_t end = 0;
  if (!rest.empty() && !is_ascii(rest.front())) {
    while (end < rest.size() && !is_ascii(rest[end])) ++end;
    return std::string(rest.substr(0, end));
  }
  for (int words = 0; words < 3; ++words) {
    auto const begin = rest.find_first_not_of(' ', end);
    if (begin == rest.npos || !is_capital(rest[begin])) break;
    auto word_end = begin;
    while (word_end < rest.size() && (is_letter(rest[word_end]) || rest[word_end] == '-')) ++word_end;
    auto const word = rest.substr(begin, word_end - begin);
    bool const is_currency = Currency::parsed(word).has_value();
    if (is_currency || days_named(std::string(word) + " 1") > 0) break;
    end = word_end;
  }
  return std::string(trimmed(rest.substr(0, end)));
}

// What is an agreement by itself, and what only goes on one.
constexpr auto payment_starts = std::to_array<std::string_view>(
    {"t/t", "tt ", "l/c", "lc ", "d/p", "d/a", "net ", "月结", "信用证", "电汇", "货到付款", "款到发货"});
constexpr auto payment_continuations =
    std::to_array<std::string_view>({"balance", "the balance", "rest ", "the rest", "余款", "尾款", "余额", "见提单"});
constexpr auto payment_introductions = std::to_array<std::string_view>({"payment terms",
                                                                        "payment term",
                                                                        "payment",
                                                                        "terms",
                                                                        "we pay",
                                                                        "pay",
                                                                        "paid",
                                                                        "by",
                                                                        "is",
                                                                        "with",
                                                                        "pls",
                                                                        "please",
                                                                        ":",
                                                                        "-",
                                                                        "付款方式",
                                                                        "付款条件",
                                                                        "付款",
                                                                        "支付",
                                                                        "为",
                                                                        "是",
                                                                        "：",
                                                                        "按"});
constexpr auto payment_words = std::to_array<std::string_view>(
    {"deposit", "advance",     "balance", "down payment", "prepa", "t/t",  "l/c",  "before shipment",
     "b/l",     "on delivery", "定金",    "订金",         "预付",  "余款", "尾款", "发货前",
     "出货前",  "电汇",        "提单",    "月结"});

std::string_view without_introduction(std::string_view clause) {
  clause = trimmed(clause);
  for (bool is_found = true; is_found;) {
    is_found = false;
    for (auto const word : payment_introductions) {
      if (!lower_ascii(clause.substr(0, word.size())).starts_with(word)) continue;
      bool const is_within_a_word =
          is_letter(word.back()) && clause.size() > word.size() && is_letter(clause[word.size()]);
      if (is_within_a_word) continue;
      clause = trimmed(clause.substr(word.size()));
      is_found = true;
      break;
    }
  }
  return clause;
}

// "30% deposit", "100% T/T in advance": a share, and of what.
bool begins_with_a_share(std::string_view lower) {
  auto const end = lower.find_first_not_of("0123456789. ");
  return end != 0 && end != lower.npos && lower[end] == '%' && has_any(lower, payment_words);
}
bool begins_with_any(std::string_view lower, auto const& starts) {
  return std::ranges::any_of(starts, [&](auto start) { return lower.starts_with(start); });
}
bool agrees_on_payment(std::string_view clause) {
  auto const lower = lower_ascii(half_width(without_introduction(clause)));
  return (begins_with_a_share(lower) || begins_with_any(lower, payment_starts)) && days_named(clause) == 0;
}
bool is_of_payment(std::string_view clause) {
  auto const lower = lower_ascii(half_width(without_introduction(clause)));
  return agrees_on_payment(clause) || (begins_with_any(lower, payment_continuations) && days_named(clause) == 0);
}

template <class Said>
bool agree(std::vector<Said> const& said, auto const& are_alike) {
  return std::ranges::all_of(said, [&](Said const& one) { return are_alike(one.value, said.front().value); });
}

}  // namespace

bool Sentences::take(PlacedText const& sentence, ReadingDraft& draft) {
  if (sentence.text.size() > longest_sentence || read_ == most_sentences) return false;
  ++read_;
  auto const clauses = clauses_of(sentence.text);
  bool is_taken = false;
  bool had_cue = false;
  for (auto const clause : clauses) {
    bool const has_cue = speaks_of_delivery(clause) || (had_cue && begins_with_a_limit(clause));
    is_taken = take_deadline(clause, has_cue, sentence.origin, draft) || is_taken;
    is_taken = take_term(clause, sentence.origin) || is_taken;
    had_cue = has_cue && !speaks_of_another_day(clause) && !is_unsure(clause);
  }
  return take_payment(clauses, sentence.origin) || is_taken;
}

bool Sentences::take_deadline(std::string_view clause, bool has_cue, Origin const& origin, ReadingDraft& draft) {
  if (!has_cue || speaks_of_another_day(clause) || days_named(clause) == 0) return false;
  auto const read = read_deadline(clause, draft.habits().date_order, draft.received_on());
  bool const is_past = read.value && draft.received_on() && *read.value < *draft.received_on();
  if (!read.value || is_past) {
    draft.note(is_past ? "not_recognised" : read.fault, origin, "requested_on");
    return false;
  }
  deadlines_.push_back({*read.value, origin});
  return true;
}

// In capitals, with its place.
bool Sentences::take_term(std::string_view clause, Origin const& origin) {
  auto const plain = half_width(clause);
  bool is_taken = false;
  for (std::size_t at = 0; at < plain.size();) {
    auto end = at;
    while (end < plain.size() && is_letter(plain[end])) ++end;
    auto const word = plain.substr(at, end - at);
    orders::Incoterm term{};
    if (word.size() == 3 && boost::describe::enum_from_string(word.c_str(), term)) {
      auto place = place_at(std::string_view(plain).substr(end));
      if (!place.empty() && place.size() <= longest_place && !is_unsure(clause)) {
        terms_.push_back({{term, std::move(place), std::nullopt}, origin});
        is_taken = true;
      }
    }
    at = std::max(end, at + 1);
  }
  return is_taken;
}

// Clauses that follow each other are one agreement: "30% deposit, balance before shipment".
bool Sentences::take_payment(std::vector<std::string_view> const& clauses, Origin const& origin) {
  auto const first = std::ranges::find_if(clauses, agrees_on_payment);
  if (first == clauses.end()) return false;
  auto const last = std::find_if_not(first, clauses.end(), is_of_payment);
  bool const is_open = std::any_of(first, last, [](auto clause) { return is_unsure(clause); });
  if (is_open || std::any_of(last, clauses.end(), agrees_on_payment)) return false;
  auto const begin = without_introduction(*first);
  auto const end = trimmed(*std::prev(last));
  auto const length = static_cast<std::size_t>(end.data() + end.size() - begin.data());
  payments_.push_back({std::string(begin.data(), length), origin});
  return true;
}

void Sentences::hand_over(ReadingDraft& draft) {
  if (!deadlines_.empty() && agree(deadlines_, std::equal_to<>()))
    draft.take_deadline(deadlines_.front().value, deadlines_.front().origin);
  else if (!deadlines_.empty())
    draft.note("several_dates", deadlines_.back().origin, "requested_on");
  auto const is_one_term = [](FoundTerm const& a, FoundTerm const& b) {
    return a.term == b.term && a.place == b.place;
  };
  auto const said = draft.content().incoterm;  // where a row begins with it
  if (!terms_.empty() && agree(terms_, is_one_term) && said != terms_.front().value.term)
    draft.take_term(terms_.front().value, terms_.front().origin);
  else if (!terms_.empty() && !agree(terms_, is_one_term))
    draft.note("said_otherwise", terms_.back().origin, "incoterm");
  if (!payments_.empty() && agree(payments_, std::equal_to<>()))
    draft.take_payment(payments_.front().value, payments_.front().origin);
  else if (!payments_.empty())
    draft.note("said_otherwise", payments_.back().origin, "payment_term");
}

}  // namespace gendan::requirements
