// Who buys: customers with their contacts, addresses, habits and special requirements.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/text.hpp"
#include "platform/service/app.hpp"

namespace gendan::customers {

using CustomerId = Id<struct CustomerTag>;

void install(service::App& app);

// ISO 3166-1 alpha-2.
using CountryCode = BoundedText<2, 2>;

struct Address {
  std::optional<BoundedText<0, 500, Lines::many>> lines;  // street, building, company on site
  std::optional<Label> city;
  std::optional<Label> region;
  std::optional<Label> postal_code;
  std::optional<CountryCode> country;
};
BOOST_DESCRIBE_STRUCT(Address, (), (lines, city, region, postal_code, country))

// What other capabilities may know of a customer.
struct CustomerSummary {
  CustomerId id;
  std::string number;
  std::string name;
  std::optional<std::string> merchandiser_id;  // the dedicated merchandiser
  std::string department_id;                   // of the merchandiser; may be empty
};
BOOST_DESCRIBE_STRUCT(CustomerSummary, (), (id, number, name, merchandiser_id, department_id))
std::optional<CustomerSummary> customer_summary(sql::Transaction& tx, CustomerId const& id);

// For imports: the customer of this name (compared trimmed and without case), made when there is none.
CustomerSummary customer_by_name(service::Call& call, Name const& name, std::string_view source);

// Event "customer_edited" on stream "customers/<id>" carries service::Edited; its path "/name" says a rename.

}  // namespace gendan::customers
