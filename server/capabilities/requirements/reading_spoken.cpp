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
  return std::ranges::any_of(signs, [&](auto sign) { return before.ends_with(sign); }) ||
         std::ranges::any_of(behind, [&](auto sign) { return after.starts_with(sign); });
}

// The goods' name: before the quantity, or between it and the price.
std::string_view goods_of(std::string_view text, Said const& quantity, Said const* price) {
  constexpr std::string_view marks = " ,.;:-*#@";
  auto const clean = [&](std::string_view part) {
    for (std::string_view const mark : {"，", "、", "：", "。"}) {
      while (part.ends_with(mark)) part.remove_suffix(mark.size());
      while (part.starts_with(mark)) part.remove_prefix(mark.size());
    }
    auto const first = std::min(part.find_first_not_of(marks), part.size());
    part = part.substr(first);
    while (!part.empty() && marks.find(part.back()) != marks.npos) part.remove_suffix(1);
    return part;
  };
  auto const before = clean(text.substr(0, quantity.begin));
  if (!before.empty()) return before;
  auto const from = static_cast<std::size_t>(quantity.unit.data() + quantity.unit.size() - text.data());
  auto end = price == nullptr || price->begin < from ? text.size() : price->begin;
  end = std::min({end, text.find('@', from), text.find_first_of(",;", from), text.find("，", from)});
  auto part = clean(text.substr(from, end - from));
  if (part.starts_with("of ")) part.remove_prefix(3);
  for (std::string_view const word : {"USD", "EUR", "RMB", "$", "单价"}) {
    if (part.ends_with(word)) part = clean(part.substr(0, part.size() - word.size()));
  }
  return part;
}

}  // namespace

std::optional<SpokenLine> spoken_line(PlacedRow const& row, ReadingDraft& draft) {
  constexpr std::size_t longest = 600;
  if (row.size() != 1 || row.front().text.size() > longest) return std::nullopt;
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
  auto const goods = BoundedText<0, 500>::parsed(goods_of(text, *quantity, price));
  if (!number || !goods || goods->text().empty()) return std::nullopt;
  SpokenLine spoken;
  spoken.line.description = goods;
  spoken.line.quantity = QuantityNumber::parsed(*number);
  if (!spoken.line.quantity || spoken.line.quantity->scaled() <= 0) return std::nullopt;
  spoken.line.unit = BoundedText<1, 40>::parsed(quantity->unit);
  spoken.links = {{"description", origin}, {"quantity", origin}, {"unit", origin}};
  if (price == nullptr) return spoken;
  if (auto const plain = plain_number(price->number, mark).value) spoken.line.unit_price = UnitPrice::parsed(*plain);
  if (spoken.line.unit_price && spoken.line.unit_price->scaled() < 0) spoken.line.unit_price.reset();
  if (spoken.line.unit_price) spoken.links.push_back({"unit_price", origin});
  draft.see_currency(text, origin);
  return spoken;
}

}  // namespace gendan::requirements
