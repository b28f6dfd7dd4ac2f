#include "platform/search/index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/refusal.hpp"
#include "platform/search/dead.hpp"
#include "platform/search/merging.hpp"
#include "platform/search/waiting.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
std::span<sql::Migration const> search_migrations();
}

namespace gendan::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class SearchIndex : public testing::BothDatabases {
protected:
  SearchIndex() { migrate(search_migrations()); }

  void store(Entry const& entry) {
    database().write([&](sql::Transaction& tx) { put(tx, entry); });
  }
  void store(std::string id, std::string text, std::int64_t order_key = 0) {
    store({.kind = "order", .id = std::move(id), .texts = {{std::move(text), 1}}, .order_key = order_key});
  }
  void take_out(std::string_view id) {
    database().write([&](sql::Transaction& tx) { remove(tx, "order", id); });
  }
  // As it happens by itself when enough have gathered.
  void make_segment() {
    database().write([](sql::Transaction& tx) { move_waiting(tx, 1); });
  }
  Found asked(Query const& query) {
    return database().read([&](sql::Transaction& tx) { return find(tx, query); });
  }
  std::vector<std::string> ids(Query const& query) {
    std::vector<std::string> found;
    for (auto const& hit : asked(query).hits) found.push_back(hit.id);
    return found;
  }
  std::vector<std::string> ids(std::string_view text) { return ids(Query{.text = std::string(text)}); }
  std::int64_t count(std::string_view statement) {
    return database().read([&](sql::Transaction& tx) {
      auto rows = tx.query(statement);
      rows.next();
      return rows.integer(0);
    });
  }
};
BOTH_DATABASES(SearchIndex);

TEST_P(SearchIndex, FindsChineseWordsThatStandApart) {
  store("damage", "外包装在运输途中破损，内件完好");
  store("mould", "纸箱受潮发霉");
  EXPECT_THAT(ids("包装破损"), ElementsAre("damage"));
  EXPECT_THAT(ids("发霉"), ElementsAre("mould"));
  EXPECT_THAT(ids("霉"), ElementsAre("mould"));
}

TEST_P(SearchIndex, FindsSimplifiedByTraditionalAndNarrowByWide) {
  store("flask", "双层真空保温杯 abc");
  EXPECT_THAT(ids("雙層真空保溫杯"), ElementsAre("flask"));
  EXPECT_THAT(ids("ＡＢＣ"), ElementsAre("flask"));
}

TEST_P(SearchIndex, FindsACodeByItsPartAndRanksTheWholeCodeFirst) {
  store("whole", "PO-2024-0315", 1);
  store("split", "0315 PO 2024", 2);
  EXPECT_THAT(ids("0315"), UnorderedElementsAre("whole", "split"));
  EXPECT_THAT(ids("po-2024-0315"), ElementsAre("whole", "split"));
}

TEST_P(SearchIndex, FindsANumberWithoutItsLeadingZerosAfterThoseWrittenSo) {
  store("padded", "SO-2026-024984", 3);
  store("written", "SO-2025-24984", 2);
  store("longer", "SO-2026-124984", 4);
  EXPECT_THAT(ids("24984"), ElementsAre("written", "padded"));
  EXPECT_THAT(ids("024984"), ElementsAre("padded"));
  make_segment();
  EXPECT_THAT(ids("24984"), ElementsAre("written", "padded"));
  EXPECT_THAT(ids("SO-2026-24984").front(), "padded");
}

TEST_P(SearchIndex, FindsWithAndWithoutDiacritics) {
  store("ivory", "Côte d'Ivoire");
  EXPECT_THAT(ids("cote"), ElementsAre("ivory"));
  EXPECT_THAT(ids("CÔTE"), ElementsAre("ivory"));
}

TEST_P(SearchIndex, FindsNothingWhereNothingIsAsked) {
  store("a", "bolt");
  EXPECT_THAT(ids(""), IsEmpty());
  EXPECT_THAT(ids("，。!"), IsEmpty());
  EXPECT_THAT(ids("nut"), IsEmpty());
}

TEST_P(SearchIndex, RanksRareWordsAboveCommonOnes) {
  for (int i = 0; i < 20; ++i) store("common" + std::to_string(i), "steel bolt", 100 + i);
  store("rare", "steel rivet", 1);
  make_segment();
  EXPECT_EQ(ids("bolt rivet").front(), "rare");
}

