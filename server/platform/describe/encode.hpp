// Described structs as JSON text. Every member is written; an absent optional is null.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "platform/describe/form.hpp"

namespace gendan::describe {

namespace detail {

// `,"name":` of every member in order: names need no escape.
template <Described T>
std::array<std::string, member_count<T>> const& member_keys() {
  static auto const keys = [] {
    std::array<std::string, member_count<T>> list;
    std::size_t index = 0;
    for_each_member<T>([&](std::string_view name, auto) { list[index++] = ",\"" + std::string(name) + "\":"; });
    return list;
  }();
  return keys;
}

}  // namespace detail

template <class T>
void encode_into(std::string& out, T const& value) {
  if constexpr (IsOptional<T>::value) {
    if (value)
      encode_into(out, *value);
    else
      out += "null";
  } else if constexpr (IsVector<T>::value) {
    out += '[';
    bool is_first = true;
    for (auto const& entry : value) {
      if (!is_first) out += ',';
      is_first = false;
      encode_into(out, entry);
    }
    out += ']';
  } else if constexpr (IsMap<T>::value) {
    out += '{';
    bool is_first = true;
    for (auto const& [key, entry] : value) {
      if (!is_first) out += ',';
      is_first = false;
      append_json_string(out, key);
      out += ':';
      encode_into(out, entry);
    }
    out += '}';
  } else if constexpr (std::is_same_v<T, Money>) {
    out += R"({"amount":")";
    out += value.amount_text();
    out += R"(","currency":")";
    out += value.currency().text();
    out += "\"}";
  } else if constexpr (TextScalar<T>) {
    append_json_string(out, Form<T>::to_text(value));
  } else if constexpr (Scalar<T>) {
    out += Form<T>::to_text(value);
  } else {
    static_assert(Described<T>, "a struct must be described to be encoded");
    auto const begin = out.size();
    auto const* key = detail::member_keys<T>().data();
    for_each_member<T>([&](std::string_view, auto pointer) {
      out += *key++;
      encode_into(out, value.*pointer);
    });
    if (out.size() == begin) out += '{';
    out[begin] = '{';
    out += '}';
  }
}

template <class T>
std::string encoded(T const& value) {
  std::string out;
  encode_into(out, value);
  return out;
}

}  // namespace gendan::describe
