#include "platform/service/router.hpp"

#include <stdexcept>

namespace gendan::service {
namespace {

// "/a/b" → "a" and "/b".
std::pair<std::string_view, std::string_view> first_segment(std::string_view path) {
  path.remove_prefix(1);
  auto const end = path.find('/');
  if (end == std::string_view::npos) return {path, {}};
  return {path.substr(0, end), path.substr(end)};
}

}  // namespace

void Router::add(Route route) {
  routes_.push_back(std::move(route));
  auto const& added = routes_.back();
  Node* node = &root_;
  std::string_view rest = added.pattern;
  while (!rest.empty()) {
    auto const [segment, after] = first_segment(rest);
    auto& next = segment.starts_with('{') ? node->placeholder : node->literals[std::string(segment)];
    if (!next) next = std::make_unique<Node>();
    node = next.get();
    rest = after;
  }
  if (!node->routes.emplace(added.method, &added).second) throw std::logic_error("route added twice: " + added.pattern);
}

Router::Node const* Router::find(Node const& node, std::string_view rest, std::vector<std::string>& parameters) {
  if (rest.empty()) return node.routes.empty() ? nullptr : &node;
  auto const [segment, after] = first_segment(rest);
  if (auto const literal = node.literals.find(segment); literal != node.literals.end()) {
    if (auto const* found = find(*literal->second, after, parameters)) return found;
  }
  if (!node.placeholder || segment.empty()) return nullptr;
  parameters.emplace_back(segment);
  if (auto const* found = find(*node.placeholder, after, parameters)) return found;
  parameters.pop_back();
  return nullptr;
}

Match Router::match(Method method, std::string_view path) const {
  Match match;
  if (!path.starts_with('/')) return match;
  auto const* node = find(root_, path, match.parameters);
  if (node == nullptr) return match;
  for (auto const& [known, route] : node->routes) match.allowed.push_back(known);
  auto const found = node->routes.find(method == Method::head ? Method::get : method);
  if (found != node->routes.end()) match.route = found->second;
  return match;
}

}  // namespace gendan::service
