// A thread that serves many, as those of the sockets do, lets another serve while it waits.
#pragma once

#include <functional>

namespace gendan {

// What this thread does before it waits or works for long. Nothing, unless it says so here.
void before_waiting(std::function<void()> step_aside);
// Called where a thread is going to wait for somebody else.
void about_to_wait();

}  // namespace gendan
