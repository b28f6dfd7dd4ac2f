#include "bench/watched_database.hpp"

namespace gendan::bench {
namespace {

class WatchedTransaction final : public sql::Transaction {
public:
  WatchedTransaction(sql::Transaction& inner, WatchedDatabase& watch) : inner_(inner), watch_(watch) {}

  sql::Engine engine() const override { return inner_.engine(); }
  bool is_reading() const override { return inner_.is_reading(); }
  sql::Rows query_values(std::string_view statement, std::span<sql::Value const> arguments) override {
    watch_.note(statement, arguments);
    return inner_.query_values(statement, arguments);
  }
  void ask_all(std::span<sql::Question const> questions) override {
    for (auto const& question : questions) watch_.note(question.statement, question.arguments);
    inner_.ask_all(questions);
  }
  std::int64_t run_values(std::string_view statement, std::span<sql::Value const> arguments) override {
    return inner_.run_values(statement, arguments);
  }
  void run_each(std::string_view statement, std::span<std::vector<sql::Value> const> argument_lists) override {
    inner_.run_each(statement, argument_lists);
  }
  void run_script(std::string_view script) override { inner_.run_script(script); }
  void after_commit(std::function<void()> effect) override { inner_.after_commit(std::move(effect)); }
  void notify(std::string_view message) override { inner_.notify(message); }

private:
  sql::Transaction& inner_;
  WatchedDatabase& watch_;
};

}  // namespace

void WatchedDatabase::read_with(std::function<void(sql::Transaction&)> const& work, sql::AskedAhead* ahead) {
  inner_.read_with(
      [&](sql::Transaction& tx) {
        WatchedTransaction watched(tx, *this);
        work(watched);
      },
      ahead);
}

void WatchedDatabase::write_with(std::function<void(sql::Transaction&)> const& work) { inner_.write_with(work); }

void WatchedDatabase::note(std::string_view statement, std::span<sql::Value const> arguments) {
  std::lock_guard const lock(mutex_);
  if (asked_by_.empty()) return;
  examples_.try_emplace(std::string(statement), Example{{arguments.begin(), arguments.end()}, asked_by_});
}

}  // namespace gendan::bench
