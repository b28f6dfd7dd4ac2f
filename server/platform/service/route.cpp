#include "platform/service/route.hpp"

#include "base/text.hpp"

namespace gendan::service::detail {

void refuse_unasked_input(http::Request const& request, bool takes_query, bool takes_body) {
  std::vector<Problem> problems;
  if (!takes_query) {
    for (auto const& [name, value] : request.query) problems.push_back({"?" + name, "unknown_parameter", {}});
  }
  if (!takes_body && !request.body.empty() && request.body != "{}") problems.push_back({"", "body_not_expected", {}});
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

void refuse_other_media_type(http::Request const& request) {
  auto type = request.header("content-type");
  type = trimmed(type.substr(0, type.find(';')));
  if (type.empty() || lower_ascii(type) == "application/json") return;
  throw Refusal(RefusalKind::unsupported, "unsupported_media_type",
                {Problem{"content-type", "not_one_of", "application/json"}});
}

boost::json::object operation_base(std::string_view summary, int status, boost::json::object const* body_schema) {
  boost::json::object answer{{"description", status == 204 ? "Done; nothing to answer." : "The answer."}};
  if (body_schema != nullptr) answer["content"] = {{"application/json", {{"schema", *body_schema}}}};
  boost::json::object responses;
  responses[std::to_string(status)] = std::move(answer);
  responses["default"] = {{"$ref", "#/components/responses/Problem"}};
  return {{"summary", summary}, {"parameters", boost::json::array{}}, {"responses", std::move(responses)}};
}

namespace {
boost::json::array& parameters_of(boost::json::object& operation) { return operation.at("parameters").as_array(); }
}  // namespace

void add_path_parameter(boost::json::object& operation, boost::json::object schema) {
  parameters_of(operation).push_back({{"in", "path"}, {"required", true}, {"schema", std::move(schema)}});
}

void add_query_parameter(boost::json::object& operation, std::string_view name, boost::json::object schema,
                         bool is_required) {
  parameters_of(operation).push_back(
      {{"name", name}, {"in", "query"}, {"required", is_required}, {"schema", std::move(schema)}});
}

void add_request_body(boost::json::object& operation, boost::json::object schema) {
  operation["requestBody"] = {{"required", true}, {"content", {{"application/json", {{"schema", std::move(schema)}}}}}};
}

void add_upload_body(boost::json::object& operation) {
  operation["requestBody"] = {{"required", true},
                              {"content", {{"application/octet-stream", {{"schema", boost::json::object{}}}}}}};
}

}  // namespace gendan::service::detail
