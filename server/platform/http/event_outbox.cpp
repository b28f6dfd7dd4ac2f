#include "platform/http/event_outbox.hpp"

#include <algorithm>
#include <utility>

namespace gendan::http {

Event event_of(std::string_view topic, std::string_view data) {
  return {.topic = std::string(topic),
          .text = "event: " + std::string(topic) + "\ndata: " + std::string(data) + "\n\n"};
}

void EventOutbox::push(SharedEvent event) {
  std::lock_guard const lock(mutex_);
  if (is_closed_) return;
  if (waiting_.size() == most_waiting && !is_folded_) fold();
  if (is_folded_) return add_folded(event->topic);
  waiting_.push_back(std::move(event));
  if (waiting_.size() == 1) wake_();
}

void EventOutbox::fold() {
  is_folded_ = true;
  for (auto const& event : std::exchange(waiting_, {})) add_folded(event->topic);
}

void EventOutbox::add_folded(std::string const& topic) {
  if (std::ranges::any_of(waiting_, [&](auto const& event) { return event->topic == topic; })) return;
  waiting_.push_back(std::make_shared<Event const>(event_of(topic, "{}")));
}

void EventOutbox::close() {
  std::lock_guard const lock(mutex_);
  if (std::exchange(is_closed_, true)) return;
  waiting_.clear();
  wake_();
}

bool EventOutbox::is_closed() const {
  std::lock_guard const lock(mutex_);
  return is_closed_;
}

std::vector<EventOutbox::SharedEvent> EventOutbox::take() {
  std::lock_guard const lock(mutex_);
  is_folded_ = false;
  return std::exchange(waiting_, {});
}

}  // namespace gendan::http
