#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "testing/databases/both_databases.hpp"

namespace gendan::sql {

namespace {

using ::testing::ElementsAreArray;

class Values : public gendan::testing::BothDatabases {
protected:
  Values() {
    migrate({{"test/0001", R"sql(
      create table thing (
        id bigint primary key,
        word text,
        amount bigint,
        ratio double precision,
        is_open boolean,
        photo bytea
      ))sql"}});
  }
};
BOTH_DATABASES(Values);

TEST_P(Values, OfEveryTypeComeBackAsTheyWere) {
  Bytes const photo{std::byte{0}, std::byte{255}, std::byte{'\\'}, std::byte{'x'}};
  database().write([&](Transaction& tx) {
    tx.run("insert into thing (id, word, amount, ratio, is_open, photo) values ($1, $2, $3, $4, $5, $6)", 1,
           "包装破损 'O\\n\"", std::int64_t{42}, 0.1, true, photo);
  });
  database().read([&](Transaction& tx) {
    auto rows = tx.query("select word, amount, ratio, is_open, photo from thing where id = $1", 1);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.text(0), "包装破损 'O\\n\"");
    EXPECT_EQ(rows.integer(1), 42);
    EXPECT_EQ(rows.real(2), 0.1);
    EXPECT_TRUE(rows.truth(3));
    EXPECT_THAT(rows.bytes(4), ElementsAreArray(photo));
    EXPECT_FALSE(rows.next());
    EXPECT_FALSE(rows.next());
  });
}

// PostgreSQL sends such rows in binary.
TEST_P(Values, BesideBytesComeBackAsTheyWere) {
  Bytes const photo{std::byte{0}, std::byte{255}, std::byte{'\\'}, std::byte{'x'}};
  auto const least = std::numeric_limits<std::int64_t>::min();
  database().write([&](Transaction& tx) {
    tx.run("insert into thing (id, word, amount, photo) values ($1, $2, $3, $4)", 1, "破损", least, photo);
    tx.run("insert into thing (id, word, photo) values ($1, $2, $3)", 2, "", Bytes());
  });
  database().read([&](Transaction& tx) {
    auto rows = tx.query("select id, word, amount, photo from thing where photo is not null order by id");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 1);
    EXPECT_EQ(rows.text(1), "破损");
    EXPECT_EQ(rows.integer(2), least);
    EXPECT_THAT(rows.bytes(3), ElementsAreArray(photo));
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 2);
    EXPECT_EQ(rows.text(1), "");
    EXPECT_TRUE(rows.is_null(2));
    EXPECT_EQ(rows.bytes(3).size(), 0U);
  });
}

TEST_P(Values, AreExactAtTheBoundsOf64Bits) {
  auto const most = std::numeric_limits<std::int64_t>::max();
  auto const least = std::numeric_limits<std::int64_t>::min();
  database().write([&](Transaction& tx) {
    tx.run("insert into thing (id, amount) values ($1, $2)", 1, most);
    tx.run("insert into thing (id, amount) values ($1, $2)", 2, least);
    tx.run("insert into thing (id, amount) values ($1, $2)", 3, (std::int64_t{1} << 53) + 1);
  });
  database().read([&](Transaction& tx) {
    auto rows = tx.query("select amount from thing order by id");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), most);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), least);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 9'007'199'254'740'993);
  });
}

TEST_P(Values, MayBeNullOrEmptyAndThatIsNotTheSame) {
  database().write([](Transaction& tx) {
    tx.run("insert into thing (id, word, amount, ratio, is_open, photo) values ($1, $2, $3, $4, $5, $6)", 1, null, null,
           null, null, null);
    tx.run("insert into thing (id, word, photo) values ($1, $2, $3)", 2, "", Bytes{});
  });
  database().read([](Transaction& tx) {
    auto rows = tx.query("select word, photo, amount from thing order by id");
    ASSERT_TRUE(rows.next());
    EXPECT_TRUE(rows.is_null(0) && rows.is_null(1) && rows.is_null(2));
    EXPECT_THROW(rows.text(0), std::logic_error);
    EXPECT_THROW(rows.integer(2), std::logic_error);
    ASSERT_TRUE(rows.next());
    EXPECT_FALSE(rows.is_null(0) || rows.is_null(1));
    EXPECT_EQ(rows.text(0), "");
    EXPECT_EQ(rows.bytes(1).size(), 0U);
  });
}

