#include "platform/process/child.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace gendan::process {
namespace {

[[noreturn]] void fail(int error, char const* what) { throw std::system_error(error, std::generic_category(), what); }

struct Descriptor {
  explicit Descriptor(int opened) : number(opened) {}
  ~Descriptor() { end(); }
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  void end() {
    if (number >= 0) close(std::exchange(number, -1));
  }
  int number = -1;
};

// A file in memory, so that a child that reads slowly or never keeps nobody waiting.
int file_of(std::string_view text) {
  auto const file = memfd_create("input", MFD_CLOEXEC);
  if (file < 0) fail(errno, "memfd_create");
  for (std::size_t written = 0; written < text.size();) {
    auto const count = write(file, text.data() + written, text.size() - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      auto const error = errno;
      close(file);
      fail(error, "write");
    }
    written += static_cast<std::size_t>(count);
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

// With nothing of this process but its input and its end of the pipe.
pid_t spawned(std::vector<std::string> arguments, int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  std::vector<char*> given;
  std::string program = "gendan";
  given.push_back(program.data());
  for (auto& argument : arguments) given.push_back(argument.data());
  given.push_back(nullptr);
  std::string language = "LC_ALL=C.UTF-8";
  std::array<char*, 2> environment{language.data(), nullptr};
  pid_t child = 0;
  auto const error = posix_spawn(&child, "/proc/self/exe", &actions, nullptr, given.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) fail(error, "posix_spawn");
  return child;
}

// False: it said too much.
bool read_all(int from, std::size_t most, std::string& output) {
  std::array<char, 64 * 1024> buffer;
  for (;;) {
    auto const count = read(from, buffer.data(), buffer.size());
    if (count == 0) return true;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno, "read");
    output.append(buffer.data(), static_cast<std::size_t>(count));
    if (output.size() > most) return false;
  }
}

int status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) fail(errno, "waitpid");
  }
  return status;
}

void bound(int resource, rlim_t most) {
  rlimit const limit{most, most};
  setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

}  // namespace

bool ChildEnd::was_too_slow() const {
  return WIFSIGNALED(status) && (WTERMSIG(status) == SIGALRM || WTERMSIG(status) == SIGXCPU);
}

ChildEnd run_child(ChildRun const& run) {
  Descriptor const input(file_of(run.input));
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail(errno, "pipe");
  Descriptor const reading(ends[0]);
  Descriptor writing(ends[1]);
  auto const child = spawned(run.arguments, input.number, writing.number);
  writing.end();
  ChildEnd end;
  end.is_whole = read_all(reading.number, run.most_output, end.output);
  if (!end.is_whole) kill(child, SIGKILL);
  end.status = status_of(child);
  return end;
}

void bound_itself(ChildBounds const& bounds) {
  close_range(3, ~0U, 0);
  alarm(bounds.seconds);
  bound(RLIMIT_CPU, bounds.seconds);
  bound(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  bound(RLIMIT_AS, bounds.memory);  // a sanitizer maps more than that before it begins
#else
  static_cast<void>(bounds.memory);
#endif
}

}  // namespace gendan::process
