// What a template consists of.
#pragma once

#include <string>
#include <vector>

namespace gendan::templates {

enum class NodeKind { text, value, section, inverted };

struct Node {
  NodeKind kind = NodeKind::text;
  int line = 0;
  std::string text;                // as it stands
  std::vector<std::string> names;  // of a value or section: a.b is two, "." none
  std::vector<Node> inner;         // of a section

  std::string name() const {
    std::string joined;
    for (auto const& part : names) joined += (joined.empty() ? "" : ".") + part;
    return joined.empty() ? "." : joined;
  }
};

}  // namespace gendan::templates
