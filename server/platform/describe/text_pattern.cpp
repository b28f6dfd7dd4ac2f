#include "platform/describe/text_pattern.hpp"

#include <string_view>

namespace gendan::describe {
namespace {

// Classes of characters; the escapes are read by who matches. Property White_Space of Unicode, which is trimmed;
// what is neither that nor a control character; what may stand between two of those.
constexpr std::string_view space = R"([\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000])";
constexpr std::string_view visible =
    R"([^\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000])";
constexpr std::string_view within_a_line = R"([^\u0000-\u001f\u007f-\u009f])";
constexpr std::string_view within_lines = R"((?:[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\r\n))";

}  // namespace

// No two parts that follow each other can take the same characters in many ways: matching stays fast.
std::string text_pattern(std::size_t least, Lines lines) {
  std::string const blanks = std::string(space) + "*";
  std::string const one(visible);
  std::string const inner(lines == Lines::one ? within_a_line : within_lines);
  if (least > 1) return "^" + blanks + one + inner + "{" + std::to_string(least - 2) + ",}" + one + blanks + "$";
  auto const some = one + "(?:" + inner + "*" + one + ")?" + blanks;
  return "^" + blanks + (least == 1 ? some : "(?:" + some + ")?") + "$";
}

}  // namespace gendan::describe
