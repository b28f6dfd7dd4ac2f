#include "bench/load.hpp"

#include <unistd.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "bench/program.hpp"

namespace gendan::bench {
namespace {

std::string written(std::filesystem::path const& file, std::string const& text) {
  std::ofstream(file, std::ios::binary) << text;
  return file.string();
}

std::string duration() {
  auto const* seconds = std::getenv("BENCH_SECONDS");
  return std::string(seconds != nullptr ? seconds : "5") + "s";
}

}  // namespace

Served served(std::string const& address, Load const& load) {
  auto const folder = std::filesystem::temp_directory_path();
  auto const prefix = "gendan-load-" + std::to_string(::getpid());
  std::string targets;
  for (auto const& target : load.targets) targets += target + "\n";
  ::setenv("LOAD_METHOD", load.method.c_str(), 1);
  ::setenv("LOAD_TOKEN", load.token.c_str(), 1);
  ::setenv("LOAD_BODY", written(folder / (prefix + "-body"), load.body).c_str(), 1);
  ::setenv("LOAD_TARGETS", written(folder / (prefix + "-targets"), targets).c_str(), 1);
  auto const output = output_of({"wrk", "--threads", "1", "--connections", std::to_string(load.connections),
                                 "--duration", duration(), "--script", BENCH_SOURCES "/load.lua", address});
  auto const place = output.find("RESULT ");
  if (place == std::string::npos) throw std::runtime_error("wrk: " + output);
  auto const result = boost::json::parse(output.substr(place + 7, output.find('\n', place) - place - 7));
  auto const number = [&](char const* name) { return result.at(name).to_number<double>(); };
  if (number("errors") > 0) throw std::runtime_error("errors under load of " + load.targets.front() + ": " + output);
  return {number("requests") * 1e6 / number("microseconds"), number("p50") / 1e3, number("p99") / 1e3};
}

std::string answer_to(std::string const& address, std::string const& target, std::string const& token) {
  auto answer = output_of({"curl", "--silent", "--show-error", "--include", "--max-time", "60", "--header",
                           "Authorization: Bearer " + token, address + target});
  if (answer.find(" 20") != 8) throw std::runtime_error(target + ": " + answer);
  return answer;
}

}  // namespace gendan::bench
