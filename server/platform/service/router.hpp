// Finds the route of a method and path. Literal segments win over placeholders.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/service/route.hpp"

namespace gendan::service {

struct Match {
  Route const* route = nullptr;
  std::vector<std::string> parameters;  // of the placeholders, in order
  std::vector<Method> allowed;          // the methods this path has; empty: no such path
};

class Router {
public:
  // Throws std::logic_error when method and pattern are taken.
  void add(Route route);
  // `path` below /api/v1, beginning with '/'. HEAD finds the GET route.
  Match match(Method method, std::string_view path) const;
  std::deque<Route> const& routes() const { return routes_; }

private:
  struct Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> placeholder;
    std::map<Method, Route const*> routes;
  };
  static Node const* find(Node const& node, std::string_view rest, std::vector<std::string>& parameters);

  std::deque<Route> routes_;
  Node root_;
};

}  // namespace gendan::service
