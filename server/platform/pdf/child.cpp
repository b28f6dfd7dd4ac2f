#include "platform/pdf/child.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <semaphore>
#include <system_error>
#include <utility>

#include "base/refusal.hpp"

namespace gendan::pdf {
namespace {

std::counting_semaphore<most_children> places{most_children};

class Place {
public:
  Place() { places.acquire(); }
  ~Place() { places.release(); }
  Place(Place const&) = delete;
  Place& operator=(Place const&) = delete;
};

[[noreturn]] void fail(int error, char const* what) { throw std::system_error(error, std::generic_category(), what); }

struct Pipe {
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) fail(errno, "pipe");
  }
  ~Pipe() {
    close(ends[0]);
    close_writing();
  }
  Pipe(Pipe const&) = delete;
  Pipe& operator=(Pipe const&) = delete;
  void close_writing() {
    if (ends[1] >= 0) close(std::exchange(ends[1], -1));
  }
  std::array<int, 2> ends{};
};

// With nothing of this process but its end of the pipe.
pid_t spawned(std::vector<std::string> const& arguments, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  std::vector<char*> given;
  std::string program = "gendan";
  std::string flag = child_flag;
  given.push_back(program.data());
  given.push_back(flag.data());
  std::vector<std::string> copies = arguments;
  for (auto& copy : copies) given.push_back(copy.data());
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
bool read_all(int from, std::string& output) {
  std::array<char, 64 * 1024> buffer;
  for (;;) {
    auto const count = read(from, buffer.data(), buffer.size());
    if (count == 0) return true;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno, "read");
    output.append(buffer.data(), static_cast<std::size_t>(count));
    if (output.size() > most_output) return false;
  }
}

int status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) fail(errno, "waitpid");
  }
  return status;
}

void refuse_by(int status) {
  if (WIFSIGNALED(status)) {
    bool const is_slow = WTERMSIG(status) == SIGALRM || WTERMSIG(status) == SIGXCPU;
    if (is_slow) throw Refusal(RefusalKind::too_large, "document_too_slow");
    throw Refusal(RefusalKind::invalid, "broken_document");
  }
  switch (static_cast<ChildExit>(WEXITSTATUS(status))) {
    case ChildExit::done:
      return;
    case ChildExit::encrypted:
      throw Refusal(RefusalKind::invalid, "encrypted_document");
    case ChildExit::no_such_page:
      throw not_found("no_such_page");
    case ChildExit::not_able:
      throw Refusal(RefusalKind::too_large, "document_too_complex");
    case ChildExit::broken:
      break;
  }
  throw Refusal(RefusalKind::invalid, "broken_document");
}

}  // namespace

std::string output_of_child(std::vector<std::string> const& arguments) {
  Place const place;
  Pipe pipe;
  auto const child = spawned(arguments, pipe.ends[1]);
  pipe.close_writing();
  std::string output;
  bool const is_whole = read_all(pipe.ends[0], output);
  if (!is_whole) kill(child, SIGKILL);
  auto const status = status_of(child);
  if (!is_whole) throw Refusal(RefusalKind::too_large, "document_too_complex");
  refuse_by(status);
  return output;
}

}  // namespace gendan::pdf
