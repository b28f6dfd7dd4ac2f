// Text waiting for one event stream: filled by publishers on any thread, emptied by its connection.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace gendan::http {

class EventOutbox {
public:
  using Text = std::shared_ptr<std::string const>;
  static constexpr std::size_t most_waiting = 256;

  // `wake` is called under a lock, and never once close() has returned: it must only pass the news on.
  explicit EventOutbox(std::function<void()> wake) : wake_(std::move(wake)) {}

  // False when closed, or when the reader has fallen too far behind: then closed from here on.
  bool push(Text text);
  void close();
  bool is_closed() const;
  std::vector<Text> take();

private:
  void close_locked();

  mutable std::mutex mutex_;
  std::function<void()> wake_;
  std::vector<Text> waiting_;
  bool is_closed_ = false;
};

}  // namespace gendan::http
