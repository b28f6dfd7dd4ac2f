#include "capabilities/signoffs/signoff.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace gendan::signoffs {
namespace {

bool names(std::vector<std::string> const& hashes, std::string_view hash) {
  return std::ranges::find(hashes, hash) != hashes.end();
}

// "20" of "lines/20".
bool has_line(orders::OrderContent const& content, std::string_view number) {
  return std::ranges::any_of(content.lines,
                             [&](auto const& line) { return std::to_string(line.position.value()) == number; });
}

bool is_shown(orders::OrderContent const& content, std::string_view field) {
  constexpr std::string_view lines = "lines/";
  if (field.empty()) return true;
  if (field.starts_with(lines) && field.find('/', lines.size()) == field.npos)
    return has_line(content, field.substr(lines.size()));
  return is_shown_to_customer(field) && orders::has_field(content, field);
}

}  // namespace

SignoffState signoff_state(Answers const& answers, std::string_view content_hash) {
  if (names(answers.contested, content_hash)) return SignoffState::change_proposed;
  if (names(answers.agreed, content_hash)) return SignoffState::signed_off;
  if (names(answers.awaited, content_hash)) return SignoffState::awaiting_customer;
  return answers.agreed.empty() ? SignoffState::not_sent : SignoffState::changed_since_signed;
}

std::optional<std::string_view> reading_fault(LinkStanding const& link, Instant now) {
  if (link.is_revoked) return "link_revoked";
  if (now >= link.expires_at) return "link_expired";
  return std::nullopt;
}

std::optional<std::string_view> answering_fault(LinkStanding const& link, Instant now) {
  if (auto const fault = reading_fault(link, now)) return fault;
  if (link.is_signed) return "already_signed";
  if (!link.is_current) return "version_outdated";
  if (!may_be_put_to_customer(link.order_status)) return "order_not_open";
  return std::nullopt;
}

bool may_be_put_to_customer(orders::OrderStatus status) {
  using enum orders::OrderStatus;
  return status == awaiting_customer || status == confirmed || status == in_production;
}

bool is_shown_to_customer(std::string_view field) {
  constexpr std::string_view lines = "lines/";
  if (field.starts_with(lines)) {
    auto const slash = field.find('/', lines.size());
    if (slash == field.npos) return true;
    auto const rest = field.substr(slash + 1);
    return rest != "supplier_id" && rest != "product_id" && rest != "forecast_on" && !rest.starts_with("facts");
  }
  return field != "customer_id" && field != "missing" && !field.starts_with("facts");
}

std::vector<Problem> proposal_problems(orders::OrderContent const& content, std::vector<ProposedChange> const& changes,
                                       bool has_remark) {
  if (changes.empty() && !has_remark) return {{"/changes", "missing", {}}};
  if (changes.size() > most_changes) return {{"/changes", "too_many_entries", std::to_string(most_changes)}};
  std::vector<Problem> problems;
  std::set<std::string_view> said;
  for (std::size_t index = 0; index < changes.size(); ++index) {
    std::string_view const field = changes[index].field.text();
    auto const path = "/changes/" + std::to_string(index) + "/field";
    if (!is_shown(content, field))
      problems.push_back({path, "no_such_field", std::string(field)});
    else if (!said.insert(field).second)
      problems.push_back({path, "named_twice", std::string(field)});
  }
  return problems;
}

}  // namespace gendan::signoffs
