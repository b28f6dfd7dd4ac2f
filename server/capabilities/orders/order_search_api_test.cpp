#include <gmock/gmock.h>

#include <thread>

#include "capabilities/orders/customer_name_store.hpp"
#include "capabilities/orders/order_search_store.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/search/index.hpp"
#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class OrderSearch : public testing::TestApp {
protected:
  object order(std::string_view reference, std::string_view description) {
    return {{"kind", "regular"},
            {"customer_id", id_of("acme_hamburg")},
            {"customer_reference", reference},
            {"lines", array{object{{"position", 10}, {"product_code", "LAMP-01"}, {"description", description}},
                            object{{"position", 20}, {"product_code", "CORD-02"}, {"supplier_id", id_of("hengda")}}}}};
  }
  std::string created(object const& content, std::string_view person = "li_na") {
    clock().advance(Milliseconds(1'000));
    auto const answer = as(person).post("/orders", content);
    EXPECT_EQ(answer.status, 201) << answer.response.body_text();
    return answer.text("/id");
  }
  std::vector<std::string> references(testing::Answer const& list) {
    std::vector<std::string> found;
    for (auto const& item : list.at("/items").as_array()) found.emplace_back(item.at("customer_reference").as_string());
    return found;
  }
  std::vector<std::string> listed(std::string_view text, std::string_view more = "",
                                  std::string_view person = "li_na") {
    auto const answer = as(person).get("/orders?text=" + std::string(text) + std::string(more));
    EXPECT_EQ(answer.status, 200) << answer.response.body_text();
    return references(answer);
  }
  std::vector<std::string> in_palette(std::string_view text, std::string_view person = "li_na") {
    std::vector<std::string> found;
    auto const answer = as(person).get("/search?text=" + std::string(text));
    for (auto const& item : answer.at("/items").as_array()) {
      found.push_back(std::string(item.at("kind").as_string()) + " " + std::string(item.at("number").as_string()));
    }
    return found;
  }
  void rename_acme(std::string_view name) {
    auto const target = "/customers/" + id_of("acme_hamburg");
    auto content = as("chen_min").get(target).body.as_object();
    for (auto const* key : {"id", "number", "department_id", "created_at", "owner_id", "merchandiser_name"})
      content.erase(key);
    content["name"] = name;
    ASSERT_EQ(as("chen_min").put(target, content).status, 200);
  }
  std::int64_t passes_to_come() {
    return database().read([](sql::Transaction& tx) {
      auto rows = tx.query("select count(*) from job where kind = 'orders.follow_customer_name'");
      rows.next();
      return rows.integer(0);
    });
  }
  // Historical orders …, each only marked for the index.
  void import_for_acme(int count) {
    system([&](service::Call& call) {
      for (int i = 0; i < count; ++i) {
        ImportedOrder imported;
        imported.source_system = "scms";
        imported.source_reference = "SCMS-" + std::to_string(i);
        imported.content.customer_id = customers::CustomerId::parsed(id_of("acme_hamburg"));
        imported.content.customer_reference = Label::parsed("R-" + std::to_string(i));
        imported.content.facts = {{"Brand", "Aspen"}};
        import_order(call, imported);
      }
      index_marked_soon(call);
    });
  }
  // Every page of a list, one reference after another.
  std::vector<std::string> all_pages(std::string const& target) {
    std::vector<std::string> found;
    std::string after;
    for (int page = 0; page < 100; ++page) {
      auto const list = as("li_na").get(target + after);
      for (auto& reference : references(list)) found.push_back(std::move(reference));
      if (list.at("/next").is_null()) break;
      after = "&after=" + list.text("/next");
    }
    return found;
  }
};
BOTH_DATABASES(OrderSearch);

constexpr std::string_view damaged = "%E7%A0%B4%E6%8D%9F";    // 破损
constexpr std::string_view desk_lamp = "%E5%8F%B0%E7%81%AF";  // 台灯
constexpr std::string_view hengda = "%E6%81%92%E8%BE%BE";     // 恒达

TEST_P(OrderSearch, FindsWhatPeopleRememberOfAnOrder) {
  created(order("PO-2024-0315", "铝壳，防包装破损"));
  auto other = order("4500017", "plain");
  other["customer_id"] = id_of("sakura_osaka");
  other["remark"] = "Ask Mr Tanaka first";
  other["facts"] = {{"Project", "Niger-7"}, {"Weight", "1,504"}};
  other["lines"] = array{object{{"position", 10}, {"customer_item_code", "XK-9"}}};
  created(other);
  for (auto const* text : {"PO-2024-0315", "0315", "po-2024", "SO-2026-000001", "acm", "LAMP-01"}) {
    EXPECT_THAT(listed(text), ElementsAre("PO-2024-0315")) << text;
  }
  EXPECT_THAT(listed(damaged), ElementsAre("PO-2024-0315"));
  EXPECT_THAT(listed(desk_lamp), ElementsAre("PO-2024-0315"));
  EXPECT_THAT(listed(hengda), ElementsAre("PO-2024-0315"));
  for (auto const* text : {"45000", "tanaka", "xk-9", "niger", "000002"}) {
    EXPECT_THAT(listed(text), ElementsAre("4500017")) << text;
  }
  EXPECT_THAT(listed("1504"), IsEmpty());
  EXPECT_THAT(listed("quixotic"), IsEmpty());
}

TEST_P(OrderSearch, PagesASuppliersOrdersByTheirAge) {
  created(order("PO-3", "brass"));
  auto twice = order("PO-1", "brass");  // in two deliveries
  twice["lines"].as_array().push_back(object{
      {"position", 30}, {"product_code", "CORD-02"}, {"supplier_id", id_of("hengda")}, {"confirmed_on", "2027-01-31"}});
  created(twice);
  created(order("PO-2", "brass"));
  auto none = order("PO-0", "brass");
  none["lines"] = array{object{{"position", 10}, {"product_code", "LAMP-01"}}};
  created(none);
  auto const target = "/orders?limit=1&supplier_id=" + id_of("hengda");
  EXPECT_THAT(all_pages(target), ElementsAre("PO-2", "PO-1", "PO-3"));
  EXPECT_THAT(all_pages(target + "&sort=created_at"), ElementsAre("PO-3", "PO-1", "PO-2"));
  EXPECT_THAT(all_pages(target + "&sort=number"), ElementsAre("PO-3", "PO-1", "PO-2"));
  EXPECT_EQ(as("li_na").get("/orders/totals?supplier_id=" + id_of("hengda")).at("/count").as_int64(), 3);
}

TEST_P(OrderSearch, FollowsAnEdit) {
  auto const id = created(order("PO-1", "brass"));
  auto edit = order("PO-1", "copper");
  edit["revision"] = 1;
  ASSERT_EQ(as("li_na").put("/orders/" + id, edit).status, 200);
  EXPECT_THAT(listed("copper"), ElementsAre("PO-1"));
  EXPECT_THAT(listed("brass"), IsEmpty());
}

TEST_P(OrderSearch, IsLeftAloneByAnythingElseOfACustomer) {
  created(order("PO-1", "brass"));
  auto content = as("chen_min").get("/customers/" + id_of("acme_hamburg")).body.as_object();
  for (auto const* key : {"id", "number", "department_id", "created_at", "owner_id", "merchandiser_name"})
    content.erase(key);
  content["remark"] = "calls on Mondays";
  ASSERT_EQ(as("chen_min").put("/customers/" + id_of("acme_hamburg"), content).status, 200);
  app().run_due_jobs();
  EXPECT_EQ(passes_to_come(), 0);
  rename_acme("Zenith AG");
  app().run_due_jobs();
  EXPECT_EQ(passes_to_come(), 1) << "what was written meanwhile is looked at once more";
}

TEST_P(OrderSearch, FollowsACustomersNewName) {
  auto const target = "/orders/" + created(order("PO-1", "brass"));
  EXPECT_EQ(as("li_na").get(target).text("/customer_name"), "ACME Handels GmbH");
  rename_acme("Zenith AG");
  app().run_due_jobs();
  EXPECT_EQ(as("li_na").get(target).text("/customer_name"), "Zenith AG");
  EXPECT_THAT(listed("zenith"), ElementsAre("PO-1"));
  EXPECT_THAT(listed("acme"), IsEmpty());
}

TEST_P(OrderSearch, FollowsACustomersNewNameStepByStepHoweverManyOrdersItHas) {
  auto const commits_of_renaming = [&](std::string_view name) {
    app().run_due_jobs();
    rename_acme(name);
    auto const before = database().health().commits;
    app().run_due_jobs();
    return database().health().commits - before;
  };
  import_for_acme(50);
  auto const few = commits_of_renaming("Nadir AG");
  import_for_acme(450);
  auto const many = commits_of_renaming("Zenith AG");
  EXPECT_EQ(many - few, 2 + 2);  // steps of 200: two more for the name, and two more for the index
  EXPECT_EQ(as("he_ping").get("/orders/totals?text=zenith").at("/count").as_int64(), 450);
  for (auto const* old : {"acme", "nadir"})
    EXPECT_EQ(as("he_ping").get("/orders/totals?text=" + std::string(old)).at("/count").as_int64(), 0);
}

TEST_P(OrderSearch, GoesOnWithACustomersNewNameWhereItWasCutOff) {
  import_for_acme(10);
  app().run_due_jobs();
  auto const id = id_of("acme_hamburg");
  rename_acme("Zenith AG");
  // The job's first step, after which the program ends.
  auto const first = system([&](service::Call& call) {
    auto step = rename_orders(call.tx, id, "Zenith AG", {}, 4);
    for (auto const& order : step.renamed) mark_unindexed(call.tx, order.id);
    return step;
  });
  EXPECT_EQ(first.renamed.size(), 4U);
  system([&](service::Call& call) {
    EXPECT_EQ(rename_orders(call.tx, id, "Zenith AG", {}, 4).renamed.size(), 0U);
    EXPECT_EQ(rename_orders(call.tx, id, "ACME Handels GmbH", *first.next, 200).renamed.size(), 0U);
  });
  app().run_due_jobs();
  EXPECT_EQ(as("he_ping").get("/orders/totals?text=zenith").at("/count").as_int64(), 10);
  EXPECT_EQ(as("he_ping").get("/orders/totals?text=acme").at("/count").as_int64(), 0);
  system([&](service::Call& call) {
    auto const all = rename_orders(call.tx, id, "Zenith AG", {}, 200);
    EXPECT_EQ(all.renamed.size(), 0U);
    EXPECT_FALSE(rename_orders(call.tx, id, "Zenith AG", *all.next, 200).next);
  });
}

TEST_P(OrderSearch, LosesAndDoublesNothingWhenIndexingIsCutOff) {
  import_for_acme(3);
  EXPECT_THROW(system([&](service::Call& call) {
                 EXPECT_FALSE(index_marked(call.tx, 200));
                 throw std::runtime_error("cut off after the index was written");
               }),
               std::runtime_error);
  EXPECT_THAT(listed("aspen", "", "he_ping"), IsEmpty());
  system([&](service::Call& call) { EXPECT_TRUE(has_unindexed(call.tx)); });
  EXPECT_TRUE(system([&](service::Call& call) { return index_marked(call.tx, 2); }));
  app().prepare();  // as after a crash between two steps
  app().run_due_jobs();
  EXPECT_THAT(listed("aspen", "", "he_ping"), UnorderedElementsAre("R-0", "R-1", "R-2"));
  system([&](service::Call& call) { EXPECT_FALSE(has_unindexed(call.tx)); });
}

// SQLite has one writer. On PostgreSQL whoever indexes an order reads it as it was when their transaction began.
TEST_P(OrderSearch, IndexesAnOrderAgainThatIsMarkedWhileItIsIndexed) {
  if (database().engine() == sql::Engine::sqlite) return;
  import_for_acme(1);
  auto const id = id_of("acme_hamburg");
  int attempts = 0;
  system([&](service::Call& call) {
    ++attempts;
    EXPECT_TRUE(has_unindexed(call.tx));
    if (attempts == 1) {
      std::thread([&] {
        system([&](service::Call& other) {
          for (auto const& order : rename_orders(other.tx, id, "Zenith AG", {}, 1).renamed)
            mark_unindexed(other.tx, order.id);
        });
      }).join();
    }
    index_marked(call.tx, 200);
  });
  app().run_due_jobs();
  EXPECT_THAT(listed("zenith", "", "he_ping"), ElementsAre("R-0"));
}

TEST_P(OrderSearch, IndexesOrdersThatWereThereBefore) {
  auto const id = created(order("PO-1", "brass"));
  system([&](service::Call& call) {
    search::remove_all(call.tx);
    mark_unindexed(call.tx, OrderId::parsed(id).value());
  });
  EXPECT_THAT(listed("brass"), IsEmpty());
  app().prepare();  // as at every start
  app().run_due_jobs();
  EXPECT_THAT(listed("brass"), ElementsAre("PO-1"));
  system([&](service::Call& call) { EXPECT_FALSE(has_unindexed(call.tx)); });
}

TEST_P(OrderSearch, FindsWhatAnImportWroteOnceTheJobHasRun) {
  ImportedOrder imported;
  imported.source_system = "scms";
  imported.source_reference = "SCMS-4711";
  imported.content.customer_reference = Label::parsed("R-1");
  imported.content.facts = {{"Brand", "Aspen"}};
  system([&](service::Call& call) { import_order(call, imported); });
  EXPECT_THAT(listed("aspen", "", "he_ping"), IsEmpty());
  clock().advance(std::chrono::minutes(11));  // nobody asked for the job: it is looked for
  app().run_due_jobs();
  EXPECT_THAT(listed("aspen", "", "he_ping"), ElementsAre("R-1"));
  EXPECT_THAT(listed("4711", "", "he_ping"), ElementsAre("R-1"));
}

TEST_P(OrderSearch, ShowsNobodyWhatIsOutOfReach) {
  created(order("PO-1", "brass"));
  EXPECT_THAT(listed("brass", "", "zhou_jie"), IsEmpty());
  EXPECT_THAT(listed("brass", "", "he_ping"), ElementsAre("PO-1"));
  EXPECT_EQ(as("zhou_jie").get("/orders/totals?text=brass").at("/count").as_int64(), 0);
  EXPECT_THAT(in_palette("brass", "zhou_jie"), IsEmpty());
  EXPECT_THAT(in_palette("brass", "stranger"), IsEmpty());
  EXPECT_EQ(as("stranger").get("/orders?text=brass").status, 403);
}

TEST_P(OrderSearch, PutsAllKindsIntoOneOrderOfHits) {
  created(order("PO-1", "brass"));
  // The customer's name is all that it is; the order says more.
  EXPECT_THAT(in_palette("acme"), ElementsAre("customer C-00001", "order SO-2026-000001"));
  EXPECT_THAT(in_palette("LAMP-01"), ElementsAre("product LAMP-01", "order SO-2026-000001"));
  EXPECT_THAT(in_palette("lamp-01&limit=1"), ElementsAre("product LAMP-01"));
  // Whoever sees no order of that department sees its customer all the same.
  EXPECT_THAT(in_palette("acme", "zhou_jie"), ElementsAre("customer C-00001"));
}

TEST_P(OrderSearch, PagesThroughEverythingThatFitsTheTextAndTheFilters) {
  std::vector<std::string> rush;
  for (int count = 0; count < 30; ++count) {
    auto content = order("R-" + std::to_string(100 + count), "brass");
    if (count % 3 == 0) content["kind"] = "rush";
    if (count % 3 == 0) rush.insert(rush.begin(), std::string(content.at("customer_reference").as_string()));
    created(content);
  }
  EXPECT_EQ(all_pages("/orders?text=brass&limit=7").size(), 30U);
  EXPECT_EQ(all_pages("/orders?text=brass&kind=rush&limit=3"), rush);  // alike in score: the newest first
  EXPECT_EQ(as("li_na").get("/orders/totals?text=brass&kind=rush").at("/count").as_int64(), 10);
  EXPECT_TRUE(as("li_na").get("/orders/totals?text=brass&kind=rush").at("/is_exact").as_bool());
  EXPECT_EQ(as("li_na").get("/orders?text=brass&after=zz").problems(), "not_a_cursor ?after");
  EXPECT_EQ(as("li_na").get("/orders?text=brass&after=5.zz").problems(), "malformed ?after");
}

TEST_P(OrderSearch, SortsTheBestHitsWhenAskedTo) {
  for (auto const* reference : {"R-1", "R-2", "R-3"}) created(order(reference, "brass"));
  created(order("R-4", "copper"));
  EXPECT_THAT(all_pages("/orders?text=brass&sort=number&limit=2"), ElementsAre("R-1", "R-2", "R-3"));
  EXPECT_THAT(all_pages("/orders?text=brass&sort=-number&limit=2"), ElementsAre("R-3", "R-2", "R-1"));
  EXPECT_THAT(listed("brass", "&sort=number&kind=rush"), IsEmpty());
}

TEST_P(OrderSearch, NarrowsTheBoard) {
  created(order("R-1", "brass"));
  created(order("R-2", "copper"));
  auto const board = as("li_na").get("/orders/board?text=copper");
  EXPECT_EQ(board.at("/columns/0/count").as_int64(), 1);
  EXPECT_EQ(board.text("/columns/0/items/0/customer_reference"), "R-2");
}

}  // namespace
}  // namespace gendan::orders
