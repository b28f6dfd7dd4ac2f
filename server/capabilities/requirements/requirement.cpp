#include "capabilities/requirements/requirement.hpp"

#include <algorithm>
#include <set>

#include "capabilities/requirements/reading_letters.hpp"

namespace gendan::requirements {
namespace {

constexpr std::int64_t sheet_columns = 16'384;
constexpr std::int64_t sheet_rows = 1'048'576;

// Lines are told apart alike, however the message came: CR LF, CR or LF.
std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r')
      plain += text[at];
    else if (!text.substr(at + 1).starts_with('\n'))
      plain += '\n';
  }
  return plain;
}

void find_place_problems(Origin const& origin, std::optional<std::string> const& words, std::string const& path,
                         std::vector<Problem>& problems) {
  if (origin.cell && !is_cell_name(origin.cell->text())) problems.push_back({path + "/cell", "not_a_cell", {}});
  if (origin.box && (origin.box->left > origin.box->right || origin.box->top > origin.box->bottom))
    problems.push_back({path + "/box", "not_a_box", {}});
  if (!words) return;
  if (origin.page) problems.push_back({path + "/page", "not_in_a_text", {}});
  if (origin.box) problems.push_back({path + "/box", "not_in_a_text", {}});
  if (origin.sheet) problems.push_back({path + "/sheet", "not_in_a_text", {}});
  if (origin.cell) problems.push_back({path + "/cell", "not_in_a_text", {}});
  if (origin.line && origin.line->value() > std::ranges::count(*words, '\n') + 1)
    problems.push_back({path + "/line", "no_such_line", {}});
  if (origin.quote && words->find(with_plain_line_ends(origin.quote->text())) == std::string::npos)
    problems.push_back({path + "/quote", "not_in_the_text", {}});
}

}  // namespace

bool is_cell_name(std::string_view name) {
  std::int64_t column = 0;
  std::size_t at = 0;
  for (; at < name.size() && is_capital(name[at]) && column <= sheet_columns; ++at)
    column = column * 26 + name[at] - 'A' + 1;
  std::int64_t row = 0;
  auto const first_digit = at;
  for (; at < name.size() && is_digit(name[at]) && row <= sheet_rows; ++at) row = row * 10 + name[at] - '0';
  bool const is_whole = at == name.size() && first_digit > 0 && first_digit < name.size();
  return is_whole && name[first_digit] != '0' && column <= sheet_columns && row <= sheet_rows;
}

std::optional<std::string_view> words_fault(std::string_view text) {
  if (!is_valid_utf8(text)) return "invalid_utf8";
  if (text.find('\0') != text.npos) return "control_character";
  if (trimmed(text).empty()) return "too_short";
  return std::nullopt;
}

std::vector<Problem> link_problems(std::vector<FieldLink> const& links,
                                   std::function<bool(std::string const& field)> const& has_field,
                                   std::optional<std::string> const& words) {
  std::vector<Problem> problems;
  std::set<std::string> seen;
  std::optional<std::string> plain_words;
  if (words) plain_words = with_plain_line_ends(*words);
  for (std::size_t index = 0; index < links.size(); ++index) {
    auto const& [field, origin] = links[index];
    auto const path = "/links/" + std::to_string(index);
    if (!has_field(field.text()))
      problems.push_back({path + "/field", "no_such_field", {}});
    else if (!seen.insert(field.text()).second)
      problems.push_back({path + "/field", "given_twice", {}});
    find_place_problems(origin, plain_words, path + "/origin", problems);
  }
  return problems;
}

std::vector<LinkChange> link_changes(std::vector<FieldLink> const& before, std::vector<FieldLink> const& after) {
  std::map<std::string, LinkChange> by_field;
  for (auto const& [field, origin] : before) by_field[field.text()] = {field.text(), origin, std::nullopt};
  for (auto const& [field, origin] : after) {
    auto& change = by_field[field.text()];
    change.field = field.text();
    change.after = origin;
  }
  std::vector<LinkChange> changes;
  for (auto& [field, change] : by_field) {
    if (change.before != change.after) changes.push_back(std::move(change));
  }
  return changes;
}

std::map<std::string, RequirementId> counting_documents(std::vector<Standing> const& documents,
                                                        std::vector<StandingLink> const& links) {
  std::map<RequirementId, Standing const*> by_id;
  for (auto const& document : documents) by_id.emplace(document.id, &document);
  auto const is_later = [&](RequirementId const& one, RequirementId const& other) {
    return std::pair(by_id.at(one)->received_at, one) > std::pair(by_id.at(other)->received_at, other);
  };
  std::map<std::string, RequirementId> counting;
  for (auto const& link : links) {
    if (by_id.at(link.requirement_id)->is_void) continue;
    auto const [place, is_first] = counting.emplace(link.field, link.requirement_id);
    if (!is_first && is_later(link.requirement_id, place->second)) place->second = link.requirement_id;
  }
  return counting;
}

}  // namespace gendan::requirements
