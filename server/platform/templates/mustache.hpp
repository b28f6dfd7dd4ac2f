// Pages that administrators may write themselves: Mustache (mustache(5), spec v1.4.1) without what could harm. Tags:
//
//   {{name}} {{a.b}} {{.}}     the value, always with & < > " ' written as HTML entities
//   {{#name}} … {{/name}}      once for each entry of a list; once, inside it, for another value that is not empty
//   {{^name}} … {{/name}}      when there is nothing: absent, null, false, "", an empty list
//   {{! remark }}
//
// Tags of sections and remarks alone on their line leave no line. There is no {{{name}}} nor {{&name}} (unescaped),
// {{>name}} (other files) nor {{=…=}} (other brackets). Names are looked up outwards.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "platform/templates/node.hpp"

namespace gendan::templates {

// What is wrong at a line, from 1: "tag_not_closed", "tag_not_allowed", "name_not_valid", "section_not_closed",
// "section_not_open", "section_within_itself", "nested_too_deep"; `name` is the tag's.
struct TemplateFault {
  int line = 0;
  std::string code;
  std::string name;
};

class Template {
public:
  static constexpr std::size_t most_nesting = 20;

  explicit Template(std::string_view text);  // keeps nothing of it

  std::vector<TemplateFault> const& faults() const { return faults_; }
  // The names that `data` does not have where they stand ("name_not_known"). Data says of all of its names that they
  // are there: null for nothing; of lists by an entry.
  std::vector<TemplateFault> unknown_names(boost::json::value const& data) const;
  // Throws Refusal{too_large, "template_too_long"} over `most_bytes` or a million tags followed. Without faults only.
  std::string rendered(boost::json::value const& data, std::size_t most_bytes) const;

private:
  std::vector<TemplateFault> faults_;  // before the nodes: filled while they are made
  std::vector<Node> nodes_;
};

}  // namespace gendan::templates
