#include "capabilities/contacts/contact.hpp"

#include "base/email_address.hpp"
#include "base/phone_number.hpp"

namespace gendan::contacts {
namespace {

bool is_given(std::optional<Label> const& text) { return text && !text->text().empty(); }

std::vector<Problem> hidden_problems(std::string const& path, ContactContent const& content) {
  std::vector<Problem> problems;
  if (!content.id) problems.push_back({path + "/id", "missing", {}});
  auto const refuse = [&](char const* name, std::optional<Label> const& text) {
    if (is_given(text)) problems.push_back({path + "/" + name, "hidden", {}});
  };
  refuse("name", content.name);
  refuse("email", content.email);
  refuse("phone", content.phone);
  refuse("messenger", content.messenger);
  refuse("preferred_hours", content.preferred_hours);
  return problems;
}

std::vector<Problem> shown_problems(std::string const& path, ContactContent const& content) {
  std::vector<Problem> problems;
  if (!is_given(content.name)) problems.push_back({path + "/name", "missing", {}});
  if (is_given(content.email) && !EmailAddress::parsed(content.email->text())) {
    problems.push_back({path + "/email", "not_an_email_address", {}});
  }
  if (is_given(content.phone) && !PhoneNumber::parsed(content.phone->text())) {
    problems.push_back({path + "/phone", "not_a_phone_number", {}});
  }
  return problems;
}

std::string contact_text(ContactView const& contact) {
  std::string text;
  auto const add = [&](std::string const& part) {
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  };
  add(contact.name.value_or(std::string()));
  add(contact.role);
  for (auto const& way : {contact.email, contact.phone, contact.messenger}) add(way.value_or(std::string()));
  return text;
}

}  // namespace

std::string contacts_text(std::vector<ContactView> const& contacts) {
  std::string text;
  for (auto const& contact : contacts) text += (text.empty() ? "" : "; ") + contact_text(contact);
  return text;
}

std::vector<Problem> list_problems(std::string const& path, std::vector<ContactContent> const& contents,
                                   std::set<ContactId> const& known, Sight sight) {
  if (contents.size() > most_contacts) return {{path, "too_many_entries", std::to_string(most_contacts)}};
  std::vector<Problem> problems;
  std::set<ContactId> seen;
  for (std::size_t index = 0; index < contents.size(); ++index) {
    auto const& content = contents[index];
    auto const entry = path + "/" + std::to_string(index);
    bool const is_hidden = content.is_hidden.value_or(false);
    auto found = is_hidden ? hidden_problems(entry, content) : shown_problems(entry, content);
    problems.insert(problems.end(), found.begin(), found.end());
    if (!content.id) continue;
    if (!known.contains(*content.id)) problems.push_back({entry + "/id", "no_such_contact", {}});
    if (!seen.insert(*content.id).second) problems.push_back({entry + "/id", "given_twice", {}});
    if (!is_hidden && sight == Sight::hidden) problems.push_back({entry, "hidden", {}});
  }
  return problems;
}

}  // namespace gendan::contacts
