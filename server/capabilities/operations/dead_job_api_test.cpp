#include <gmock/gmock.h>

#include "platform/jobs/claim.hpp"
#include "testing/test_app.hpp"

namespace gendan::operations {
namespace {

using boost::json::object;
using ::testing::HasSubstr;
using ::testing::Not;

class DeadJobs : public testing::TestApp {
protected:
  // Dies at once; answers its id.
  std::string died(std::string const& kind, std::optional<std::string> const& subject, std::string const& error,
                   std::string const& body = "{}") {
    clock().advance(Milliseconds(1'000));
    return system([&](service::Call& call) {
      auto const id = jobs::enqueue(call.tx, call.now, call.world.random, {kind, body, call.now, subject});
      for (auto const& claim :
           jobs::claim_due(call.tx, "node", call.now, call.now + Milliseconds(60'000), 1'000).claims) {
        if (claim.id == id) jobs::give_up(call.tx, claim, error, call.now);
      }
      return id.text();
    });
  }
  testing::Answer dead() { return as("chen_min").get("/dead-jobs"); }
  std::string recorded() {
    auto const record = as("chen_min").get("/record?topic=dead-jobs");
    std::string all;
    for (auto const& event : record.at("/items").as_array())
      all += boost::json::serialize(event.at("kind")) + boost::json::serialize(event.at("body"));
    return all;
  }
};
BOTH_DATABASES(DeadJobs);

TEST_P(DeadJobs, AreNoneAtFirst) { EXPECT_EQ(dead().at("/items").as_array().size(), 0u); }

TEST_P(DeadJobs, AreListedTheLatestFirstWithWhatTheyWereForAndWhyTheyStopped) {
  auto const first = died("integration.continue_import", "i1", "disk_full");
  auto const second = died("service.react", std::nullopt, "Key (email)=(lars@acme.example) already exists",
                           R"({"reaction":"work.follow_order","event":")" + first + "\"}");
  auto const page = as("chen_min").get("/dead-jobs?limit=1");
  EXPECT_EQ(page.text("/items/0/id"), second);
  EXPECT_EQ(page.text("/items/0/subject"), "work.follow_order");
  EXPECT_EQ(page.text("/items/0/error"), "unexpected");
  EXPECT_THAT(boost::json::serialize(page.body), Not(HasSubstr("acme")));
  auto const next = as("chen_min").get("/dead-jobs?limit=1&after=" + page.text("/next"));
  EXPECT_EQ(next.text("/items/0/id"), first);
  EXPECT_EQ(next.text("/items/0/kind"), "integration.continue_import");
  EXPECT_EQ(next.text("/items/0/subject"), "i1");
  EXPECT_EQ(next.text("/items/0/error"), "disk_full");
  EXPECT_EQ(next.at("/items/0/attempts"), 1);
  EXPECT_TRUE(next.at("/next").is_null());
}

TEST_P(DeadJobs, AreDoneAgainWhenRevivedAndThatIsRecorded) {
  auto const id = died("service.scheduled", "gone.schedule", "disk_full", R"({"schedule":"gone.schedule"})");
  EXPECT_EQ(as("chen_min").post("/dead-jobs/" + id + "/revival", object{}).status, 204);
  EXPECT_EQ(dead().at("/items").as_array().size(), 0u);
  app().run_due_jobs();
  EXPECT_EQ(dead().at("/items").as_array().size(), 0u);
  EXPECT_THAT(recorded(), HasSubstr(R"("job_revived"{"kind":"service.scheduled","subject":"gone.schedule")"));
  EXPECT_EQ(as("chen_min").post("/dead-jobs/" + id + "/revival", object{}).problems(), "no_such_job");
}

TEST_P(DeadJobs, AreNotRevivedBesideTheSameAskedForSince) {
  auto const id = died("integration.continue_import", "i1", "disk_full");
  EXPECT_EQ(dead().at("/items/0/has_successor"), false);
  system([&](service::Call& call) {
    jobs::enqueue(call.tx, call.now, call.world.random, {"integration.continue_import", "{}", call.now, "i1"});
  });
  EXPECT_EQ(dead().at("/items/0/has_successor"), true);
  auto const refused = as("chen_min").post("/dead-jobs/" + id + "/revival", object{});
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.problems(), "job_already_waiting");
}

TEST_P(DeadJobs, AreGoneWhenDiscardedAndThatIsRecorded) {
  auto const id = died("integration.continue_import", "i1", "disk_full");
  EXPECT_EQ(as("chen_min").del("/dead-jobs/" + id).status, 204);
  EXPECT_EQ(dead().at("/items").as_array().size(), 0u);
  EXPECT_THAT(recorded(), HasSubstr(R"("job_discarded"{"kind":"integration.continue_import","subject":"i1")"));
  EXPECT_EQ(as("chen_min").del("/dead-jobs/" + id).status, 404);
}

TEST_P(DeadJobs, AreAnAdministratorsToChangeAndAnAuditorsToRead) {
  auto const id = died("integration.continue_import", "i1", "disk_full");
  EXPECT_EQ(as("liu_yang").get("/dead-jobs").status, 200);
  EXPECT_EQ(as("liu_yang").post("/dead-jobs/" + id + "/revival", object{}).status, 403);
  EXPECT_EQ(as("liu_yang").del("/dead-jobs/" + id).status, 403);
  EXPECT_EQ(as("li_na").get("/dead-jobs").status, 403);
}

}  // namespace
}  // namespace gendan::operations
