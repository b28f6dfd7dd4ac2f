// One unit of work on one connection. Statements use $1, $2 … and one text for both engines; each
// distinct text is prepared once per connection and cached.
//
// A broken constraint throws ConstraintBroken with the constraint's kind; a lost connection, a busy or
// full database throws Unavailable. Callers turn the ones they expect into a Refusal. After a failed
// statement a transaction can only end: to catch its exception and go on is a std::logic_error, as are
// a statement with another number of arguments and a change in read(). Text with a NUL and numbers
// that are not finite are refused with std::invalid_argument before they reach the engine.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "platform/sql/rows.hpp"
#include "platform/sql/value.hpp"

namespace gendan::sql {

enum class Engine { sqlite, postgres };

enum class Constraint { unique, foreign_key, check, not_null };

class ConstraintBroken : public std::runtime_error {
public:
  ConstraintBroken(Constraint kind, std::string const& message) : std::runtime_error(message), kind_(kind) {}
  Constraint kind() const { return kind_; }

private:
  Constraint kind_;
};

// `code` is what the user may see: "database_unavailable", "database_busy", "disk_full".
class Unavailable : public std::runtime_error {
public:
  Unavailable(std::string code, std::string const& message) : std::runtime_error(message), code_(std::move(code)) {}
  std::string const& code() const { return code_; }

private:
  std::string code_;
};

// One of several that are asked at once. The statement's text outlives the asking.
struct Question {
  std::string_view statement;
  std::vector<Value> arguments;
  std::function<void(Rows)> take;
};

class Transaction {
public:
  virtual ~Transaction() = default;
  Transaction() = default;
  Transaction(Transaction const&) = delete;
  Transaction& operator=(Transaction const&) = delete;

  virtual Engine engine() const = 0;
  virtual bool is_reading() const = 0;  // in read()
  virtual Rows query_values(std::string_view statement, std::span<Value const> arguments) = 0;
  // Questions whose answers do not depend on each other, in one round trip where that costs. Each is taken in turn;
  // what takes it asks nothing itself.
  virtual void ask_all(std::span<Question const> questions) = 0;
  void ask(std::initializer_list<Question> questions) { ask_all({questions.begin(), questions.size()}); }
  // The same for answers that need to agree with each other only: what read() asks else may see a later state. On
  // PostgreSQL this spares read() the beginning and the end of a transaction when it asks nothing else, and readers
  // that ask at once share a round trip: for questions that are answered quickly and wait for nobody.
  virtual void ask_apart_all(std::span<Question const> questions) { ask_all(questions); }
  void ask_apart(std::initializer_list<Question> questions) { ask_apart_all({questions.begin(), questions.size()}); }
  // The number of rows changed.
  virtual std::int64_t run_values(std::string_view statement, std::span<Value const> arguments) = 0;
  // One statement, many argument lists; pipelined where a round trip would cost.
  virtual void run_each(std::string_view statement, std::span<std::vector<Value> const> argument_lists) = 0;
  // Several statements separated by semicolons, without arguments: migrations.
  virtual void run_script(std::string_view script) = 0;
  // Called after this transaction is durable, in order, on the thread that called write(); dropped when
  // it rolls back.
  virtual void after_commit(std::function<void()> effect) = 0;
  // Tells every node after commit (LISTEN/NOTIFY on PostgreSQL, in-process on SQLite); 1 to 7,000 bytes.
  // A hint to look: equal ones may be heard once, and a node that is not reached at that moment never
  // hears it, so what must not be missed stands in a table.
  virtual void notify(std::string_view message) = 0;

  template <class... Arguments>
  Rows query(std::string_view statement, Arguments&&... arguments) {
    std::array<Value, sizeof...(Arguments)> const values{value_of(std::forward<Arguments>(arguments))...};
    return query_values(statement, values);
  }
  template <class... Arguments>
  std::int64_t run(std::string_view statement, Arguments&&... arguments) {
    std::array<Value, sizeof...(Arguments)> const values{value_of(std::forward<Arguments>(arguments))...};
    return run_values(statement, values);
  }

private:
  static Value value_of(Value value) { return value; }
  static Value value_of(std::monostate) { return null; }
  static Value value_of(std::string text) { return text; }
  static Value value_of(std::string_view text) { return std::string(text); }
  static Value value_of(char const* text) { return std::string(text); }
  template <class T>
  static Value value_of(std::optional<T> const& value) {
    return value ? value_of(*value) : Value(null);
  }
  template <class T>
  requires std::is_arithmetic_v<T>
  static Value value_of(T number) {
    if constexpr (std::is_same_v<T, bool>)
      return number;
    else if constexpr (std::is_floating_point_v<T>)
      return static_cast<double>(number);
    else
      return static_cast<std::int64_t>(number);
  }
};

}  // namespace gendan::sql
