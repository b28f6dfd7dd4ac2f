// What the record says of a change, what its customer's recorded word rests on, and by when the renewed agreement is
// due.
#include "platform/describe/decode.hpp"
#include "platform/service/revision.hpp"
#include "testing/changed_order.hpp"

namespace gendan::changes {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::Contains;
using ::testing::ElementsAre;

class ChangeRecord : public testing::ChangedOrder {
protected:
  boost::json::value last(std::string const& id, std::string_view kind) {
    return system([&](service::Call& call) -> boost::json::value {
      for (auto const& event : events::history(call.tx, "orders/" + id, {}, 50)) {
        if (event.kind == kind) return boost::json::parse(event.body.text);
      }
      return nullptr;
    });
  }
  static std::vector<std::string> paths(boost::json::value const& event) {
    std::vector<std::string> list;
    for (auto const& change : event.at("changes").as_array()) list.emplace_back(change.at("path").as_string());
    return list;
  }
  std::string due(std::string_view title) {
    auto const work = as("li_na").get("/work");
    for (auto const& item : work.at("/items").as_array()) {
      if (item.at("title_code").as_string() == title) return std::string(item.at("too_late_at").as_string());
    }
    return "none";
  }
  // Accepted part by part: the order has yet to be signed as a whole.
  void changed_in_parts(std::string const& id) {
    auto proposed = content("1040");
    proposed["promised_on"] = "2026-04-30";
    auto const change = requested(id, proposed).text("/id");
    act(change, "submission");
    answered(id, change, {{{"part", "lines/10"}, {"verdict", "accepted"}}});
    answered(id, change, {{{"part", "terms"}, {"verdict", "accepted"}}});
    EXPECT_EQ(act(change, "application").status, 200);
  }
};
BOTH_DATABASES(ChangeRecord);

TEST_P(ChangeRecord, SaysWhatWasWrittenAnewOfItsHeaderToo) {
  auto const id = confirmed();
  auto const made = requested(id, content("1040"));
  auto edit = asking(content("1050"));
  edit["revision"] = made.at("/revision");
  edit["reason"] = "客户改主意";
  edit["channel"] = "phone";
  EXPECT_EQ(as("li_na").put("/changes/" + made.text("/id"), edit).status, 200);
  auto const event = last(id, "change_edited");
  EXPECT_THAT(paths(event), ElementsAre("/channel", "/reason", "/lines/10/quantity"));
  EXPECT_EQ(event.at_pointer("/changes/1/before").as_string(), "市场好");
  EXPECT_EQ(event.at_pointer("/changes/1/after").as_string(), "客户改主意");
}

TEST_P(ChangeRecord, SaysThatItWasBroughtUpToDateAndWhatThatChangedInIt) {
  auto const id = confirmed();
  auto other = content();
  other["payment_term"] = "L/C at sight";
  auto const later = requested(id, other).text("/id");
  act(accepted(id, content("1040")), "application");
  EXPECT_EQ(act(later, "rebase").status, 200);
  auto const event = last(id, "change_rebased");
  ASSERT_TRUE(event.is_object());
  EXPECT_EQ(event.at("base_before").as_int64(), 1);
  EXPECT_EQ(event.at("base_after").as_int64(), 2);
  EXPECT_THAT(paths(event), ElementsAre("/lines/10/quantity"));
}

TEST_P(ChangeRecord, TakesTheCustomersWordForWhatWasSeenAlone) {
  auto const id = confirmed();
  auto const made = requested(id, content("1040"));
  auto const change = made.text("/id");
  auto edit = asking(content("1010"));
  edit["revision"] = made.at("/revision");
  as("li_na").put("/changes/" + change, edit);
  act(change, "submission");
  array const yes{{{"part", "lines/10"}, {"verdict", "accepted"}}};
  auto const refused = answered(id, change, yes, made.text("/content_hash"));
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.text("/code"), "content_moved_on");
  EXPECT_EQ(answered(id, change, yes).text("/state"), "accepted");
}

TEST_P(ChangeRecord, CountsTheRenewedSignOffFromTheRevisionWhateverHappensSince) {
  auto const id = confirmed();
  changed_in_parts(id);
  auto const due_at = due("renew_signoff");
  EXPECT_NE(due_at, "none");
  clock().advance(std::chrono::hours(5));
  auto const link =
      as("li_na").post("/orders/" + id + "/signoff-links", {{"recipient_name", "Anna"}, {"language", "en"}});
  as("").post("/public/signoffs/" + link.text("/token") + "/proposal", {{"name", "Anna"}, {"remark", "wait"}});
  app().run_due_jobs();
  EXPECT_EQ(due("renew_signoff"), due_at);
}

TEST_P(ChangeRecord, EndsWhatWasProposedOfTheContentBefore) {
  auto const id = confirmed();
  auto const link =
      as("li_na").post("/orders/" + id + "/signoff-links", {{"recipient_name", "Anna"}, {"language", "en"}});
  as("").post("/public/signoffs/" + link.text("/token") + "/proposal", {{"name", "Anna"}, {"remark", "1040, please"}});
  act(accepted(id, content("1040")), "application");
  app().run_due_jobs();
  EXPECT_EQ(due("answer_proposal"), "none");
  auto const proof = as("li_na").get("/orders/" + id + "/signoff");
  EXPECT_EQ(proof.text("/proposals/0/outcome"), "new_version");
  EXPECT_EQ(proof.text("/proposals/0/closed_by_name"), "李娜");
}

TEST_P(ChangeRecord, ShowsItsLinkAsOneThatStands) {
  auto const id = confirmed();
  auto const change = requested(id, content("1040")).text("/id");
  act(change, "submission");
  as("li_na").post("/changes/" + change + "/links", {{"recipient_name", "Anna"}, {"language", "en"}});
  auto const is_current = [&] {
    return as("li_na").get("/orders/" + id + "/signoff-links").at("/items/0/is_current").as_bool();
  };
  EXPECT_TRUE(is_current());
  EXPECT_EQ(as("li_na").post("/changes/" + change + "/withdrawal", {{"reason", "客户放弃"}}).status, 200);
  EXPECT_FALSE(is_current());
}

TEST_P(ChangeRecord, NamesTheCustomerThatTheOrderIsToHave) {
  auto const id = confirmed();
  auto const other =
      as("li_na").post("/customers", {{"name", "Globex"}, {"tier", "standard"}, {"remark", ""}, {"is_active", true}});
  auto proposed = content("1040");
  proposed["customer_id"] = other.at("/id");
  auto const change = requested(id, proposed).text("/id");
  act(change, "submission");
  approve(change);
  auto const link = as("li_na").post("/changes/" + change + "/links", {{"recipient_name", "Anna"}, {"language", "en"}});
  auto const shown = as("").get("/public/signoffs/" + link.text("/token"));
  EXPECT_EQ(shown.text("/customer_name"), "Globex");
}

}  // namespace
}  // namespace gendan::changes
