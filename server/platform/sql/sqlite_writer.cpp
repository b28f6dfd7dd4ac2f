#include "platform/sql/sqlite_writer.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "platform/sql/nested_write.hpp"
#include "platform/sql/sqlite_transaction.hpp"

namespace gendan::sql {

namespace {
constexpr std::size_t largest_batch = 64;
constexpr std::chrono::microseconds longest_gathering(500);  // less than most disks take for a flush
}  // namespace

SqliteWriter::SqliteWriter(std::unique_ptr<SqliteConnection> connection, int most_waiting, Tell tell)
    : connection_(std::move(connection)),
      most_waiting_(most_waiting),
      tell_(std::move(tell)),
      thread_([this] { run(); }) {}

Aftermath SqliteWriter::write(Work const& work) {
  auto const mine = std::make_shared<Write>(work);
  if (accept(mine) == Turn::now) {
    write_batch({mine});
    end_turn();
  } else {
    mine->done.acquire();
  }
  // Moved: the exception ends with its caller and not with the last thread that held the write.
  if (mine->failure) std::rethrow_exception(std::move(mine->failure));
  return std::move(mine->aftermath);
}

SqliteWriter::Turn SqliteWriter::accept(std::shared_ptr<Write> const& write) {
  std::lock_guard const lock(mutex_);
  if (is_stopping_) throw Unavailable("database_unavailable", "the database is closed");
  if (!is_taken_ && queue_.empty()) {
    is_taken_ = true;
    queued_at_begin_ = 0;
    return Turn::now;
  }
  if (std::cmp_greater_equal(queue_.size(), most_waiting_)) {
    throw Unavailable("database_busy", "too many writes wait");
  }
  queue_.push_back(write);
  if (queue_.size() == awaited_) changed_.notify_all();
  return Turn::later;
}

void SqliteWriter::end_turn() {
  std::lock_guard const lock(mutex_);
  is_taken_ = false;
  if (!queue_.empty() || is_stopping_) changed_.notify_all();
}

void SqliteWriter::run() {
  while (true) {
    auto const batch = next_batch();
    if (batch.empty()) return;
    write_batch(batch);
    for (auto const& write : batch) write->done.release();
    if (batch.size() > 1) gather(batch.size());
    end_turn();
  }
}

// Those just answered mostly write again at once. The first of them alone would have a flush of its own, for which all
// the others wait.
void SqliteWriter::gather(std::size_t expected) {
  std::unique_lock lock(mutex_);
  awaited_ = expected;
  changed_.wait_for(lock, longest_gathering, [&] { return is_stopping_ || queue_.size() >= awaited_; });
  awaited_ = 0;
}

// Empty when the writer stops and nothing is left to write.
SqliteWriter::Writes SqliteWriter::next_batch() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !is_taken_ && (is_stopping_ || !queue_.empty()); });
  auto const end = queue_.begin() + static_cast<std::ptrdiff_t>(std::min(queue_.size(), largest_batch));
  Writes batch(queue_.begin(), end);
  queue_.erase(queue_.begin(), end);
  queued_at_begin_ = queue_.size();
  is_taken_ = !batch.empty();
  return batch;
}

void SqliteWriter::write_batch(Writes const& batch) {
  try {
    connection_->begin();  // waits for other processes, once for all of the batch and those behind it
  } catch (std::exception const&) {
    auto const failure = std::current_exception();
    for (auto const& write : batch) write->failure = failure;
    fail_those_that_waited_as_long(failure);
    return;
  }
  if (batch.size() > 1 && (written_as_one(batch) || written_in_parts(batch))) return;
  // Alone, each gets its own verdict: a full disk or a deferred constraint of one does not fail the others.
  for (auto const& write : batch) write_alone(*write);
}

void SqliteWriter::fail_those_that_waited_as_long(std::exception_ptr const& failure) {
  std::lock_guard const lock(mutex_);
  for (; queued_at_begin_ > 0; --queued_at_begin_) {
    queue_.front()->failure = failure;
    queue_.front()->done.release();
    queue_.pop_front();
  }
}

// Without savepoints, for which each changed page would be copied once more; mostly nobody fails. False when somebody
// did: nothing of the batch is written then, and nobody told.
bool SqliteWriter::written_as_one(Writes const& batch) {
  try {
    for (auto const& write : batch) {
      perform(*write);
      connection_->end_cursors();
    }
    connection_->commit();
  } catch (...) {
    connection_->rollback();
    return false;
  }
  ++commits_;
  for (auto const& write : batch) announce(*write);
  return true;
}

// False when the transaction was lost as a whole: nothing of the batch is written then.
bool SqliteWriter::written_in_parts(Writes const& batch) {
  try {
    connection_->begin();
    for (auto const& write : batch) write_part(*write);
    if (std::ranges::all_of(batch, [](auto const& write) { return write->failure != nullptr; })) {
      connection_->rollback();
      return true;
    }
    connection_->commit();
  } catch (std::exception const&) {
    connection_->rollback();
    return false;
  }
  ++commits_;
  for (auto const& write : batch) announce(*write);
  return true;
}

// Throws only when the whole transaction is lost.
void SqliteWriter::write_part(Write& write) {
  connection_->begin_part();
  try {
    perform(write);
    write.failure = nullptr;
  } catch (...) {
    write.failure = std::current_exception();
  }
  if (write.failure)
    connection_->drop_part();
  else
    connection_->keep_part();
}

void SqliteWriter::write_alone(Write& write) {
  try {
    if (!connection_->is_in_transaction()) connection_->begin();
    perform(write);
    connection_->commit();
    write.failure = nullptr;
  } catch (...) {
    write.failure = std::current_exception();
    connection_->rollback();
    return;
  }
  ++commits_;
  announce(write);
}

void SqliteWriter::perform(Write& write) {
  WriteScope const scope(this);
  SqliteTransaction transaction(*connection_, SqliteConnection::Access::write);
  write.work(transaction);
  transaction.check_whole();
  write.aftermath = transaction.aftermath();
}

void SqliteWriter::announce(Write& write) {
  if (!write.failure && !write.aftermath.messages.empty()) tell_(std::move(write.aftermath.messages));
}

void SqliteWriter::stop() {
  {
    std::lock_guard const lock(mutex_);
    is_stopping_ = true;
    changed_.notify_all();
  }
  if (thread_.joinable()) thread_.join();
  connection_.reset();
}

int SqliteWriter::waiting() const {
  std::lock_guard const lock(mutex_);
  return static_cast<int>(queue_.size());
}

}  // namespace gendan::sql
