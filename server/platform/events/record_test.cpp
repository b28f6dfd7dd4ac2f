#include "platform/events/record.hpp"

#include <gmock/gmock.h>

#include "platform/crypto/key_file.hpp"
#include "platform/events/seal.hpp"
#include "platform/events/verification.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
std::span<sql::Migration const> events_migrations();
}

namespace gendan::events {
namespace {

class EventRecord : public testing::BothDatabases {
protected:
  EventRecord() : signer_(crypto::KeyFile::opened(folder_.path() / "keys", random_)) { migrate(events_migrations()); }

  Event append(std::string stream, std::string kind, std::string body = "{}") {
    return database().write([&](sql::Transaction& tx) {
      return record_.append(tx, stream, kind, {"01", "李娜", "web", "r1"}, now_, body);
    });
  }
  void tamper(std::string_view statement) {
    database().write([&](sql::Transaction& tx) { tx.run_script(statement); });
  }
  std::optional<Seal> sealed() {
    return database().write([&](sql::Transaction& tx) { return seal(tx, signer_, now_); });
  }
  VerificationReport report() {
    return database().read([](sql::Transaction& tx) { return verified(tx); });
  }

  testing::ScratchFolder folder_;
  crypto::SeededRandom random_{7};
  crypto::Signer signer_;
  Record record_{random_};
  Instant now_ = *Instant::parsed("2026-03-02T01:00:00Z");
};
BOTH_DATABASES(EventRecord);

TEST_P(EventRecord, ChainsTheEventsOfOneStream) {
  auto const first = append("order/1", "order_created", R"({"kind":"rush"})");
  auto const second = append("order/1", "order_edited");
  auto const other = append("order/2", "order_created");
  EXPECT_EQ(first.position, 1);
  EXPECT_EQ(second.position, 2);
  EXPECT_EQ(second.previous_hash, first.hash);
  EXPECT_EQ(other.position, 1);
  auto const newest = database().read([](sql::Transaction& tx) { return history(tx, "order/1", {}, 10); });
  ASSERT_EQ(newest.size(), 2U);
  EXPECT_EQ(newest[0].hash, second.hash);
  EXPECT_EQ(newest[1].body.text, R"({"kind":"rush"})");
  auto const older = database().read([](sql::Transaction& tx) { return history(tx, "order/1", 2, 10); });
  EXPECT_EQ(older.size(), 1U);
}

TEST_P(EventRecord, GoesBackWithTheChangeItRecords) {
  EXPECT_THROW(database().write([&](sql::Transaction& tx) {
    record_.append(tx, "order/1", "order_created", {}, now_, "{}");
    throw std::runtime_error("the change failed");
  }),
               std::runtime_error);
  EXPECT_EQ(append("order/1", "order_created").position, 1);
}

TEST_P(EventRecord, PutsEveryReactionIntoTheQueueOfTheSameTransaction) {
  std::vector<std::string> queued;
  record_.react({"surveys.plan", "delivered"});
  record_.react({"figures.count", "delivered"});
  record_.on_enqueue(
      [&](sql::Transaction&, Reaction const& reaction, Event const&) { queued.push_back(reaction.name); });
  append("order/1", "delivered");
  append("order/1", "edited");
  EXPECT_THAT(queued, ::testing::UnorderedElementsAre("surveys.plan", "figures.count"));
}

TEST_P(EventRecord, IsWholeWhenNobodyTouchedIt) {
  append("order/1", "order_created");
  append("order/2", "order_created");
  EXPECT_EQ(sealed()->streams, 2);
  append("order/2", "order_edited");
  EXPECT_EQ(sealed()->streams, 1);
  EXPECT_FALSE(sealed().has_value());
  auto const found = report();
  EXPECT_EQ(found.events, 3);
  EXPECT_EQ(found.streams, 2);
  EXPECT_EQ(found.seals, 2);
  EXPECT_EQ(found.first_fault, std::nullopt);
}

struct Tampering {
  char const* name;
  char const* statement;
  char const* fault;
};

// As when it moves to a database whose language has other rules.
TEST_P(EventRecord, IsWholeWhereTextIsSortedOtherwise) {
  for (auto const* stream : {"orders/B", "orders/a", "Orders/c", "orders-d"}) append(stream, "order_created");
  sealed();
  if (database().engine() == sql::Engine::sqlite)
    tamper(R"sql(create table moved (seal_number bigint, stream text collate nocase, length bigint, hash text);
                 insert into moved select * from event_seal_head;
                 drop table event_seal_head;
                 alter table moved rename to event_seal_head)sql");
  else
    tamper(R"sql(alter table event_seal_head alter column stream type text collate "und-x-icu")sql");
  EXPECT_EQ(report().first_fault, std::nullopt);
}

TEST_P(EventRecord, ShowsEveryKindOfTampering) {
  Tampering const kinds[] = {
      {"altered", "update event set body = '{\"price\":\"1\"}' where position = 2", "the hash does not fit"},
      {"renamed", "update event set actor_name = '王芳' where position = 1", "the hash does not fit"},
      {"removed in the middle", "delete from event where position = 2", "an event before it is missing"},
      {"cut off", "delete from event where position = 3", "ends at position 2"},
      {"cut off with its head",
       "delete from event where position = 3; update event_stream set length = 2, hash = (select hash from event where "
       "position = 2)",
       "differs from what seal 1 signed"},
      {"removed wholly", "delete from event", "its last event is missing"},
      {"removed wholly with its head", "delete from event; delete from event_stream",
       "differs from what seal 1 signed"},
      {"seal list", "update event_seal_head set length = 1", "its list was altered"},
      {"seal", "update event_seal set streams = 2", "the hash does not fit"},
      {"signature", "update event_seal set signature = 'AAAA'", "the signature does not hold"},
  };
  append("order/1", "order_created");
  append("order/1", "order_edited");
  append("order/1", "order_edited");
  sealed();
  for (auto const& kind : kinds) {
    auto const undone = [&] {
      std::string fault;
      try {
        database().write([&](sql::Transaction& tx) {
          tx.run_script(kind.statement);
          fault = verified(tx).first_fault.value_or("");
          throw std::runtime_error("undo");
        });
      } catch (std::runtime_error const&) {
      }
      return fault;
    }();
    EXPECT_THAT(undone, ::testing::HasSubstr(kind.fault)) << kind.name;
  }
  EXPECT_EQ(report().first_fault, std::nullopt);
}

TEST_P(EventRecord, ChecksOneStreamByItself) {
  append("order/1", "order_created");
  append("order/2", "order_created");
  tamper("update event set body = '[]' where stream = 'order/2'");
  auto const fault_of = [&](std::string_view stream) {
    return database().read([&](sql::Transaction& tx) { return fault_of_stream(tx, stream); });
  };
  EXPECT_EQ(fault_of("order/1"), std::nullopt);
  EXPECT_NE(fault_of("order/2"), std::nullopt);
}

}  // namespace
}  // namespace gendan::events
