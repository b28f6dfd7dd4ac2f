// What the customer answers otherwise than by a signature: proposals by the link, and agreement that a document proves.
#include "platform/service/revision.hpp"
#include "testing/signoff_world.hpp"

namespace gendan::signoffs {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SignoffAnswers : public testing::SignoffWorld {
protected:
  array wish(std::string_view text) { return {object{{"field", ""}, {"text", text}}}; }
  boost::json::value proof(std::string const& id) { return as("li_na").get("/orders/" + id + "/signoff").body; }
};
BOTH_DATABASES(SignoffAnswers);

TEST_P(SignoffAnswers, MakeAProposalWorkOfTheOrdersOwner) {
  auto const id = order_before_the_customer();
  auto const token = sent(id).text("/token");
  auto const answer = proposed(
      token, {{{"field", "lines/10/quantity"}, {"text", "900 instead"}}, {{"field", ""}, {"text", "Please by air"}}});
  ASSERT_EQ(answer.status, 200) << answer.response.body_text();
  EXPECT_EQ(answer.text("/proposal/changes/0/text"), "900 instead");
  EXPECT_EQ(gate(id), "fails change_proposed");
  EXPECT_THAT(listed("li_na"), ElementsAre("answer_proposal 2026-03-03T01:00:00.000Z"));
  auto const proof = as("li_na").get("/orders/" + id + "/signoff");
  auto const closing = "/orders/" + id + "/signoff-proposals/" + proof.text("/proposals/0/id") + "/closing";
  EXPECT_EQ(as("li_na").post(closing, {{"note", "Told Anna by phone: 1000 is the minimum"}}).status, 200);
  EXPECT_EQ(as("li_na").post(closing, {{"note", "again"}}).text("/code"), "proposal_is_closed");
  EXPECT_THAT(listed("li_na"), IsEmpty());
  EXPECT_EQ(gate(id), "fails awaiting_customer");
}

TEST_P(SignoffAnswers, AnswerAProposalByAnotherVersionOrBySigningAnyway) {
  auto const id = order_before_the_customer();
  auto const first = sent(id).text("/token");
  array const cheaper{object{{"field", "lines/10/unit_price"}, {"text", "6.50"}}};
  proposed(first, cheaper);
  repriced(id, "6.50");
  auto const second = sent(id).text("/token");
  auto const outcome = [&](int index) {
    auto const proof = as("li_na").get("/orders/" + id + "/signoff");
    auto const& value = proof.at("/proposals/" + std::to_string(index) + "/outcome");
    return value.is_null() ? std::string("open") : std::string(value.as_string());
  };
  EXPECT_EQ(outcome(0), "new_version");
  EXPECT_THAT(listed("li_na"), IsEmpty());
  clock().advance(std::chrono::seconds(1));
  proposed(second, cheaper);
  clock().advance(std::chrono::seconds(1));
  proposed(second, {{{"field", "lines/10"}, {"text", "never mind"}}});
  EXPECT_EQ(outcome(1), "replaced");
  EXPECT_EQ(outcome(2), "open");
  EXPECT_EQ(signed_by(second).status, 200);
  EXPECT_EQ(outcome(2), "signed_anyway");
  EXPECT_EQ(gate(id), "holds");
}

TEST_P(SignoffAnswers, MoveTheWorkOfAProposalToTheNewOwner) {
  auto const id = order_before_the_customer();
  proposed(sent(id).text("/token"), {{{"field", ""}, {"text", "by air"}}});
  as("zhang_wei").put("/orders/" + id + "/owner", {{"owner_id", id_of("zhou_jie")}});
  app().run_due_jobs();
  EXPECT_THAT(listed("li_na"), IsEmpty());
  EXPECT_THAT(listed("zhou_jie"), ElementsAre("answer_proposal 2026-03-03T01:00:00.000Z"));
}

TEST_P(SignoffAnswers, AreProvenByADocumentOfTheOrderToo) {
  auto const id = order_before_the_customer();
  EXPECT_EQ(evidenced(id, "01m802ccza0xfmqjc6nk2ppgcp").problems(), "no_such_document /document_id");
  auto const other = order_before_the_customer();
  EXPECT_EQ(evidenced(id, kept_words(other)).problems(), "no_such_document /document_id");
  auto const words = kept_words(id);
  auto const recorded = evidenced(id, words);
  ASSERT_EQ(recorded.status, 201) << recorded.response.body_text();
  EXPECT_EQ(recorded.text("/recorded_by_name"), "李娜");
  EXPECT_EQ(evidenced(id, words).text("/code"), "evidence_already_recorded");
  EXPECT_EQ(gate(id), "holds");
  EXPECT_EQ(
      as("li_na").post("/orders/" + id + "/requirements/" + words + "/voiding", {{"reason", "wrong mail"}}).status,
      200);
  EXPECT_EQ(gate(id), "fails not_sent");
  EXPECT_FALSE(as("li_na").get("/orders/" + id + "/signoff").at("/evidence/0/is_document_kept").as_bool());
}

// Recorded while somebody else edits the order, it would cover what the customer never saw.
TEST_P(SignoffAnswers, ProveAgreementToWhatWasSeenAlone) {
  auto const id = order_before_the_customer();
  auto const words = kept_words(id);
  auto const seen = as("li_na").get("/orders/" + id + "/signoff").text("/content_hash");
  repriced(id, "9.99");
  auto const refused = evidenced(id, words, seen);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.text("/code"), "content_moved_on");
  EXPECT_EQ(gate(id), "fails not_sent");
  EXPECT_EQ(evidenced(id, words).status, 201);
}

