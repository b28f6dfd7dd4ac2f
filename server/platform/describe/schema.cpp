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

boost::json::object money_schema(boost::json::object currency) {
  return {{"type", "object"},
          {"properties",
           {{"amount",
             {{"description", "With no more decimals than the currency has: USD 2, JPY 0, KWD 3."},
              {"type", "string"},
              {"format", "decimal"},
              {"pattern", R"(^-?0*[0-9]{1,18}(\.[0-9]{1,4}0*)?$)"},
              {"examples", {"551.00"}}}},
            {"currency", std::move(currency)}}},
          {"required", {"amount", "currency"}},
          {"additionalProperties", false}};
}

boost::json::object incoming_map_schema(boost::json::object values) {
  return {{"type", "object"},
          {"propertyNames", {{"minLength", 1}, {"maxLength", 200}, {"pattern", R"(^[^\u0000-\u001f\u007f-\u009f]+$)"}}},
          {"additionalProperties", std::move(values)}};
}

}  // namespace detail
}  // namespace gendan::describe
