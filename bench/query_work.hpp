// How much a query reads and sorts, whatever else the machine does: on SQLite the steps of its virtual machine,
// on PostgreSQL the most rows that one node of the plan takes in.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/config/settings.hpp"
#include "platform/sql/database.hpp"

namespace gendan::bench {

struct QueryWork {
  std::int64_t amount = 0;
  std::vector<std::string> plan;
};

class WorkMeter {
public:
  virtual ~WorkMeter() = default;
  virtual QueryWork work_of(std::string const& statement, std::vector<sql::Value> const& arguments) = 0;
  virtual std::int64_t most() const = 0;  // what a page of fifty rows may take

  static std::unique_ptr<WorkMeter> on(config::Settings const& settings, sql::Database& database);
};

}  // namespace gendan::bench
