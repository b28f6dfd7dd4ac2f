#include "capabilities/requirements/reading_spoken.hpp"

#include <algorithm>
#include <array>

namespace gendan::requirements {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The letters that directly follow a number, at most one blank away; of East Asian ones the first.
std::string_view unit_after(std::string_view text) {
  if (text.starts_with(' ')) text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  if (end == 0 && !text.empty() && static_cast<unsigned char>(text[0]) >= 0xE3)
    end = std::min<std::size_t>(3, text.size());
  bool const is_a_code =
      end > 0 && end < text.size() && is_ascii_letter(text[end - 1]) && text[end] >= '0' && text[end] <= '9';
  if (is_a_code) return {};
  return is_unit(text.substr(0, end)) ? text.substr(0, end) : std::string_view();
}

struct Said {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view number;
  std::string_view unit;  // empty: not a quantity
};

std::vector<Said> numbers_in(std::string_view text) {
  std::vector<Said> numbers;
  for (std::size_t from = 0; from < text.size();) {
    auto const found = found_number(text.substr(from));
    if (!found) break;
    auto const begin = static_cast<std::size_t>(found->number.data() - text.data());
    auto const end = begin + found->number.size();
    bool const is_within_a_code = begin > 0 && (is_ascii_letter(text[begin - 1]) || found->number.starts_with('-'));
    auto const unit = is_within_a_code ? std::string_view() : unit_after(text.substr(end));
    numbers.push_back({begin, end, found->number, unit});
    from = end;
  }
  return numbers;
}

bool is_price(std::string_view text, Said const& said) {
  auto const before = trimmed(text.substr(0, said.begin));
  auto const after = trimmed(text.substr(said.end));
  static constexpr auto signs =
      std::to_array<std::string_view>({"@", "$", "€", "£", "¥", "￥", "单价", "单价:", "单价：", "价格", "USD", "EUR",
                                       "RMB", "CNY", "GBP", "price", "price:"});
  static constexpr auto behind =
      std::to_array<std::string_view>({"USD", "EUR", "RMB", "CNY", "GBP", "美元", "美金", "欧元", "元", "€", "$"});
  // "1.2 usd" is one, "12 eurocents" is none.
  auto const lower = lower_ascii(after.substr(0, 4)) + " ";
  return std::ranges::any_of(signs, [&](auto sign) { return before.ends_with(sign); }) ||
         std::ranges::any_of(behind, [&](auto sign) { return after.starts_with(sign); }) ||
         std::ranges::any_of(std::array{"usd", "eur", "rmb", "cny", "gbp"}, [&](std::string_view sign) {
           return lower.starts_with(sign) && !is_ascii_letter(lower[sign.size()]);
         });
}

constexpr std::string_view marks = " ,.;:-*#@!";

std::string_view clean(std::string_view part) {
  for (bool is_found = true; is_found;) {
    is_found = false;
    for (std::string_view const mark : {"，", "、", "：", "。", "！"}) {
      for (; part.ends_with(mark); is_found = true) part.remove_suffix(mark.size());
      for (; part.starts_with(mark); is_found = true) part.remove_prefix(mark.size());
    }
    for (; !part.empty() && marks.find(part.front()) != marks.npos; is_found = true) part.remove_prefix(1);
    for (; !part.empty() && marks.find(part.back()) != marks.npos; is_found = true) part.remove_suffix(1);
  }
  return part;
}

// What people say besides the goods' name.
constexpr auto courtesies = std::to_array<std::string_view>(
    {"pls",      "plz",  "please", "kindly", "ship", "send", "supply",  "deliver", "order", "need",    "want", "buy",
     "we",       "i",    "us",     "me",     "to",   "the",  "also",    "and",     "hi",    "hello",   "dear", "ok",
     "would",    "like", "of",     "your",   "our",  "for",  "arrange", "prepare", "make",  "produce", "it",   "is",
     "quantity", "qty",  "total",  "with",   "at",   "on",   "by",      "price",   "per",   "a",       "an"});
constexpr auto chinese_courtesies = std::to_array<std::string_view>(
    {"麻烦", "请", "帮忙", "帮", "我们", "我",   "你好", "您好", "需要", "想要", "要",   "订购", "订", "采购",
     "购买", "买", "发货", "发", "安排", "生产", "做",   "来",   "先",   "再",   "下单", "数量", "共"});

bool is_within_a_word(std::string_view part, std::size_t length) {
  return length < part.size() && is_ascii_letter(part[length - 1]) &&
         (is_ascii_letter(part[length]) || part[length] == '-' || (part[length] >= '0' && part[length] <= '9'));
}

// Of one Chinese letter it may be the beginning of a name: "发夹" are clips.
bool stands_apart(std::string_view part, std::string_view word) {
  auto const rest = part.substr(std::min(word.size(), part.size()));
  if (word.size() > 3 || rest.empty() || static_cast<unsigned char>(rest.front()) < 0x80) return true;
  return std::ranges::any_of(chinese_courtesies, [&](auto next) { return rest.starts_with(next); });
}

// "请发 A-100" → "A-100", "pls ship" → "".
std::string_view without_courtesies(std::string_view part) {
  part = clean(part);
  for (bool is_found = true; is_found && !part.empty();) {
    is_found = false;
    auto const lower = lower_ascii(part.substr(0, 16));
    auto const drop = [&](std::string_view word) {
      if (is_found || !lower.starts_with(word) || is_within_a_word(part, word.size())) return;
      part = clean(part.substr(word.size()));
      is_found = true;
    };
    std::ranges::for_each(courtesies, drop);
    for (auto const word : chinese_courtesies) {
      if (stands_apart(part, word)) drop(word);
    }
  }
  return part;
}

// Where what is said of the goods behind the quantity ends.
std::size_t end_of_goods(std::string_view text, std::size_t from) {
  static constexpr auto ends = std::to_array<std::string_view>(
      {"@",       ",",        ";",       "，",     "；",         "。",        "单价", "价格", " at ",
       " by ",    " before ", " for ",   " with ", " delivery ", " deliver ", " to ", " on ", " per ",
       " price ", " pls",     " please", ". ",     " USD",       " EUR",      " RMB", " CNY", " $",
       " FOB",    " CIF",     " CFR",    " EXW",   " DDP",       " DAP",      " FCA", " CPT", " CIP"});
  auto end = text.size();
  for (auto const mark : ends) end = std::min(end, text.find(mark, from));
  return end;
}

// The goods' name: before the quantity, or between it and the price.
std::string_view goods_of(std::string_view text, Said const& quantity, Said const* price) {
  auto const before = without_courtesies(text.substr(0, quantity.begin));
  if (has_letter(before)) return before;
  auto const from = static_cast<std::size_t>(quantity.unit.data() + quantity.unit.size() - text.data());
  auto const end =
      std::min(end_of_goods(text, from), price == nullptr || price->begin < from ? text.size() : price->begin);
  auto const part = without_courtesies(text.substr(from, end - from));
  return part.starts_with("的") ? clean(part.substr(std::string_view("的").size())) : part;
}

// What is asked, denied or told of the past is no order of goods.
bool is_no_order(std::string_view text) {
  static constexpr auto words = std::to_array<std::string_view>(
      {" cancel ", " cancelled ", " not ", " dont ", " never ", " instead ", " received ", " shipped ", " delivered ",
       " how ", " what ", " or ", " sample ", " samples ", " about ", " approx ", " around "});
  static constexpr auto parts =
      std::to_array<std::string_view>({"?",    "n't",  "n’t", "？",   "取消", "不要", "不用", "别发", "勿发", "请勿",
                                       "收到", "已发", "吗",  "能否", "可否", "多少", "样品", "大概", "大约", "左右"});
  auto const spaced = " " + folded_words(text) + " ";
  return std::ranges::any_of(words, [&](auto word) { return spaced.find(word) != spaced.npos; }) ||
         std::ranges::any_of(parts, [&](auto part) { return text.find(part) != text.npos; });
}

// One word of capitals and digits: "A-100", "WL12".
bool is_code(std::string_view goods) {
  bool const is_word = std::ranges::all_of(goods, [](char c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '.' || c == '_';
  });
  return is_word && has_digit(goods) && std::ranges::any_of(goods, is_ascii_letter);
}

void name_goods(SpokenLine& spoken, std::string_view goods, Origin const& origin) {
  if (is_code(goods)) {
    spoken.line.customer_item_code = Label::parsed(goods);
    spoken.links.push_back({"customer_item_code", origin});
  } else {
    spoken.line.description = BoundedText<0, 500>::parsed(goods);
    spoken.links.push_back({"description", origin});
  }
}

}  // namespace

