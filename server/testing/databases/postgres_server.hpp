// A private PostgreSQL server for tests: a fresh cluster in a temporary folder, reached by a socket there,
// gone with the program that started it, even when that is killed. Its disk is not flushed.
//
// With GENDAN_TEST_POSTGRES set (a postgres:// URL without a schema) that server is used instead and left
// alone, so that many test programs share one.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace gendan::testing {

class PostgresServer {
public:
  // Of this program; started at the first call.
  static PostgresServer& shared();

  PostgresServer();
  ~PostgresServer();
  PostgresServer(PostgresServer const&) = delete;
  PostgresServer& operator=(PostgresServer const&) = delete;

  std::string const& url() const { return url_; }
  std::string url_of_schema(std::string const& schema) const;

private:
  void create_cluster();
  void start();

  std::filesystem::path folder_;
  std::string url_;
  pid_t server_ = -1;
};

}  // namespace gendan::testing
