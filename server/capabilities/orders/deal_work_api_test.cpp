#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The clock stands at Monday 2026-03-02 in Shanghai.
class DealWork : public testing::TestApp {
protected:
  std::string inquiry() {
    return as("li_na")
        .post("/inquiries", {{"customer_id", id_of("acme_hamburg")},
                             {"received_at", "2026-03-01T18:30:00Z"},
                             {"channel", "email"},
                             {"text", "please quote"}})
        .text("/id");
  }
  object offer() {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"currency", "USD"},
            {"valid_until", "2026-03-31"},
            {"lines",
             {{{"position", 10},
               {"product_code", "LAMP-01"},
               {"quantity", "1000"},
               {"unit", "piece"},
               {"unit_price", "6.85"}}}}};
  }
  Answer step(std::string const& id, std::string_view noun) {
    auto const target = "/quotations/" + id;
    auto const answer =
        as("li_na").post(target + std::string(noun), {{"revision", as("li_na").get(target).at("/revision")}});
    EXPECT_LT(answer.status, 300) << answer.response.body_text();
    return answer;
  }
  std::string sent(object const& content) {
    auto const id = as("li_na").post("/quotations", content).text("/id");
    step(id, "/sending");
    return id;
  }
  // "link title too-late-instant" of each in the person's list.
  std::vector<std::string> listed(std::string_view person) {
    std::vector<std::string> lines;
    auto const answer = as(person).get("/work");
    for (auto const& item : answer.at("/items").as_array()) {
      std::string line(item.at_pointer("/link/number").as_string());
      for (auto const* field : {"title_code", "too_late_at"}) line.append(" ").append(item.at(field).as_string());
      lines.push_back(line);
    }
    return lines;
  }
};
BOTH_DATABASES(DealWork);

TEST_P(DealWork, IsToAnswerAnInquiryUntilAQuotationOfItIsSent) {
  auto const id = inquiry();
  EXPECT_THAT(listed("li_na"), ElementsAre("INQ-2026-000001 answer_inquiry 2026-03-03T16:00:00.000Z"));
  auto const item = as("li_na").get("/work").at("/items/0");
  EXPECT_EQ(item.at_pointer("/action/code").as_string(), "make_quotation");
  EXPECT_EQ(item.at("reason_code").as_string(), "unanswered");
  EXPECT_EQ(item.at_pointer("/title_arguments/customer").as_string(), "ACME Handels GmbH");
  EXPECT_EQ(item.at_pointer("/link/kind").as_string(), "inquiries");
  auto content = offer();
  content["inquiry_id"] = id;
  auto const quotation = as("li_na").post("/quotations", content).text("/id");
  EXPECT_THAT(listed("li_na"), ElementsAre("INQ-2026-000001 send_quotation 2026-03-03T16:00:00.000Z"));
  step(quotation, "/sending");
  EXPECT_THAT(listed("li_na"), ElementsAre("QT-2026-000001 ask_for_answer 2026-03-28T16:00:00.000Z"));
  EXPECT_THAT(listed("zhou_jie"), IsEmpty());
}

TEST_P(DealWork, EndsWithTheInquiryAndComesBackWithIt) {
  auto const closing = "/inquiries/" + inquiry() + "/closing";
  as("li_na").post(closing, {{"outcome", "lost"}, {"reason", "price"}});
  EXPECT_THAT(listed("li_na"), IsEmpty());
  as("li_na").del(closing);
  EXPECT_THAT(listed("li_na"), ElementsAre("INQ-2026-000001 answer_inquiry 2026-03-03T16:00:00.000Z"));
}

TEST_P(DealWork, FollowsTheValidityOfAQuotation) {
  auto const id = sent(offer());
  auto later = offer();
  later["valid_until"] = "2026-04-30";
  later["revision"] = as("li_na").get("/quotations/" + id).at("/revision");
  as("li_na").put("/quotations/" + id, later);
  EXPECT_THAT(listed("li_na"), ElementsAre("QT-2026-000001 ask_for_answer 2026-04-27T16:00:00.000Z"));
  clock().advance(std::chrono::hours(24 * 61));
  app().run_due_jobs();
  EXPECT_THAT(listed("li_na"), ElementsAre("QT-2026-000001 settle_expired 2026-05-03T16:00:00.000Z"));
  as("li_na").post("/quotations/" + id + "/closing", {{"outcome", "lost"}, {"reason", "no_reply"}});
  EXPECT_THAT(listed("li_na"), IsEmpty());
}

TEST_P(DealWork, EndsWhenTheQuotationIsOrderedAndComesBackWhenThatIsCancelled) {
  auto const id = sent(offer());
  auto const order = step(id, "/order").text("/id");
  EXPECT_THAT(listed("li_na"), ::testing::Each(::testing::StartsWith("SO-2026-000001")));
  as("zhang_wei").post("/orders/" + order + "/cancellation", {{"reason", "wrong terms"}});
  EXPECT_THAT(listed("li_na"), ElementsAre("QT-2026-000001 ask_for_answer 2026-03-28T16:00:00.000Z"));
}

}  // namespace
}  // namespace gendan::orders
