// Who we are on paper: names, addresses, accounts, pictures.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/money.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"

namespace gendan::documents {

using PaperAddress = BoundedText<0, 500, Lines::many>;

struct BankAccount {
  std::optional<Currency> currency;  // absent: for every one
  Label bank_name;
  PaperAddress bank_address;
  Label account_name;
  Label account_number;
  Label swift;
};
BOOST_DESCRIBE_STRUCT(BankAccount, (), (currency, bank_name, bank_address, account_name, account_number, swift))

struct Company {
  Label name_zh;
  Label name_en;
  PaperAddress address_zh;
  PaperAddress address_en;
  Label phone;
  Label email;
  Label website;
  Label tax_number;
  Label signatory;
  std::vector<BankAccount> accounts;
};
BOOST_DESCRIBE_STRUCT(Company, (),
                      (name_zh, name_en, address_zh, address_en, phone, email, website, tax_number, signatory,
                       accounts))

inline constexpr std::size_t most_accounts = 20;

// An account without its number, too many of them.
std::vector<Problem> company_problems(Company const& company);
// Those into which an amount of this currency is paid.
std::vector<BankAccount> accounts_for(Company const& company, std::optional<Currency> const& currency);

enum class PictureKind { logo, seal };
BOOST_DESCRIBE_ENUM(PictureKind, logo, seal)

}  // namespace gendan::documents
