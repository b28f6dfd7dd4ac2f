// What was agreed of an order, revision by revision: made by changes alone, kept whole, compared.
#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "platform/describe/decode.hpp"
#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::ElementsAre;

class Revisions : public testing::TestApp {
protected:
  object content() {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"promised_on", "2026-04-24"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}}},
            {"lines", array{line(10, "LAMP-01", "1000"), line(20, "CORD-02", "50")}}};
  }
  static object line(int position, std::string_view code, std::string_view quantity) {
    return {
        {"position", position}, {"product_code", code}, {"quantity", quantity}, {"unit", "piece"}, {"unit_price", "2"}};
  }
  std::string confirmed() {
    auto const id = as("li_na").post("/orders", content()).text("/id");
    bring_to("confirmed", id, "li_na");
    return id;
  }
  // As an agreed change comes: what `edit` makes of the order's present content.
  template <class Edit>
  std::string changed(std::string const& id, Edit const& edit, std::string base_hash = {}) {
    try {
      return std::to_string(system([&](service::Call& call) {
        auto const order = OrderId::parsed(id).value();
        auto content = order_content(call.tx, order);
        auto const base = base_hash.empty() ? content_hash(content) : base_hash;
        edit(content);
        return apply_change(call, order, {content, base, "c1", "CR-2026-000001", {id_of("sun_li")}});
      }));
    } catch (Refusal const& refusal) {
      return refusal.code();
    }
  }
  void deliver(std::string const& id, int position, std::string_view quantity) {
    auto const target = "/orders/" + id + "/lines/" + std::to_string(position) + "/deliveries";
    EXPECT_EQ(as("li_na").post(target, {{"delivered_on", "2026-03-01"}, {"quantity", quantity}}).status, 201);
  }
  static void requantify(OrderContent& content, std::string_view quantity) {
    content.lines[0].quantity = QuantityNumber::parsed(quantity);
  }
};
BOTH_DATABASES(Revisions);

TEST_P(Revisions, AreMadeWhenAnOrderIsConfirmedAndByEachChange) {
  auto const id = confirmed();
  EXPECT_EQ(changed(id, [](OrderContent& content) { requantify(content, "1200"); }), "2");
  auto const shown = as("zhang_wei").get("/orders/" + id + "/revisions");
  ASSERT_EQ(shown.status, 200) << shown.response.body_text();
  EXPECT_EQ(shown.at("/items/0/number").as_int64(), 2);
  EXPECT_EQ(shown.text("/items/0/reference_number"), "CR-2026-000001");
  EXPECT_EQ(shown.text("/items/1/made_by_name"), "李娜");
  auto const first = as("li_na").get("/orders/" + id + "/revisions/1");
  EXPECT_EQ(first.text("/content/lines/0/quantity"), "1000");
  EXPECT_EQ(as("li_na").get("/orders/" + id).text("/lines/0/quantity"), "1200");
  EXPECT_EQ(as("li_na").get("/orders/" + id).text("/total/amount"), "2500.00");
  EXPECT_EQ(as("li_na").get("/orders/" + id + "/revisions/3").text("/code"), "no_such_revision");
}

TEST_P(Revisions, AreComparedAnyTwo) {
  auto const id = confirmed();
  changed(id, [](OrderContent& content) { requantify(content, "1200"); });
  changed(id, [](OrderContent& content) { requantify(content, "1300"); });
  auto const all = as("li_na").get("/orders/" + id + "/revision-difference?before=1&after=3");
  ASSERT_EQ(all.status, 200) << all.response.body_text();
  EXPECT_EQ(all.text("/parts/0/part"), "lines/10");
  EXPECT_EQ(all.text("/parts/0/fields/0/before"), "1000");
  EXPECT_EQ(all.text("/parts/0/fields/0/after"), "1300");
  EXPECT_EQ(all.text("/total_after/amount"), "2700.00");
  auto const back = as("li_na").get("/orders/" + id + "/revision-difference?before=3&after=2");
  EXPECT_EQ(back.text("/parts/0/fields/0/after"), "1200");
}

TEST_P(Revisions, AreRefusedToAStrangerAndToOthersOutOfReach) {
  auto const id = confirmed();
  for (auto const* path : {"/revisions", "/revisions/1", "/revision-difference?before=1&after=1"}) {
    EXPECT_EQ(as("stranger").get("/orders/" + id + path).status, 403);
    EXPECT_EQ(as("zhou_jie").get("/orders/" + id + path).text("/code"), "no_such_order");
  }
}

TEST_P(Revisions, OfAnOrderThatWasConfirmedBeforeTheyWereKeptBeginWithWhatStands) {
  auto const id = confirmed();
  system([](service::Call& call) { call.tx.run("delete from order_revision"); });
  EXPECT_EQ(as("li_na").get("/orders/" + id + "/revisions").at("/items/0/number").as_int64(), 1);
  EXPECT_EQ(changed(id, [](OrderContent& content) { requantify(content, "1200"); }), "2");
  EXPECT_EQ(as("li_na").get("/orders/" + id + "/revisions/1").text("/content/lines/0/quantity"), "1000");
}

