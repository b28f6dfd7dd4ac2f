#include "platform/sql/aftermath.hpp"

#include <exception>
#include <stdexcept>

namespace gendan::sql {

namespace {
constexpr std::size_t longest_message = 7'000;  // PostgreSQL refuses payloads from 8,000 bytes
}

void Aftermath::tell(std::string_view message) {
  if (message.empty() || message.size() > longest_message || message.find('\0') != std::string_view::npos) {
    throw std::invalid_argument("a message has 1 to 7,000 bytes and no NUL");
  }
  messages.emplace_back(message);
}

void run_effects(Aftermath const& aftermath) {
  std::exception_ptr first;
  for (auto const& effect : aftermath.effects) {
    try {
      effect();
    } catch (...) {
      if (!first) first = std::current_exception();
    }
  }
  if (first) std::rethrow_exception(first);
}

}  // namespace gendan::sql
