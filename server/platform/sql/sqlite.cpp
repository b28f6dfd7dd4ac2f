#include "platform/sql/sqlite.hpp"

#include <stdexcept>
#include <utility>

#include "platform/sql/nested_write.hpp"
#include "platform/sql/sqlite_transaction.hpp"

namespace gendan::sql {

namespace {
constexpr int most_waiting_reads = 10'000;
}

SqliteDatabase::SqliteDatabase(SqliteLocation location, DatabaseOptions const& options)
    : location_(std::move(location)),
      writer_(std::make_unique<SqliteConnection>(location_, SqliteConnection::Access::write, options.patience),
              options.most_waiting_writes,
              [this](std::vector<std::string> messages) {
                if (announcer_) announcer_->tell(std::move(messages));
              }),
      readers_({options.readers, most_waiting_reads, options.patience}, [this, patience = options.patience] {
        return std::make_unique<SqliteConnection>(location_, SqliteConnection::Access::read, patience);
      }) {}

SqliteDatabase::~SqliteDatabase() { stop(); }

std::shared_ptr<AskedAhead> SqliteDatabase::ask_ahead(Question) { return nullptr; }

void SqliteDatabase::read_with(std::function<void(Transaction&)> const& work, AskedAhead*) {
  Aftermath aftermath;
  {
    auto const connection = readers_.borrow();
    connection->begin();
    try {
      SqliteTransaction transaction(*connection, SqliteConnection::Access::read);
      work(transaction);
      transaction.check_whole();
      aftermath = transaction.aftermath();
      connection->commit();
    } catch (...) {
      connection->rollback();
      throw;
    }
  }
  run_effects(aftermath);
}

void SqliteDatabase::write_with(std::function<void(Transaction&)> const& work) {
  { WriteScope const not_nested(&writer_); }
  run_effects(writer_.write(work));
}

Health SqliteDatabase::health() {
  Health health;
  try {
    read([](Transaction& tx) { tx.query("select count(*) from sqlite_schema"); });
    health.is_reachable = true;
  } catch (Unavailable const& unavailable) {
    health.detail = unavailable.what();
  }
  health.open_connections = readers_.connections() + 1;
  health.waiting_writes = writer_.waiting();
  health.commits = writer_.commits();
  return health;
}

void SqliteDatabase::listen(std::function<void(std::string const&)> hear) {
  if (announcer_) throw std::logic_error("a database has one listener");
  announcer_ = std::make_unique<Announcer>([hear = std::move(hear)](std::vector<std::string> const& messages) {
    for (auto const& message : messages) hear(message);
  });
}

void SqliteDatabase::stop() {
  std::call_once(stopped_, [this] {
    writer_.stop();
    readers_.close();
    announcer_.reset();
  });
}

}  // namespace gendan::sql
