// This very program begun anew as a child with bounds, for work on what outsiders wrote: it may loop, take all memory
// or crash without harm (decision 9). The child is recognised before main by its first argument, bounds itself and
// then does the one thing it is for; so the server, and every test program, is its own child.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gendan::process {

struct ChildRun {
  std::vector<std::string> arguments;  // the first one names the work
  std::string_view input = {};         // on its standard input
  std::size_t most_output = 0;         // bytes; more ends it
};

struct ChildEnd {
  bool is_whole = true;  // false: it said too much and was ended
  int status = 0;        // as of waitpid
  std::string output;

  bool was_too_slow() const;  // ended by a bound on its time
};

// Blocks until it ended. Throws std::system_error where there is no process to be had.
ChildEnd run_child(ChildRun const& run);

struct ChildBounds {
  unsigned seconds = 0;      // by the wall and of the processor
  std::uint64_t memory = 0;  // bytes of address space
};

// In the child: closes what it inherited but the three standard streams, and takes the bounds; they stay when it
// becomes another program.
void bound_itself(ChildBounds const& bounds);

}  // namespace gendan::process
