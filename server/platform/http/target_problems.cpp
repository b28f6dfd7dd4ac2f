#include "platform/http/target_problems.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "platform/http/message.hpp"

namespace gendan::http {
namespace {

bool is_hexadecimal(std::string_view digits) {
  return digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::optional<std::string_view> fault_of(std::string_view encoded, bool plus_is_blank) {
  if (percent_decoded(encoded, plus_is_blank)) return std::nullopt;
  bool has_nul = encoded.find('\0') != std::string_view::npos;
  for (auto at = encoded.find('%'); at != std::string_view::npos; at = encoded.find('%', at + 1)) {
    auto const digits = encoded.substr(at + 1, 2);
    if (digits.size() < 2 || !is_hexadecimal(digits)) return "malformed_escape";
    has_nul = has_nul || digits == "00";
  }
  return has_nul ? "control_character" : "invalid_utf8";
}

void add_path_problem(std::string_view path, std::vector<Problem>& problems) {
  if (!path.starts_with('/'))
    problems.push_back({"path", "not_a_path", {}});
  else if (auto const fault = fault_of(path, false))
    problems.push_back({"path", std::string(*fault), {}});
  else
    problems.push_back({"path", "dot_segment", {}});
}

void add_parameter_problem(std::string_view parameter, std::vector<Problem>& problems) {
  auto const end = std::min(parameter.find('='), parameter.size());
  auto const name = parameter.substr(0, end);
  if (auto const fault = fault_of(name, true)) return problems.push_back({"?", std::string(*fault), {}});
  auto const fault = fault_of(parameter.substr(std::min(end + 1, parameter.size())), true);
  if (fault) problems.push_back({"?" + percent_decoded(name, true).value(), std::string(*fault), {}});
}

}  // namespace

std::vector<Problem> target_problems(std::string_view target) {
  std::vector<Problem> problems;
  auto const end = std::min(target.find('?'), target.size());
  auto query = target.substr(std::min(end + 1, target.size()));
  while (!query.empty()) {
    auto const next = std::min(query.find('&'), query.size());
    add_parameter_problem(query.substr(0, next), problems);
    query.remove_prefix(std::min(next + 1, query.size()));
  }
  auto const path = target.substr(0, end);
  if (target.find('#') != std::string_view::npos)
    problems.push_back({"path", "not_a_path", {}});
  else if (!parsed_target(path))
    add_path_problem(path, problems);
  return problems;
}

}  // namespace gendan::http
