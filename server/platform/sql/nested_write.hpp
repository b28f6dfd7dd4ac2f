// Marks a thread as being inside a write of one database. A write inside a write would wait for itself
// (SQLite) or for its own locks (PostgreSQL): std::logic_error.
#pragma once

#include <stdexcept>

namespace gendan::sql {

class WriteScope {
public:
  explicit WriteScope(void const* database) : outer_(innermost) {
    for (auto const* scope = outer_; scope; scope = scope->outer_) {
      if (scope->database_ == database) throw std::logic_error("a write inside a write of the same database");
    }
    database_ = database;
    innermost = this;
  }
  ~WriteScope() { innermost = outer_; }
  WriteScope(WriteScope const&) = delete;
  WriteScope& operator=(WriteScope const&) = delete;

private:
  static inline thread_local WriteScope const* innermost = nullptr;
  WriteScope const* outer_;
  void const* database_ = nullptr;
};

}  // namespace gendan::sql
