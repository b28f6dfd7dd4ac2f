// What differs between two values of one described type, field by field: the "old → new" of the record
// of changes, of conflicts and of revisions.
//
// Paths are JSON pointers. Entries of a list whose struct has a member `position`, or else `id`, are matched
// by it and named by it ("/lines/30/quantity"); those matched by id that changed places are a change of the
// list's order. Other lists are compared as a whole.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/describe/encode.hpp"

namespace gendan::describe {

struct FieldChange {
  std::string path;
  RawJson before;  // null: was not there
  RawJson after;   // null: is no longer there
};
BOOST_DESCRIBE_STRUCT(FieldChange, (), (path, before, after))

template <class T>
concept Positioned = Described<T> && requires(T const& entry) {
  entry.position;
};
template <class T>
concept Identified = Described<T> && requires(T const& entry) {
  entry.id.text();
};

template <class T>
void find_changes(std::string const& path, T const& before, T const& after, std::vector<FieldChange>& out);

namespace detail {

template <class T>
std::string name_of_entry(T const& entry) {
  if constexpr (Positioned<T>)
    return Form<std::remove_cvref_t<decltype(entry.position)>>::to_text(entry.position);
  else
    return std::string(entry.id.text());
}

template <class T>
using EntryPairs = std::map<std::string, std::pair<T const*, T const*>>;

template <class T>
void find_order_change(std::string const& path, std::vector<T> const& before, std::vector<T> const& after,
                       EntryPairs<T> const& entries, std::vector<FieldChange>& out) {
  auto const kept_names = [&](std::vector<T> const& list) {
    std::vector<std::string> names;
    for (auto const& entry : list) {
      auto const& [old_entry, new_entry] = entries.at(name_of_entry(entry));
      if (old_entry != nullptr && new_entry != nullptr) names.push_back(name_of_entry(entry));
    }
    return names;
  };
  auto const old_order = kept_names(before);
  auto const new_order = kept_names(after);
  if (old_order != new_order) out.push_back({path, {encoded(old_order)}, {encoded(new_order)}});
}

template <class T>
void find_list_changes(std::string const& path, std::vector<T> const& before, std::vector<T> const& after,
                       std::vector<FieldChange>& out) {
  EntryPairs<T> entries;
  std::vector<std::string> order;
  for (auto const& entry : before) {
    order.push_back(name_of_entry(entry));
    entries[order.back()].first = &entry;
  }
  for (auto const& entry : after) {
    auto const name = name_of_entry(entry);
    auto& pair = entries[name];
    if (pair.first == nullptr && pair.second == nullptr) order.push_back(name);
    pair.second = &entry;
  }
  if constexpr (!Positioned<T>) find_order_change(path, before, after, entries, out);
  for (auto const& name : order) {
    auto const [old_entry, new_entry] = entries[name];
    auto const entry_path = path + "/" + name;
    if (old_entry != nullptr && new_entry != nullptr)
      find_changes(entry_path, *old_entry, *new_entry, out);
    else if (old_entry != nullptr)
      out.push_back({entry_path, {encoded(*old_entry)}, {}});
    else if (new_entry != nullptr)
      out.push_back({entry_path, {}, {encoded(*new_entry)}});
  }
}

}  // namespace detail

template <class T>
void find_changes(std::string const& path, T const& before, T const& after, std::vector<FieldChange>& out) {
  if constexpr (Described<T> && !Scalar<T>) {
    for_each_member<T>([&](std::string_view name, auto pointer) {
      find_changes(path + "/" + std::string(name), before.*pointer, after.*pointer, out);
    });
  } else {
    if constexpr (IsVector<T>::value) {
      if constexpr (Positioned<typename T::value_type> || Identified<typename T::value_type>) {
        return detail::find_list_changes(path, before, after, out);
      }
    }
    auto old_text = encoded(before);
    auto new_text = encoded(after);
    if (old_text != new_text) out.push_back({path, {std::move(old_text)}, {std::move(new_text)}});
  }
}

template <Described T>
std::vector<FieldChange> changes(T const& before, T const& after) {
  std::vector<FieldChange> out;
  find_changes(std::string(), before, after, out);
  return out;
}

}  // namespace gendan::describe
