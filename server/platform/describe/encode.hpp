// Described structs as JSON text. Every member is written; an absent optional is null.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "platform/describe/form.hpp"

namespace gendan::describe {

namespace detail {

// `{"name":` or `,"name":` in one step: names need no escape.
inline void append_key(std::string& out, char before, std::string_view name) {
  auto const begin = out.size();
  out.resize(begin + name.size() + 4);
  auto* place = out.data() + begin;
  *place++ = before;
  *place++ = '"';
  place = std::copy(name.begin(), name.end(), place);
  *place++ = '"';
  *place = ':';
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
    char before = '{';
    for_each_member<T>([&](std::string_view name, auto pointer) {
      detail::append_key(out, before, name);
      before = ',';
      encode_into(out, value.*pointer);
    });
    if (before == '{') out += '{';
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
