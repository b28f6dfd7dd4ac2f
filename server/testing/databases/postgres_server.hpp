// A private PostgreSQL server for tests: a fresh cluster in a temporary folder, reached by a socket there,
// gone with the program that started it, even when that is killed. Its disk is not flushed.
#pragma once

#include <sys/types.h>

#include <string>

#include "testing/scratch/scratch_folder.hpp"

namespace gendan::testing {

class PostgresServer {
public:
  PostgresServer();  // started and ready
  ~PostgresServer();
  PostgresServer(PostgresServer const&) = delete;
  PostgresServer& operator=(PostgresServer const&) = delete;

  std::string const& url() const { return url_; }

  void stop();   // at once, as a crash does
  void start();  // returns before it is ready

private:
  void create_cluster();

  ScratchFolder folder_;
  std::string url_;
  pid_t keeper_ = -1;   // the process that ends the server
  int life_line_ = -1;  // open as long as it shall run
};

// The server of all tests of this program, started at the first call; or, with GENDAN_TEST_POSTGRES set
// (a postgres:// URL without a schema), that one, so that many programs share it.
std::string const& test_postgres_url();

std::string url_of_schema(std::string const& url, std::string const& schema);

}  // namespace gendan::testing
