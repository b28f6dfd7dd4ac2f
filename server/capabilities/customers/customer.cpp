#include "capabilities/customers/customer.hpp"

#include <set>

namespace gendan::customers {
namespace {

template <class Written, class Kept>
std::vector<Problem> entry_problems(std::string const& path, std::size_t most, std::string_view unknown,
                                    std::vector<Written> const& written, std::vector<Kept> const& before) {
  if (written.size() > most) return {{path, "too_many_entries", std::to_string(most)}};
  std::set<std::string> known;
  for (auto const& entry : before) known.insert(entry.id.text());
  std::vector<Problem> problems;
  std::set<std::string> seen;
  for (std::size_t index = 0; index < written.size(); ++index) {
    if (!written[index].id) continue;
    auto const at = path + "/" + std::to_string(index) + "/id";
    auto const& id = written[index].id->text();
    if (!known.contains(id)) problems.push_back({at, std::string(unknown), {}});
    if (!seen.insert(id).second) problems.push_back({at, "given_twice", {}});
  }
  return problems;
}

template <class Kept, class Text, class Written, class NewId>
std::vector<Kept> kept_entries(std::vector<Written> const& written, NewId const& new_id) {
  std::vector<Kept> kept;
  for (auto const& entry : written) kept.push_back({static_cast<Text const&>(entry), entry.id ? *entry.id : new_id()});
  return kept;
}

}  // namespace

std::vector<Problem> address_problems(std::vector<WrittenAddress> const& written,
                                      std::vector<CustomerAddress> const& before) {
  return entry_problems("/addresses", most_addresses, "no_such_address", written, before);
}

std::vector<Problem> requirement_problems(std::vector<WrittenRequirement> const& written,
                                          std::vector<SpecialRequirement> const& before) {
  return entry_problems("/special_requirements", most_special_requirements, "no_such_special_requirement", written,
                        before);
}

std::vector<CustomerAddress> kept_addresses(std::vector<WrittenAddress> const& written,
                                            std::function<CustomerAddressId()> const& new_id) {
  return kept_entries<CustomerAddress, LabelledAddress>(written, new_id);
}

std::vector<SpecialRequirement> kept_requirements(std::vector<WrittenRequirement> const& written,
                                                  std::function<SpecialRequirementId()> const& new_id) {
  return kept_entries<SpecialRequirement, SpecialRequirementText>(written, new_id);
}

}  // namespace gendan::customers
