#include "platform/service/openapi.hpp"

#include <algorithm>

#include "platform/service/pipeline.hpp"

namespace gendan::service {
namespace {

namespace json = boost::json;

json::object problem_schema() {
  return {
      {"type", "object"},
      {"description", "RFC 9457. `code` is stable; wording belongs to the client."},
      {"properties",
       {{"type", {{"type", "string"}}},
        {"title", {{"type", "string"}}},
        {"status", {{"type", "integer"}}},
        {"code", {{"type", "string"}}},
        {"request_id", {{"type", "string"}}},
        {"problems",
         {{"type", "array"},
          {"items",
           {{"type", "object"},
            {"properties",
             {{"path", {{"type", "string"}, {"description", "JSON pointer into the body, or ?name of a parameter"}}},
              {"code", {{"type", "string"}}},
              {"limit", {{"type", "string"}}}}},
            {"required", {"path", "code"}}}}}},
        {"current", {{"description", "The resource as it stands now, on a conflict of revisions"}}}}},
      {"required", {"status", "code"}}};
}

std::string lower_method(Method method) { return lower_ascii(http::method_text(method)); }

// "show_order" would need the function's name; "get_orders_order" is as stable and comes from the route.
std::string operation_id(Route const& route) {
  std::string id = lower_method(route.method);
  for (char const c : route.pattern) {
    if (c == '/' || c == '-')
      id += '_';
    else if (c != '{' && c != '}')
      id += c;
  }
  return id;
}

std::vector<std::string> placeholders(std::string_view pattern) {
  std::vector<std::string> names;
  for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    names.emplace_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
  }
  return names;
}

json::object operation(Route const& route, describe::Schemas& schemas) {
  auto result = route.describe(schemas);
  result["operationId"] = operation_id(route);
  auto const slash = route.pattern.find('/', 1);
  result["tags"] = json::array{route.pattern.substr(1, slash == std::string::npos ? slash : slash - 1)};
  auto const names = placeholders(route.pattern);
  std::size_t next = 0;
  for (auto& parameter : result.at("parameters").as_array()) {
    auto& object = parameter.as_object();
    if (object.at("in") == "path") object["name"] = names.at(next++);
  }
  if (route.access.need == Access::Need::nothing) result["security"] = json::array{};
  if (route.access.need == Access::Need::permission) result["x-permission"] = route.access.permission;
  return result;
}

void append_indented(std::string& out, json::value const& value, std::size_t depth) {
  auto const line = [&](std::size_t levels) { out += "\n" + std::string(levels * 2, ' '); };
  if (value.is_object() && !value.get_object().empty()) {
    out += '{';
    bool is_first = true;
    for (auto const& field : value.get_object()) {
      if (!is_first) out += ',';
      is_first = false;
      line(depth + 1);
      describe::append_json_string(out, field.key());
      out += ": ";
      append_indented(out, field.value(), depth + 1);
    }
    line(depth);
    out += '}';
  } else if (value.is_array() &&
             std::ranges::any_of(value.get_array(), [](auto const& v) { return v.is_structured(); })) {
    out += '[';
    bool is_first = true;
    for (auto const& entry : value.get_array()) {
      if (!is_first) out += ',';
      is_first = false;
      line(depth + 1);
      append_indented(out, entry, depth + 1);
    }
    line(depth);
    out += ']';
  } else {
    out += json::serialize(value);
  }
}

}  // namespace

json::object openapi_document(App const& app) {
  describe::Schemas schemas;
  json::object paths;
  std::vector<Route const*> routes;
  for (auto const& route : app.router().routes()) routes.push_back(&route);
  std::ranges::stable_sort(routes, {}, [](Route const* route) { return route->pattern; });
  for (auto const* route : routes) {
    auto& path = paths[std::string(api_prefix) + route->pattern];
    if (!path.is_object()) path.emplace_object();
    path.get_object()[lower_method(route->method)] = operation(*route, schemas);
  }
  json::object components = schemas.components();
  components["Problem"] = problem_schema();
  return {
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "Gendan API"},
        {"version", "1"},
        {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
      {"security", {{{"session", json::array{}}}, {{"token", json::array{}}}}},
      {"paths", std::move(paths)},
      {"components",
       {{"schemas", std::move(components)},
        {"responses",
         {{"Problem",
           {{"description", "What was refused and why."},
            {"content", {{"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}}}}}}},
        {"securitySchemes",
         {{"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "gendan_session"}}},
          {"token", {{"type", "http"}, {"scheme", "bearer"}}}}}}}};
}

std::string openapi_text(App const& app) {
  std::string out;
  append_indented(out, openapi_document(app), 0);
  out += '\n';
  return out;
}

}  // namespace gendan::service
