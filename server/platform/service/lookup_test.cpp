#include "platform/service/lookup.hpp"

#include <gtest/gtest.h>

#include "base/refusal.hpp"

namespace gendan::service {
namespace {

struct BeginningsCase {
  char const* name;
  char const* beginnings;
};

TEST(Beginnings, AreThoseOfEveryWordInAnAlphabet) {
  for (auto const& [name, expected] : {
           BeginningsCase{"ACME Handels GmbH", "ac acm ha han hand hande handel gm gmb"},
           {"Ünal", "ün üna"},
           {"Заря", "за зар"},
           {"宁波恒达五金厂", ""},
           {"恒达HD-77x", "77"},
           {"A B. ab", ""},
           {"Hydroelectricity", "hy hyd hydr hydro hydroe hydroel hydroele hydroelec hydroelect"},
           {"", ""},
       })
    EXPECT_EQ(beginnings(name), expected) << name;
}

TEST(SearchScope, IsWhatThePermissionReaches) {
  Caller caller;
  caller.person_id = "li_na";
  caller.department_id = "trade_1";
  caller.grants = std::make_shared<Grants const>(
      Grants{{"orders.read", Scope::own}, {"customers.read", Scope::department}, {"catalog.read", Scope::all}});
  EXPECT_EQ(search_scope(caller, "orders.read").owner_id, "li_na");
  EXPECT_EQ(search_scope(caller, "orders.read").department_id, std::nullopt);
  EXPECT_EQ(search_scope(caller, "customers.read").department_id, "trade_1");
  EXPECT_EQ(search_scope(caller, "catalog.read").owner_id, std::nullopt);
  EXPECT_THROW(search_scope(caller, "people.read"), Refusal);
  caller.department_id.clear();
  EXPECT_EQ(search_scope(caller, "customers.read").department_id, std::nullopt);
}

}  // namespace
}  // namespace gendan::service
