// From JSON or query text into described structs, collecting every problem with its JSON pointer.
//
// Codes: missing, unknown_field, not_an_object, not_a_list, not_a_text, too_many_entries, and those of
// the scalars' forms (form.hpp).
#pragma once

#include <boost/json.hpp>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refusal.hpp"
#include "platform/describe/form.hpp"
#include "platform/describe/json_text.hpp"

namespace gendan::describe {

inline constexpr std::size_t most_entries = 10'000;

// The walk's state: where it is, and what it found.
class Walk {
public:
  explicit Walk(std::size_t most = most_entries) : most_(most) {}

  std::size_t most() const { return most_; }  // entries of a list
  void problem(std::string_view code, std::string limit = {}) {
    if (problems_.size() < 1'000) problems_.push_back({path_, std::string(code), std::move(limit)});
  }
  void problem(Fault fault) { problem(fault.code, std::move(fault.limit)); }
  std::vector<Problem>& problems() { return problems_; }

  class Step {  // one level deeper for as long as it lives
  public:
    Step(Walk& walk, std::string_view name) : walk_(walk), length_(walk.path_.size()) {
      walk_.path_ += '/';
      for (char const c : name) {  // RFC 6901 escapes
        if (c == '~')
          walk_.path_ += "~0";
        else if (c == '/')
          walk_.path_ += "~1";
        else
          walk_.path_ += c;
      }
    }
    ~Step() { walk_.path_.resize(length_); }
    Step(Step const&) = delete;
    Step& operator=(Step const&) = delete;

  private:
    Walk& walk_;
    std::size_t length_;
  };

private:
  std::size_t most_;
  std::string path_;
  std::vector<Problem> problems_;
};

template <class T>
void decode_into(boost::json::value const& json, T& out, Walk& walk);

namespace detail {

void decode_money(boost::json::value const& json, Money& out, Walk& walk);

template <Described T>
void decode_object(boost::json::value const& json, T& out, Walk& walk) {
  if (!json.is_object()) return walk.problem("not_an_object");
  auto const& object = json.get_object();
  std::size_t known = 0;
  for_each_member<T>([&](std::string_view name, auto pointer) {
    auto& member = out.*pointer;
    using Member = std::remove_reference_t<decltype(member)>;
    Walk::Step const step(walk, name);
    auto const* field = object.if_contains(name);
    if (field != nullptr) {
      ++known;
      decode_into(*field, member, walk);
    } else if constexpr (!IsOptional<Member>::value && !IsVector<Member>::value && !IsMap<Member>::value) {
      walk.problem("missing");
    }
  });
  if (known == object.size()) return;
  for (auto const& field : object) {
    bool is_known = false;
    for_each_member<T>([&](std::string_view name, auto) { is_known = is_known || name == field.key(); });
    if (is_known) continue;
    Walk::Step const step(walk, field.key());
    walk.problem("unknown_field");
  }
}

template <class T>
void decode_list(boost::json::value const& json, std::vector<T>& out, Walk& walk) {
  if (!json.is_array()) return walk.problem("not_a_list");
  auto const& array = json.get_array();
  if (array.size() > walk.most()) return walk.problem("too_many_entries", std::to_string(walk.most()));
  out.clear();
  out.reserve(array.size());
  for (std::size_t index = 0; index < array.size(); ++index) {
    Walk::Step const step(walk, std::to_string(index));
    T entry{};
    decode_into(array[index], entry, walk);
    out.push_back(std::move(entry));
  }
}

template <class T>
void decode_map(boost::json::value const& json, std::map<std::string, T>& out, Walk& walk) {
  if (!json.is_object()) return walk.problem("not_an_object");
  if (json.get_object().size() > walk.most()) return walk.problem("too_many_entries", std::to_string(walk.most()));
  for (auto const& field : json.get_object()) {
    Walk::Step const step(walk, field.key());
    std::string key(field.key());
    if (auto const fault = text_fault(key, 1, 200, Lines::one)) walk.problem(*fault);
    decode_into(field.value(), out[std::move(key)], walk);
  }
}

}  // namespace detail

template <class T>
void decode_into(boost::json::value const& json, T& out, Walk& walk) {
  if constexpr (IsOptional<T>::value) {
    if (json.is_null()) return out.reset();
    decode_into(json, out.emplace(), walk);
  } else if constexpr (IsVector<T>::value) {
    detail::decode_list(json, out, walk);
  } else if constexpr (IsMap<T>::value) {
    detail::decode_map(json, out, walk);
  } else if constexpr (std::is_same_v<T, Money>) {
    detail::decode_money(json, out, walk);
  } else if constexpr (TextScalar<T>) {
    if (!json.is_string()) return walk.problem("not_a_text");
    if (auto fault = Form<T>::from_text(json.get_string(), out)) walk.problem(*std::move(fault));
  } else if constexpr (Scalar<T>) {
    if (auto fault = Form<T>::from_json(json, out)) walk.problem(*std::move(fault));
  } else {
    detail::decode_object(json, out, walk);
  }
}

namespace detail {
template <class T>
T decoded(std::string_view text, std::size_t most) {
  auto const json = parsed_json(text);
  Walk walk(most);
  T value{};
  decode_into(json, value, walk);
  if (!walk.problems().empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(walk.problems()));
  return value;
}
}  // namespace detail

// The whole of `text` as a T, or Refusal{invalid} with every problem.
template <class T>
T decoded(std::string_view text) {
  return detail::decoded<T>(text, most_entries);
}

// What we have written down ourselves: lists of any length.
template <class T>
T decoded_stored(std::string_view text) {
  return detail::decoded<T>(text, std::numeric_limits<std::size_t>::max());
}

namespace detail {
template <class T>
struct IsQueryMember : std::bool_constant<Scalar<T>> {};
template <class T>
struct IsQueryMember<std::optional<T>> : std::bool_constant<Scalar<T>> {};
template <class T>
struct IsQueryMember<std::vector<T>> : std::bool_constant<Scalar<T>> {};

template <class T, class List>
struct AreQueryMembers;
template <class T, class... D>
struct AreQueryMembers<T, boost::mp11::mp_list<D...>>
    : std::conjunction<IsQueryMember<std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>>...> {};
}  // namespace detail

// Flat enough to be given as query parameters.
template <class T>
concept QueryShaped =
    Described<T> && detail::AreQueryMembers<T, boost::mp11::mp_rename<Members<T>, boost::mp11::mp_list>>::value;

// Query parameters as a T whose members are scalars, optionals of scalars, or vectors of scalars (given
// repeatedly or separated by commas). Problems are named "?member".
template <QueryShaped T>
T decoded_query(std::vector<std::pair<std::string, std::string>> const& fields) {
  T value{};
  std::vector<Problem> problems;
  std::vector<bool> is_used(fields.size(), false);
  auto const read_one = [&](std::string_view name, std::string_view text, auto& out) {
    if (auto fault = Form<std::remove_reference_t<decltype(out)>>::from_text(text, out)) {
      problems.push_back({"?" + std::string(name), fault->code, fault->limit});
    }
  };
  for_each_member<T>([&](std::string_view name, auto pointer) {
    auto& member = value.*pointer;
    using Member = std::remove_reference_t<decltype(member)>;
    bool is_given = false;
    for (std::size_t index = 0; index < fields.size(); ++index) {
      if (fields[index].first != name) continue;
      is_used[index] = true;
      std::string_view text = fields[index].second;
      if constexpr (IsVector<Member>::value) {
        for (auto comma = text.find(',');; comma = text.find(',')) {
          typename Member::value_type entry{};
          read_one(name, text.substr(0, comma), entry);
          member.push_back(std::move(entry));
          if (comma == std::string_view::npos) break;
          text.remove_prefix(comma + 1);
        }
      } else {
        if (is_given) problems.push_back({"?" + std::string(name), "given_twice", {}});
        if constexpr (IsOptional<Member>::value) {
          read_one(name, text, member.emplace());
          if (text.empty()) member.reset();  // a text that may be empty asks for nothing; anything else is a problem
        } else {
          read_one(name, text, member);
        }
      }
      is_given = true;
    }
    if constexpr (!IsOptional<Member>::value && !IsVector<Member>::value) {
      if (!is_given) problems.push_back({"?" + std::string(name), "missing", {}});
    }
  });
  for (std::size_t index = 0; index < fields.size(); ++index) {
    if (!is_used[index]) problems.push_back({"?" + fields[index].first, "unknown_parameter", {}});
  }
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  return value;
}

}  // namespace gendan::describe
