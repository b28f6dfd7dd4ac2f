// The whole server in-process, without sockets, on both databases, in the small world of sample_world:
//
//   class Orders : public testing::TestApp {};
//   BOTH_DATABASES(Orders);
//   TEST_P(Orders, AreRefusedToAStranger) { EXPECT_EQ(as("stranger").get("/orders").status, 403); }
#pragma once

#include <boost/json.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/application.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan::testing {

struct Answer {
  int status = 0;
  boost::json::value body;  // null when there is none
  http::Response response;

  // "code path" of every problem, joined by ", ": "missing /customer_id, …"; the code alone when none is named.
  std::string problems() const;
  boost::json::value const& at(std::string_view pointer) const { return body.at_pointer(pointer); }
  std::string text(std::string_view pointer) const { return std::string(at(pointer).as_string()); }
};

class TestApp;

// Sends requests as one person of the sample world ("li_na"), or as nobody ("").
class Person {
public:
  Person(TestApp& app, std::vector<http::Field> credentials) : app_(app), credentials_(std::move(credentials)) {}
  // The same person elsewhere; `is_secure`: on an encrypted line.
  Person from(std::string remote_address, bool is_secure = false) const {
    auto elsewhere = *this;
    elsewhere.remote_address_ = std::move(remote_address);
    elsewhere.is_secure_ = is_secure;
    return elsewhere;
  }
  Answer get(std::string_view target) { return send(http::Method::get, target, {}); }
  Answer post(std::string_view target, boost::json::value const& body) {
    return send(http::Method::post, target, boost::json::serialize(body));
  }
  Answer put(std::string_view target, boost::json::value const& body) {
    return send(http::Method::put, target, boost::json::serialize(body));
  }
  Answer del(std::string_view target) { return send(http::Method::del, target, {}); }
  // `body` is sent as it is; `target` is below /api/v1.
  Answer send(http::Method method, std::string_view target, std::string body, std::vector<http::Field> headers = {});
  // As an upload route receives it: spooled to a file.
  Answer upload(std::string_view target, std::string_view content);

private:
  TestApp& app_;
  std::vector<http::Field> credentials_;
  std::string remote_address_ = "127.0.0.1";
  bool is_secure_ = false;
};

class TestApp : public BothDatabases {
public:
  TestApp();
  ~TestApp() override;

  Person as(std::string_view person);          // by an API token with all of the person's permissions
  Person in_browser(std::string_view person);  // signed in anew, with cookie and CSRF token
  std::string person_id(std::string_view person) const { return id_of(person); }
  // Of anyone and anything in the sample world: "li_na", "acme_hamburg", "LAMP-01".
  std::string id_of(std::string_view sample) const { return ids_.at(std::string(sample)); }
  // Gives a role's people a permission within another scope, or takes it from them.
  void regrant(std::string_view role_code, std::string_view permission, std::optional<service::Scope> scope);
  // Does all by which people agree to an order of li_na's before it is confirmed: verify, review, sign off.
  void agree_on(std::string const& order_id);
  void agree_among_us(std::string const& order_id);  // all of it but the customer's sign-off
  Answer step(std::string const& order_id, std::string_view status, std::string_view person = "zhang_wei");
  // A draft, agreed to as it needs, one status after the other until this one.
  void bring_to(std::string_view status, std::string const& order_id, std::string_view person = "zhang_wei");
  Application& app() { return *application_; }
  ManualClock& clock() { return clock_; }
  // Runs `work(call)` as the system in one writing transaction.
  template <class Work>
  auto system(Work&& work) {
    return application_->as(service::system_caller("test"), std::forward<Work>(work));
  }

protected:
  config::Settings& settings() { return settings_; }
  void SetUp() override;
  // Instead of SetUp: no people, no organisation.
  void start_empty();

private:
  friend class Person;
  struct SampleWorld;

  static std::unique_ptr<SampleWorld>& kept_world(sql::Engine engine);
  std::unique_ptr<SampleWorld> made_world();
  ScratchFolder uploads_;
  ManualClock clock_;
  std::optional<crypto::SeededRandom> random_;
  crypto::PasswordHasher passwords_;
  Log log_;
  config::Settings settings_;
  std::unique_ptr<crypto::Keyring> keyring_;
  std::unique_ptr<crypto::Signer> signer_;
  std::unique_ptr<files::Store> files_;
  std::unique_ptr<Application> application_;
  std::map<std::string, std::string> ids_;  // by sample name
  std::map<std::string, std::string> tokens_;
};

}  // namespace gendan::testing
