// A customer as it is written and kept, and the rules over it: pure values.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/language_tag.hpp"
#include "base/money.hpp"
#include "base/refusal.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/customers/customers.hpp"
#include "capabilities/identity/identity.hpp"

namespace gendan::customers {

using CustomerAddressId = Id<struct CustomerAddressTag>;

// How this customer writes and reads dates in digits.
enum class DateFormat { ymd, dmy, mdy };
BOOST_DESCRIBE_ENUM(DateFormat, ymd, dmy, mdy)

struct LabelledAddress : Address {
  Label label;  // "warehouse Billbrook"
};
BOOST_DESCRIBE_STRUCT(LabelledAddress, (Address), (label))
struct CustomerAddress : LabelledAddress {
  CustomerAddressId id;
};
BOOST_DESCRIBE_STRUCT(CustomerAddress, (LabelledAddress), (id))

// What is written and stored alike.
struct CustomerHead {
  Name name;
  std::optional<CountryCode> country;
  std::optional<LanguageTag> language;
  std::optional<BoundedText<1, 64>> zone;  // IANA
  std::optional<DateFormat> date_format;
  std::optional<Currency> currency;
  Tier tier = Tier::standard;
  std::optional<identity::PersonId> merchandiser_id;
  Remark remark;
  bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(CustomerHead, (),
                      (name, country, language, zone, date_format, currency, tier, merchandiser_id, remark, is_active))

struct WrittenAddress : LabelledAddress {
  std::optional<CustomerAddressId> id;  // absent: a new one
};
BOOST_DESCRIBE_STRUCT(WrittenAddress, (LabelledAddress), (id))
struct WrittenRequirement : SpecialRequirementText {
  std::optional<SpecialRequirementId> id;  // absent: a new one
};
BOOST_DESCRIBE_STRUCT(WrittenRequirement, (SpecialRequirementText), (id))

// The body that creates and edits a customer.
struct CustomerContent : CustomerHead {
  std::optional<Code> code;  // absent: the number stays, or is given
  std::vector<contacts::ContactContent> contacts;
  std::vector<WrittenAddress> addresses;
  std::vector<WrittenRequirement> special_requirements;
};
BOOST_DESCRIBE_STRUCT(CustomerContent, (CustomerHead), (code, contacts, addresses, special_requirements))

struct CustomerKey {
  CustomerId id;
  Code number;
};
BOOST_DESCRIBE_STRUCT(CustomerKey, (), (id, number))

struct CustomerRow : CustomerKey, CustomerHead {
  std::optional<identity::DepartmentId> department_id;
  std::vector<CustomerAddress> addresses;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(CustomerRow, (CustomerKey, CustomerHead), (department_id, addresses, created_at, revision))

// A customer with all that belongs to it, as stored.
struct Customer {
  CustomerRow row;
  std::vector<contacts::SealedContact> contacts;
  std::vector<SpecialRequirement> special_requirements;
};

inline constexpr std::size_t most_addresses = 200;
inline constexpr std::size_t most_special_requirements = 500;

// Entries that name an id must name one of `before`, each once; no more of them than allowed.
std::vector<Problem> address_problems(std::vector<WrittenAddress> const& written,
                                      std::vector<CustomerAddress> const& before);
std::vector<Problem> requirement_problems(std::vector<WrittenRequirement> const& written,
                                          std::vector<SpecialRequirement> const& before);

// As written, in that order; those without an id get a new one.
std::vector<CustomerAddress> kept_addresses(std::vector<WrittenAddress> const& written,
                                            std::function<CustomerAddressId()> const& new_id);
std::vector<SpecialRequirement> kept_requirements(std::vector<WrittenRequirement> const& written,
                                                  std::function<SpecialRequirementId()> const& new_id);

}  // namespace gendan::customers
