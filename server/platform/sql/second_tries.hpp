// Who has lost a race for a row runs again alone. Where all writers change one row (a series of numbers), they would
// else lose to each other over and over while the rest of their work is done and thrown away.
//
//   auto turn = tries.first();             // beside other first tries
//   … lost …
//   turn = {}; turn = tries.again();       // alone; new first tries wait until nobody waits to run again
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace gendan::sql {

class SecondTries {
public:
  // How long anybody waits for a turn before Unavailable("database_busy") is thrown.
  explicit SecondTries(std::chrono::milliseconds patience) : patience_(patience) {}

  // A turn; ends when it is destroyed. Nobody may ask for one while holding one.
  class Turn {
  public:
    Turn() = default;
    Turn(Turn&& other) noexcept : tries_(std::exchange(other.tries_, nullptr)), is_alone_(other.is_alone_) {}
    Turn& operator=(Turn&& other) noexcept {
      end();
      tries_ = std::exchange(other.tries_, nullptr);
      is_alone_ = other.is_alone_;
      return *this;
    }
    ~Turn() { end(); }

  private:
    friend SecondTries;
    Turn(SecondTries& tries, bool is_alone) : tries_(&tries), is_alone_(is_alone) {}
    void end() noexcept;

    SecondTries* tries_ = nullptr;
    bool is_alone_ = false;
  };

  Turn first();
  Turn again();

private:
  std::chrono::milliseconds const patience_;
  std::mutex mutex_;
  std::condition_variable changed_;
  static constexpr int alone = -1;
  int running_ = 0;  // first tries, or `alone`
  int waiting_ = 0;  // to run alone
};

}  // namespace gendan::sql
