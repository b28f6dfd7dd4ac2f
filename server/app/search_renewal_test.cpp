// What a program that cut words otherwise has indexed is indexed anew by today's, with every kind that is searched.
#include <gmock/gmock.h>

#include "platform/search/index.hpp"
#include "platform/service/search_renewal.hpp"
#include "testing/test_app.hpp"

namespace gendan {
namespace {

using boost::json::object;
using ::testing::Contains;
using ::testing::IsEmpty;

class SearchRenewal : public testing::TestApp {
protected:
  std::vector<std::string> kinds_found(std::string const& text) {
    std::vector<std::string> kinds;
    auto const answer = as("li_na").get("/search?text=" + text + "&limit=50");
    for (auto const& item : answer.at("/items").as_array()) kinds.emplace_back(item.at("kind").as_string());
    return kinds;
  }
  // As a database that an older program leaves; what is found by no term at all stands for what older terms miss.
  void age() {
    database().write([](sql::Transaction& tx) {
      search::remove_all(tx);
      tx.run("delete from search_rules");
    });
  }
  void pass_a_minute() {
    clock().advance(std::chrono::minutes(2));
    app().run_due_jobs();
  }
};
BOTH_DATABASES(SearchRenewal);

TEST_P(SearchRenewal, KnowsWhoPutsEveryKindThatIsSearched) {
  std::vector<std::string> written;
  for (auto const& [kind, put_again] : app().app().registry<service::SearchWriters>().by_kind) written.push_back(kind);
  std::vector<std::string> searched;
  for (auto const& [kind, searchable] : app().app().searchables()) searched.push_back(kind);
  EXPECT_EQ(written, searched);
}

TEST_P(SearchRenewal, PutsWhatEveryCapabilityHasStored) {
  auto li_na = as("li_na");
  object const trade{{"kind", "regular"},
                     {"customer_id", id_of("acme_hamburg")},
                     {"customer_reference", "walrus 0077"},
                     {"remark", "walrus"}};
  EXPECT_EQ(li_na.post("/orders", trade).status, 201);
  object quoted = trade;
  quoted.erase("customer_reference");
  EXPECT_EQ(li_na.post("/quotations", quoted).status, 201);
  object const asked{{"customer_id", id_of("acme_hamburg")},
                     {"received_at", "2026-02-27T18:30:00Z"},
                     {"channel", "email"},
                     {"text", "walrus"}};
  EXPECT_EQ(li_na.post("/inquiries", asked).status, 201);
  object const came{{"kind", "message"}, {"channel", "wechat"}, {"received_at", clock().now().text()},
                    {"sender", "Anna"},  {"subject", "walrus"}, {"text", "Please send more."}};
  EXPECT_EQ(li_na.post("/incoming", came).status, 201);
  auto const before = kinds_found("walrus");
  EXPECT_THAT(before, ::testing::UnorderedElementsAre("order", "quotation", "inquiry", "incoming"));
  age();
  EXPECT_THAT(kinds_found("walrus"), IsEmpty());
  pass_a_minute();
  EXPECT_EQ(kinds_found("walrus"), before);
  EXPECT_THAT(kinds_found("acme"), Contains("customer"));
  EXPECT_THAT(kinds_found("LAMP-01"), Contains("product"));
  EXPECT_THAT(kinds_found("%E6%81%92%E8%BE%BE"), Contains("supplier"));  // 恒达
}

TEST_P(SearchRenewal, LetsANumberBeFoundWithoutItsLeadingZeros) {
  auto const number =
      as("li_na").post("/orders", {{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}}).text("/number");
  ASSERT_EQ(number, "SO-2026-000001");
  EXPECT_THAT(kinds_found("SO-2026-1"), Contains("order"));
  age();
  pass_a_minute();
  EXPECT_THAT(kinds_found("SO-2026-1"), Contains("order"));
}

}  // namespace
}  // namespace gendan
