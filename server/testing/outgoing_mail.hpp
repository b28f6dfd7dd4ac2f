// Mail that li_na sends about her order.
#pragma once

#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/notifications.hpp"
#include "testing/mailed_app.hpp"

namespace gendan::testing {

class OutgoingMail : public MailedApp {
protected:
  // Its id; nothing is sent yet.
  std::string put_out(std::string_view to, notifications::Mail mail = {.to = {}}) {
    mail.template_code = "notification";
    mail.values = {{"name", "Lars"}, {"title", "订单请确认"}, {"link", "https://gendan.example/s/geheim"}};
    mail.to = {{"Lars Nyberg", EmailAddress::parsed(to).value()}};
    mail.thing = {"orders", order_, "SO-2026-000001"};
    return system([&](service::Call& call) {
      auto const caller = identity::caller_for(call.tx, identity::PersonId::parsed(id_of("li_na")).value(), "web");
      service::Call as_li_na{call.world, caller, call.tx, call.now};
      return notifications::send_mail(as_li_na, mail).text();
    });
  }
  std::string send(std::string_view to, notifications::Mail const& mail = {.to = {}}) {
    auto id = put_out(to, mail);
    app().run_due_jobs();
    return id;
  }
  Answer outbox() { return as("chen_min").get("/mails"); }
  std::vector<std::string> timeline() {
    std::vector<std::string> kinds;
    auto const answer = as("li_na").get("/timeline/orders/" + order_);
    for (auto const& item : answer.at("/items").as_array()) kinds.emplace_back(item.at("kind").as_string());
    return kinds;
  }
  std::int64_t count(std::string const& statement) {
    return system([&](service::Call& call) {
      auto rows = call.tx.query(statement);
      rows.next();
      return rows.integer(0);
    });
  }
};

}  // namespace gendan::testing
