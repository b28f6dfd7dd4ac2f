#include "platform/sql/argument_check.hpp"

#include <cmath>
#include <stdexcept>

namespace gendan::sql {

void check_arguments(std::span<Value const> arguments) {
  for (auto const& argument : arguments) {
    if (auto const* text = std::get_if<std::string>(&argument)) {
      if (text->find('\0') != std::string::npos) throw std::invalid_argument("text with a NUL cannot be stored");
    } else if (auto const* real = std::get_if<double>(&argument)) {
      if (!std::isfinite(*real)) throw std::invalid_argument("a number that is not finite cannot be stored");
    }
  }
}

}  // namespace gendan::sql
