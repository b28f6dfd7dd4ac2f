// Every way to get an order confirmed that the customer has not agreed to: each is refused with the gate named.
#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::signoffs {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;

class UnsignedOrder : public testing::TestApp {
protected:
  object content(std::string_view price = "6.85") {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"currency", "USD"},
            {"requested_on", "2026-05-01"},
            {"incoterm", "FOB"},
            {"incoterm_place", "Ningbo"},
            {"payment_term", "30 % T/T"},
            {"delivery_address", {{"lines", "Am Sandtorkai 1"}}},
            {"lines", array{object{{"position", 10},
                                   {"product_code", "LAMP-01"},
                                   {"quantity", "1000"},
                                   {"unit", "piece"},
                                   {"unit_price", price}}}}};
  }
  std::string awaiting(std::string const& id) {
    bring_to("awaiting_customer", id);
    return id;
  }
  std::string created() { return awaiting(as("li_na").post("/orders", content()).text("/id")); }
  std::string token_for(std::string const& id) {
    return as("li_na")
        .post("/orders/" + id + "/signoff-links", {{"recipient_name", "Anna"}, {"language", "en"}})
        .text("/token");
  }
  Answer signature(std::string const& token, boost::json::value const& hash) {
    return as("").post("/public/signoffs/" + token + "/signature",
                       {{"content_hash", hash}, {"name", "Anna"}, {"has_consented", true}, {"language", "en"}});
  }
  void sign(std::string const& token) {
    EXPECT_EQ(signature(token, as("").get("/public/signoffs/" + token).at("/content_hash")).status, 200);
  }
  void edit(std::string const& id, object changed) {
    changed["revision"] = as("li_na").get("/orders/" + id).at("/revision");
    EXPECT_EQ(as("li_na").put("/orders/" + id, changed).status, 200);
  }
  // Whatever else was changed is verified again: it is the customer alone who has not agreed.
  void expect_unconfirmed(std::string const& id, std::string_view why) {
    agree_among_us(id);
    auto const refused = step(id, "confirmed");
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.text("/code"), "gate_shut");
    EXPECT_EQ(refused.problems(), "customer_signed_off ");
    EXPECT_EQ(refused.text("/problems/0/limit"), why);
    EXPECT_EQ(as("li_na").get("/orders/" + id).text("/status"), "awaiting_customer");
  }
};
BOTH_DATABASES(UnsignedOrder);

TEST_P(UnsignedOrder, IsNotConfirmedByItsStatusAlone) { expect_unconfirmed(created(), "not_sent"); }

TEST_P(UnsignedOrder, IsNotConfirmedBySkippingAStatus) {
  auto const id = as("li_na").post("/orders", content()).text("/id");
  EXPECT_EQ(step(id, "confirmed").text("/code"), "status_may_not_follow");
  EXPECT_EQ(step(id, "in_production").text("/code"), "status_may_not_follow");
}

TEST_P(UnsignedOrder, IsNotMadeOutOfASignedOneByAnEdit) {
  auto const id = created();
  sign(token_for(id));
  edit(id, content("7.85"));
  expect_unconfirmed(id, "changed_since_signed");
}

TEST_P(UnsignedOrder, IsNotMadeOutOfASignedOneByHoldingIt) {
  auto const id = created();
  sign(token_for(id));
  edit(id, content("7.85"));
  EXPECT_EQ(as("zhang_wei").post("/orders/" + id + "/hold", {{"reason", "wait"}}).status, 200);
  EXPECT_EQ(as("zhang_wei").del("/orders/" + id + "/hold").status, 200);
  expect_unconfirmed(id, "changed_since_signed");
}

TEST_P(UnsignedOrder, IsNotConfirmedAsTheCopyOfASignedOne) {
  auto const id = created();
  sign(token_for(id));
  auto const copy = as("li_na").send(http::Method::post, "/orders/" + id + "/copy", {});
  ASSERT_EQ(copy.status, 201) << copy.response.body_text();
  edit(copy.text("/id"), content());
  expect_unconfirmed(awaiting(copy.text("/id")), "not_sent");
}

TEST_P(UnsignedOrder, IsNotConfirmedAsASecondOneOfTheSameContent) {
  sign(token_for(created()));
  expect_unconfirmed(created(), "not_sent");
}

