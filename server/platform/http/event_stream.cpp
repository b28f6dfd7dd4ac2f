#include "platform/http/event_stream.hpp"

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace gendan::http {
namespace {

struct Subscriber {
  EventSubscription subscription;
  std::shared_ptr<EventOutbox> outbox;
};
using Listeners = std::vector<std::shared_ptr<Subscriber const>>;

}  // namespace

// The list is replaced, never changed: publishers walk the one they took without holding the lock, so that
// `wants` may take its time or call back.
struct EventStream::State {
  mutable std::mutex mutex;
  std::shared_ptr<Listeners const> listeners = std::make_shared<Listeners>();

  std::shared_ptr<Listeners const> all() const {
    std::lock_guard const lock(mutex);
    return listeners;
  }

  bool add(std::shared_ptr<Subscriber const> listener) {
    std::lock_guard const lock(mutex);
    auto const of_person = std::ranges::count(*listeners, listener->subscription.person,
                                              [](auto const& open) { return open->subscription.person; });
    if (static_cast<std::size_t>(of_person) >= most_streams_of_person) return false;
    auto changed = std::make_shared<Listeners>(*listeners);
    changed->push_back(std::move(listener));
    listeners = std::move(changed);
    return true;
  }

  void remove(Subscriber const* listener) {
    std::lock_guard const lock(mutex);
    auto changed = std::make_shared<Listeners>(*listeners);
    std::erase_if(*changed, [&](auto const& open) { return open.get() == listener; });
    listeners = std::move(changed);
  }
};

EventStream::EventStream() : state_(std::make_shared<State>()) {}
EventStream::~EventStream() = default;

void EventStream::publish(std::string_view topic, std::string_view data) {
  if (topic.find_first_of("\r\n") != topic.npos || data.find_first_of("\r\n") != data.npos)
    throw std::invalid_argument("an event is one line");
  EventOutbox::SharedEvent event;
  auto const listeners = state_->all();
  for (auto const& listener : *listeners) {
    if (!listener->subscription.wants(topic)) continue;
    if (!event) event = std::make_shared<Event const>(event_of(topic, data));
    listener->outbox->push(event);
  }
}

void EventStream::close_person(std::string_view person) {
  auto const listeners = state_->all();
  for (auto const& listener : *listeners)
    if (listener->subscription.person == person) listener->outbox->close();
}

std::size_t EventStream::open_streams() const { return state_->all()->size(); }

std::shared_ptr<void> EventStream::attach(EventSubscription subscription, std::shared_ptr<EventOutbox> outbox) {
  auto listener = std::make_shared<Subscriber>(Subscriber{std::move(subscription), std::move(outbox)});
  if (!state_->add(listener)) return nullptr;
  auto const detach = [state = state_](Subscriber const* ended) { state->remove(ended); };
  return std::shared_ptr<void>(static_cast<void*>(listener.get()),
                               [detach, listener](void*) { detach(listener.get()); });
}

}  // namespace gendan::http
