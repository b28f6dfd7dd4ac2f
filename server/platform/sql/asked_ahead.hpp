// A question of read() that is asked before its work begins: who waits for the answer keeps no thread meanwhile.
#pragma once

#include <functional>

namespace gendan::sql {

class AskedAhead {
public:
  virtual ~AskedAhead() = default;
  // True: it is answered, or the work has to ask itself. False: `wake` is called once, on any thread, maybe at once:
  // with true when it is settled, with false when this is to be called again, which others then wait for. May block
  // for the time of an answer.
  virtual bool is_settled(std::function<void(bool is_settled)> wake) = 0;
};

}  // namespace gendan::sql