TEST_P(Values, ThatAreAbsentOptionalsAreNull) {
  database().read([](Transaction& tx) {
    auto rows = tx.query("select cast($1 as bigint), cast($2 as text), cast($3 as bigint)", std::optional<int>(),
                         std::optional<std::string>("text"), std::optional<std::int64_t>(5));
    ASSERT_TRUE(rows.next());
    EXPECT_TRUE(rows.is_null(0));
    EXPECT_EQ(rows.text(1), "text");
    EXPECT_EQ(rows.integer(2), 5);
  });
}

TEST_P(Values, OfTruthCanBeStoredComparedAndComputed) {
  database().write([](Transaction& tx) {
    tx.run("insert into thing (id, is_open, amount) values ($1, $2, 5)", 1, true);
    tx.run("insert into thing (id, is_open, amount) values ($1, $2, 7)", 2, false);
  });
  database().read([](Transaction& tx) {
    auto rows = tx.query("select id, amount > 6, is_open from thing where is_open = $1", false);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 2);
    EXPECT_TRUE(rows.truth(1));
    EXPECT_FALSE(rows.truth(2));
    EXPECT_FALSE(rows.next());
  });
}

TEST_P(Values, OfAnotherKindThanWantedAreRefused) {
  database().write([](Transaction& tx) {
    tx.run("insert into thing (id, word, ratio) values ($1, $2, $3)", 1, "12 pieces", 1.5);
    tx.run("insert into thing (id, word, ratio) values ($1, $2, $3)", 2, "9223372036854775808", 2.0);
  });
  database().read([](Transaction& tx) {
    auto rows = tx.query("select word, ratio from thing order by id");
    ASSERT_TRUE(rows.next());
    EXPECT_THROW(rows.integer(0), std::logic_error);
    EXPECT_THROW(rows.real(0), std::logic_error);
    EXPECT_THROW(rows.truth(0), std::logic_error);
    EXPECT_THROW(rows.integer(1), std::logic_error);
    EXPECT_THROW(rows.text(2), std::logic_error);
    EXPECT_THROW(rows.text(-1), std::logic_error);
    ASSERT_TRUE(rows.next());
    EXPECT_THROW(rows.integer(0), std::logic_error);
    EXPECT_FALSE(rows.next());
    EXPECT_THROW(rows.text(0), std::logic_error);
  });
}

TEST_P(Values, WithANulOrWithoutAFiniteSizeNeverReachTheEngine) {
  database().write([](Transaction& tx) {
    using namespace std::string_literals;
    char const* const insert = "insert into thing (id, word, ratio) values ($1, $2, $3)";
    EXPECT_THROW(tx.run(insert, 1, "a\0b"s, 1.0), std::invalid_argument);
    EXPECT_THROW(tx.run(insert, 1, "a", std::nan("")), std::invalid_argument);
    EXPECT_THROW(tx.run(insert, 1, "a", HUGE_VAL), std::invalid_argument);
    EXPECT_EQ(tx.run(insert, 1, "a", 1.0), 1);
  });
}

TEST_P(Values, AreBoundByTheirNumberAndNotByTheirPlace) {
  database().read([](Transaction& tx) {
    auto rows = tx.query("select cast($2 as bigint) * 10 + cast($1 as bigint) + cast($2 as bigint)", 3, 5);
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.integer(0), 58);
  });
}

TEST_P(Values, MustBeAsManyAsTheStatementTakes) {
  for (auto const& arguments : {std::vector<Value>{}, {std::int64_t{1}, std::int64_t{2}}}) {
    EXPECT_THROW(
        database().read([&](Transaction& tx) { tx.query_values("select id from thing where id = $1", arguments); }),
        std::logic_error);
  }
}

TEST_P(Values, AreSortedAndMatchedByTheirBytes) {
  database().write(
      [](Transaction& tx) { tx.run("insert into thing (id, word) values (1, 'b'), (2, 'B'), (3, 'a'), (4, 'ä')"); });
  database().read([](Transaction& tx) {
    std::string order;
    auto rows = tx.query("select word from thing order by word");
    while (rows.next()) order += rows.text(0);
    EXPECT_EQ(order, "Babä");
    auto like = tx.query("select count(*) from thing where word like 'b%'");
    like.next();
    EXPECT_EQ(like.integer(0), 1);
  });
}

TEST_P(Values, HaveTheNamesOfTheirColumns) {
  database().read([](Transaction& tx) {
    auto const rows = tx.query("select id, word as text from thing");
    EXPECT_EQ(rows.columns(), 2);
    EXPECT_EQ(rows.column_name(0), "id");
    EXPECT_EQ(rows.column_name(1), "text");
    EXPECT_THROW(rows.column_name(2), std::logic_error);
  });
}

}  // namespace

}  // namespace gendan::sql
