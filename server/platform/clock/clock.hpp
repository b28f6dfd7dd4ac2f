// Where "now" comes from. Nothing in the domain asks a clock: the edge asks once and passes the instant.
#pragma once

#include <chrono>
#include <mutex>

#include "base/instant.hpp"

namespace gendan {

class Clock {
public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
  Instant now() const override;
};

// For tests: stands still until it is moved.
class ManualClock final : public Clock {
public:
  explicit ManualClock(Instant start) : now_(start) {}
  Instant now() const override;
  void advance(Milliseconds span);
  void set(Instant at);

private:
  mutable std::mutex mutex_;
  Instant now_;
};

}  // namespace gendan