TEST_P(SearchIndex, RanksAHeavierTextFirst) {
  store({.kind = "order", .id = "remark", .texts = {{"flask", 1}}, .order_key = 2});
  store({.kind = "order", .id = "title", .texts = {{"flask", 4}}, .order_key = 1});
  EXPECT_THAT(ids("flask"), ElementsAre("title", "remark"));
}

TEST_P(SearchIndex, OrdersEqualHitsByNewestThenId) {
  store("b", "bolt", 5);
  store("new", "bolt", 9);
  make_segment();
  store("a", "bolt", 5);
  store("old", "bolt", 1);
  EXPECT_THAT(ids("bolt"), ElementsAre("new", "a", "b", "old"));
  make_segment();
  EXPECT_THAT(ids("bolt"), ElementsAre("new", "a", "b", "old"));
}

TEST_P(SearchIndex, LeavesOutWhatSharesOnlyCommonWords) {
  for (int i = 0; i < 50; ++i) store("other" + std::to_string(i), "SO-2026-" + std::to_string(1'000 + i));
  EXPECT_THAT(ids("SO-2026-1007"), ElementsAre("other7"));
}

TEST_P(SearchIndex, ReplacesAnEntryBeforeAndAfterItHasItsSegment) {
  store("a", "bolt");
  store("a", "rivet");
  EXPECT_THAT(ids("bolt"), IsEmpty());
  make_segment();
  store("a", "washer");
  EXPECT_THAT(ids("rivet"), IsEmpty());
  EXPECT_THAT(ids("washer"), ElementsAre("a"));
  make_segment();
  EXPECT_THAT(ids("rivet"), IsEmpty());
  EXPECT_THAT(ids("washer"), ElementsAre("a"));
}

TEST_P(SearchIndex, ForgetsARemovedEntryBeforeAndAfterItHasItsSegment) {
  store("a", "bolt");
  take_out("a");
  EXPECT_THAT(ids("bolt"), IsEmpty());
  store("a", "bolt");
  make_segment();
  take_out("a");
  EXPECT_THAT(ids("bolt"), IsEmpty());
  make_segment();
  EXPECT_THAT(ids("bolt"), IsEmpty());
  EXPECT_EQ(count("select count(*) from search_document"), 0);
  store("a", "bolt");
  EXPECT_THAT(ids("bolt"), ElementsAre("a"));
  take_out("nobody");
}

TEST_P(SearchIndex, KeepsKindsApart) {
  store({.kind = "order", .id = "1", .texts = {{"bolt", 1}}, .order_key = 3});
  store({.kind = "case", .id = "1", .texts = {{"bolt", 1}}, .order_key = 2});
  make_segment();
  store({.kind = "article", .id = "1", .texts = {{"bolt", 1}}, .order_key = 1});
  auto const kinds = [&](std::vector<std::string> of) {
    std::vector<std::string> found;
    for (auto const& hit : asked({.text = "bolt", .kinds = std::move(of)}).hits) found.push_back(hit.kind);
    return found;
  };
  EXPECT_THAT(kinds({}), ElementsAre("order", "case", "article"));
  EXPECT_THAT(kinds({"case"}), ElementsAre("case"));
  EXPECT_THAT(kinds({"order", "article"}), ElementsAre("order", "article"));
  EXPECT_THAT(kinds({"shipment"}), IsEmpty());
}

TEST_P(SearchIndex, ShowsOnlyWhatIsInScope) {
  auto const add = [&](std::string id, std::string owner, std::string department, std::int64_t key) {
    store({.kind = "order",
           .id = std::move(id),
           .texts = {{"bolt", 1}},
           .order_key = key,
           .owner_id = std::move(owner),
           .department_id = std::move(department)});
  };
  add("mine", "li", "export", 6);
  add("ours", "wang", "export", 5);
  add("theirs", "chen", "import", 4);
  make_segment();
  add("mine too", "li", "", 3);
  add("ours too", "zhao", "export", 2);
  add("nobody's", "", "", 1);
  auto const seen = [&](Scope scope) { return ids({.text = "bolt", .scope = std::move(scope)}); };
  EXPECT_THAT(seen({}), ElementsAre("mine", "ours", "theirs", "mine too", "ours too", "nobody's"));
  EXPECT_THAT(seen({.owner_id = "li"}), ElementsAre("mine", "mine too"));
  EXPECT_THAT(seen({.department_id = "export"}), ElementsAre("mine", "ours", "ours too"));
  EXPECT_THAT(seen({.owner_id = "li", .department_id = "export"}), ElementsAre("mine", "ours", "mine too", "ours too"));
  EXPECT_THAT(seen({.owner_id = "zhao", .department_id = "import"}), ElementsAre("theirs", "ours too"));
  EXPECT_THAT(seen({.owner_id = ""}), IsEmpty());
}

TEST_P(SearchIndex, GivesPagesThatFitTogetherWhileEntriesCome) {
  std::vector<std::string> expected;
  for (int i = 0; i < 60; ++i) store("e" + std::to_string(100 + i), i % 3 == 0 ? "bolt nut" : "bolt washer", i / 7);
  make_segment();
  for (int i = 60; i < 90; ++i) store("e" + std::to_string(100 + i), i % 3 == 0 ? "bolt nut" : "bolt washer", i / 7);
  expected = ids({.text = "bolt nut washer", .limit = 200});
  ASSERT_THAT(expected, SizeIs(90));
  std::vector<std::string> paged;
  std::string after;
  do {
    auto const page = asked({.text = "bolt nut washer", .limit = 7, .after = after});
    for (auto const& hit : page.hits) {
      if (!hit.id.starts_with("later")) paged.push_back(hit.id);
    }
    after = page.next;
    store("later" + std::to_string(paged.size()), "bolt nut nut", static_cast<std::int64_t>(paged.size()) % 13);
    if (paged.size() % 2 == 0) make_segment();
  } while (!after.empty());
  EXPECT_EQ(paged, expected);
}

TEST_P(SearchIndex, MeasuresLaterPagesByTheBestOfTheFirst) {
  for (int i = 0; i < 30; ++i) store("e" + std::to_string(100 + i), i < 20 ? "bolt" : "washer");
  auto const first = asked({.text = "bolt rivet", .limit = 10});
  store({.kind = "order", .id = "later", .texts = {{"bolt rivet", 10}}});
  ASSERT_EQ(ids("bolt rivet"), std::vector<std::string>{"later"});
  EXPECT_THAT(ids({.text = "bolt rivet", .limit = 200, .after = first.next}), SizeIs(10));
}

TEST_P(SearchIndex, EndsTheLastPageWithoutANext) {
  for (int i = 0; i < 4; ++i) store("e" + std::to_string(i), "bolt", 7);
  auto const first = asked({.text = "bolt", .limit = 2});
  auto const second = asked({.text = "bolt", .limit = 2, .after = first.next});
  EXPECT_THAT(second.hits, SizeIs(2));
  EXPECT_EQ(second.next, "");
}

TEST_P(SearchIndex, RefusesACursorOfAnotherQueryAndAPageOutOfBounds) {
  for (int i = 0; i < 3; ++i) store("e" + std::to_string(i), "bolt nut");
  auto const cursor = asked({.text = "bolt", .limit = 1}).next;
  EXPECT_THROW(asked({.text = "bolt nut", .limit = 1, .after = cursor}), Refusal);
  EXPECT_THROW(asked({.text = "bolt", .limit = 0}), std::invalid_argument);
  EXPECT_THROW(asked({.text = "bolt", .limit = 201}), std::invalid_argument);
}

TEST_P(SearchIndex, SeesWhatItsOwnTransactionHasPut) {
  database().write([](sql::Transaction& tx) {
    put(tx, {.kind = "order", .id = "a", .texts = {{"bolt", 1}}});
    EXPECT_THAT(find(tx, {.text = "bolt"}).hits, SizeIs(1));
  });
}

TEST_P(SearchIndex, ForgetsAPutThatIsRolledBack) {
  EXPECT_THROW(database().write([](sql::Transaction& tx) {
    put(tx, {.kind = "order", .id = "a", .texts = {{"bolt", 1}}});
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_THAT(ids("bolt"), IsEmpty());
}

TEST_P(SearchIndex, MakesSegmentsByItselfAndKeepsWaitingEntriesFew) {
  database().write([](sql::Transaction& tx) {
    for (int i = 0; i < 1'500; ++i) put(tx, {.kind = "order", .id = std::to_string(i), .texts = {{"bolt", 1}}});
  });
  EXPECT_LE(count("select count(*) from search_document where number is null"), 600);
  EXPECT_GE(count("select count(*) from search_segment where level = 0"), 2);
}

TEST_P(SearchIndex, JoinsSegmentsAndDropsWhatIsDead) {
  for (std::size_t round = 0; round < 70; ++round) {
    for (int i = 0; i < 3; ++i) store("e" + std::to_string(i), "bolt " + std::string(round + 1, 'x'), 0);
    make_segment();
  }
  tidy(database());
  EXPECT_LE(count("select count(*) from search_segment"), 14);
  EXPECT_EQ(count("select cast(sum(live) as bigint) from search_segment"), 3);
  EXPECT_EQ(count("select count(*) from search_block b where not exists "
                  "(select 1 from search_segment s where s.segment = b.segment)"),
            0);
  std::int64_t dead = 0;
  database().read([&](sql::Transaction& tx) { dead_numbers(tx).each([&](std::int64_t) { ++dead; }); });
  EXPECT_LE(dead, 7 * 3);
  EXPECT_THAT(ids("bolt"), ElementsAre("e0", "e1", "e2"));
  EXPECT_THAT(ids(std::string(70, 'x')), SizeIs(3));
  EXPECT_THAT(ids("xxxxx"), IsEmpty());
}

TEST_P(SearchIndex, JoinsLargeSegmentsLittleByLittle) {
  for (int segment = 0; segment < 9; ++segment) {
    std::string text = "bolt";
    for (int i = 0; i < 600; ++i) text += " n" + std::to_string(segment * 400 + i);
    store("e" + std::to_string(segment), text);
    make_segment();
  }
  auto steps = 0;
  while (database().write([](sql::Transaction& tx) { return merge_some(tx, 1); })) {
    ++steps;
    ASSERT_THAT(ids("bolt"), SizeIs(9));
  }
  EXPECT_GT(steps, 20);
  EXPECT_EQ(count("select count(*) from search_segment"), 2);
  EXPECT_EQ(count("select count(*) from search_block b where not exists "
                  "(select 1 from search_segment s where s.segment = b.segment)"),
            0);
  EXPECT_THAT(ids("n100"), SizeIs(1));
  EXPECT_THAT(ids("n550"), SizeIs(2));
}

TEST_P(SearchIndex, ForgetsEverythingAtOnce) {
  store("a", "bolt");
  make_segment();
  store("b", "bolt");
  database().write([](sql::Transaction& tx) { remove_all(tx); });
  EXPECT_THAT(ids("bolt"), IsEmpty());
  store("c", "bolt");
  make_segment();
  EXPECT_THAT(ids("bolt"), ElementsAre("c"));
}

TEST_P(SearchIndex, LosesNothingWhenSeveralWriteAtOnce) {
  auto const other = another_node();
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 4; ++writer) {
    writers.emplace_back([&, writer] {
      auto& node = writer % 2 == 0 ? database() : *other;
      for (int i = 0; i < 60; ++i) {
        node.write([&](sql::Transaction& tx) {
          put(tx,
              {.kind = "order", .id = "w" + std::to_string(writer) + "-" + std::to_string(i), .texts = {{"bolt", 1}}});
          put(tx, {.kind = "order", .id = "shared" + std::to_string(i % 5), .texts = {{"bolt", 1}}});
          if (i % 5 == writer) move_waiting(tx, 8);
          if (i % 7 == writer) merge_some(tx, 2);
        });
      }
    });
  }
  for (auto& writer : writers) writer.join();
  EXPECT_THAT(ids({.text = "bolt", .limit = 200}), SizeIs(200));
  EXPECT_EQ(count("select count(*) from search_document"), 245);
  make_segment();
  tidy(database());
  EXPECT_EQ(count("select cast(sum(live) as bigint) from search_segment where level >= 0"), 245);
}

TEST_P(SearchIndex, LosesAndDoublesNothingWhenEachWriteIsCutOffOnceAfterItsEntry) {
  constexpr int entries = 90;
  for (int i = 0; i < entries; ++i) {
    auto const writing = [&](sql::Transaction& tx) {
      put(tx, {.kind = "order", .id = "e" + std::to_string(i), .texts = {{"bolt n" + std::to_string(i % 7), 1}}});
      if (i % 9 == 0) move_waiting(tx, 1);
      if (i % 4 == 0) merge_some(tx, 2);
    };
    EXPECT_THROW(database().write([&](sql::Transaction& tx) {
      writing(tx);
      throw std::runtime_error("cut off");
    }),
                 std::runtime_error);
    ASSERT_THAT(ids({.text = "bolt", .limit = 200}), SizeIs(i));
    database().write(writing);
  }
  make_segment();
  tidy(database());
  EXPECT_THAT(ids({.text = "bolt", .limit = 200}), SizeIs(entries));
  EXPECT_EQ(count("select count(*) from search_document"), entries);
  EXPECT_EQ(count("select cast(sum(live) as bigint) from search_segment where level >= 0"), entries);
}

}  // namespace
}  // namespace gendan::search
