// Who buys: customers with their contacts, addresses, habits and special requirements.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar_date.hpp"
#include "base/country_code.hpp"
#include "base/id.hpp"
#include "base/language_tag.hpp"
#include "base/text.hpp"
#include "platform/service/app.hpp"

namespace gendan::customers {

using CustomerId = Id<struct CustomerTag>;
using SpecialRequirementId = Id<struct SpecialRequirementTag>;
using gendan::CountryCode;

void install(service::App& app);

struct Address {
  std::optional<BoundedText<0, 500, Lines::many>> lines;  // street, building, company on site
  std::optional<Label> city;
  std::optional<Label> region;
  std::optional<Label> postal_code;
  std::optional<CountryCode> country;
};
BOOST_DESCRIBE_STRUCT(Address, (), (lines, city, region, postal_code, country))

enum class Tier { standard, key, strategic };
BOOST_DESCRIBE_ENUM(Tier, standard, key, strategic)

// What other capabilities may know of a customer.
struct CustomerSummary {
  CustomerId id;
  std::string number;
  std::string name;
  std::optional<std::string> merchandiser_id;  // the dedicated merchandiser
  std::string department_id;                   // of the merchandiser; may be empty
  Tier tier = Tier::standard;
};
BOOST_DESCRIBE_STRUCT(CustomerSummary, (), (id, number, name, merchandiser_id, department_id, tier))
std::optional<CustomerSummary> customer_summary(sql::Transaction& tx, CustomerId const& id);
// In which it reads and writes; nullopt where nobody has said.
std::optional<LanguageTag> customer_language(sql::Transaction& tx, CustomerId const& id);

// What this customer always wants, whatever an order says: "every carton with a moisture card". Checks of
// orders, packing and inspection go through those that are active.
struct SpecialRequirementText {
  Name name;
  Note text;
  Label theme;  // "packaging", "labelling", …: what later checks pick by
  CalendarDate dated_on;
  Label source;  // where it was said
  bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(SpecialRequirementText, (), (name, text, theme, dated_on, source, is_active))
struct SpecialRequirement : SpecialRequirementText {
  SpecialRequirementId id;
};
BOOST_DESCRIBE_STRUCT(SpecialRequirement, (SpecialRequirementText), (id))
// In the order in which they are kept.
std::vector<SpecialRequirement> special_requirements(sql::Transaction& tx, CustomerId const& id);

// For imports: the customer of this name (compared without case, width and blanks around), made when there
// is none; `source` then stands in the event.
CustomerSummary customer_by_name(service::Call& call, Name const& name, std::string_view source);

// Event "customer_created" on stream "customers/<id>" carries what was created, and its source;
// "customer_edited" carries service::Edited: its path "/name" says a rename.

}  // namespace gendan::customers
