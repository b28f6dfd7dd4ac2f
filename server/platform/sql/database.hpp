// One organisation's database: an SQLite file or a PostgreSQL schema.
//
// read() runs on one of several reader connections and sees one consistent state. write() is atomic:
// on SQLite one writer at a time takes the waiting writes together, each in its own savepoint, and
// commits them all at once, so that many clients share one flush of the disk; on PostgreSQL each has its
// own transaction, and a serialisation failure or deadlock is run again. write() returns after the
// commit is durable. The function given to write() may therefore run more than once, and on another
// thread: it must not have effects outside the transaction (use after_commit), and its exceptions roll
// back only its own part. The function given to read() runs once; only a connection lost before the
// first answer makes it run again. A write inside a write is a std::logic_error.
//
// Isolation of writes on PostgreSQL is REPEATABLE READ: one stable snapshot, and whoever changes a row
// that another has changed since is run again, so no update is lost. A rule over rows that others may
// add ("no discrepancy is open") holds when both sides change one common row, as every editable
// resource's `revision` is. SERIALIZABLE would need no such row, but its predicate locks take whole
// small tables and make writers that have nothing in common run again.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#include "platform/sql/asked_ahead.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

struct DatabaseOptions {
  // "sqlite:PATH" or "postgres://…" (libpq URI; `?schema=NAME` chooses the organisation's schema,
  // default "gendan").
  std::string url;
  int readers = 4;                            // connections for read()
  int writers = 8;                            // PostgreSQL only: connections for write()
  std::chrono::milliseconds patience{5'000};  // how long a locked or restarting database is waited for
  int most_waiting_writes = 1'000;            // beyond it write() throws Unavailable("database_busy")
};

struct Health {
  bool is_reachable = false;
  std::string detail;  // why it is not reachable, or what had better be done about it; else empty
  int open_connections = 0;
  int waiting_writes = 0;
  std::int64_t commits = 0;  // by write() since the start; writes that shared one count once
};

class Database {
public:
  static std::unique_ptr<Database> opened(DatabaseOptions const& options);
  virtual ~Database() = default;

  virtual Engine engine() const = 0;
  virtual void read_with(std::function<void(Transaction&)> const& work, AskedAhead* ahead) = 0;
  // What read() is going to ask apart. nullptr where asking it ahead spares nothing; else, once it is settled, read()
  // is given it and need not ask that question again.
  virtual std::shared_ptr<AskedAhead> ask_ahead(Question question) = 0;
  virtual void write_with(std::function<void(Transaction&)> const& work) = 0;
  virtual Health health() = 0;
  // `hear` gets every message given to Transaction::notify by any node, after its commit, on a thread
  // of the database. It must not throw. One listener; set before the first write.
  virtual void listen(std::function<void(std::string const&)> hear) = 0;
  // Finishes accepted writes, then closes. Idempotent; the destructor calls it.
  virtual void stop() = 0;

  template <class Work>
  auto read(Work&& work, AskedAhead* ahead = nullptr) {
    return returning([this, ahead](auto const& f) { read_with(f, ahead); }, std::forward<Work>(work));
  }
  template <class Work>
  auto write(Work&& work) {
    return returning([this](auto const& f) { write_with(f); }, std::forward<Work>(work));
  }

private:
  template <class Run, class Work>
  static auto returning(Run const& run, Work&& work) {
    using Result = std::invoke_result_t<Work&, Transaction&>;
    if constexpr (std::is_void_v<Result>) {
      run(std::function<void(Transaction&)>([&](Transaction& tx) { work(tx); }));
    } else {
      std::optional<Result> result;
      run(std::function<void(Transaction&)>([&](Transaction& tx) { result.emplace(work(tx)); }));
      return std::move(*result);
    }
  }
};

}  // namespace gendan::sql
