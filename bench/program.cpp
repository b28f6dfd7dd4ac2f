#include "bench/program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <stdexcept>

namespace gendan::bench {
namespace {

struct Started {
  pid_t process;
  int output;
};

Started started(std::vector<std::string> const& command) {
  std::vector<char*> arguments;
  for (auto const& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
  arguments.push_back(nullptr);
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  auto const process = ::vfork();
  if (process < 0) throw std::runtime_error("no process");
  if (process == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  return {process, ends[0]};
}

// Everything up to its end, or up to the end of the line in which `mark` stands.
std::string read_output(int descriptor, std::string_view mark) {
  std::string text;
  std::array<char, 4096> piece{};
  while (true) {
    auto const size = ::read(descriptor, piece.data(), piece.size());
    if (size <= 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(size));
    if (mark.empty()) continue;
    auto const place = text.find(mark);
    if (place != std::string::npos && text.find('\n', place) != std::string::npos) return text;
  }
}

}  // namespace

std::filesystem::path program_folder() { return std::filesystem::read_symlink("/proc/self/exe").parent_path(); }

std::string output_of(std::vector<std::string> const& command) {
  auto const program = started(command);
  auto text = read_output(program.output, {});
  ::close(program.output);
  int status = 0;
  ::waitpid(program.process, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error(command.front() + " failed: " + text);
  return text;
}

Server::Server(std::vector<std::string> command) {
  constexpr std::string_view mark = "http://";
  auto const began = std::chrono::steady_clock::now();
  auto const program = started(command);
  process_ = program.process;
  output_ = program.output;
  auto const text = read_output(output_, mark);
  start_time_ = std::chrono::steady_clock::now() - began;
  auto const place = text.find(mark);
  if (place == std::string::npos) throw std::runtime_error(command.front() + " does not listen: " + text);
  address_ = text.substr(place, text.find_first_of(" \n/", place + mark.size()) - place);
}

Server::~Server() {
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
  ::close(output_);
}

double Server::resident_megabytes() const {
  std::ifstream status("/proc/" + std::to_string(process_) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  }
  throw std::runtime_error("no memory to read");
}

}  // namespace gendan::bench
