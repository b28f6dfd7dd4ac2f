#include <gmock/gmock.h>

#include <vector>

#include "testing/databases/both_databases.hpp"

namespace gendan::sql {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

class Transactions : public gendan::testing::BothDatabases {
protected:
  Transactions() {
    migrate({{"test/0001", R"sql(
      create table customer (
        id bigint primary key,
        name text not null unique,
        tier bigint check (tier between 1 and 5)
      );
      create table customer_order (
        id bigint primary key,
        customer_id bigint not null references customer (id),
        agent_id bigint references customer (id) deferrable initially deferred
      ))sql"}});
  }

  std::int64_t customers() {
    return database().read([](Transaction& tx) {
      auto rows = tx.query("select count(*) from customer");
      rows.next();
      return rows.integer(0);
    });
  }
  Constraint broken_by(std::string const& statement) {
    try {
      database().write([&](Transaction& tx) { tx.run(statement); });
    } catch (ConstraintBroken const& broken) {
      return broken.kind();
    }
    throw std::runtime_error("no constraint was broken");
  }
};
BOTH_DATABASES(Transactions);

TEST_P(Transactions, AreKeptAndAnswerWhatTheirWorkAnswers) {
  auto const id = database().write([](Transaction& tx) {
    auto rows = tx.query("insert into customer (id, name) values ($1, $2) returning id", 7, "Acme Hamburg");
    rows.next();
    return rows.integer(0);
  });
  EXPECT_EQ(id, 7);
  EXPECT_EQ(customers(), 1);
}

TEST_P(Transactions, HaveTheEffectOfAReturningStatementWhoseRowsNobodyReads) {
  database().write([](Transaction& tx) { tx.query("insert into customer (id, name) values (1, 'a') returning id"); });
  EXPECT_EQ(customers(), 1);
}

TEST_P(Transactions, AreUndoneByAnException) {
  struct Stop {};
  EXPECT_THROW(database().write([](Transaction& tx) {
    tx.run("insert into customer (id, name) values (1, 'a')");
    throw Stop{};
  }),
               Stop);
  EXPECT_EQ(customers(), 0);
  database().write([](Transaction& tx) { tx.run("insert into customer (id, name) values (1, 'a')"); });
  EXPECT_EQ(customers(), 1);
}

TEST_P(Transactions, NameTheKindOfTheConstraintTheyBreak) {
  database().write([](Transaction& tx) { tx.run("insert into customer (id, name) values (1, 'a')"); });
  EXPECT_EQ(broken_by("insert into customer (id, name) values (1, 'b')"), Constraint::unique);
  EXPECT_EQ(broken_by("insert into customer (id, name) values (2, 'a')"), Constraint::unique);
  EXPECT_EQ(broken_by("insert into customer (id, name) values (2, null)"), Constraint::not_null);
  EXPECT_EQ(broken_by("insert into customer (id, name, tier) values (2, 'b', 6)"), Constraint::check);
  EXPECT_EQ(broken_by("insert into customer_order (id, customer_id) values (1, 9)"), Constraint::foreign_key);
  EXPECT_EQ(broken_by("insert into customer_order (id, customer_id, agent_id) values (1, 1, 9)"),
            Constraint::foreign_key);
  EXPECT_EQ(customers(), 1);
}

TEST_P(Transactions, CountTheRowsTheyChange) {
  database().write([](Transaction& tx) {
    EXPECT_EQ(tx.run("insert into customer (id, name) values (1, 'a'), (2, 'b')"), 2);
    EXPECT_EQ(tx.run("update customer set tier = 3"), 2);
    EXPECT_EQ(tx.run("update customer set tier = 3 where id = $1", 5), 0);
    EXPECT_EQ(tx.run("insert into customer (id, name) values (1, 'c') on conflict do nothing"), 0);
    EXPECT_EQ(tx.run("delete from customer where id = $1", 2), 1);
    EXPECT_EQ(tx.run("select * from customer"), 0);
    EXPECT_EQ(tx.run("create table other (id bigint)"), 0);
  });
}

TEST_P(Transactions, CannotGoOnAfterAFailedStatement) {
  EXPECT_THROW(database().write([](Transaction& tx) {
    tx.run("insert into customer (id, name) values (1, 'a')");
    EXPECT_THROW(tx.run("insert into customer (id, name) values (1, 'b')"), ConstraintBroken);
    tx.run("insert into customer (id, name) values (2, 'b')");
  }),
               std::logic_error);
  EXPECT_THROW(database().write([](Transaction& tx) {
    tx.run("insert into customer (id, name) values (1, 'a')");
    EXPECT_THROW(tx.run("insert into nothing (id) values (1)"), std::runtime_error);
  }),
               std::logic_error);
  EXPECT_EQ(customers(), 0);
}

TEST_P(Transactions, RunManyArgumentListsAndFailAsOne) {
  auto const insert = [&](int first, int count) {
    std::vector<std::vector<Value>> lists;
    for (std::int64_t id = first; id < first + count; ++id) lists.push_back({id, "customer " + std::to_string(id)});
    database().write([&](Transaction& tx) { tx.run_each("insert into customer (id, name) values ($1, $2)", lists); });
  };
  insert(1, 0);
  insert(1, 1'000);
  EXPECT_EQ(customers(), 1'000);
  EXPECT_THROW(insert(700, 600), ConstraintBroken);
  EXPECT_EQ(customers(), 1'000);
  insert(1'001, 1);
  EXPECT_EQ(customers(), 1'001);
}

TEST_P(Transactions, TakeTheAnswersOfQuestionsAskedAtOnceInTurn) {
  database().write([&](Transaction& tx) { tx.run("insert into customer (id, name) values (1, 'one'), (2, 'two')"); });
  std::vector<std::string> taken;
  auto const take = [&](std::string before) {
    return
        [&taken, before](Rows rows) { taken.push_back(before + (rows.next() ? std::string(rows.text(0)) : "none")); };
  };
  std::string_view constexpr name = "select name from customer where id = $1";
  auto const all = [&](Transaction& tx) {
    tx.ask({});
    tx.ask({{name, {2}, take("a ")}, {name, {3}, take("b ")}, {"select 'x'", {}, take("c ")}, {name, {1}, take("d ")}});
  };
  database().read(all);
  database().write([&](Transaction& tx) {
    tx.run("insert into customer (id, name) values (3, 'three')");
    all(tx);
  });
  EXPECT_THAT(taken, ElementsAre("a two", "b none", "c x", "d one", "a two", "b three", "c x", "d one"));
}

TEST_P(Transactions, TakeWhatWasAskedAheadOnce) {
  std::string_view constexpr count = "select count(*) from customer";
  auto const ahead = database().ask_ahead({count, {}, {}});
  EXPECT_EQ(ahead != nullptr, database().engine() == Engine::postgres);
  EXPECT_TRUE(!ahead || ahead->is_settled([](bool) {}));
  database().write([](Transaction& tx) { tx.run("insert into customer (id, name) values (1, 'one')"); });
  std::vector<std::int64_t> counts;
  Question const question{count, {}, [&](Rows rows) {
                            rows.next();
                            counts.push_back(rows.integer(0));
                          }};
  database().read(
      [&](Transaction& tx) {
        tx.ask_apart({question});
        tx.ask_apart({question});
      },
      ahead.get());
  EXPECT_THAT(counts, ElementsAre(ahead ? 0 : 1, 1));
}

TEST_P(Transactions, TakeAnswersAskedApartBeforeAndAmongOthers) {
  std::string_view constexpr count = "select count(*) from customer";
  std::vector<std::int64_t> counts;
  auto const take = [&](Rows rows) {
    rows.next();
    counts.push_back(rows.integer(0));
  };
  auto const each = [&](Transaction& tx) {
    tx.ask_apart({});
    tx.ask_apart({{count, {}, take}, {count, {}, take}});
    take(tx.query(count));
    tx.ask_apart({{count, {}, take}});
  };
  database().write([&](Transaction& tx) {
    tx.run("insert into customer (id, name) values (1, 'one')");
    each(tx);
  });
  database().read(each);
  EXPECT_THAT(counts, ElementsAre(1, 1, 1, 1, 1, 1, 1, 1));
}

TEST_P(Transactions, FailWithTheFirstQuestionThatFails) {
  std::vector<int> taken;
  auto const asked = [&](Transaction& tx) {
    tx.ask({{"select 1", {}, [&](Rows) { taken.push_back(1); }},
            {"select nothing from customer", {}, [&](Rows) { taken.push_back(2); }},
            {"select 3", {}, [&](Rows) { taken.push_back(3); }}});
  };
  EXPECT_THROW(database().read(asked), std::runtime_error);
  EXPECT_THAT(taken, Not(Contains(2)));
  EXPECT_THAT(taken, Not(Contains(3)));
  EXPECT_EQ(customers(), 0) << "the connection is whole again";
}

TEST_P(Transactions, OnlyReadInRead) {
  EXPECT_ANY_THROW(database().read([](Transaction& tx) {
    tx.ask_apart({{"insert into customer (id, name) values (1, 'a') returning id", {}, [](Rows) {}}});
  }));
  EXPECT_THROW(database().read([](Transaction& tx) { tx.run("insert into customer (id, name) values (1, 'a')"); }),
               std::logic_error);
  EXPECT_THROW(database().read([](Transaction& tx) { tx.notify("changed"); }), std::logic_error);
  EXPECT_EQ(customers(), 0);
}

TEST_P(Transactions, CannotBeNested) {
  EXPECT_THROW(database().write([&](Transaction&) { database().write([](Transaction&) {}); }), std::logic_error);
  database().write([&](Transaction& tx) {
    tx.run("insert into customer (id, name) values (1, 'a')");
    EXPECT_EQ(customers(), 0) << "a read inside a write sees the state before it";
  });
}

TEST_P(Transactions, SeeOneStateWhileOthersCommit) {
  database().write([](Transaction& tx) { tx.run("insert into customer (id, name) values (1, 'a')"); });
  auto const count = [](Transaction& tx) {
    auto rows = tx.query("select count(*) from customer");
    rows.next();
    return rows.integer(0);
  };
  database().read([&](Transaction& tx) {
    EXPECT_EQ(count(tx), 1);
    database().write([](Transaction& other) { other.run("insert into customer (id, name) values (2, 'b')"); });
    EXPECT_EQ(count(tx), 1);
  });
  EXPECT_EQ(customers(), 2);
}

TEST_P(Transactions, ReadRowsOfOneStatementWhileAnotherRuns) {
  database().write([](Transaction& tx) {
    tx.run("insert into customer (id, name) values (1, 'a'), (2, 'b')");
    std::vector<std::string> names;
    auto outer = tx.query("select id from customer order by id");
    while (outer.next()) {
      auto inner = tx.query("select name from customer where id = $1", outer.integer(0));
      while (inner.next()) names.emplace_back(inner.text(0));
    }
    EXPECT_THAT(names, ElementsAre("a", "b"));
  });
}

TEST_P(Transactions, LetAStatementRunAgainWhenItsRowsAreAbandoned) {
  database().write([](Transaction& tx) {
    tx.run("insert into customer (id, name) values (1, 'a'), (2, 'b')");
    for (int i = 0; i < 3; ++i) {
      auto rows = tx.query("select id from customer order by id");
      ASSERT_TRUE(rows.next());
      EXPECT_EQ(rows.integer(0), 1);
    }
    tx.run("drop table customer_order");
  });
}

TEST_P(Transactions, KnowMoreStatementsThanAreKept) {
  database().write([](Transaction& tx) {
    tx.run("insert into customer (id, name) values (1, 'a')");
    for (int round = 0; round < 2; ++round) {
      for (std::int64_t i = 0; i < 300; ++i) {
        auto rows = tx.query("select id + " + std::to_string(i) + " from customer");
        ASSERT_TRUE(rows.next());
        ASSERT_EQ(rows.integer(0), 1 + i);
      }
    }
  });
}

TEST_P(Transactions, SurviveAChangeOfTheTableUnderAKeptStatement) {
  auto const columns = [&] {
    return database().write([](Transaction& tx) { return tx.query("select * from customer_order").columns(); });
  };
  EXPECT_EQ(columns(), 3);
  another_node()->write([](Transaction& tx) { tx.run("alter table customer_order add column note text"); });
  EXPECT_EQ(columns(), 4);
}

TEST_P(Transactions, TakeOneStatementAtATime) {
  EXPECT_THROW(database().write([](Transaction& tx) { tx.run("delete from customer; delete from customer"); }),
               std::exception);
  EXPECT_THROW(database().write([](Transaction& tx) { tx.run_script("delete from customer; commit"); }),
               std::logic_error);
  database().write([](Transaction& tx) { tx.run("insert into customer (id, name) values (1, 'a');"); });
  EXPECT_EQ(customers(), 1);
}

TEST_P(Transactions, HaveTheirAftermathOnceTheyAreDurableAndOnTheThreadOfTheCaller) {
  std::vector<std::string> seen;
  auto const caller = std::this_thread::get_id();
  database().write([&](Transaction& tx) {
    tx.after_commit([&] {
      seen.push_back(std::to_string(customers()));
      EXPECT_TRUE(std::this_thread::get_id() == caller);
      database().write([](Transaction& next) { next.run("update customer set tier = 1"); });
    });
    tx.after_commit([&] { seen.push_back("second"); });
    tx.run("insert into customer (id, name) values (1, 'a')");
    EXPECT_TRUE(seen.empty());
  });
  EXPECT_THAT(seen, ElementsAre("1", "second"));
}

TEST_P(Transactions, HaveNoAftermathWhenTheyAreUndone) {
  bool has_happened = false;
  EXPECT_THROW(database().write([&](Transaction& tx) {
    tx.after_commit([&] { has_happened = true; });
    tx.run("insert into customer (id, name) values (1, null)");
  }),
               ConstraintBroken);
  EXPECT_THROW(database().write([&](Transaction& tx) {
    tx.run("insert into customer (id, name) values (1, 'a')");
    tx.after_commit([&] { has_happened = true; });
    tx.run("insert into customer_order (id, customer_id, agent_id) values (1, 1, 9)");  // found at the commit
  }),
               ConstraintBroken);
  EXPECT_FALSE(has_happened);
}

}  // namespace

}  // namespace gendan::sql
