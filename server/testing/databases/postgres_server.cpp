#include "testing/databases/postgres_server.hpp"

#include <fcntl.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
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

struct Child {
  std::vector<std::string> words;
  std::string log;
  int input = -1;
};

// Between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* arguments, char const* log, int input, passwd const* user) {
  ::setsid();  // what the terminal interrupts is the test; this ends after it
  int const output = ::open(log, O_WRONLY | O_CREAT | O_APPEND, 0666);
  ::dup2(output, 1);
  ::dup2(output, 2);
  if (input >= 0) ::dup2(input, 0);
  if (user && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(126);
  ::execv(arguments[0], arguments);
  ::_exit(127);
}

pid_t started(Child child) {
  std::vector<char*> arguments;
  for (auto& word : child.words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  auto const* user = account();
  pid_t const process = ::fork();
  if (process < 0) throw std::runtime_error("cannot fork");
  if (process == 0) become(arguments.data(), child.log.c_str(), child.input, user);
  return process;
}

// Runs the server until a line comes in, or until the test program is gone: then the folder goes as well.
char const* const keeper = R"sh(
folder=$1; shift
"$@" &
if read -r line; then kill -QUIT $!; wait; else kill -QUIT $!; wait; rm -rf "$folder"; fi
)sh";

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
  auto const child =
      started({.words = {programs / "initdb", "--pgdata=" + (folder / "data").string(), "--username=postgres",
                         "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"},
               .log = folder / "initdb.log"});
  int status = 0;
  ::waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("initdb failed");
}

void PostgresServer::start() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    throw std::runtime_error("no socket pair");
  auto const folder = folder_.path().string();
  keeper_ = started({.words = {"/bin/sh", "-c",
                               keeper,    "keeper",
                               folder,    programs / "postgres",
                               "-D",      folder + "/data",
                               "-k",      folder,
                               "-c",      "listen_addresses=",
                               "-c",      "fsync=off",
                               "-c",      "full_page_writes=off",
                               "-c",      "shared_buffers=32MB",
                               "-c",      "max_connections=200"},
                     .log = folder + "/server.log",
                     .input = ends[0]});
  ::close(ends[0]);
  life_line_ = ends[1];
}

void PostgresServer::stop() {
  if (keeper_ < 0) return;
  ::send(life_line_, "\n", 1, MSG_NOSIGNAL);
  ::close(life_line_);
  ::waitpid(keeper_, nullptr, 0);
  keeper_ = -1;
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
