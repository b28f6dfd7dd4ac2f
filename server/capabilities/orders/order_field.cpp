#include "capabilities/orders/order_field.hpp"

#include <algorithm>
#include <charconv>

#include "platform/describe/describe.hpp"

namespace gendan::orders {
namespace {

struct FieldPath {
  std::string_view head;
  std::optional<std::string_view> rest;
};

FieldPath split(std::string_view field) {
  auto const slash = field.find('/');
  if (slash == field.npos) return {field, std::nullopt};
  return {field.substr(0, slash), field.substr(slash + 1)};
}

template <describe::Described T>
bool has_member(T const& value, std::string_view field);

// `rest` is below a member.
template <class T>
bool has_part(T const& member, std::string_view rest) {
  if constexpr (describe::IsOptional<T>::value) {
    return has_part(member.value_or(typename T::value_type()), rest);
  } else if constexpr (std::is_same_v<T, customers::Address>) {
    return has_member(member, rest);
  } else if constexpr (std::is_same_v<T, Facts>) {
    return member.contains(std::string(rest));
  } else if constexpr (std::is_same_v<T, std::vector<catalog::Attribute>>) {
    return std::ranges::any_of(member, [&](auto const& attribute) { return attribute.name == rest; });
  } else {
    return false;
  }
}

template <describe::Described T>
bool has_member(T const& value, std::string_view field) {
  auto const [head, rest] = split(field);
  bool has = false;
  describe::for_each_member<T>([&, head = head, rest = rest](std::string_view name, auto pointer) {
    if (name == head) has = !rest || has_part(value.*pointer, *rest);
  });
  return has;
}

OrderLine const* line_at(OrderContent const& content, std::string_view number) {
  std::int64_t position = 0;
  auto const* const end = number.data() + number.size();
  auto const [stop, error] = std::from_chars(number.data(), end, position);
  if (error != std::errc() || stop != end || number.starts_with('0')) return nullptr;
  auto const found =
      std::ranges::find(content.lines, position, [](OrderLine const& line) { return line.position.value(); });
  return found == content.lines.end() ? nullptr : &*found;
}

bool has_line_field(OrderContent const& content, std::string_view field) {
  auto const [number, rest] = split(field);
  if (!rest || *rest == "position") return false;
  auto const* line = line_at(content, number);
  return line != nullptr && has_member(*line, *rest);
}

}  // namespace

bool has_field(OrderContent const& content, std::string_view field) {
  auto const [head, rest] = split(field);
  if (head == "lines") return rest && has_line_field(content, *rest);
  return head != "missing" && has_member<OrderTerms>(content, field);
}

}  // namespace gendan::orders
