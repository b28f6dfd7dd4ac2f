// JSON Schema 2020-12 (OpenAPI 3.1) of described types, each struct and named scalar once under components/schemas.
//
// What comes in may leave out optionals and lists; what goes out always carries every member. A struct
// that is used both ways therefore has two schemas: Thing, and ThingInput.
#pragma once

#include <boost/json.hpp>
#include <map>
#include <stdexcept>
#include <string>

#include "platform/describe/form.hpp"

namespace gendan::describe {

enum class Direction { incoming, outgoing };

class Schemas {
public:
  // A schema for T: inline for most scalars, a reference for the others and for structs.
  template <class T>
  boost::json::object of(Direction direction);

  boost::json::object const& components() const { return components_; }

private:
  template <class T>
  boost::json::object described(Direction direction);
  // Of what is the same in both directions.
  template <class Made>
  boost::json::object shared(std::string const& name, void const* type, Made const& made) {
    if (claim(name, type)) components_[name] = made();
    return reference_to(name);
  }
  static boost::json::object reference_to(std::string const& name) {
    return {{"$ref", "#/components/schemas/" + name}};
  }
  // Throws std::logic_error when two different types claim one name.
  bool claim(std::string const& name, void const* type);

  boost::json::object components_;
  std::map<std::string, void const*> owners_;
};

namespace detail {
template <class T>
inline constexpr char type_mark = 0;

boost::json::object nullable(boost::json::object schema);
boost::json::object money_schema(boost::json::object currency);
// Of a map whose values are so.
boost::json::object incoming_map_schema(boost::json::object values);
}  // namespace detail

template <class T>
boost::json::object Schemas::of(Direction direction) {
  if constexpr (IsOptional<T>::value) {
    return detail::nullable(of<typename T::value_type>(direction));
  } else if constexpr (IsVector<T>::value) {
    return {{"type", "array"}, {"items", of<typename T::value_type>(direction)}};
  } else if constexpr (IsMap<T>::value) {
    auto values = of<typename T::mapped_type>(direction);
    if (direction == Direction::incoming) return detail::incoming_map_schema(std::move(values));
    return {{"type", "object"}, {"additionalProperties", std::move(values)}};
  } else if constexpr (std::is_same_v<T, Money>) {
    return shared("Money", &detail::type_mark<Money>, [&] { return detail::money_schema(of<Currency>(direction)); });
  } else if constexpr (NamedScalar<T>) {
    return shared(Form<T>::name(), &detail::type_mark<T>, Form<T>::schema);
  } else if constexpr (std::is_same_v<T, std::string>) {
    return direction == Direction::incoming ? Form<T>::incoming_schema() : Form<T>::schema();
  } else if constexpr (Scalar<T>) {
    return Form<T>::schema();
  } else {
    return described<T>(direction);
  }
}

template <class T>
boost::json::object Schemas::described(Direction direction) {
  auto name = type_name<T>();
  if (direction == Direction::incoming && !name.ends_with("Input")) name += "Input";
  auto const reference = reference_to(name);
  void const* mark = direction == Direction::incoming ? static_cast<void const*>(&detail::type_mark<T>)
                                                      : static_cast<void const*>(&detail::type_mark<T*>);
  if (!claim(name, mark)) return reference;
  components_[name] = nullptr;  // keeps its place in the order of first use
  boost::json::object properties;
  boost::json::array required;
  for_each_member<T>([&](std::string_view member_name, auto pointer) {
    using Member = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
    properties[member_name] = of<Member>(direction);
    bool const may_be_absent = IsOptional<Member>::value || IsVector<Member>::value || IsMap<Member>::value;
    if (direction == Direction::outgoing || !may_be_absent) required.emplace_back(member_name);
  });
  boost::json::object schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  components_[name] = std::move(schema);
  return reference;
}

}  // namespace gendan::describe
