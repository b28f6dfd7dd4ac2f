// Sets one member of a described struct by its name and text: how imports and forms fill in a value.
#pragma once

#include <optional>
#include <string_view>

#include "platform/describe/form.hpp"

namespace gendan::describe {

template <class T>
std::optional<Fault> assign(T& out, std::string_view path, std::string_view text);

namespace detail {

template <class Member>
std::optional<Fault> assign_member(Member& member, std::string_view rest, std::string_view text) {
  if constexpr (IsOptional<Member>::value) {
    auto& inner = member ? *member : member.emplace();
    auto fault = assign_member(inner, rest, text);
    if (fault && rest.empty()) member.reset();
    return fault;
  } else if constexpr (Scalar<Member>) {
    if (!rest.empty()) return Fault{"no_such_field", {}};
    return Form<Member>::from_text(text, member);
  } else if constexpr (Described<Member>) {
    return assign(member, rest, text);
  } else {
    return Fault{"no_such_field", {}};
  }
}

}  // namespace detail

// `path` is a member's name, or of a struct within "delivery_address.city". The fault is that of the
// value's form, or "no_such_field".
template <class T>
std::optional<Fault> assign(T& out, std::string_view path, std::string_view text) {
  auto const dot = path.find('.');
  auto const head = path.substr(0, dot);
  auto const rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  std::optional<Fault> fault = Fault{"no_such_field", {}};
  for_each_member<T>([&](std::string_view name, auto pointer) {
    using Member = std::remove_cvref_t<decltype(out.*pointer)>;
    if constexpr (std::is_same_v<Member, RawJson> || std::is_same_v<Member, Money>)
      return;
    else if (name == head)
      fault = detail::assign_member(out.*pointer, rest, text);
  });
  return fault;
}

}  // namespace gendan::describe
