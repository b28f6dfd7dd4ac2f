#include "capabilities/catalog/product.hpp"

#include <set>

namespace gendan::catalog {
namespace {

constexpr std::size_t fewest_digits = 6;  // the international part
constexpr std::size_t most_digits = 13;   // China's declaration code

std::vector<Problem> attribute_problems(std::vector<Attribute> const& attributes) {
  if (attributes.size() > most_attributes)
    return {{"/attributes", "too_many_entries", std::to_string(most_attributes)}};
  std::vector<Problem> problems;
  std::set<std::string> seen;
  for (std::size_t index = 0; index < attributes.size(); ++index) {
    if (seen.insert(attributes[index].name.text()).second) continue;
    problems.push_back({"/attributes/" + std::to_string(index) + "/name", "given_twice", {}});
  }
  return problems;
}

std::vector<Problem> customer_code_problems(std::vector<CustomerItemCode> const& codes) {
  if (codes.size() > most_customer_codes)
    return {{"/customer_codes", "too_many_entries", std::to_string(most_customer_codes)}};
  std::vector<Problem> problems;
  std::set<std::pair<std::string, std::string>> seen;
  for (std::size_t index = 0; index < codes.size(); ++index) {
    if (seen.emplace(codes[index].customer_id.text(), codes[index].code.text()).second) continue;
    problems.push_back({"/customer_codes/" + std::to_string(index) + "/code", "given_twice", {}});
  }
  return problems;
}

}  // namespace

std::optional<std::string> hs_code_digits(std::string_view text) {
  std::string digits;
  for (char const c : text) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c != '.' && c != ' ')
      return std::nullopt;
  }
  if (digits.size() < fewest_digits || digits.size() > most_digits) return std::nullopt;
  return digits;
}

std::vector<Problem> content_problems(ProductContent const& content) {
  std::vector<Problem> problems;
  if (content.hs_code && !hs_code_digits(content.hs_code->text()))
    problems.push_back({"/hs_code", "not_an_hs_code", "6..13"});
  for (auto& problem : attribute_problems(content.attributes)) problems.push_back(std::move(problem));
  for (auto& problem : customer_code_problems(content.customer_codes)) problems.push_back(std::move(problem));
  return problems;
}

}  // namespace gendan::catalog
