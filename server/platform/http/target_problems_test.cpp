#include "platform/http/target_problems.hpp"

#include <gmock/gmock.h>

#include <string>

#include "platform/http/message.hpp"

namespace gendan::http {
namespace {

std::string named(std::string_view target) {
  std::string text;
  for (auto const& problem : target_problems(target))
    text += (text.empty() ? "" : ", ") + problem.path + " " + problem.code;
  return text;
}

TEST(TargetProblems, NameThePartThatCannotBeRead) {
  struct Row {
    std::string_view target;
    std::string_view expected;
  };
  for (auto const& [target, expected] : {
           Row{"/orders?text=%00", "?text control_character"},
           Row{"/orders?text=a%C3", "?text invalid_utf8"},
           Row{"/orders?text=%ED%A0%80", "?text invalid_utf8"},
           Row{"/orders?text=%zz", "?text malformed_escape"},
           Row{"/orders?text=5%", "?text malformed_escape"},
           Row{"/orders?limit=1&%E5%AE%A2=%FF&text=%00", "?客 invalid_utf8, ?text control_character"},
           Row{"/orders?%FF=1", "? invalid_utf8"},
           Row{"/orders?%00", "? control_character"},
           Row{"/orders/%FF", "path invalid_utf8"},
           Row{"/orders/%00?text=%2", "?text malformed_escape, path control_character"},
           Row{"/orders/%2e%2e/people", "path dot_segment"},
           Row{"/orders#1", "path not_a_path"},
           Row{"/orders?a=1#b", "path not_a_path"},
           Row{"*", "path not_a_path"},
           Row{"", "path not_a_path"},
       }) {
    EXPECT_FALSE(parsed_target(target)) << target;
    EXPECT_EQ(named(target), expected) << target;
  }
}

}  // namespace
}  // namespace gendan::http
