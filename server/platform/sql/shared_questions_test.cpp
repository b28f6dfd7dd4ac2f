#include "platform/sql/shared_questions.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <future>
#include <string>
#include <thread>

#include "platform/sql/database.hpp"
#include "platform/sql/location.hpp"
#include "platform/sql/postgres_cursor.hpp"
#include "testing/databases/postgres_server.hpp"

namespace gendan::sql {
namespace {

using std::chrono::seconds;
using ::testing::Eq;
using ::testing::Ne;

constexpr char same_for_a_transaction[] = "select transaction_timestamp()::text";
constexpr char lock[] = "select pg_advisory_xact_lock(71422)";
constexpr char is_awaited[] = "select 1 from pg_locks where objid = 71422 and not granted";

class Shared : public ::testing::Test {
protected:
  using Connections = Pool<PostgresConnection>;

  static std::unique_ptr<PostgresConnection> opened() {
    return PostgresConnection::opened(std::get<PostgresLocation>(location_of(gendan::testing::test_postgres_url())),
                                      seconds(5));
  }
  // The one value that the statement answers; "failed" when those asked together are not known.
  std::string answer(std::string const& statement) {
    Question const question{statement, {}, {}};
    auto answers = shared.answers_to({&question, 1});
    if (!answers) return "failed";
    PostgresCursor cursor(std::move(answers->at(0)));
    return cursor.next() ? std::string(cursor.text(0)) : "";
  }
  std::future<std::string> asked(std::string const& statement) {
    return std::async(std::launch::async, [this, statement] { return answer(statement); });
  }
  // What two answer that came in while another was waited for.
  std::pair<std::string, std::string> answers_after_a_wait(std::string const& first, std::string const& second) {
    auto const holder = opened();
    holder->run_script(std::string("begin; ") + lock);
    auto waits = asked(lock);
    while (!holder->query(is_awaited, {}).next()) continue;
    auto one = asked(first);
    while (shared.waiting() < 1) std::this_thread::yield();
    auto other = asked(second);
    while (shared.waiting() < 2) std::this_thread::yield();
    holder->run_script("rollback");
    EXPECT_EQ(waits.get(), "");
    return {one.get(), other.get()};
  }

  Connections connections{{4, 10, seconds(5)}, opened};
  SharedQuestions shared{connections};
};

TEST_F(Shared, AreAnsweredInOneTransactionWhenTheyWaitedTogether) {
  auto const [one, other] = answers_after_a_wait(same_for_a_transaction, same_for_a_transaction);
  EXPECT_EQ(one, other);
  EXPECT_THAT(answer(same_for_a_transaction), Ne(one));
}

TEST_F(Shared, EachGetsItsOwnAnswer) {
  EXPECT_THAT(answers_after_a_wait("select 'one'", "select 'other'"),
              Eq(std::pair<std::string, std::string>("one", "other")));
}

TEST_F(Shared, AreToBeAskedAloneWhenOneOfThemFails) {
  auto const [one, other] = answers_after_a_wait("select 'right'", "select wrong");
  EXPECT_EQ(one, "failed");
  EXPECT_EQ(other, "failed");
  EXPECT_EQ(answer("select 'right'"), "right");
  EXPECT_EQ(connections.connections(), 1) << "one connection serves all";
}

std::vector<bool> const nothing;

struct Caller {
  explicit Caller(SharedQuestions& shared, std::string_view statement = same_for_a_transaction)
      : question{statement, {}, {}}, ahead(shared, question) {}
  bool is_settled() {
    return ahead.is_settled([this](bool is_settled) { told.push_back(is_settled); });
  }
  std::string answer() {
    auto answers = ahead.answers_to({&question, 1});
    if (!answers) return "none";
    PostgresCursor cursor(std::move(answers->at(0)));
    return cursor.next() ? std::string(cursor.text(0)) : "";
  }

