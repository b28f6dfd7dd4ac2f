// Who audits sees everything and changes nothing, also where a capability is added later.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "capabilities/identity/identity.hpp"
#include "testing/test_app.hpp"

namespace gendan {
namespace {

using service::Access;
using ::testing::IsEmpty;

// With something in place of each placeholder: who may is asked before what is meant.
std::string filled(std::string pattern) {
  for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{'))
    pattern.replace(open, pattern.find('}') - open + 1, "x");
  return pattern;
}

// What everybody may change is one's own: one's session, tokens, views, notices. The answers of those are not asked.
bool is_for_everybody(service::Route const& route) { return route.access.need != Access::Need::permission; }

// Asked under a permission to read, and yet no reading by their method: what they show is kept nowhere, or the party
// whose part it is is asked for when the record is known.
std::set<std::string, std::less<>> const decided_later = {
    "/comparisons/preview",
    "/mail-templates/{code}/{language}/preview",
    "/orders/{id}/readings",
    "/approvals/{id}/withdrawal",
    "/orders/{id}/resolutions",
    "/orders/{id}/verification/signatures",
    "/orders/{id}/verification/ticks",
};

class Auditor : public testing::TestApp {
protected:
  // "orders.read /orders" of every route that was not answered as it should be.
  template <class IsAsked, class IsRight>
  std::vector<std::string> wrong(IsAsked const& is_asked, IsRight const& is_right) {
    std::vector<std::string> found;
    int asked = 0;
    for (auto const& route : app().world().app->router().routes()) {
      if (is_for_everybody(route) || !is_asked(route)) continue;
      ++asked;
      auto const status = as("liu_yang").send(route.method, filled(route.pattern), "{}").status;
      if (!is_right(route, status)) found.push_back(route.access.permission + ' ' + route.pattern);
    }
    EXPECT_GT(asked, 20);
    return found;
  }
  static bool leaves(service::Route const& route) { return route.pattern.starts_with("/exports/"); }
};
BOTH_DATABASES(Auditor);

TEST_P(Auditor, ReadsEverything) {
  auto const is_reading = [](auto const& route) { return route.method == http::Method::get && !leaves(route); };
  EXPECT_THAT(wrong(is_reading, [](auto const&, int status) { return status != 403; }), IsEmpty());
}

TEST_P(Auditor, ChangesNothing) {
  auto const is_changing = [](auto const& route) {
    return route.method != http::Method::get && !decided_later.contains(route.pattern);
  };
  EXPECT_THAT(wrong(is_changing, [](auto const&, int status) { return status == 403; }), IsEmpty());
}

TEST_P(Auditor, TakesOutNothingButTheRecord) {
  EXPECT_THAT(wrong(leaves, [](auto const& route,
                               int status) { return (status == 403) == (route.access.permission != "record.export"); }),
              IsEmpty());
}

class PartedPermissions : public testing::TestApp {
protected:
  // As an organisation is stored that knows nothing of "imports.read", and what it becomes at the next start.
  void start_after_an_older_version() {
    system([](service::Call& call) {
      call.tx.run("delete from role_permission where permission = 'imports.read'");
      call.tx.run("delete from known_permission where name = 'imports.read'");
    });
    start();
  }
  // A program that starts has kept no answers of who may what.
  void start() {
    system([](service::Call& call) {
      identity::prepare_roles(*call.world.app, call);
      ++call.world.access_epoch;
    });
  }
};
BOTH_DATABASES(PartedPermissions);

TEST_P(PartedPermissions, ReachWhoeverHadThemUnderTheOlderName) {
  regrant("sales", "imports.run", service::Scope::all);
  regrant("sales", "imports.read", std::nullopt);
  EXPECT_EQ(as("sun_li").get("/imports").status, 403);
  start_after_an_older_version();
  EXPECT_EQ(as("sun_li").get("/imports").status, 200);
  EXPECT_EQ(as("liu_yang").get("/imports").status, 200);
  EXPECT_EQ(as("stranger").get("/imports").status, 403);
}

TEST_P(PartedPermissions, ReachTokensThatAreLimitedToThem) {
  auto const token = in_browser("zhang_wei").post("/tokens", {{"name", "erp"}, {"permissions", {"imports.run"}}});
  ASSERT_EQ(token.status, 201) << token.response.body_text();
  start_after_an_older_version();
  auto const listed = as("zhang_wei").get("/tokens").at("/items").as_array();
  auto const erp = std::ranges::find_if(listed, [](auto const& one) { return one.at("name") == "erp"; });
  ASSERT_NE(erp, listed.end());
  EXPECT_EQ(erp->at("permissions"), boost::json::value({"imports.run", "imports.read"}));
}

TEST_P(PartedPermissions, StayTakenAwayOnceTheyAreKnown) {
  regrant("sales", "imports.run", service::Scope::all);
  regrant("sales", "imports.read", std::nullopt);
  start();
  EXPECT_EQ(as("sun_li").get("/imports").status, 403);
}

}  // namespace
}  // namespace gendan
