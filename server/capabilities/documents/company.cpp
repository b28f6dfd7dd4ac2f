#include "capabilities/documents/company.hpp"

namespace gendan::documents {

std::vector<Problem> company_problems(Company const& company) {
  std::vector<Problem> problems;
  if (company.accounts.size() > most_accounts)
    problems.push_back({"/accounts", "too_many_entries", std::to_string(most_accounts)});
  for (std::size_t index = 0; index < company.accounts.size(); ++index) {
    auto const& account = company.accounts[index];
    auto const path = "/accounts/" + std::to_string(index);
    if (account.bank_name.text().empty()) problems.push_back({path + "/bank_name", "missing", {}});
    if (account.account_number.text().empty()) problems.push_back({path + "/account_number", "missing", {}});
  }
  return problems;
}

std::vector<BankAccount> accounts_for(Company const& company, std::optional<Currency> const& currency) {
  std::vector<BankAccount> fitting;
  for (auto const& account : company.accounts) {
    if (!account.currency || !currency || *account.currency == *currency) fitting.push_back(account);
  }
  return fitting;
}

}  // namespace gendan::documents
