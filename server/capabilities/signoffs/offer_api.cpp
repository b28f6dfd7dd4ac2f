// A change that is put to the customer: what they see of it, and what an answer must say. Pure rules.
#include <algorithm>
#include <set>

#include "capabilities/signoffs/signoff_api.hpp"

namespace gendan::signoffs {

std::vector<orders::ChangedPart> parts_for_customer(orders::OrderContent const& base,
                                                    orders::OrderContent const& proposed) {
  auto parts = orders::difference(base, proposed);
  for (auto& part : parts) {
    std::erase_if(part.fields, [](auto const& field) { return !is_shown_to_customer(field.path.substr(1)); });
  }
  std::erase_if(parts, [](auto const& part) {
    bool const is_changed = part.kind == orders::PartKind::terms_changed || part.kind == orders::PartKind::line_changed;
    return is_changed && part.fields.empty();
  });
  return parts;
}

std::vector<Problem> answer_problems(std::vector<orders::ChangedPart> const& parts,
                                     std::vector<PartAnswer> const& answers, bool takes_all) {
  std::vector<Problem> problems;
  std::set<std::string_view> said;
  for (std::size_t index = 0; index < answers.size(); ++index) {
    auto const& answer = answers[index];
    auto const path = "/parts/" + std::to_string(index);
    if (std::ranges::find(parts, answer.part.text(), &orders::ChangedPart::part) == parts.end())
      problems.push_back({path + "/part", "no_such_part", answer.part.text()});
    else if (!said.insert(answer.part.text()).second)
      problems.push_back({path + "/part", "named_twice", answer.part.text()});
    bool const has_reason = answer.reason && !answer.reason->text().empty();
    if (answer.verdict != PartVerdict::accepted && !has_reason) problems.push_back({path + "/reason", "missing", {}});
  }
  if (answers.empty() || (takes_all && problems.empty() && said.size() != parts.size()))
    problems.push_back({"/parts", "missing", {}});
  return problems;
}

PublicChange public_change(Offer const& offer) {
  PublicChange change{offer.change_number, offer.reason, orders::order_total(offer.base), {}};
  for (auto& part : parts_for_customer(offer.base, offer.proposed)) {
    auto& shown = change.parts.emplace_back();
    shown.part = part.part;
    shown.kind = part.kind;
    shown.fields = std::move(part.fields);
    auto const answer =
        std::ranges::find_if(offer.answers, [&](auto const& given) { return given.part.text() == shown.part; });
    if (answer == offer.answers.end()) continue;
    shown.verdict = answer->verdict;
    if (answer->reason) shown.reason = answer->reason->text();
  }
  return change;
}

OfferAnswer whole_acceptance(Offer const& offer, std::string name) {
  OfferAnswer answer{std::move(name), {}};
  for (auto const& part : parts_for_customer(offer.base, offer.proposed))
    answer.parts.push_back({*BoundedText<1, 40>::parsed(part.part), PartVerdict::accepted, std::nullopt});
  return answer;
}

}  // namespace gendan::signoffs
