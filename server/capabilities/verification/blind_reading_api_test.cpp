// Who reads the customer's documents does so before they see what others read and what differs.
#include <gmock/gmock.h>

#include "testing/order_verification.hpp"

namespace gendan::verification {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class BlindReading : public testing::OrderVerificationWorld {
protected:
  Answer seen_by(std::string_view person, std::string const& id) {
    return as(person).get("/orders/" + id + "/verification");
  }
  bool must_read(std::string_view person, std::string const& id) {
    return seen_by(person, id).at("/must_read_first").as_bool();
  }
  std::string reading_of(std::string const& id) { return standing(id).text("/readings/0/id"); }
  Answer shown(std::string_view person, std::string const& id, std::string const& reading) {
    return as(person).get("/orders/" + id + "/readings/" + reading);
  }
  object misread() {
    auto seen = content();
    seen["lines"].at(0).as_object()["quantity"] = "1200";
    return seen;
  }
  object last_reading_told(std::string const& id) {
    auto const timeline = as("li_na").get("/timeline/orders/" + id);
    for (auto const& entry : timeline.at("/items").as_array()) {
      if (entry.at("kind").as_string() == "requirement_read") return entry.at("body").as_object();
    }
    return {};
  }
};
BOTH_DATABASES(BlindReading);

TEST_P(BlindReading, IsToldOnlyHowManyDifferencesThereAre) {
  auto const id = order();
  auto const kept = as("li_na").upload(
      "/orders/" + id + "/requirements/files?name=po.csv&channel=email&received_at=" + clock().now().text(),
      "Item No.,Qty,Unit,Unit Price\nLAMP-01,1200,pcs,0.97\n");
  ASSERT_EQ(kept.status, 201) << kept.response.body_text();
  app().run_due_jobs();
  for (auto const* reader : {"wang_fang", "zhang_wei"}) {
    auto const before = seen_by(reader, id);
    EXPECT_TRUE(before.at("/must_read_first").as_bool()) << reader;
    EXPECT_THAT(before.at("/discrepancies").as_array(), IsEmpty()) << reader;
    EXPECT_EQ(before.at("/open_discrepancies").as_int64(), 1) << reader;
  }
  for (auto const* other : {"li_na", "he_ping"}) {
    EXPECT_FALSE(must_read(other, id)) << other << " reads nothing that would count";
    EXPECT_EQ(seen_by(other, id).at("/discrepancies").as_array().size(), 1U) << other;
  }
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
  EXPECT_FALSE(must_read("wang_fang", id));
  EXPECT_EQ(seen_by("wang_fang", id).at("/discrepancies").as_array().size(), 1U);
}

TEST_P(BlindReading, IsNotShownWhatOthersReadNorResolvesIt) {
  auto const id = order_of_two_levels();
  EXPECT_EQ(read("li_na", id, misread()).status, 200);
  auto const of_author = reading_of(id);
  EXPECT_EQ(shown("wang_fang", id, of_author).text("/code"), "read_first");
  EXPECT_EQ(shown("zhang_wei", id, of_author).text("/code"), "read_first");
  EXPECT_EQ(shown("he_ping", id, of_author).status, 200);
  array const named{{{"reading_id", of_author}, {"path", "/lines/10/quantity"}}};
  EXPECT_EQ(resolve("wang_fang", id, named).text("/code"), "read_first");
  EXPECT_EQ(read("wang_fang", id, misread()).status, 200);
  EXPECT_EQ(shown("wang_fang", id, of_author).status, 200);
  EXPECT_EQ(shown("zhang_wei", id, of_author).text("/code"), "read_first")
      << "who could give level 2 instead reads blind as well";
  EXPECT_EQ(sign("zhang_wei", id, 2).problems(),
            "level_before_missing /level, read_first /level, discrepancies_open /level");
  EXPECT_EQ(resolve("wang_fang", id, named).status, 200);
  EXPECT_EQ(sign("li_na", id, 1).status, 200);
  EXPECT_EQ(sign("wang_fang", id, 2).status, 200);
  EXPECT_FALSE(must_read("zhang_wei", id)) << "the blind look is given";
}

TEST_P(BlindReading, IsNotAskedOfTheSupervisorWhoSignsOverAnothers) {
  auto const id = order();
  EXPECT_EQ(standing(id).at("/required_level").as_int64(), 3);
  EXPECT_TRUE(must_read("zhang_wei", id));
  EXPECT_EQ(read("wang_fang", id, misread()).status, 200);
  EXPECT_FALSE(must_read("zhang_wei", id));
  EXPECT_EQ(shown("zhang_wei", id, reading_of(id)).status, 200);
}

TEST_P(BlindReading, OnceMoreOfTheSameDocumentsTakesAReasonAndTellsWhatItDropped) {
  auto const id = order();
  EXPECT_EQ(read("wang_fang", id, misread()).status, 200);
  EXPECT_TRUE(last_reading_told(id).at("dropped_count").is_null());
  EXPECT_EQ(read("wang_fang", id, content()).problems(), "missing /reason");
  EXPECT_THAT(open_paths(id), ElementsAre("/lines/10/quantity"));
  EXPECT_EQ(read_again("wang_fang", id, content(), "took the seven for a two").status, 200);
  EXPECT_THAT(open_paths(id), IsEmpty());
  EXPECT_EQ(standing(id).text("/readings/0/reason"), "took the seven for a two");
  auto const told = last_reading_told(id);
  EXPECT_EQ(told.at("reason").as_string(), "took the seven for a two");
  ASSERT_EQ(told.at("dropped_count").as_int64(), 1);
  EXPECT_EQ(boost::json::serialize(told.at("dropped")),
            R"([{"path":"/lines/10/quantity","left":"1200","right":"1000"}])");
  EXPECT_EQ(read("zhang_wei", id, content()).status, 200) << "another reader's is a first one";
}

TEST_P(BlindReading, IsOfTheDocumentsThatTheReaderHasSeen) {
  auto const id = order();
  auto const seen = standing(id).at("/documents_hash");
  keep(id, "and five more");
  object const reading{{"content", content()}, {"documents_hash", seen}};
  EXPECT_EQ(as("wang_fang").post("/orders/" + id + "/readings", reading).text("/code"), "documents_moved_on");
  EXPECT_EQ(read("wang_fang", id, content()).status, 200);
}

}  // namespace
}  // namespace gendan::verification
