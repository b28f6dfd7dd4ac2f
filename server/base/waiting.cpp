#include "base/waiting.hpp"

#include <utility>

namespace gendan {
namespace {
thread_local std::function<void()> step_aside_of_this_thread;
}

void before_waiting(std::function<void()> step_aside) { step_aside_of_this_thread = std::move(step_aside); }

void about_to_wait() {
  if (step_aside_of_this_thread) step_aside_of_this_thread();
}

}  // namespace gendan
