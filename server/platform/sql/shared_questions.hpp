// Questions of several readers at once: while one set is being answered, those that come in wait, and the next to ask
// sends them all in one go. Alone, a question goes out at once; under load one round trip, one wake of the server's
// process and one state of the database serve as many as are waiting.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <span>
#include <vector>

#include "platform/sql/pool.hpp"
#include "platform/sql/postgres_connection.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

class SharedQuestions {
public:
  explicit SharedQuestions(Pool<PostgresConnection>& readers) : readers_(readers) {}

  // Answers that agree with each other, of a state no older than the call. nullopt: one of those asked together
  // failed, it is not known whose; ask again alone.
  std::optional<std::vector<PostgresResult>> answers_to(std::span<Question const> questions);
  std::size_t waiting() const;

private:
  struct Asker {
    explicit Asker(std::span<Question const> its_questions) : questions(its_questions) {}
    std::span<Question const> questions;
    std::optional<std::vector<PostgresResult>> answers;
    bool asks_for_all = false;
    std::binary_semaphore woken{0};
  };
  using Askers = std::vector<std::shared_ptr<Asker>>;

  bool is_first(std::shared_ptr<Asker> const& asker);
  void answer_waiting();
  Askers next_askers();
  void answer(Askers const& askers);
  void hand_on();

  Pool<PostgresConnection>& readers_;
  mutable std::mutex mutex_;
  std::deque<std::shared_ptr<Asker>> waiting_;
  bool is_asking_ = false;
};

}  // namespace gendan::sql
