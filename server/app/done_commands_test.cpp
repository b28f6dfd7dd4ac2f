// What commands do and print when all is well, typed as an administrator types them.
#include <gmock/gmock.h>

#include "app/host.hpp"
#include "testing/typed_commands.hpp"

namespace gendan {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;

class DoneCommands : public testing::TypedCommands {
protected:
  std::string add_wang() {
    return typed({"person", "add", "--account", "wang", "--name", "王芳", "--role", "merchandiser"}, 0,
                 "a-very-long-password\n");
  }
  int status_with(std::string const& token) {
    Host host(settings_);
    http::Request request;
    request.path = "/api/v1/orders";
    request.headers = {{"authorization", "Bearer " + token}};
    return host.application().respond(request).status;
  }
};
BOTH_DATABASES(DoneCommands);

TEST_P(DoneCommands, MigrateBringsTheDatabaseToTheSchemaAsOftenAsItIsAsked) {
  EXPECT_EQ(typed({"migrate"}), "The database is at this program's schema.\n");
  EXPECT_EQ(typed({"migrate"}), "The database is at this program's schema.\n");
}

TEST_P(DoneCommands, PersonAddMakesSomebodyWhoCanSignIn) {
  EXPECT_EQ(add_wang(), "Added wang.\n");
  Host host(settings_);
  http::Request request;
  request.method = http::Method::post;
  request.path = "/api/v1/session";
  request.body = R"({"account":"wang","password":"a-very-long-password"})";
  auto const signed_in = host.application().respond(request);
  EXPECT_EQ(signed_in.status, 201);
}

TEST_P(DoneCommands, TokenCreatePrintsATokenThatTheApiTakes) {
  add_wang();
  auto token = typed({"token", "create", "--person", "wang", "--name", "laptop"});
  ASSERT_EQ(token.back(), '\n');
  token.pop_back();
  EXPECT_EQ(status_with(token), 200);
  EXPECT_EQ(status_with(token + "x"), 401);
}

TEST_P(DoneCommands, RecordVerifyFindsARecordIntactUntilItIsAltered) {
  add_wang();
  auto const intact = typed({"record", "verify"});
  EXPECT_THAT(intact, ContainsRegex("^[1-9][0-9]* events in [1-9][0-9]* streams, [0-9]+ seals\n"));
  EXPECT_THAT(intact, HasSubstr("\nThe record is intact.\n"));
  Host(settings_).database().write([](sql::Transaction& tx) { tx.run("update event set actor_name = 'nobody'"); });
  EXPECT_THAT(typed({"record", "verify"}, 1), ContainsRegex("\nThe record was altered: .*the hash does not fit"));
}

}  // namespace
}  // namespace gendan
