// The small world with a mail server beside it, and an order of li_na's about which there is mail.
#pragma once

#include <gmock/gmock.h>

#include "testing/mail/mail_server.hpp"
#include "testing/test_app.hpp"

namespace gendan::testing {

class MailedApp : public TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    mail_through(server_.port());
    edit_person("li_na", "email", "lina@gendan.example");
    order_ = as("li_na").post("/orders", {{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}}).text("/id");
    app().run_due_jobs();
  }
  void mail_through(std::int64_t port) {
    settings().server.public_url = "https://gendan.example";
    settings().mail.host = "localhost";
    settings().mail.port = port;
    settings().mail.security = "none";
    settings().mail.from = "orders@gendan.example";
  }
  void edit_person(std::string_view person, std::string_view field, boost::json::value const& value) {
    auto const shown = as("chen_min").get("/people/" + id_of(person));
    boost::json::object edit;
    for (auto const* name :
         {"account", "name", "email", "department_id", "role_ids", "language", "zone", "is_active", "revision"})
      edit[name] = shown.body.at(name);
    edit[field] = value;
    auto const answer = as("chen_min").put("/people/" + id_of(person), edit);
    ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  }
  // What an older version may have kept.
  void keep_address(std::string_view person, std::string_view address) {
    system([&](service::Call& call) {
      call.tx.run("update person set email = $2 where id = $1", id_of(person), address);
    });
  }
  void pass(Milliseconds span) {
    clock().advance(span);
    app().run_due_jobs();
  }
  void at(std::string_view instant) {
    clock().set(*Instant::parsed(instant));
    app().run_due_jobs();
  }
  Answer note(std::string_view text) {
    auto answer = as("he_ping").post("/notes", {{"topic", "orders"}, {"id", order_}, {"text", text}});
    app().run_due_jobs();
    return answer;
  }
  void remind(std::string_view text, std::string_view too_late_at, std::string_view person = "li_na") {
    ASSERT_EQ(as(person).post("/work/todos", {{"text", text}, {"too_late_at", too_late_at}}).status, 201);
  }
  // li_na's own, as they are to be changed.
  boost::json::object wishes() {
    auto const view = as("li_na").get("/notification-settings");
    boost::json::object input;
    for (auto const* name : {"quiet_from", "quiet_until", "digest_minute", "digest_days", "kinds", "revision"})
      input[name] = view.body.at(name);
    return input;
  }
  void wish(boost::json::object const& input) {
    auto const answer = as("li_na").put("/notification-settings", input);
    ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  }

  MailServer server_;
  std::string order_;
};

}  // namespace gendan::testing
