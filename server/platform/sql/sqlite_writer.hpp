// The one writer of an SQLite file. A write that finds nobody before it is done by its own thread. The
// others wait for the writer's thread, which takes them together: one commit (one flush of the disk) for all, and
// when one fails, once more with a savepoint for each.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

#include "platform/sql/aftermath.hpp"
#include "platform/sql/sqlite_connection.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

class SqliteWriter {
public:
  using Work = std::function<void(Transaction&)>;
  using Tell = std::function<void(std::vector<std::string>)>;

  // `tell` gets the messages of each commit, in the order of the commits.
  SqliteWriter(std::unique_ptr<SqliteConnection> connection, int most_waiting, Tell tell);
  ~SqliteWriter() { stop(); }

  // Returns when the work is durable, or throws what kept it from being so.
  Aftermath write(Work const& work);

  // Refuses new writes; returns when the accepted ones are done. The connection is closed then.
  void stop();

  int waiting() const;
  std::int64_t commits() const { return commits_; }

private:
  struct Write {
    explicit Write(Work const& its_work) : work(its_work) {}
    Work const& work;
    std::exception_ptr failure;
    Aftermath aftermath;
    std::binary_semaphore done{0};
  };
  using Writes = std::vector<std::shared_ptr<Write>>;

  enum class Turn { now, later };
  Turn accept(std::shared_ptr<Write> const& write);
  void end_turn();
  void run();
  void gather(std::size_t expected);
  Writes next_batch();
  void write_batch(Writes const& batch);
  bool written_as_one(Writes const& batch);
  bool written_in_parts(Writes const& batch);
  void write_part(Write& write);
  void write_alone(Write& write);
  void perform(Write& write);
  void announce(Write& write);
  void fail_those_that_waited_as_long(std::exception_ptr const& failure);

  std::unique_ptr<SqliteConnection> connection_;  // of the thread whose turn it is
  int const most_waiting_;
  Tell const tell_;

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Write>> queue_;
  std::size_t queued_at_begin_ = 0;  // how many waited when the lock of the file was asked for
  std::size_t awaited_ = 0;          // as many as are gathered for the next batch
  bool is_taken_ = false;            // it is somebody's turn
  bool is_stopping_ = false;
  std::atomic<std::int64_t> commits_ = 0;
  std::thread thread_;
};

}  // namespace gendan::sql
