#include "testing/databases/postgres_server.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <vector>

#include "platform/sql/database.hpp"

namespace gendan::testing {

namespace {

std::filesystem::path const programs = "/usr/lib/postgresql/15/bin";

// PostgreSQL refuses to run as root: root lends itself Debian's account for it.
passwd const* account() {
  if (::geteuid() != 0) return nullptr;
  auto const* postgres = ::getpwnam("postgres");
  if (!postgres) throw std::runtime_error("there is no account postgres");
  return postgres;
}

// Between fork and exec: only calls that are safe there.
[[noreturn]] void become(std::vector<char*> const& arguments, passwd const* user, char const* log) {
  int const output = ::open(log, O_WRONLY | O_CREAT | O_APPEND, 0666);
  ::dup2(output, 1);
  ::dup2(output, 2);
  if (user && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(126);
  ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

pid_t started(std::vector<std::string> words, std::string const& log) {
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  auto const* user = account();
  pid_t const child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) become(arguments, user, log.c_str());
  return child;
}

}  // namespace

PostgresServer& PostgresServer::shared() {
  static PostgresServer server;  // of the test program: ended at its exit
  return server;
}

PostgresServer::PostgresServer() {
  if (auto const* given = std::getenv("GENDAN_TEST_POSTGRES"); given && *given) {
    url_ = given;
    return;
  }
  create_cluster();
  start();
}

void PostgresServer::create_cluster() {
  std::string pattern = std::filesystem::temp_directory_path() / "gendan-postgres-XXXXXX";
  if (!::mkdtemp(pattern.data())) throw std::runtime_error("cannot make a temporary folder");
  folder_ = pattern;
  if (auto const* user = account(); user && ::chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0) {
    throw std::runtime_error("cannot hand over the temporary folder");
  }
  auto const child = started({programs / "initdb", "--pgdata=" + (folder_ / "data").string(), "--username=postgres",
                              "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"},
                             folder_ / "initdb.log");
  int status = 0;
  ::waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("initdb failed: see " + (folder_ / "initdb.log").string());
}

void PostgresServer::start() {
  server_ = started({programs / "postgres", "-D", folder_ / "data", "-k", folder_, "-c", "listen_addresses=", "-c",
                     "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c",
                     "shared_buffers=32MB", "-c", "max_connections=200"},
                    folder_ / "server.log");
  url_ = "postgres:///postgres?user=postgres&host=" + folder_.string();
  auto const ready = sql::Database::opened({.url = url_of_schema("public"), .patience = std::chrono::seconds(60)});
}

PostgresServer::~PostgresServer() {
  if (server_ > 0) {
    ::kill(server_, SIGQUIT);
    ::waitpid(server_, nullptr, 0);
  }
  std::error_code ignored;
  if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

std::string PostgresServer::url_of_schema(std::string const& schema) const {
  return url_ + (url_.find('?') == std::string::npos ? '?' : '&') + "schema=" + schema;
}

}  // namespace gendan::testing
