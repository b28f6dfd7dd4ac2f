// Uploads of every capability that takes them: sent twice, refused, swept.
#include <gmock/gmock.h>

#include <fstream>
#include <thread>

#include "platform/crypto/hash.hpp"
#include "platform/service/kept_file.hpp"
#include "testing/test_app.hpp"

namespace gendan {
namespace {

using boost::json::object;
using testing::Answer;

constexpr char csv[] = "PO,Item\nA-1,Lamp\n";

class Uploads : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    auto const order = as("li_na").post("/orders", {{"kind", "regular"}}).text("/id");
    attachments_ = "/attachments?topic=orders&id=" + order;
    requirements_ = "/orders/" + order + "/requirements/files?channel=email&received_at=2026-03-01T09:30:00Z";
  }
  Answer sent(std::string const& target, std::string_view content, std::string_view key) {
    return as("li_na").send(http::Method::post, target, std::string(content), {{"idempotency-key", std::string(key)}});
  }
  bool is_kept(std::string_view content) { return app().world().files.has(crypto::sha256_hex(content)); }
  // As when the program ends before the row is written.
  void keep_without_row(std::string_view content) {
    auto const file = folder_.path() / "left";
    std::ofstream(file, std::ios::binary) << content;
    service::kept_file(app().world(), file, "left.txt");
  }
  void pass(Milliseconds time) {
    clock().advance(time);
    app().run_due_jobs();
  }

  testing::ScratchFolder folder_;
  std::string attachments_;
  std::string requirements_;
};
BOTH_DATABASES(Uploads);

TEST_P(Uploads, AreAnsweredOnceHoweverOftenTheyAreSentWithOneKey) {
  for (std::string const& target :
       {attachments_ + "&name=a.csv", requirements_ + "&name=a.csv", std::string("/imports?name=a.csv")}) {
    auto const first = sent(target, csv, target);
    ASSERT_EQ(first.status, 201) << first.response.body_text();
    auto const again = sent(target, csv, target);
    EXPECT_EQ(again.status, 201) << target;
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(again.response.header("Location"), first.response.header("Location"));
    EXPECT_EQ(again.response.header("Idempotent-Replay"), "true");
    EXPECT_EQ(sent(target, "PO,Item\nA-2,Lamp\n", target).text("/code"), "idempotency_key_reused");
    EXPECT_EQ(sent(target + "2", csv, target).text("/code"), "idempotency_key_reused");
  }
  EXPECT_EQ(as("li_na").get("/imports").at("/items").as_array().size(), 1U);
  EXPECT_EQ(sent(attachments_ + "&name=a.csv", csv, "another key").text("/code"), "already_attached");
}

TEST_P(Uploads, AreRefusedBeforeTheyAreKeptToThoseWhoMayNot) {
  EXPECT_EQ(as("zhou_jie").upload(attachments_ + "&name=a.csv", csv).status, 404);
  EXPECT_EQ(as("liu_yang").upload(requirements_ + "&name=a.csv", csv).status, 403);
  EXPECT_EQ(as("stranger").upload("/imports?name=a.csv", csv).status, 403);
  EXPECT_FALSE(is_kept(csv));
}

TEST_P(Uploads, StayAsLongAsARowNamesThem) {
  std::string const letter = "a letter", order = "an order";
  auto const attachment = as("li_na").upload(attachments_ + "&name=a.txt", letter).text("/id");
  as("li_na").upload(requirements_ + "&name=a.txt", order);
  as("li_na").upload("/imports?name=a.csv", csv);
  EXPECT_EQ(as("li_na").upload(attachments_ + "&name=b.txt", letter).status, 409);
  EXPECT_EQ(as("li_na").send(http::Method::del, "/attachments/" + attachment, "", {}).status, 422);
  pass(std::chrono::hours(25));
  for (auto const& content : {letter, order, std::string(csv)}) EXPECT_TRUE(is_kept(content)) << content;
  EXPECT_EQ(as("li_na").get("/attachments/" + attachment + "/content").status, 200);
}

TEST_P(Uploads, HoldSomething) {
  for (auto const& target :
       {attachments_ + "&name=a.txt", requirements_ + "&name=a.txt", std::string("/imports?name=a.csv")})
    EXPECT_EQ(as("li_na").upload(target, "").problems(), "empty_file ") << target;
  EXPECT_FALSE(is_kept(""));
}

TEST_P(Uploads, AreRemovedADayAfterNoRowCameForThem) {
  keep_without_row("left behind");
  EXPECT_EQ(as("li_na").upload("/imports?name=a.csv", "\n").problems(), "empty_table ");
  pass(std::chrono::hours(23));
  for (auto const* content : {"left behind", "\n"}) EXPECT_TRUE(is_kept(content));
  pass(std::chrono::hours(2));
  for (auto const* content : {"left behind", "\n"}) EXPECT_FALSE(is_kept(content));
}

TEST_P(Uploads, StayWhenTheyComeAgainBeforeTheDayIsOver) {
  keep_without_row("left behind");
  pass(std::chrono::hours(23));
  keep_without_row("left behind");
  pass(std::chrono::hours(2));
  EXPECT_TRUE(is_kept("left behind"));
}

// The sweeping transaction has begun, and sees neither the new arrival nor its row.
TEST_P(Uploads, StayWhenTheyComeAgainWhileTheSweeperLooks) {
  keep_without_row("left behind");
  clock().advance(std::chrono::hours(25));
  std::thread sender;
  auto const send = [&] { EXPECT_EQ(as("li_na").upload(attachments_ + "&name=a.txt", "left behind").status, 201); };
  system([&](service::Call& call) {
    call.tx.query("select count(*) from arrived_file").next();
    if (!sender.joinable()) {
      sender = std::thread(send);
      // SQLite has one writer: there the sender waits until the sweeper has ended.
      if (call.tx.engine() == sql::Engine::postgres) sender.join(), sender = std::thread([] {});
    }
    service::sweep_files(call);
  });
  sender.join();
  EXPECT_TRUE(is_kept("left behind"));
}

// The sweeping transaction has removed the content and not ended.
TEST_P(Uploads, StayWhenTheyComeAgainWhileTheSweeperEnds) {
  keep_without_row("left behind");
  clock().advance(std::chrono::hours(25));
  std::thread sender;
  system([&](service::Call& call) {
    service::sweep_files(call);
    EXPECT_FALSE(is_kept("left behind"));
    if (!sender.joinable()) {
      sender =
          std::thread([&] { EXPECT_EQ(as("li_na").upload(attachments_ + "&name=a.txt", "left behind").status, 201); });
    }
  });
  sender.join();
  EXPECT_TRUE(is_kept("left behind"));
}

}  // namespace
}  // namespace gendan
