#include "testing/databases/postgres_server.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
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

PostgresServer::PostgresServer() {
  create_cluster();
  start();
  // Waits until it answers.
  sql::Database::opened({.url = url_of_schema(url_, "public"), .patience = std::chrono::seconds(60)});
}

PostgresServer::~PostgresServer() { stop(); }

void PostgresServer::create_cluster() {
  auto const& folder = folder_.path();
  url_ = "postgres:///postgres?user=postgres&host=" + folder.string();
  if (auto const* user = account(); user && ::chown(folder.c_str(), user->pw_uid, user->pw_gid) != 0) {
    throw std::runtime_error("cannot hand over the temporary folder");
  }
  auto const child = started({programs / "initdb", "--pgdata=" + (folder / "data").string(), "--username=postgres",
                              "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"},
                             folder / "initdb.log");
  int status = 0;
  ::waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("initdb failed");
}

void PostgresServer::start() {
  auto const& folder = folder_.path();
  server_ =
      started({programs / "postgres", "-D", folder / "data", "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off",
               "-c", "full_page_writes=off", "-c", "shared_buffers=32MB", "-c", "max_connections=200"},
              folder / "server.log");
}

void PostgresServer::stop() {
  if (server_ < 0) return;
  ::kill(server_, SIGQUIT);
  ::waitpid(server_, nullptr, 0);
  server_ = -1;
}

std::string const& test_postgres_url() {
  static auto const* const given = std::getenv("GENDAN_TEST_POSTGRES");
  if (given && *given) {
    static std::string const url = given;
    return url;
  }
  static PostgresServer const server;  // until the end of the program
  return server.url();
}

std::string url_of_schema(std::string const& url, std::string const& schema) {
  return url + (url.find('?') == std::string::npos ? '?' : '&') + "schema=" + schema;
}

}  // namespace gendan::testing