TEST_P(UnsignedOrder, IsNotConfirmedByImport) {
  auto const id = system([&](service::Call& call) {
    orders::ImportedOrder order;
    order.source_system = "erp";
    order.source_reference = "77";
    order.is_historical = false;
    order.content.customer_id = customers::CustomerId::parsed(id_of("acme_hamburg"));
    return orders::import_order(call, order).id.text();
  });
  edit(id, content());
  expect_unconfirmed(awaiting(id), "not_sent");
}

TEST_P(UnsignedOrder, IsNotConfirmedBecauseItsQuotationWasAccepted) {
  auto quotation = content();
  quotation["valid_until"] = "2026-04-01";
  auto const made = as("li_na").post("/quotations", quotation);
  ASSERT_EQ(made.status, 201) << made.response.body_text();
  auto const target = "/quotations/" + made.text("/id");
  auto const sent = as("li_na").post(target + "/sending", {{"revision", made.at("/revision")}});
  auto const accepted = as("li_na").post(target + "/order", {{"revision", sent.at("/revision")}});
  ASSERT_EQ(accepted.status, 201) << accepted.response.body_text();
  edit(accepted.text("/id"), content());
  expect_unconfirmed(awaiting(accepted.text("/id")), "not_sent");
}

TEST_P(UnsignedOrder, IsNotSignedByTheLinkOfAnOlderVersion) {
  auto const id = created();
  auto const stale = token_for(id);
  auto const hash = as("").get("/public/signoffs/" + stale).at("/content_hash");
  edit(id, content("7.85"));
  EXPECT_EQ(signature(stale, hash).text("/code"), "version_outdated");
  EXPECT_EQ(signature(stale, as("li_na").get("/orders/" + id + "/signoff").at("/content_hash")).text("/code"),
            "version_outdated");
  expect_unconfirmed(id, "not_sent");
}

TEST_P(UnsignedOrder, IsNotSignedByAnotherOrdersLink) {
  auto const signed_id = created();
  auto const other = created();
  auto const token = token_for(signed_id);
  token_for(other);
  sign(token);
  EXPECT_EQ(signature(token, as("li_na").get("/orders/" + other + "/signoff").at("/content_hash")).text("/code"),
            "already_signed");
  expect_unconfirmed(other, "awaiting_customer");
}

TEST_P(UnsignedOrder, IsNotSignedByAReplayedSignature) {
  auto const id = created();
  auto const token = token_for(id);
  auto const hash = as("").get("/public/signoffs/" + token).at("/content_hash");
  sign(token);
  edit(id, content("7.85"));
  EXPECT_EQ(signature(token, hash).text("/code"), "already_signed");
  expect_unconfirmed(id, "changed_since_signed");
}

TEST_P(UnsignedOrder, IsNotSignedByOneOfUsWithAToken) {
  auto const id = created();
  auto const token = token_for(id);
  auto const hash = as("").get("/public/signoffs/" + token).at("/content_hash");
  auto const refused =
      as("li_na").post("/public/signoffs/" + token + "/signature",
                       {{"content_hash", hash}, {"name", "Anna"}, {"has_consented", true}, {"language", "en"}});
  EXPECT_EQ(refused.text("/code"), "answered_by_customer_only");
  expect_unconfirmed(id, "awaiting_customer");
}

TEST_P(UnsignedOrder, IsNotProvenByADocumentThatIsNotItsOwn) {
  auto const id = created();
  auto const other = created();
  auto const file = as("li_na").upload("/attachments?topic=orders&name=yes.txt&id=" + other, "yes").text("/id");
  object const evidence{{"document_kind", "attachment"},
                        {"document_id", file},
                        {"content_hash", as("li_na").get("/orders/" + id + "/signoff").at("/content_hash")},
                        {"agreed_by", "Anna"},
                        {"agreed_at", "2026-03-01T08:00:00Z"},
                        {"channel", "email"}};
  EXPECT_EQ(as("li_na").post("/orders/" + id + "/signoff-evidence", evidence).problems(),
            "no_such_document /document_id");
  expect_unconfirmed(id, "not_sent");
}

TEST_P(UnsignedOrder, IsNotConfirmedWhileTheCustomerWantsSomethingElse) {
  auto const id = created();
  auto const first = token_for(id);
  auto const second = token_for(id);
  sign(first);
  EXPECT_EQ(
      as("").post("/public/signoffs/" + second + "/proposal", {{"name", "Bert"}, {"remark", "800 pieces"}}).status,
      200);
  expect_unconfirmed(id, "change_proposed");
}

}  // namespace
}  // namespace gendan::signoffs
