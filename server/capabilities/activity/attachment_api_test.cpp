#include <gmock/gmock.h>

#include <fstream>

#include "testing/test_app.hpp"

namespace gendan::activity {
namespace {

using testing::Answer;

constexpr char pdf[] = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";

std::string content_of(Answer const& answer) {
  std::ifstream file(answer.response.body_file.value(), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Attachments : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    order_ = as("li_na").post("/orders", {{"kind", "regular"}, {"customer_id", id_of("acme_hamburg")}}).text("/id");
  }
  std::string place(std::string_view topic = "orders") { return "?topic=" + std::string(topic) + "&id=" + order_; }
  Answer attach(std::string_view person, std::string_view name, std::string_view content) {
    return as(person).upload("/attachments" + place() + "&name=" + std::string(name), content);
  }
  std::size_t count() { return as("li_na").get("/attachments" + place()).at("/items").as_array().size(); }
  std::string newest_kind() { return as("li_na").get("/timeline/orders/" + order_).text("/items/0/kind"); }

  std::string order_;
};
BOTH_DATABASES(Attachments);

TEST_P(Attachments, AreKeptByTheirContentAndGivenBackUnaltered) {
  auto const made = attach("li_na", "%E5%90%88%E5%90%8C.pdf", pdf);
  ASSERT_EQ(made.status, 201) << made.response.body_text();
  EXPECT_EQ(made.text("/name"), "合同.pdf");
  EXPECT_EQ(made.text("/media_type"), "application/pdf");
  EXPECT_EQ(made.text("/hash"), "fd3658488539b686d28a131d4d469ddfe40d6bc704d7b53d7bc9fef9d3e4d720");
  EXPECT_EQ(made.at("/size").as_int64(), static_cast<std::int64_t>(sizeof pdf - 1));
  EXPECT_EQ(newest_kind(), "attachment_added");
  auto const listed = as("zhang_wei").get("/attachments" + place());
  EXPECT_EQ(listed.text("/items/0/added_by_name"), "李娜");
  auto const target = "/attachments/" + made.text("/id");
  EXPECT_EQ(as("zhang_wei").get(target).text("/hash"), made.text("/hash"));
  auto const got = as("zhang_wei").get(target + "/content");
  ASSERT_EQ(got.status, 200);
  EXPECT_EQ(content_of(got), pdf);
}

TEST_P(Attachments, LeaveOnlyAsDownloadsUnderASafeName) {
  auto const id = attach("li_na", "..%2F%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%3B.pdf", pdf).text("/id");
  auto const got = as("li_na").get("/attachments/" + id + "/content");
  EXPECT_EQ(got.response.header("Content-Type"), "application/octet-stream");
  std::string const disposition(got.response.header("Content-Disposition"));
  EXPECT_THAT(disposition, ::testing::StartsWith("attachment; filename=\""));
  EXPECT_THAT(disposition, ::testing::Not(::testing::ContainsRegex("[<>/\\\\]|\"[^\"]*\"[^;]*\"")));
}

TEST_P(Attachments, AreShownInTheBrowserOnlyWhereTheirContentMayBe) {
  auto const type_of = [&](std::string_view name, std::string_view content) {
    auto const id = attach("li_na", name, content).text("/id");
    return std::string(
        as("li_na").get("/attachments/" + id + "/content?is_shown=true").response.header("Content-Type"));
  };
  EXPECT_EQ(type_of("a.pdf", pdf), "application/pdf");
  EXPECT_EQ(type_of("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
            "application/octet-stream");
  EXPECT_EQ(type_of("a.txt", "plain"), "application/octet-stream");
}

TEST_P(Attachments, AreRefusedByWhatTheyContain) {
  EXPECT_EQ(attach("li_na", "invoice.pdf", std::string("MZ\x90\0\x03\0\0\0\x04\0", 10)).text("/code"),
            "file_type_unsupported");
  EXPECT_EQ(attach("li_na", "photo.jpg", "<!DOCTYPE html><script>alert(1)</script>").status, 415);
  EXPECT_EQ(attach("li_na", "list.csv", "#!/bin/sh\nrm -rf /\n").status, 415);
  EXPECT_EQ(count(), 0U);
}

TEST_P(Attachments, AreRefusedByTheirName) {
  EXPECT_EQ(attach("li_na", "", pdf).problems(), "too_short ?name");
  EXPECT_EQ(attach("li_na", "a%0Ab.pdf", pdf).problems(), "control_character ?name");
  EXPECT_EQ(attach("li_na", std::string(201, 'a'), pdf).problems(), "too_long ?name");
  EXPECT_EQ(as("li_na").upload("/attachments", pdf).problems(), "missing ?topic, missing ?id, missing ?name");
  // Undecodable targets never reach a handler.
  EXPECT_FALSE(http::parsed_target("/api/v1/attachments?name=a%00.pdf"));
  EXPECT_FALSE(http::parsed_target("/api/v1/attachments?name=a%FF.pdf"));
  EXPECT_EQ(count(), 0U);
}

TEST_P(Attachments, HaveABoundedSizeAndAreSpooled) {
  auto const rule = app().pipeline().body_rule(http::Method::post, "/api/v1/attachments");
  EXPECT_TRUE(rule.is_spooled);
  EXPECT_EQ(rule.limit, 100U * 1024 * 1024);
}

TEST_P(Attachments, AreNotAttachedTwice) {
  EXPECT_EQ(attach("li_na", "a.pdf", pdf).status, 201);
  EXPECT_EQ(attach("zhang_wei", "b.pdf", pdf).text("/code"), "already_attached");
  EXPECT_EQ(count(), 1U);
}

TEST_P(Attachments, AreRemovedWithAReasonByWhoeverAddedThem) {
  auto const target = "/attachments/" + attach("li_na", "a.pdf", pdf).text("/id");
  EXPECT_EQ(as("li_na").del(target).problems(), "missing ?reason");
  EXPECT_EQ(as("he_ping").del(target + "?reason=no").text("/code"), "permission_needed");
  EXPECT_EQ(as("li_na").del(target + "?reason=wrong+customer").status, 204);
  EXPECT_EQ(count(), 0U);
  EXPECT_EQ(as("li_na").get(target).text("/code"), "no_such_attachment");
  EXPECT_EQ(as("li_na").get(target + "/content").status, 404);
  EXPECT_EQ(as("li_na").del(target + "?reason=again").status, 404);
  auto const timeline = as("li_na").get("/timeline/orders/" + order_);
  EXPECT_EQ(timeline.text("/items/0/kind"), "attachment_removed");
  EXPECT_EQ(timeline.text("/items/0/body/reason"), "wrong customer");
  EXPECT_EQ(attach("li_na", "a.pdf", pdf).status, 201);
}

TEST_P(Attachments, OfOthersAreRemovedByThoseWhoMay) {
  auto const target = "/attachments/" + attach("li_na", "a.pdf", pdf).text("/id");
  EXPECT_EQ(as("zhang_wei").del(target + "?reason=superseded").status, 204);
}

TEST_P(Attachments, AreForThoseWhoReachTheThing) {
  auto const target = "/attachments/" + attach("li_na", "a.pdf", pdf).text("/id");
  for (auto const* person : {"zhou_jie", "stranger"}) {
    EXPECT_EQ(as(person).get("/attachments" + place()).status, 404);
    EXPECT_EQ(as(person).get(target).status, 404);
    EXPECT_EQ(as(person).get(target + "/content").status, 404);
  }
  EXPECT_EQ(attach("zhou_jie", "b.pdf", pdf).status, 404);
  EXPECT_EQ(attach("stranger", "b.pdf", pdf).status, 403);
  EXPECT_EQ(attach("liu_yang", "b.pdf", pdf).status, 403);
  EXPECT_EQ(as("zhou_jie").del(target + "?reason=x").status, 404);
  EXPECT_EQ(as("stranger").del(target + "?reason=x").status, 403);
  EXPECT_EQ(as("").get(target + "/content").status, 401);
  EXPECT_EQ(as("liu_yang").get(target + "/content").status, 200);
}

TEST_P(Attachments, ArePagedTheNewestFirst) {
  for (char const which : {'1', '2', '3'}) {
    attach("li_na", std::string(1, which), pdf + std::string(1, which));
    clock().advance(Milliseconds(1));
  }
  auto const first = as("li_na").get("/attachments" + place() + "&limit=2");
  EXPECT_EQ(first.text("/items/0/name"), "3");
  auto const second = as("li_na").get("/attachments" + place() + "&limit=2&after=" + first.text("/next"));
  EXPECT_EQ(second.text("/items/0/name"), "1");
  EXPECT_TRUE(second.at("/next").is_null());
}

}  // namespace
}  // namespace gendan::activity
