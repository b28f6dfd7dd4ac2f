// One description of a struct drives everything that walks over its members: decoding (decode.hpp),
// encoding (encode.hpp), OpenAPI (schema.hpp), SQL rows (row.hpp) and comparison (diff.hpp).
//
//   struct Address { Name street; std::optional<Label> city; };
//   BOOST_DESCRIBE_STRUCT(Address, (), (street, city))
//
// What a member's type means:
//   a scalar (form.hpp)    one JSON string, number or boolean; one SQL column of the member's name
//   Money                  {"amount": "551.00", "currency": "USD"}; columns <name>_minor, <name>_currency
//   std::optional<T>       may be absent or null; NULL
//   std::vector<T>         array, absent = empty; one column of JSON text
//   std::map<string, T>    object; one column of JSON text
//   a described struct     object; one column of JSON text
// Base structs named in the description contribute their members first.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace gendan::describe {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

// Calls visit(name, pointer to member) for every described member in order.
template <Described T, class Visit>
constexpr void for_each_member(Visit&& visit) {
  boost::mp11::mp_for_each<Members<T>>([&](auto member) { visit(std::string_view(member.name), member.pointer); });
}

template <Described T>
inline constexpr std::size_t member_count = boost::mp11::mp_size<Members<T>>::value;

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};

// The struct's own name without namespaces: "OrderView"; of a template over structs "OrderViewPage".
template <class T>
std::string type_name() {
  std::string_view text = __PRETTY_FUNCTION__;  // "... [with T = gendan::orders::OrderView; ...]"
  text.remove_prefix(text.find("T = ") + 4);
  text = text.substr(0, text.find_first_of(";]"));
  auto const last_word = [](std::string_view path) {
    auto const colon = path.rfind("::");
    return std::string(colon == std::string_view::npos ? path : path.substr(colon + 2));
  };
  auto const open = text.find('<');
  if (open == std::string_view::npos) return last_word(text);
  return last_word(text.substr(open + 1, text.rfind('>') - open - 1)) + last_word(text.substr(0, open));
}

}  // namespace gendan::describe
