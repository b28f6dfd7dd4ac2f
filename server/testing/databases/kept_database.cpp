#include "testing/databases/kept_database.hpp"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <iostream>
#include <string_view>

#include "platform/sql/location.hpp"
#include "platform/sql/postgres_connection.hpp"
#include "testing/databases/postgres_server.hpp"

namespace gendan::testing {

namespace {

constexpr std::string_view common = "/postgres?";  // the database that the tests' server is reached by
constexpr char file[] = "gendan.db";

// Outside a transaction.
void run_on_server(std::string const& statement) {
  auto const location = std::get<sql::PostgresLocation>(sql::location_of(test_postgres_url()));
  sql::PostgresConnection(location, std::chrono::seconds(60)).run_script(statement);
}

std::string url_of_database(std::string const& name) {
  auto url = test_postgres_url();
  return url.replace(url.find(common), common.size(), '/' + name + '?');
}

std::string name_in(std::string_view url) {
  auto const end = url.find('?');
  auto const begin = url.rfind('/', end) + 1;
  return std::string(url.substr(begin, end - begin));
}

std::string url_of_file(std::filesystem::path const& folder) { return "sqlite:" + (folder / file).string(); }

}  // namespace

KeptDatabase::KeptDatabase(sql::Engine engine) : engine_(engine) {
  if (engine_ == sql::Engine::sqlite) {
    url_ = url_of_file(folder_.path());
  } else {
    auto const name = fresh_name();
    run_on_server("create database " + name);
    url_ = url_of_database(name);
  }
}

KeptDatabase::~KeptDatabase() {
  if (engine_ == sql::Engine::postgres) drop_database(url_);
}

std::string KeptDatabase::copied(std::filesystem::path const& folder) const {
  if (engine_ == sql::Engine::sqlite) {
    std::filesystem::copy_file(folder_.path() / file, folder / file);
    return url_of_file(folder);
  }
  auto const name = fresh_name();
  run_on_server("create database " + name + " template " + name_in(url_) + " strategy file_copy");
  return url_of_database(name);
}

void drop_database(std::string const& url) {
  try {
    run_on_server("drop database " + name_in(url) + " with (force)");
  } catch (std::exception const& problem) {
    std::cerr << "the database of a test stays: " << problem.what() << '\n';
  }
}

std::string fresh_name() {
  static std::atomic<int> count = 0;
  return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

}  // namespace gendan::testing
