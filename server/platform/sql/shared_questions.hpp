// Questions of several readers at once: while one set is being answered, those that come in wait, and the next to ask
// sends them all in one go. Alone, a question goes out at once; under load one round trip, one wake of the server's
// process and one state of the database serve as many as are waiting.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "platform/sql/asked_ahead.hpp"
#include "platform/sql/pool.hpp"
#include "platform/sql/postgres_connection.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

class SharedQuestions {
  struct Asker {
    explicit Asker(std::span<Question const> its_questions) : questions(its_questions) {}
    explicit Asker(Question its_question) : own(std::move(its_question)), questions(&own, 1) {}
    Question const own;
    std::span<Question const> const questions;
    std::function<void(bool is_settled)> wake;
    std::optional<std::vector<PostgresResult>> answers;
    bool has_come = false;
    bool is_settled = false;
  };

public:
  using Answers = std::optional<std::vector<PostgresResult>>;

  // One question of somebody who does not wait on a thread.
  class Ahead final : public AskedAhead {
  public:
    Ahead(SharedQuestions& shared, Question question)
        : shared_(shared), asker_(std::make_shared<Asker>(std::move(question))) {}

    bool is_settled(std::function<void(bool is_settled)> wake) override;
    // nullopt: something else is asked, or one of those asked together failed, or it has been taken before.
    Answers answers_to(std::span<Question const> questions);

  private:
    SharedQuestions& shared_;
    std::shared_ptr<Asker> const asker_;
  };

  explicit SharedQuestions(Pool<PostgresConnection>& readers) : readers_(readers) {}

  // Answers that agree with each other, of a state no older than the call. nullopt: one of those asked together
  // failed, it is not known whose; ask again alone.
  Answers answers_to(std::span<Question const> questions);
  std::size_t waiting() const;

private:
  using Askers = std::vector<std::shared_ptr<Asker>>;
  using Wakes = std::vector<std::function<void(bool)>>;

  bool is_settled(std::shared_ptr<Asker> const& asker, std::function<void(bool)> wake);
  Askers next_askers();
  void answer(Askers const& askers);
  Wakes settled(Askers const& askers);
  std::function<void(bool)> hand_on();

  Pool<PostgresConnection>& readers_;
  mutable std::mutex mutex_;
  std::deque<std::shared_ptr<Asker>> waiting_;
  bool is_asking_ = false;
};

}  // namespace gendan::sql
