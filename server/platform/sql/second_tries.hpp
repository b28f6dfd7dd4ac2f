// Who has lost a race for a row runs again alone. Where all writers change one row (a series of numbers), they would
// else lose to each other over and over while the rest of their work is done and thrown away.
//
//   auto turn = tries.first();             // beside other first tries
//   … lost …
//   turn = {}; turn = tries.again();       // alone; new first tries wait for it
//
// It is a courtesy and no lock: nobody waits for a turn longer than `longest_wait`, so that one long write (an import's
// step) stops nobody.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace gendan::sql {

class SecondTries {
public:
  explicit SecondTries(std::chrono::milliseconds longest_wait) : longest_wait_(longest_wait) {}

  // Ends when it is destroyed. Nobody may ask for one while holding one.
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

    bool is_alone() const { return is_alone_; }

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
  std::chrono::milliseconds const longest_wait_;
  std::mutex mutex_;
  std::condition_variable changed_;
  int together_ = 0;  // that run, not alone
  bool is_one_alone_ = false;
  int waiting_ = 0;  // to run alone
};

}  // namespace gendan::sql