  Question question;
  SharedQuestions::Ahead ahead;
  std::vector<bool> told;
};

TEST_F(Shared, AskedAheadAreAnsweredAtOnceWhileNobodyAsks) {
  Caller caller(shared, "select 'answered'");
  EXPECT_TRUE(caller.is_settled());
  EXPECT_EQ(caller.told, nothing);
  Question const other{"select 'other'", {}, {}};
  EXPECT_FALSE(caller.ahead.answers_to({&other, 1}));
  EXPECT_EQ(caller.answer(), "answered");
  EXPECT_EQ(caller.answer(), "none") << "whoever asks the same again wants to know it anew";
}

TEST_F(Shared, AskedAheadWaitWithoutAThread) {
  Caller first(shared);
  Caller second(shared);
  {
    auto const holder = opened();
    holder->run_script(std::string("begin; ") + lock);
    auto waits = asked(lock);
    while (!holder->query(is_awaited, {}).next()) continue;
    EXPECT_FALSE(first.is_settled());
    EXPECT_FALSE(second.is_settled());
    EXPECT_EQ(shared.waiting(), 2);
    holder->run_script("rollback");
    waits.get();
  }
  EXPECT_THAT(first.told, Eq(std::vector{false})) << "the first to wait is called";
  EXPECT_EQ(second.told, nothing);
  EXPECT_TRUE(first.is_settled()) << "and asks for all";
  EXPECT_THAT(second.told, Eq(std::vector{true}));
  EXPECT_TRUE(second.is_settled());
  EXPECT_EQ(first.answer(), second.answer());
}

TEST_F(Shared, WhoeverComesFirstAsksForAllWhoeverWasCalled) {
  Caller called(shared);
  {
    auto const holder = opened();
    holder->run_script(std::string("begin; ") + lock);
    auto waits = asked(lock);
    while (!holder->query(is_awaited, {}).next()) continue;
    EXPECT_FALSE(called.is_settled());
    holder->run_script("rollback");
    waits.get();
  }
  EXPECT_EQ(answer("select 'newcomer'"), "newcomer");
  EXPECT_EQ(shared.waiting(), 0);
  EXPECT_TRUE(called.is_settled());
  EXPECT_THAT(called.told, Eq(std::vector{false})) << "called once";
  EXPECT_THAT(called.answer(), Ne("none"));
}

TEST_F(Shared, AskedAheadAreLeftToTheWorkWhenOneOfThemFails) {
  Caller wrong(shared, "select wrong");
  EXPECT_TRUE(wrong.is_settled());
  EXPECT_EQ(wrong.answer(), "none");
}

// Whoever asks at the same time as a wrong question learns nothing of it.
TEST(ReadersThatShare, FailOnlyByTheirOwnQuestions) {
  DatabaseOptions options;
  options.url = gendan::testing::url_of_schema(gendan::testing::test_postgres_url(), "shared_test");
  auto const database = Database::opened(options);
  std::atomic<int> failures = 0;
  auto const ask_often = [&](int reader) {
    for (int i = 0; i < 50; ++i) {
      bool const is_wrong = (i + reader) % 10 == 0;
      std::int64_t answer = 0;
      try {
        database->read([&](Transaction& tx) {
          tx.ask_apart({{is_wrong ? "select wrong" : "select $1::bigint",
                         is_wrong ? std::vector<Value>{} : std::vector<Value>{std::int64_t{reader}}, [&](Rows rows) {
                           rows.next();
                           answer = rows.integer(0);
                         }}});
        });
        EXPECT_FALSE(is_wrong);
        EXPECT_EQ(answer, reader);
      } catch (std::runtime_error const&) {
        EXPECT_TRUE(is_wrong);
        ++failures;
      }
    }
  };
  {
    std::vector<std::jthread> readers;
    for (int reader = 0; reader < 6; ++reader) readers.emplace_back(ask_often, reader);
  }
  EXPECT_EQ(failures, 6 * 5);
}

}  // namespace
}  // namespace gendan::sql
