#include "platform/service/call.hpp"

namespace gendan::service {

events::Event Call::record_json(std::string_view topic, std::string_view id, std::string kind, std::string body_json) {
  auto event = world.record.append(tx, std::string(topic) + "/" + std::string(id), std::move(kind), actor(), now,
                                   std::move(body_json));
  announce(topic, id);
  return event;
}

void Call::announce(std::string_view topic, std::string_view id) {
  std::string message = R"({"topic":)";
  describe::append_json_string(message, topic);
  message += R"(,"id":)";
  describe::append_json_string(message, id);
  message += "}";
  tx.notify(message);
}

}  // namespace gendan::service
