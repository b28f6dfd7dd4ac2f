#include "platform/sql/sqlite_writer.hpp"

#include <algorithm>
#include <utility>

#include "platform/sql/nested_write.hpp"
#include "platform/sql/sqlite_transaction.hpp"

namespace gendan::sql {

namespace {
constexpr std::size_t largest_batch = 64;
}

SqliteWriter::SqliteWriter(std::unique_ptr<SqliteConnection> connection, int most_waiting, Tell tell)
    : connection_(std::move(connection)), most_waiting_(most_waiting), tell_(std::move(tell)) {}

Aftermath SqliteWriter::write(Work const& work) {
  Write mine{&work};
  std::unique_lock lock(mutex_);
  accept(mine);
  mine.turn.wait(lock, [&] { return mine.is_done || (!is_led_ && queue_.front() == &mine); });
  if (!mine.is_done) lead(lock);
  if (mine.failure) std::rethrow_exception(mine.failure);
  return std::move(mine.aftermath);
}

void SqliteWriter::accept(Write& write) {
  if (is_stopping_) throw Unavailable("database_unavailable", "the database is closed");
  if (std::cmp_greater_equal(queue_.size(), most_waiting_)) {
    throw Unavailable("database_busy", "too many writes wait");
  }
  queue_.push_back(&write);
}

void SqliteWriter::lead(std::unique_lock<std::mutex>& lock) {
  is_led_ = true;
  auto const batch = next_batch();
  lock.unlock();
  write_batch(batch);
  lock.lock();
  for (auto* write : batch) {
    write->is_done = true;
    write->turn.notify_one();  // under the lock: `write` is gone once its thread sees is_done
  }
  is_led_ = false;
  if (!queue_.empty())
    queue_.front()->turn.notify_one();
  else
    idle_.notify_all();
}

std::vector<SqliteWriter::Write*> SqliteWriter::next_batch() {
  auto const count = static_cast<std::ptrdiff_t>(std::min(queue_.size(), largest_batch));
  std::vector<Write*> batch(queue_.begin(), queue_.begin() + count);
  queue_.erase(queue_.begin(), queue_.begin() + count);
  queued_at_begin_ = queue_.size();
  return batch;
}

void SqliteWriter::write_batch(std::span<Write* const> batch) {
  if (!begun_for(batch)) return;
  if (batch.size() > 1 && written_together(batch)) return;
  // Alone, each gets its own verdict: a full disk or a deferred constraint of one does not fail the others.
  for (auto* write : batch) write_alone(*write);
}

// The lock of the file is waited for once for the whole batch, and for those behind it.
bool SqliteWriter::begun_for(std::span<Write* const> batch) {
  try {
    connection_->begin();
    return true;
  } catch (std::exception const&) {
    auto const failure = std::current_exception();
    for (auto* write : batch) write->failure = failure;
    refuse_those_that_waited_as_long(failure);
    return false;
  }
}

void SqliteWriter::refuse_those_that_waited_as_long(std::exception_ptr const& failure) {
  std::lock_guard const lock(mutex_);
  for (std::size_t i = 0; i < queued_at_begin_; ++i) {
    auto* write = queue_.front();
    queue_.pop_front();
    write->failure = failure;
    write->is_done = true;
    write->turn.notify_one();
  }
}

// False when the transaction was lost as a whole: nothing of the batch is written then.
bool SqliteWriter::written_together(std::span<Write* const> batch) {
  try {
    for (auto* write : batch) write_part(*write);
    if (std::ranges::all_of(batch, [](Write const* write) { return write->failure != nullptr; })) {
      connection_->rollback();
      return true;
    }
    connection_->commit();
  } catch (std::exception const&) {
    connection_->rollback();
    return false;
  }
  announce(batch);
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
  Write* const one[] = {&write};
  announce(one);
}

void SqliteWriter::perform(Write& write) {
  WriteScope const scope(this);
  SqliteTransaction transaction(*connection_, SqliteConnection::Access::write);
  (*write.work)(transaction);
  transaction.check_whole();
  write.aftermath = transaction.aftermath();
}

void SqliteWriter::announce(std::span<Write* const> batch) {
  std::vector<std::string> messages;
  for (auto* write : batch) {
    if (write->failure) continue;
    for (auto& message : write->aftermath.messages) messages.push_back(std::move(message));
  }
  if (!messages.empty()) tell_(std::move(messages));
  std::lock_guard const lock(mutex_);
  ++commits_;
}

void SqliteWriter::stop() {
  std::unique_lock lock(mutex_);
  is_stopping_ = true;
  idle_.wait(lock, [this] { return queue_.empty() && !is_led_; });
  connection_.reset();
}

int SqliteWriter::waiting() const {
  std::lock_guard const lock(mutex_);
  return static_cast<int>(queue_.size());
}

std::int64_t SqliteWriter::commits() const {
  std::lock_guard const lock(mutex_);
  return commits_;
}

}  // namespace gendan::sql
