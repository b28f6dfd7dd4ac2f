#include "capabilities/customers/customer.hpp"

#include <gmock/gmock.h>

namespace gendan::customers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class SomeId>
SomeId id(std::int64_t number) {
  return SomeId::made(Instant::from_unix_milliseconds(number), {});
}

std::vector<std::string> named(std::vector<Problem> const& problems) {
  std::vector<std::string> names;
  for (auto const& problem : problems) names.push_back(problem.path + " " + problem.code);
  return names;
}

WrittenAddress address(std::optional<CustomerAddressId> address_id) {
  WrittenAddress written;
  written.id = std::move(address_id);
  return written;
}

TEST(CustomerAddresses, AreEditedOnceAndOnlyWhenTheyAreThere) {
  CustomerAddress stored;
  stored.id = id<CustomerAddressId>(1);
  EXPECT_THAT(named(address_problems({address({}), address(stored.id), address({})}, {stored})), IsEmpty());
  EXPECT_THAT(
      named(address_problems({address(stored.id), address(stored.id), address(id<CustomerAddressId>(2))}, {stored})),
      ElementsAre("/addresses/1/id given_twice", "/addresses/2/id no_such_address"));
  EXPECT_THAT(named(address_problems(std::vector<WrittenAddress>(most_addresses + 1), {})),
              ElementsAre("/addresses too_many_entries"));
}

TEST(CustomerAddresses, KeepTheirIdOrGetOne) {
  auto const kept =
      kept_addresses({address(id<CustomerAddressId>(1)), address({})}, [] { return id<CustomerAddressId>(9); });
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].id, id<CustomerAddressId>(1));
  EXPECT_EQ(kept[1].id, id<CustomerAddressId>(9));
}

TEST(SpecialRequirements, KeepWhatTheySayAndTheirOrder) {
  WrittenRequirement moisture;
  moisture.name = *Name::parsed("Moisture card");
  moisture.theme = *Label::parsed("packaging");
  WrittenRequirement label;
  label.name = *Name::parsed("EAN label");
  label.id = id<SpecialRequirementId>(1);
  auto const kept = kept_requirements({moisture, label}, [] { return id<SpecialRequirementId>(2); });
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].theme, "packaging");
  EXPECT_EQ(kept[0].id, id<SpecialRequirementId>(2));
  EXPECT_EQ(kept[1].name, "EAN label");
  EXPECT_EQ(kept[1].id, id<SpecialRequirementId>(1));
  EXPECT_THAT(named(requirement_problems({moisture, label}, {})),
              ElementsAre("/special_requirements/1/id no_such_special_requirement"));
}

}  // namespace
}  // namespace gendan::customers
