#include "platform/templates/parser.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gendan::templates {
namespace {

constexpr std::size_t most_faults = 50;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

class Parser {
public:
  Parser(std::string_view text, std::vector<TemplateFault>& faults) : text_(text), faults_(faults) {}

  std::vector<Node> run() {
    levels_.emplace_back();
    while (at_ < text_.size()) {
      auto const open = text_.find("{{", at_);
      take_text(std::min(open, text_.size()));
      if (open != std::string_view::npos && !take_tag()) break;
    }
    for (; levels_.size() > 1; close_level())
      fault(levels_.back().open.line, "section_not_closed", levels_.back().open.name());
    return std::move(levels_.front().nodes);
  }

private:
  struct Level {
    Node open;  // the section; none of the outermost
    std::vector<Node> nodes;
  };

  void fault(int line, std::string code, std::string name) {
    if (faults_.size() < most_faults) faults_.push_back({line, std::move(code), std::move(name)});
  }

  void take_text(std::size_t end) {
    add_text(text_.substr(at_, end - at_));
    line_ += static_cast<int>(std::ranges::count(text_.substr(at_, end - at_), '\n'));
    at_ = end;
  }

  void add_text(std::string_view text) {
    if (text.empty()) return;
    Node node;
    node.line = line_;
    node.text = text;
    levels_.back().nodes.push_back(std::move(node));
  }

  // False: nothing after it can be read.
  bool take_tag() {
    auto const close = text_.find("}}", at_ + 2);
    if (close == std::string_view::npos) {
      fault(line_, "tag_not_closed", {});
      return false;
    }
    auto const begin = at_;
    auto const inside = text_.substr(at_ + 2, close - at_ - 2);
    auto const line = line_;
    line_ += static_cast<int>(std::ranges::count(inside, '\n'));
    at_ = close + 2;
    auto const sign = inside.empty() ? ' ' : inside.front();
    if (sign == '#' || sign == '^' || sign == '/' || sign == '!') drop_own_line(begin);
    follow(sign, inside, line);
    return true;
  }

  // A tag alone on its line takes the line with it.
  void drop_own_line(std::size_t begin) {
    auto const line_begin = begin == 0 ? 0 : text_.rfind('\n', begin - 1) + 1;  // npos + 1 is 0
    auto const line_end = std::min(text_.find('\n', at_), text_.size());
    if (!is_blank(text_.substr(line_begin, begin - line_begin)) || !is_blank(text_.substr(at_, line_end - at_))) return;
    auto& nodes = levels_.back().nodes;
    auto const indent = begin - line_begin;
    if (indent > 0 && !nodes.empty() && nodes.back().kind == NodeKind::text) {
      auto& before = nodes.back().text;
      before.resize(before.size() - std::min(indent, before.size()));
    }
    at_ = std::min(line_end + 1, text_.size());
    if (line_end < text_.size()) ++line_;
  }

  void follow(char sign, std::string_view inside, int line) {
    if (sign == '!') return;
    auto const shown = std::string(trimmed(inside)).substr(0, 80);
    if (sign == '{' || sign == '&' || sign == '>' || sign == '=') return fault(line, "tag_not_allowed", shown);
    bool const is_plain = sign != '#' && sign != '^' && sign != '/';
    Node node;
    node.line = line;
    if (!names_of(trimmed(is_plain ? inside : inside.substr(1)), node.names))
      return fault(line, "name_not_valid", shown);
    node.kind = is_plain ? NodeKind::value : sign == '^' ? NodeKind::inverted : NodeKind::section;
    if (is_plain)
      levels_.back().nodes.push_back(std::move(node));
    else if (sign == '/')
      close(node, line);
    else
      open(std::move(node));
  }

  static bool names_of(std::string_view text, std::vector<std::string>& names) {
    if (text == ".") return true;
    while (true) {
      auto const dot = std::min(text.find('.'), text.size());
      auto const part = text.substr(0, dot);
      if (part.empty() || !std::ranges::all_of(part, is_name_character)) return false;
      names.emplace_back(part);
      if (dot == text.size()) return true;
      text.remove_prefix(dot + 1);
    }
  }

  void open(Node node) {
    // A list inside itself would be gone through as often as it has entries, for each of them.
    auto const is_same = [&](Level const& level) {
      return level.open.kind == NodeKind::section && node.kind == NodeKind::section && level.open.names == node.names;
    };
    if (std::ranges::any_of(levels_, is_same)) fault(node.line, "section_within_itself", node.name());
    if (levels_.size() > Template::most_nesting) {
      fault(node.line, "nested_too_deep", node.name());
      at_ = text_.size();  // no more is read
      return;
    }
    levels_.push_back({std::move(node), {}});
  }

  void close(Node const& node, int line) {
    if (levels_.size() == 1 || levels_.back().open.names != node.names)
      return fault(line, "section_not_open", node.name());
    close_level();
  }

  void close_level() {
    auto node = std::move(levels_.back().open);
    node.inner = std::move(levels_.back().nodes);
    levels_.pop_back();
    levels_.back().nodes.push_back(std::move(node));
  }

  std::string_view text_;
  std::vector<TemplateFault>& faults_;
  std::vector<Level> levels_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

std::vector<Node> parsed(std::string_view text, std::vector<TemplateFault>& faults) {
  return Parser(text, faults).run();
}

}  // namespace gendan::templates
