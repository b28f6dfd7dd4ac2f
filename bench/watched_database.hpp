// A database that remembers every query asked of it, one example of each statement.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "platform/sql/database.hpp"

namespace gendan::bench {

class WatchedDatabase final : public sql::Database {
public:
  struct Example {
    std::vector<sql::Value> arguments;
    std::string asked_by;
  };

  explicit WatchedDatabase(sql::Database& inner) : inner_(inner) {}

  sql::Engine engine() const override { return inner_.engine(); }
  void read_with(std::function<void(sql::Transaction&)> const& work, sql::AskedAhead* ahead) override;
  std::shared_ptr<sql::AskedAhead> ask_ahead(sql::Question) override { return nullptr; }
  void write_with(std::function<void(sql::Transaction&)> const& work) override;
  sql::Health health() override { return inner_.health(); }
  void listen(std::function<void(std::string const&)> hear) override { inner_.listen(std::move(hear)); }
  void stop() override { inner_.stop(); }

  // From now on queries are remembered, as asked by this.
  void watch(std::string asked_by) { asked_by_ = std::move(asked_by); }
  void note(std::string_view statement, std::span<sql::Value const> arguments);
  std::map<std::string, Example> const& examples() const { return examples_; }

private:
  sql::Database& inner_;
  std::string asked_by_;
  std::mutex mutex_;
  std::map<std::string, Example> examples_;
};

}  // namespace gendan::bench
