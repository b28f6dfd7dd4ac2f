// Arguments as libpq wants them: text of a type that the server infers, bytes as they are. The values
// given must outlive it.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "platform/sql/value.hpp"

namespace gendan::sql {

class PostgresArguments {
public:
  explicit PostgresArguments(std::span<Value const> arguments);

  int count() const { return static_cast<int>(values_.size()); }
  char const* const* values() const { return values_.data(); }
  int const* lengths() const { return lengths_.data(); }
  int const* formats() const { return formats_.data(); }

private:
  using NumberText = std::array<char, 32>;  // the longest double has 24 characters

  void add(Value const& value);
  template <class Number>
  void add_number(Number number);
  void add(char const* value, std::size_t length, int format);

  std::vector<char const*> values_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
  std::vector<NumberText> numbers_;  // never grows beyond its first capacity: values_ points into it
};

}  // namespace gendan::sql