TEST_P(Revisions, ComeFromAnAgreementAboutWhatStandsOnly) {
  auto const id = confirmed();
  auto const edit = [](OrderContent& content) { requantify(content, "1200"); };
  EXPECT_EQ(changed(id, edit, std::string(64, 'a')), "change_base_moved_on");
  EXPECT_EQ(changed(id, [](OrderContent&) {}), "change_changes_nothing");
  auto const draft = as("li_na").post("/orders", content()).text("/id");
  EXPECT_EQ(changed(draft, edit), "order_takes_no_changes");
}

TEST_P(Revisions, NeverTakeBackWhatWasDelivered) {
  auto const id = confirmed();
  deliver(id, 10, "600");
  EXPECT_EQ(changed(id, [](OrderContent& content) { requantify(content, "599"); }), "change_not_possible");
  EXPECT_EQ(changed(id, [](OrderContent& content) { content.lines.erase(content.lines.begin()); }),
            "change_not_possible");
  EXPECT_EQ(changed(id, [](OrderContent& content) { requantify(content, "600"); }), "2");
  auto const shown = as("li_na").get("/orders/" + id);
  EXPECT_EQ(shown.text("/lines/0/completed_on"), "2026-03-01") << "all that is still ordered has come";
  EXPECT_EQ(changed(id, [](OrderContent& content) { requantify(content, "900"); }), "3");
  EXPECT_TRUE(as("li_na").get("/orders/" + id).at("/lines/0/completed_on").is_null());
}

// A new date never rewrites the history that on-time figures use.
TEST_P(Revisions, KeepWhatALineWasFirstPromisedFor) {
  auto const id = confirmed();
  changed(id, [](OrderContent& content) { content.promised_on = CalendarDate(2026, 6, 30); });
  changed(id, [](OrderContent& content) {
    content.lines[1].position = Whole<1, 9999>::of(30).value();  // dropped, and promised anew for later
    content.lines[1].confirmed_on = CalendarDate(2026, 8, 1);
    auto& added = content.lines.emplace_back(content.lines[0]);
    added.position = Whole<1, 9999>::of(40).value();
    added.product_code = Label::parsed("NEW-1");
    added.product_id.reset();
  });
  auto const shown = as("li_na").get("/orders/" + id);
  EXPECT_EQ(shown.text("/lines/0/original_on"), "2026-04-24");
  EXPECT_EQ(shown.text("/lines/1/original_on"), "2026-04-24") << "it takes the place of the one that was dropped";
  EXPECT_EQ(shown.text("/lines/2/original_on"), "2026-06-30") << "promised for the first time";
}

TEST_P(Revisions, AreWrittenByThoseWhoAskedForThem) {
  auto const id = confirmed();
  changed(id, [](OrderContent& content) { requantify(content, "1200"); });
  auto const authors = system([&](service::Call& call) { return authors_of(call.tx, OrderId::parsed(id).value()); });
  EXPECT_THAT(authors, ::testing::Contains(id_of("sun_li")));
}

// No other way leads to the content of an order under way.
TEST_P(Revisions, AreNotGoneRound) {
  auto const id = confirmed();
  auto edit = content();
  edit["lines"].as_array()[0].as_object()["quantity"] = "1200";
  auto const refused_by = [&](std::string_view code) {
    edit["revision"] = as("li_na").get("/orders/" + id).at("/revision");
    EXPECT_EQ(as("zhang_wei").put("/orders/" + id, edit).text("/code"), code);
    EXPECT_EQ(as("li_na").get("/orders/" + id).text("/lines/0/quantity"), "1000");
  };
  refused_by("change_request_needed");
  EXPECT_EQ(as("li_na")
                .post("/orders/" + id + "/reminders", {{"fields", {"incoterm"}}, {"ask_again_on", "2026-03-09"}})
                .text("/code"),
            "change_request_needed");
  for (auto const* status : {"draft", "under_review", "awaiting_customer"})
    EXPECT_EQ(step(id, status).text("/code"), "status_may_not_follow");
  as("li_na").post("/orders/" + id + "/hold", {{"reason", "wait"}});
  refused_by("order_not_editable");
  as("li_na").del("/orders/" + id + "/hold");
  refused_by("change_request_needed");
}

TEST_P(Revisions, AreNotGoneRoundByAnImportThatComesAgain) {
  auto const id = confirmed();
  system([&](service::Call& call) {
    call.tx.run("update sales_order set source_system = 'erp', source_reference = '77' where id = $1", id);
    ImportedOrder order;
    order.source_system = "erp";
    order.source_reference = "77";
    order.is_historical = false;
    EXPECT_FALSE(import_order(call, order).is_new);
  });
  EXPECT_EQ(as("li_na").get("/orders/" + id).text("/lines/0/quantity"), "1000");
}

}  // namespace
}  // namespace gendan::orders
