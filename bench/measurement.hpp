// What benchmarks print: one JSON array of measurements on standard output; progress goes to standard error.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/describe/encode.hpp"

namespace gendan::bench {

struct Number {  // printed with three digits behind the point
  double value = 0;
};

struct Measurement {
  std::string name;       // "read_order"
  std::string database;   // "sqlite", "postgres"
  std::int64_t size = 0;  // orders stored
  Number value;
  std::string unit;
  std::optional<Number> ratio;  // to what `target` compares with
  std::string target;           // empty: for information
  std::optional<bool> holds;
};

enum class Better { higher, lower };

class Report {
public:
  // Tells progress, and keeps the measurement.
  void add(Measurement measurement);
  void info(std::string name, std::string database, std::int64_t size, double value, std::string unit);
  // `limit` bounds the value itself.
  void bounded(std::string name, std::string database, std::int64_t size, double value, std::string unit, Better better,
               double limit);
  // `limit` bounds value / reference.
  void compared(std::string name, std::string database, std::int64_t size, double value, std::string unit,
                std::string_view with, double reference, Better better, double limit);

  // The value measured under this name; throws when there is none.
  double value_of(std::string_view name, std::string_view database, std::int64_t size) const;
  void print() const;
  bool holds() const;

private:
  std::vector<Measurement> measurements_;
};

}  // namespace gendan::bench
