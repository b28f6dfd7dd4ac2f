#include "platform/templates/mustache.hpp"

#include "base/text.hpp"
#include "platform/templates/parser.hpp"

namespace gendan::templates {
namespace {

using boost::json::value;
using Context = std::vector<value const*>;

constexpr std::size_t most_steps = 1'000'000;

// nullptr: not there.
value const* member(value const* of, std::string_view name) {
  auto const* object = of->if_object();
  return object == nullptr ? nullptr : object->if_contains(name);
}

// The first part is looked up outwards, the others only inside it (spec: "Dotted Names - Context Precedence").
value const* found(Context const& context, std::vector<std::string> const& names) {
  if (names.empty()) return context.back();
  value const* at = nullptr;
  for (auto level = context.rbegin(); level != context.rend() && at == nullptr; ++level) at = member(*level, names[0]);
  for (std::size_t part = 1; part < names.size() && at != nullptr; ++part) at = member(at, names[part]);
  return at;
}

bool is_nothing(value const* of) {
  if (of == nullptr || of->is_null()) return true;
  if (auto const* truth = of->if_bool()) return !*truth;
  if (auto const* text = of->if_string()) return text->empty();
  if (auto const* list = of->if_array()) return list->empty();
  return false;
}

std::string text_of(value const* of) {
  if (of == nullptr || of->is_null() || of->is_object() || of->is_array()) return {};
  if (auto const* text = of->if_string()) return escaped_html(*text);
  return boost::json::serialize(*of);
}

class Rendering {
public:
  Rendering(value const& data, std::size_t most_bytes) : context_{&data}, most_bytes_(most_bytes) {}

  void follow(std::vector<Node> const& nodes) {
    for (auto const& node : nodes) follow(node);
  }
  std::string take() { return std::move(out_); }

private:
  void follow(Node const& node) {
    if (++steps_ > most_steps) refuse();
    if (node.kind == NodeKind::text) return append(node.text);
    auto const* of = found(context_, node.names);
    if (node.kind == NodeKind::value) return append(text_of(of));
    if (node.kind == NodeKind::inverted) {
      if (is_nothing(of)) follow(node.inner);
    } else if (!is_nothing(of)) {
      if (auto const* list = of->if_array())
        for (auto const& entry : *list) follow_within(entry, node.inner);
      else
        follow_within(*of, node.inner);
    }
  }

  void follow_within(value const& of, std::vector<Node> const& nodes) {
    if (++steps_ > most_steps) refuse();
    context_.push_back(&of);
    follow(nodes);
    context_.pop_back();
  }

  void append(std::string_view text) {
    if (out_.size() + text.size() > most_bytes_) refuse();
    out_ += text;
  }

  [[noreturn]] static void refuse() { throw Refusal(RefusalKind::too_large, "template_too_long"); }

  Context context_;
  std::size_t most_bytes_;
  std::size_t steps_ = 0;
  std::string out_;
};

void look_for_unknown(Context& context, std::vector<Node> const& nodes, std::vector<TemplateFault>& faults) {
  for (auto const& node : nodes) {
    if (node.kind == NodeKind::text) continue;
    auto const* of = found(context, node.names);
    if (of == nullptr) {
      faults.push_back({node.line, "name_not_known", node.name()});
      continue;
    }
    if (node.kind == NodeKind::value) continue;
    auto const* list = of->if_array();
    if (list != nullptr && list->empty()) continue;  // nothing known of its entries
    context.push_back(list == nullptr ? of : &list->front());
    look_for_unknown(context, node.inner, faults);
    context.pop_back();
  }
}

}  // namespace

Template::Template(std::string_view text) : nodes_(parsed(text, faults_)) {}

std::vector<TemplateFault> Template::unknown_names(value const& data) const {
  std::vector<TemplateFault> faults;
  Context context{&data};
  look_for_unknown(context, nodes_, faults);
  return faults;
}

std::string Template::rendered(value const& data, std::size_t most_bytes) const {
  Rendering rendering(data, most_bytes);
  rendering.follow(nodes_);
  return rendering.take();
}

}  // namespace gendan::templates