TEST_P(SignoffAnswers, AreNoWorkOnceAnotherVersionAnswersThem) {
  auto const id = order_before_the_customer();
  proposed(sent(id).text("/token"), wish("by air"));
  repriced(id, "6.50");
  EXPECT_EQ(as("li_na").send(http::Method::post, "/orders/" + id + "/versions", {}).status, 201);
  EXPECT_THAT(listed("li_na"), IsEmpty());
}

TEST_P(SignoffAnswers, AreNoWorkOnceTheOrderIsOver) {
  auto const id = order_before_the_customer();
  proposed(sent(id).text("/token"), wish("by air"));
  EXPECT_THAT(listed("li_na"), ElementsAre("answer_proposal 2026-03-03T01:00:00.000Z"));
  system([&](service::Call& call) {
    call.tx.run("update sales_order set status = 'closed' where id = $1", id);
    call.record("orders", id, "order_status_changed", service::Edited{});
  });
  app().run_due_jobs();
  EXPECT_THAT(listed("li_na"), IsEmpty());
}

// Whoever has the link has it for weeks, and says what they like.
TEST_P(SignoffAnswers, AreFewByOneLinkAndLeaveTheOrderReadable) {
  auto const id = order_before_the_customer();
  auto const token = sent(id).text("/token");
  for (int said = 0; said < 50; ++said) {
    ASSERT_EQ(proposed(token, wish(std::to_string(said))).status, 200) << said;
    clock().advance(std::chrono::minutes(10));
  }
  auto const refused = proposed(token, wish("and again"));
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.problems(), "too_many_answers ");
  EXPECT_EQ(proof(id).at_pointer("/proposal_count").as_int64(), 50);
  EXPECT_EQ(proof(id).at_pointer("/proposals").as_array().size(), 20U);
  EXPECT_TRUE(proof(id).at_pointer("/proposals/19/outcome").is_null()) << "the newest stands last";
  EXPECT_EQ(proposed(sent(id).text("/token"), wish("by another link")).status, 200);
  EXPECT_EQ(signed_by(token).status, 200) << "they may still sign";
}

}  // namespace
}  // namespace gendan::signoffs
