#include "app/job_gauges.hpp"

#include <gmock/gmock.h>

#include "platform/jobs/claim.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
namespace {

using ::testing::HasSubstr;

class JobGaugesOfAHost : public testing::BothDatabases {
protected:
  static config::Settings settings(std::string const& folder, std::string const& url) {
    config::Settings settings;
    settings.data.folder = folder;
    settings.database.url = url;
    settings.log.level = LogLevel::error;
    return settings;
  }
  // That are due; or were given up.
  void put(int count, bool are_dead) {
    host_->application().as(service::system_caller("test"), [&](service::Call& call) {
      for (int i = 0; i < count; ++i) jobs::enqueue(call.tx, call.now, call.world.random, {"mail", "{}", call.now, {}});
      if (!are_dead) return;
      for (auto const& claim :
           jobs::claim_due(call.tx, "node", call.now, call.now + Milliseconds(60'000), count).claims)
        jobs::give_up(call.tx, claim, "no", call.now);
    });
  }

  testing::ScratchFolder folder_;
  std::unique_ptr<Host> host_ = std::make_unique<Host>(settings(folder_.path().string(), url()));
};
BOTH_DATABASES(JobGaugesOfAHost);

TEST_P(JobGaugesOfAHost, AreCountedWhenAskedFor) {
  host_->application().prepare();
  JobGauges const gauges(*host_);
  gauges.count();
  EXPECT_THAT(host_->metrics().text(), HasSubstr("gendan_jobs_due 0\n"));
  put(2, true);
  put(3, false);
  gauges.count();
  EXPECT_THAT(host_->metrics().text(), HasSubstr("gendan_jobs_due 3\n"));
  EXPECT_THAT(host_->metrics().text(), HasSubstr("gendan_jobs_dead 2\n"));
}

}  // namespace
}  // namespace gendan
