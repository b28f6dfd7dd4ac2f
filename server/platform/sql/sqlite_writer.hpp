// The one writer of an SQLite file. Writes that wait while another commits are taken together: each in
// its own savepoint, one commit (one flush of the disk) for all. The thread of the first waiting write
// does the work of its batch, so a lone write changes no thread.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
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

  // Returns when the work is durable, or throws what kept it from being so.
  Aftermath write(Work const& work);

  // Refuses new writes; returns when the accepted ones are done. The connection is closed then.
  void stop();

  int waiting() const;
  std::int64_t commits() const;

private:
  struct Write {
    Work const* work;
    std::condition_variable turn{};
    bool is_done = false;
    std::exception_ptr failure{};
    Aftermath aftermath{};
  };

  void accept(Write& write);
  void lead(std::unique_lock<std::mutex>& lock);
  std::vector<Write*> next_batch();
  void write_batch(std::span<Write* const> batch);
  bool begun_for(std::span<Write* const> batch);
  bool written_together(std::span<Write* const> batch);
  void write_part(Write& write);
  void write_alone(Write& write);
  void perform(Write& write);
  void announce(std::span<Write* const> batch);
  void refuse_those_that_waited_as_long(std::exception_ptr const& failure);

  std::unique_ptr<SqliteConnection> connection_;  // used by the leader alone
  int const most_waiting_;
  Tell const tell_;

  mutable std::mutex mutex_;
  std::deque<Write*> queue_;
  std::size_t queued_at_begin_ = 0;  // how many waited when the leader asked for the lock of the file
  std::condition_variable idle_;
  std::int64_t commits_ = 0;
  bool is_led_ = false;
  bool is_stopping_ = false;
};

}  // namespace gendan::sql
