#include <gmock/gmock.h>

#include "app/host.hpp"
#include "platform/http/test_certificate.hpp"
#include "platform/jobs/claim.hpp"
#include "testing/typed_commands.hpp"

namespace gendan {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

class Doctor : public testing::TypedCommands {
protected:
  std::string problems_with_tls(long seconds) {
    auto const files = http::self_signed(path(""), seconds);
    return said_with_tls(files.certificate_chain, files.private_key, seconds > 1'500'000 ? 0 : 1);
  }
  std::string said_with_tls(std::string const& certificate, std::string const& key, int status) {
    return typed({"doctor", "--set", "server.tls_certificate=" + certificate, "--set", "server.tls_key=" + key},
                 status);
  }
  void let_a_job_die() {
    Host host(settings_);
    host.application().as(service::system_caller("test"), [](service::Call& call) {
      jobs::enqueue(call.tx, call.now, call.world.random, {"mail", "{}", call.now - Milliseconds(86'400'000), {}});
      for (auto const& claim : jobs::claim_due(call.tx, "node", call.now, call.now + Milliseconds(60'000), 1).claims)
        jobs::give_up(call.tx, claim, "no", call.now);
    });
  }
};
BOTH_DATABASES(Doctor);

TEST_P(Doctor, FindsNothingWrongWithAHealthyOrganisation) {
  auto const said = typed({"doctor"});
  EXPECT_THAT(said, Not(HasSubstr("PROBLEM")));
  EXPECT_THAT(said, ContainsRegex("ok      disk of .*: [0-9]+ MB free\n"));
  EXPECT_THAT(said, HasSubstr("ok      clock says "));
  EXPECT_THAT(said, HasSubstr("ok      database answers\n"));
  EXPECT_THAT(said, ContainsRegex("ok      jobs: [0-9]+ due, 0 stopped\n"));
  EXPECT_EQ(said.find("the database server's clock agrees") != std::string::npos, GetParam() == sql::Engine::postgres);
}

TEST_P(Doctor, CountsStoppedJobs) {
  let_a_job_die();
  EXPECT_THAT(typed({"doctor"}, 1), HasSubstr("1 stopped; do them again or discard them"));
}

TEST_P(Doctor, TellsOfACertificateThatEndsAndOfOneThatHasEnded) {
  EXPECT_THAT(problems_with_tls(60L * 86'400), HasSubstr(" is valid until "));
  auto const soon = problems_with_tls(13L * 86'400);
  EXPECT_THAT(soon, HasSubstr("PROBLEM TLS certificate "));
  EXPECT_THAT(soon, HasSubstr("; renew it"));
  EXPECT_THAT(problems_with_tls(-60), HasSubstr(" expired at "));
}

TEST_P(Doctor, NamesTheTlsFileThatCannotBeUsed) {
  EXPECT_THAT(said_with_tls(path("gone.pem"), path("key.pem"), 1), ContainsRegex("PROBLEM TLS: .*gone.pem"));
}

TEST_P(Doctor, NamesADataFolderThatIsNotThere) {
  EXPECT_THAT(typed_alone({"doctor", "--database", url(), "--data", path("gone")}, 1),
              ContainsRegex("PROBLEM data folder .*gone: .*--data"));
}

TEST_P(Doctor, SaysWhatToDoWithAFileThatIsNoDatabase) {
  std::ofstream(path("other.sqlite")) << std::string(4'096, 'x');
  EXPECT_THAT(typed_alone({"doctor", "--database", "sqlite:" + path("other.sqlite"), "--data", path("")}, 1),
              ContainsRegex("PROBLEM database: .*; check database.url"));
}

TEST_P(Doctor, SaysThatADatabaseIsNotAtThisSchema) {
  std::ofstream(path("empty.sqlite")).close();
  EXPECT_THAT(typed_alone({"doctor", "--database", "sqlite:" + path("empty.sqlite"), "--data", path("")}, 1),
              ContainsRegex("PROBLEM jobs: .*`gendan migrate`"));
}

}  // namespace
}  // namespace gendan
