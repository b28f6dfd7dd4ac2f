#include "platform/describe/schema.hpp"

namespace gendan::describe {

bool Schemas::claim(std::string const& name, void const* type) {
  auto const [owner, is_new] = owners_.emplace(name, type);
  if (!is_new && owner->second != type) throw std::logic_error("two types share the API name " + name);
  return is_new;
}

namespace detail {

boost::json::object nullable(boost::json::object schema) {
  if (schema.contains("$ref")) return {{"oneOf", {std::move(schema), {{"type", "null"}}}}};
  if (auto* type = schema.if_contains("type"); type != nullptr && type->is_string()) {
    *type = boost::json::array{*type, "null"};
  }
  if (auto* values = schema.if_contains("enum")) values->get_array().emplace_back(nullptr);
  return schema;
}

boost::json::object money_schema() {
  return {{"type", "object"},
          {"properties",
           {{"amount", {{"type", "string"}, {"format", "decimal"}, {"examples", {"551.00"}}}},
            {"currency", {{"type", "string"}, {"pattern", "^[A-Z]{3}$"}, {"examples", {"USD"}}}}}},
          {"required", {"amount", "currency"}},
          {"additionalProperties", false}};
}

}  // namespace detail
}  // namespace gendan::describe
