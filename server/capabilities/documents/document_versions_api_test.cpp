// Numbers and versions: when a document is the same again, when it is another, and what two people do at once.
#include <gmock/gmock.h>

#include <thread>

#include "capabilities/documents/document_kind_api.hpp"
#include "testing/order_documents.hpp"

namespace gendan::documents {
namespace {

using boost::json::array;
using boost::json::object;
using ::testing::AllOf;
using testing::Answer;
using ::testing::HasSubstr;
using ::testing::Not;

class DocumentVersions : public testing::OrderDocuments {
protected:
  Answer issued_by(std::string_view key, std::string const& id, std::string_view language = "en") {
    object const body{{"kind", "proforma_invoice"}, {"language", language}, {"format", "pdf"}};
    return as("li_na").send(http::Method::post, "/orders/" + id + "/documents", boost::json::serialize(body),
                            {{"idempotency-key", std::string(key)}});
  }
  bool is_current(std::string const& id, Answer const& document) {
    return as("li_na").get("/orders/" + id + "/documents/" + document.text("/id")).at("/is_current").as_bool();
  }
  void rename(std::string const& target, std::string_view name) {
    auto admin = as("chen_min");
    auto edit = admin.get(target).body.as_object();
    for (auto const* shown : {"id", "number", "owner_id", "department_id", "created_at", "merchandiser_name"})
      edit.erase(shown);
    if (auto* codes = edit.if_contains("customer_codes")) codes->as_array().clear();
    edit["name"] = name;
    auto const answer = admin.put(target, edit);
    ASSERT_EQ(answer.status, 200) << answer.response.body_text();
    app().run_due_jobs();
  }
};
BOTH_DATABASES(DocumentVersions);

TEST_P(DocumentVersions, AreIssuedOnceForOneKey) {
  auto const id = order();
  auto const first = issued_by("k", id);
  ASSERT_EQ(first.status, 201) << first.response.body_text();
  auto const again = issued_by("k", id);
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(again.response.header("idempotent-replay"), "true");
  EXPECT_EQ(numbers_of(id).size(), 1U);
  EXPECT_EQ(issued_by("k", id, "zh").problems(), "idempotency_key_reused");
  EXPECT_EQ(issued_by("l", id).problems(), "document_issued_already");
}

TEST_P(DocumentVersions, AreOthersUnderAnotherNameOfTheBuyer) {
  auto const id = order();
  auto const before = issued(id);
  rename("/customers/" + id_of("acme_hamburg"), "ACME Leuchten AG");
  EXPECT_FALSE(is_current(id, before));
  auto const after = issued(id, "proforma_invoice", "zh");
  EXPECT_EQ(after.text("/number"), "PI-2026-00001-R1");
  EXPECT_THAT(words_of(id, after), HasSubstr("ACME Leuchten AG"));
}

TEST_P(DocumentVersions, AreOthersUnderAnotherNameOfAProduct) {
  auto body = content();
  auto& line = body["lines"].as_array()[0].as_object();
  line.erase("description");
  line["product_id"] = id_of("LAMP-01");
  auto const id = order(body);
  auto const before = issued(id);
  rename("/products/" + id_of("LAMP-01"), "Reading lamp");
  EXPECT_FALSE(is_current(id, before));
  EXPECT_EQ(issued(id, "proforma_invoice", "zh").text("/number"), "PI-2026-00001-R1");
}

TEST_P(DocumentVersions, AreTheSameWhileWhatIsPrintedIs) {
  auto const id = order();
  auto const before = issued(id);
  auto body = content();
  body["facts"] = {{"Margin", "17 percent"}};
  body["lines"].as_array()[0].as_object().erase("supplier_id");
  edit(id, body);
  EXPECT_TRUE(is_current(id, before));
  EXPECT_EQ(issued(id, "proforma_invoice", "zh").text("/number"), "PI-2026-00001");
}

TEST_P(DocumentVersions, BearOneDate) {
  auto const id = order();
  EXPECT_THAT(words_of(id, issued(id)), HasSubstr("2 March 2026"));
  clock().advance(std::chrono::hours(72));
  auto const later = words_of(id, issued(id, "proforma_invoice", "zh"));
  EXPECT_THAT(later, AllOf(HasSubstr("2026年3月2日"), Not(HasSubstr("2026年3月5日"))));
  repriced(id, "6.90");
  EXPECT_THAT(words_of(id, issued(id)), HasSubstr("5 March 2026"));
}

TEST_P(DocumentVersions, AreCurrentOnlyAsTheNewest) {
  auto const id = order();
  auto const first = issued(id);
  repriced(id, "6.90");
  auto const second = issued(id);
  EXPECT_TRUE(is_current(id, second));
  repriced(id, "6.85");  // as the first one says
  EXPECT_FALSE(is_current(id, first));
  EXPECT_FALSE(is_current(id, second));
  auto const third = issued(id);
  EXPECT_TRUE(is_current(id, third));
  as("li_na").post("/orders/" + id + "/documents/" + third.text("/id") + "/voiding", {{"reason", "mistake"}});
  EXPECT_FALSE(is_current(id, third));
  EXPECT_FALSE(is_current(id, first));
}

TEST_P(DocumentVersions, AreCurrentOnlyInTheirPresentForm) {
  auto const id = order();
  auto const document = issued(id);
  auto const page =
      as("chen_min")
          .put("/document-templates/proforma_invoice", {{"page", "<h1>{{document.number}}</h1>"}, {"revision", 0}});
  ASSERT_EQ(page.status, 200);
  EXPECT_FALSE(is_current(id, document));
  as("chen_min").post("/document-templates/proforma_invoice/restoration", {{"revision", 1}});
  EXPECT_TRUE(is_current(id, document));
}

// The name of the organisation stands on documents while we have entered none of our own.
TEST_P(DocumentVersions, AreOthersUnderAnotherNameOfOurs) {
  auto const id = order();
  auto const document = issued(id);
  system([](service::Call& call) { call.tx.run("update organisation set name = $1", "宁波另一家有限公司"); });
  EXPECT_FALSE(is_current(id, document));
}

// A pattern may be changed to one that comes to the same numbers.
TEST_P(DocumentVersions, PassOverNumbersThatAreGiven) {
  for (int turn = 0; turn < 3; ++turn) issued(order());
  auto const changed =
      as("chen_min")
          .put("/document-numbering/proforma_invoice", {{"pattern", "PI-2026-0{counter:4}"}, {"revision", 0}});
  EXPECT_EQ(changed.text("/next_number"), "PI-2026-00004");
  EXPECT_EQ(issued(order()).text("/number"), "PI-2026-00004");
  EXPECT_EQ(issued(order()).text("/number"), "PI-2026-00005");
}

TEST_P(DocumentVersions, AreOneForTwoWhoIssueAtOnce) {
  auto const id = order();
  issued(id);
  repriced(id, "6.90");
  std::vector<std::string> numbers(2);
  std::vector<std::thread> people;
  for (std::size_t one = 0; one < 2; ++one) {
    people.emplace_back(
        [&, one] { numbers[one] = issued(id, "proforma_invoice", one == 0 ? "en" : "zh").text("/number"); });
  }
  for (auto& person : people) person.join();
  EXPECT_THAT(numbers, ::testing::Each("PI-2026-00001-R1"));
}

// Whoever is about to keep a document sees the order as it was, while another changes it and issues the next version.
class DocumentsAtOnce : public DocumentVersions {
protected:
  void SetUp() override {
    DocumentVersions::SetUp();
    Kind kind{.name = "slow",
              .number_pattern = "SL-{counter}",
              .page = "{{price}}",
              .data = [](DocumentSource const& source) { return price_of(source.call, source.order); },
              .sample =
                  [] {
                    return object{{"price", ""}};
                  }};
    kind.expect_ready = [this](service::Call&, orders::OrderSummary const&) {
      if (meanwhile_ && --steps_ == 0) meanwhile_();
    };
    app().app().registry<Kinds>().add(kind);
  }
  static object price_of(service::Call& call, orders::OrderSummary const& order) {
    auto const content = orders::order_content(call.tx, order.id);
    return {{"price", content.lines.at(0).unit_price.value().text()}};
  }
  Answer slowly_issued(std::string const& id, std::string_view language, std::function<void()> meanwhile) {
    steps_ = 2;  // planned, then about to be kept
    // SQLite has one writer: there the other waits until this one has ended.
    meanwhile_ = [&, meanwhile] {
      other_ = std::thread(meanwhile);
      if (database().engine() == sql::Engine::postgres) other_.join();
    };
    auto answer = issued(id, "slow", language);
    if (other_.joinable()) other_.join();
    meanwhile_ = {};
    return answer;
  }

private:
  std::function<void()> meanwhile_;
  std::atomic<int> steps_ = 0;
  std::thread other_;
};
BOTH_DATABASES(DocumentsAtOnce);

TEST_P(DocumentsAtOnce, NeverSayTwoThingsUnderOneNumber) {
  auto const id = order();
  issued(id, "slow");
  repriced(id, "7.10");
  slowly_issued(id, "en", [&] {
    repriced(id, "7.25");
    EXPECT_EQ(issued(id, "slow", "zh").status, 201);
  });
  std::map<std::string, std::set<std::string>> said;
  auto const list = as("li_na").get("/orders/" + id + "/documents");
  for (auto const& item : list.at("/items").as_array())
    said[std::string(item.at("number").as_string())].insert(std::string(item.at("source_hash").as_string()));
  EXPECT_GE(said.size(), 2U);
  for (auto const& [number, hashes] : said) EXPECT_EQ(hashes.size(), 1U) << number;
}

TEST_P(DocumentsAtOnce, TakeNoNumberOfWhatIsVoidedMeanwhile) {
  auto const id = order();
  auto const document = issued(id, "slow");
  auto const target = "/orders/" + id + "/documents/" + document.text("/id") + "/voiding";
  auto const other = slowly_issued(id, "zh", [&] {
    EXPECT_EQ(as("li_na").post(target, {{"reason", "mistake"}}).status, 200);
  });
  bool const came_first = database().engine() == sql::Engine::sqlite;
  EXPECT_EQ(other.text("/number"), came_first ? "SL-1" : "SL-1-R1");
}

}  // namespace
}  // namespace gendan::documents
