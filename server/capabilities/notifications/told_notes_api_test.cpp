// What people are told of a note follows the note.
#include <gmock/gmock.h>

#include "testing/mailed_app.hpp"

namespace gendan::notifications {
namespace {

using testing::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ToldNotes : public testing::MailedApp {
protected:
  void edit(Answer const& note, std::string_view text) {
    auto const target = "/notes/" + note.text("/id");
    auto const revision = as("he_ping").get(target).at("/revision");
    auto const answer = as("he_ping").put(target, {{"text", text}, {"revision", revision}});
    ASSERT_EQ(answer.status, 200) << answer.response.body_text();
    app().run_due_jobs();
  }
  void take_back(Answer const& note) {
    ASSERT_LT(as("he_ping").del("/notes/" + note.text("/id")).status, 300);
    app().run_due_jobs();
  }
  // Title and text of each.
  std::vector<std::string> told(std::string_view person) {
    std::vector<std::string> all;
    auto const answer = as(person).get("/notifications");
    for (auto const& item : answer.at("/items").as_array())
      all.push_back(std::string(item.at("title_code").as_string()) + ": " +
                    std::string(item.at("arguments").at("text").as_string()));
    return all;
  }
};
BOTH_DATABASES(ToldNotes);

TEST_P(ToldNotes, TellWhomAnEditMentions) {
  auto const written = note("请看");
  EXPECT_THAT(told("zhang_wei"), IsEmpty());
  edit(written, "@张伟 请看");
  EXPECT_THAT(told("zhang_wei"), ElementsAre("mentioned: @张伟 请看"));
  EXPECT_THAT(told("li_na"), ElementsAre("note_added: @张伟 请看"));
}

TEST_P(ToldNotes, TellNobodyTwiceOfTheSameNote) {
  auto const written = note("@张伟 请看");
  edit(written, "请看");
  edit(written, "@张伟 请看，急");
  EXPECT_THAT(told("zhang_wei"), ElementsAre("mentioned: @张伟 请看，急"));
}

TEST_P(ToldNotes, SayNothingAnyMoreOnceTakenBack) {
  auto const written = note("@张伟 底价是 5.20");
  take_back(written);
  EXPECT_THAT(told("zhang_wei"), ElementsAre("mentioned: "));
  EXPECT_THAT(told("li_na"), ElementsAre("note_added: "));
}

TEST_P(ToldNotes, AreNotToldOnceTakenBackBeforeAnybodyWasTold) {
  auto const written = as("he_ping").post("/notes", {{"topic", "orders"}, {"id", order_}, {"text", "@张伟 底价"}});
  take_back(written);
  EXPECT_THAT(told("zhang_wei"), IsEmpty());
}

}  // namespace
}  // namespace gendan::notifications
