// Texts of mails with places for values: "{name}". Nothing else is a sign in them.
#pragma once

#include <boost/describe.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"

namespace gendan::notifications {

struct MailText {
  std::string subject;
  std::string text;

  friend bool operator==(MailText const&, MailText const&) = default;
};
BOOST_DESCRIBE_STRUCT(MailText, (), (subject, text))

// "{link}" and the like in the order in which they stand, each once.
std::vector<std::string> placeholders_in(std::string_view text);

// unknown_placeholder and missing_placeholder, naming it and the field: the text must hold each of `needed`.
std::vector<Problem> wording_problems(MailText const& wording, std::vector<std::string> const& known,
                                      std::vector<std::string> const& needed);

// With every place filled, by nothing where there is no value; a value's own braces stay as they are.
std::string filled(std::string_view text, std::map<std::string, std::string> const& values);

// The same words as HTML: paragraphs, line ends and links, nothing of it a tag of the writer's.
std::string html_of(std::string_view text);

}  // namespace gendan::notifications
