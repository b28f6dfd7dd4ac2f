// What the API document says that a route takes, the route takes: asked of every route, so that none can be forgotten.
#include <gtest/gtest.h>

#include <set>

#include "platform/service/openapi.hpp"
#include "testing/lamp_orders.hpp"

namespace gendan {
namespace {

using boost::json::object;

class ApiDocument : public testing::LampOrders {
protected:
  void SetUp() override {
    LampOrders::SetUp();
    document_ = service::openapi_document(app().app());
    order_ = created(lamp_order()).text("/id");
  }

  // Calls check(target, parameter) for each query parameter of this name that a route has.
  template <class Check>
  void each_parameter(std::string_view name, Check check) {
    for (auto const& path : document_.at("paths").as_object())
      for (auto const& verb : path.value().as_object())
        for (auto const& parameter : verb.value().at("parameters").as_array())
          if (parameter.at("name").as_string() == name) check(target(path.key()), parameter.as_object());
  }
  // With what the list cannot do without: the order, or the customer that it is about.
  std::string target(std::string_view pattern) {
    std::string made(pattern.substr(std::string_view("/api/v1").size()));
    auto const fill = [&](std::string_view placeholder, std::string const& value) {
      auto const at = made.find(placeholder);
      if (at != std::string::npos) made.replace(at, placeholder.size(), value);
    };
    fill("{topic}", "customers");
    fill("{kind}", "sales_contract");
    fill("{id}", made.starts_with("/orders/") ? order_ : id_of("acme_hamburg"));
    if (made == "/attachments") made += "?topic=customers&id=" + id_of("acme_hamburg");
    if (made.find("/on-time") != std::string::npos) made += "?against=agreed";
    return made;
  }
  static std::string with(std::string const& target, std::string_view more) {
    return target + (target.find('?') == std::string::npos ? "?" : "&") + std::string(more);
  }

  object document_;
  std::string order_;
};
BOTH_DATABASES(ApiDocument);

TEST_P(ApiDocument, NamesTheSortsOfEveryListAndTheListTakesThem) {
  std::set<std::string> lists;
  each_parameter("sort", [&](std::string const& list, object const& parameter) {
    auto const& schema = parameter.at("schema").as_object();
    ASSERT_TRUE(schema.contains("enum")) << list;
    auto const& sorts = schema.at("enum").as_array();
    EXPECT_NE(std::ranges::find(sorts, schema.at("default")), sorts.end()) << list;
    for (auto const& sort : sorts) {
      auto const asked = with(list, "sort=" + std::string(sort.as_string()));
      auto const answer = as("chen_min").get(asked);
      // No import has been made, and an export of its results names it.
      bool const is_of_an_import = list.find("import") != std::string::npos && list != "/imports";
      EXPECT_TRUE(answer.status == 200 || is_of_an_import) << asked << " → " << answer.response.body_text();
      EXPECT_EQ(answer.problems().find("?sort"), std::string::npos) << asked << " → " << answer.problems();
    }
    auto const refused = as("chen_min").get(with(list, "sort=colour"));
    EXPECT_EQ(refused.status, 422) << list;
    EXPECT_NE(refused.problems().find("not_one_of ?sort"), std::string::npos) << list << " → " << refused.problems();
    lists.insert(list);
  });
  EXPECT_GT(lists.size(), 60U);
}

TEST_P(ApiDocument, SaysOfEveryListWhereItsCursorComesFrom) {
  auto const& schemas = document_.at("components").at("schemas");
  EXPECT_TRUE(schemas.at("PageCursor").as_object().contains("description"));
  int cursors = 0;
  each_parameter("after", [&](std::string const& list, object const& parameter) {
    if (parameter.at("schema").as_object().contains("minimum")) return;  // after a number
    ++cursors;
    EXPECT_EQ(parameter.at("schema"), (object{{"$ref", "#/components/schemas/PageCursor"}})) << list;
  });
  EXPECT_GT(cursors, 30);
}

}  // namespace
}  // namespace gendan
