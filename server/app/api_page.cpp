#include "app/api_page.hpp"

#include <map>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace gendan {
namespace {

namespace json = boost::json;

std::string_view last_part(std::string_view reference) { return reference.substr(reference.rfind('/') + 1); }

// A schema in one line: "text(date) | null", "OrderLine[]", "regular | rush".
std::string type_text(json::object const& schema) {
  if (auto const* reference = schema.if_contains("$ref")) {
    std::string const name(last_part(reference->as_string()));
    return "<a href=\"#schema-" + escaped_html(name) + "\">" + escaped_html(name) + "</a>";
  }
  if (auto const* choices = schema.if_contains("oneOf")) {
    std::string text;
    for (auto const& choice : choices->as_array()) text += (text.empty() ? "" : " | ") + type_text(choice.as_object());
    return text;
  }
  if (auto const* values = schema.if_contains("enum")) {
    std::string text;
    for (auto const& value : values->as_array()) {
      text += (text.empty() ? "" : " | ") + (value.is_null() ? std::string("null") : escaped_html(value.as_string()));
    }
    return text;
  }
  if (auto const* items = schema.if_contains("items")) return type_text(items->as_object()) + "[]";
  auto const* type = schema.if_contains("type");
  if (type == nullptr) return "any";
  std::string text = type->is_string() ? escaped_html(type->as_string())
                                       : escaped_html(type->as_array().at(0).as_string()) + " | null";
  if (auto const* format = schema.if_contains("format")) text += " (" + escaped_html(format->as_string()) + ")";
  return text;
}

void append_parameters(std::string& out, json::object const& operation) {
  auto const& parameters = operation.at("parameters").as_array();
  if (parameters.empty()) return;
  out += "<table><tr><th>parameter</th><th>in</th><th>type</th></tr>";
  for (auto const& entry : parameters) {
    auto const& parameter = entry.as_object();
    out += "<tr><td><code>" + escaped_html(parameter.at("name").as_string()) + "</code>";
    if (parameter.at("required").as_bool()) out += " *";
    out += "</td><td>" + escaped_html(parameter.at("in").as_string()) + "</td><td>" +
           type_text(parameter.at("schema").as_object()) + "</td></tr>";
  }
  out += "</table>";
}

void append_content(std::string& out, std::string_view label, json::object const& holder) {
  auto const* content = holder.if_contains("content");
  if (content == nullptr) return;
  for (auto const& [type, body] : content->as_object()) {
    out += "<p>" + std::string(label) + " <code>" + escaped_html(type) +
           "</code>: " + type_text(body.at("schema").as_object()) + "</p>";
  }
}

void append_operation(std::string& out, std::string_view path, std::string_view method, json::object const& operation) {
  out += "<article><h3><code class=\"method\">" + escaped_html(method) + "</code> <code>" + escaped_html(path) +
         "</code></h3><p>";
  out += escaped_html(operation.at("summary").as_string()) + ".";
  if (auto const* permission = operation.if_contains("x-permission")) {
    out += " Permission <code>" + escaped_html(permission->as_string()) + "</code>.";
  }
  out += "</p>";
  append_parameters(out, operation);
  if (auto const* body = operation.if_contains("requestBody")) append_content(out, "Body", body->as_object());
  for (auto const& [status, answer] : operation.at("responses").as_object()) {
    if (status != "default") append_content(out, "Answer " + std::string(status), answer.as_object());
  }
  out += "</article>";
}

void append_schema(std::string& out, std::string_view name, json::object const& schema) {
  out += "<article id=\"schema-" + escaped_html(name) + "\"><h3>" + escaped_html(name) + "</h3>";
  if (auto const* description = schema.if_contains("description"))
    out += "<p>" + escaped_html(description->as_string()) + "</p>";
  if (auto const* properties = schema.if_contains("properties")) {
    out += "<table><tr><th>member</th><th>type</th></tr>";
    for (auto const& [member, type] : properties->as_object()) {
      out += "<tr><td><code>" + escaped_html(member) + "</code></td><td>" + type_text(type.as_object()) + "</td></tr>";
    }
    out += "</table>";
  }
  out += "</article>";
}

constexpr std::string_view style =
    "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2933}"
    "code{font-family:ui-monospace,monospace}.method{text-transform:uppercase;color:#0b5cad}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;border-bottom:1px solid #d5dce3;padding:.2rem "
    ".6rem}"
    "article{border-top:1px solid #d5dce3;margin-top:1.2rem}h2{margin-top:2.5rem}"
    "@media(prefers-color-scheme:dark){body{background:#14181d;color:#dfe6ee}a,.method{color:#7cb7ff}}";

}  // namespace

std::string api_page(json::object const& openapi) {
  std::map<std::string, std::string> by_tag;
  for (auto const& [path, methods] : openapi.at("paths").as_object()) {
    for (auto const& [method, operation] : methods.as_object()) {
      auto const& object = operation.as_object();
      append_operation(by_tag[std::string(object.at("tags").as_array().at(0).as_string())], path, method, object);
    }
  }
  std::string out = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Gendan API</title>";
  out += "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>" + std::string(style) +
         "</style></head><body><main>";
  out +=
      "<h1>Gendan API</h1><p>The machine-readable document: <a href=\"/api/v1/openapi.json\">openapi.json</a>. "
      "Refusals are problem documents (RFC 9457) with a stable code and the path of every fault.</p><nav><ul>";
  for (auto const& [tag, text] : by_tag)
    out += "<li><a href=\"#" + escaped_html(tag) + "\">" + escaped_html(tag) + "</a></li>";
  out += "</ul></nav>";
  for (auto const& [tag, text] : by_tag)
    out += "<section><h2 id=\"" + escaped_html(tag) + "\">" + escaped_html(tag) + "</h2>" + text + "</section>";
  out += "<section><h2>Schemas</h2>";
  for (auto const& [name, schema] : openapi.at("components").at("schemas").as_object())
    append_schema(out, name, schema.as_object());
  out += "</section></main></body></html>";
  return out;
}

}  // namespace gendan
