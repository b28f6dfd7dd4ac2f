#include "platform/sql/postgres.hpp"

#include <stdexcept>
#include <utility>

#include "base/waiting.hpp"
#include "platform/sql/nested_write.hpp"
#include "platform/sql/postgres_transaction.hpp"

namespace gendan::sql {

namespace {
constexpr int most_waiting_reads = 10'000;
constexpr std::chrono::milliseconds longest_courtesy(250);
constexpr int most_doubles = 2;  // of one write; a value that is then still there twice is the caller's
}  // namespace

PostgresDatabase::PostgresDatabase(PostgresLocation location, DatabaseOptions const& options)
    : location_(std::move(location)),
      patience_(options.patience),
      tries_(longest_courtesy),
      readers_({options.readers, most_waiting_reads, patience_},
               [this] {
                 auto connection = PostgresConnection::opened(location_, patience_);
                 connection->run_script("set default_transaction_read_only to on");
                 return connection;
               }),
      shared_(readers_),
      writers_({options.writers, options.most_waiting_writes, patience_},
               [this] { return PostgresConnection::opened(location_, patience_); }),
      teller_(location_, patience_) {
  create_schema();
  check_order();
}

PostgresDatabase::~PostgresDatabase() { stop(); }

// Looked for first: `create schema if not exists` wants a right that a role may lack where it exists, and
// two nodes that create it at once collide.
void PostgresDatabase::create_schema() {
  std::string_view constexpr present = "select 1 from pg_namespace where nspname = $1";
  Value const name(location_.schema);
  auto const connection = writers_.borrow();
  if (connection->query(present, {&name, 1}).next()) return;
  try {
    connection->run_script("create schema if not exists \"" + location_.schema + "\"");
  } catch (std::runtime_error const&) {
    if (!connection->query(present, {&name, 1}).next()) throw;
  }
}

// Indexes of text follow the rules of the system's library as they were when the database was made; where those
// have changed since, an index may miss what is there. (docs/decisions/0007-text-in-any-order.md)
void PostgresDatabase::check_order() {
  auto rows = writers_.borrow()->query(
      "select datname, datcollversion, pg_database_collation_actual_version(oid) from pg_database "
      "where datname = current_database() and datcollversion <> pg_database_collation_actual_version(oid)",
      {});
  if (!rows.next()) return;
  auto const name = '"' + std::string(rows.text(0)) + '"';
  advice_ = "the system sorts text by version " + std::string(rows.text(2)) + " of its rules, the indexes by " +
            std::string(rows.text(1)) + "; run: reindex database " + name + "; alter database " + name +
            " refresh collation version";
}

std::shared_ptr<AskedAhead> PostgresDatabase::ask_ahead(Question question) {
  return std::make_shared<SharedQuestions::Ahead>(shared_, std::move(question));
}

void PostgresDatabase::read_with(Work const& work, AskedAhead* ahead) {
  Backoff backoff(patience_);
  std::optional<Aftermath> aftermath;
  while (!aftermath) aftermath = tried_read(work, static_cast<SharedQuestions::Ahead*>(ahead), backoff);
  run_effects(*aftermath);
}

void PostgresDatabase::write_with(Work const& work) {
  about_to_wait();
  Gate::Visit const visit(gate_);
  Backoff backoff(patience_);
  int doubles = 0;
  auto tried = tried_write(work, Try::first, true);
  for (auto last = Try::first; !tried.aftermath; tried = tried_write(work, last, doubles < most_doubles)) {
    doubles += tried.has_doubled ? 1 : 0;
    // The first time it is this node's own writes, mostly, that are waited for, and not for so long.
    bool const is_first_loss = tried.next == Try::after_lost_race && last != Try::after_lost_race;
    last = tried.next;
    if (!is_first_loss && !backoff.wait()) std::rethrow_exception(tried.failure);
  }
  auto& aftermath = *tried.aftermath;
  if (!aftermath.messages.empty()) teller_.tell(std::move(aftermath.messages));
  run_effects(aftermath);
}

std::optional<Aftermath> PostgresDatabase::tried_read(Work const& work, SharedQuestions::Ahead* ahead,
                                                      Backoff& backoff) {
  PostgresReading reading(readers_, shared_, ahead);
  try {
    work(reading);
    reading.commit();
    return reading.aftermath();
  } catch (...) {
    if (!reading.rollback() || !backoff.wait()) throw;
    return std::nullopt;
  }
}

PostgresDatabase::TriedWrite PostgresDatabase::tried_write(Work const& work, Try each, bool may_double) {
  WriteScope const scope(this);
  auto const turn = each == Try::after_lost_race ? tries_.again() : tries_.first();
  auto const connection = writers_.borrow();
  bool is_committing = false;
  try {
    PostgresWriting transaction(*connection);
    work(transaction);
    transaction.check_whole();
    is_committing = true;
    connection->commit();
    ++commits_;
    return {transaction.aftermath(), {}, {}};
  } catch (...) {
    // Asked of the connection: the work may have turned the exception into another one. A commit whose
    // connection was lost may have been done.
    auto const failure = connection->failure();
    connection->rollback();
    bool const has_doubled = failure == Failure::doubled && may_double;
    bool const has_lost_race = failure == Failure::conflict || has_doubled;
    if (!has_lost_race && (failure != Failure::lost || is_committing)) throw;
    return {std::nullopt, std::current_exception(), has_lost_race ? Try::after_lost_race : Try::after_lost_connection,
            has_doubled};
  }
}

Health PostgresDatabase::health() {
  Health health;
  try {
    read([](Transaction& tx) { tx.query("select 1"); });
    health.is_reachable = true;
    health.detail = advice_;
  } catch (Unavailable const& unavailable) {
    health.detail = unavailable.what();
  }
  health.open_connections = readers_.connections() + writers_.connections();
  health.waiting_writes = writers_.waiting();
  health.commits = commits_;
  return health;
}

void PostgresDatabase::listen(std::function<void(std::string const&)> hear) {
  if (listener_) throw std::logic_error("a database has one listener");
  listener_ = std::make_unique<PostgresListener>(location_, patience_, std::move(hear));
}

void PostgresDatabase::stop() {
  std::call_once(stopped_, [this] {
    gate_.close();
    writers_.close();
    readers_.close();
    listener_.reset();
  });
}

}  // namespace gendan::sql