std::optional<SpokenLine> spoken_line(PlacedRow const& row, ReadingDraft& draft) {
  constexpr std::size_t longest = 600;
  constexpr std::size_t longest_goods = 200;
  if (row.size() != 1 || row.front().text.size() > longest || is_no_order(row.front().text)) return std::nullopt;
  auto const& text = row.front().text;
  auto const& origin = row.front().origin;
  auto const numbers = numbers_in(text);
  Said const* quantity = nullptr;
  Said const* price = nullptr;
  for (auto const& said : numbers) {
    auto*& place = is_price(text, said) ? price : quantity;
    if (&place == &quantity && said.unit.empty()) continue;
    if (place != nullptr) return std::nullopt;
    place = &said;
  }
  if (quantity == nullptr) return std::nullopt;
  auto const mark = draft.habits().decimal_mark;
  auto const number = plain_number(quantity->number, mark).value;
  auto const goods = goods_of(text, *quantity, price);
  if (!number || !has_letter(goods) || goods.size() > longest_goods) return std::nullopt;
  SpokenLine spoken;
  name_goods(spoken, goods, origin);
  spoken.line.quantity = QuantityNumber::parsed(*number);
  if (!spoken.line.quantity || spoken.line.quantity->scaled() <= 0) return std::nullopt;
  spoken.line.unit = BoundedText<1, 40>::parsed(quantity->unit);
  spoken.links.push_back({"quantity", origin});
  spoken.links.push_back({"unit", origin});
  if (price == nullptr) return spoken;
  if (auto const plain = plain_number(price->number, mark).value) spoken.line.unit_price = UnitPrice::parsed(*plain);
  if (spoken.line.unit_price && spoken.line.unit_price->scaled() < 0) spoken.line.unit_price.reset();
  if (spoken.line.unit_price) spoken.links.push_back({"unit_price", origin});
  draft.see_currency(text, origin);
  return spoken;
}

}  // namespace gendan::requirements
