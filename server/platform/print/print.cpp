#include "platform/print/print.hpp"

#include <sys/wait.h>

#include <semaphore>

#include "base/refusal.hpp"
#include "platform/print/printer_child.hpp"
#include "platform/process/child.hpp"

namespace gendan::print {
namespace {

constexpr std::ptrdiff_t most_children = 2;
std::counting_semaphore<most_children> places{most_children};

// Whoever prints holds a worker: better refused than all of them waiting.
class Place {
public:
  Place() {
    if (!places.try_acquire()) throw Refusal(RefusalKind::unavailable, "renderer_busy").with_retry_after(2);
  }
  ~Place() { places.release(); }
  Place(Place const&) = delete;
  Place& operator=(Place const&) = delete;
};

void refuse_by(process::ChildEnd const& end) {
  if (!end.is_whole) throw Refusal(RefusalKind::too_large, "rendering_too_large");
  if (end.was_too_slow()) throw Refusal(RefusalKind::too_large, "rendering_too_slow");
  if (!WIFEXITED(end.status)) throw Refusal(RefusalKind::invalid, "rendering_failed");
  switch (static_cast<PrinterExit>(WEXITSTATUS(end.status))) {
    case PrinterExit::done:
      break;
    case PrinterExit::not_there:
      throw Refusal(RefusalKind::unavailable, "renderer_unavailable");
    case PrinterExit::no_memory:
      throw Refusal(RefusalKind::too_large, "rendering_too_large");
    default:
      throw Refusal(RefusalKind::invalid, "rendering_failed");
  }
  if (!end.output.starts_with("%PDF-")) throw Refusal(RefusalKind::invalid, "rendering_failed");
}

}  // namespace

std::string printed(std::string_view html, PrintLimits const& limits) {
  Place const place;
  auto end = process::run_child({{printer_flag, std::to_string(limits.seconds)}, html, limits.most_output});
  refuse_by(end);
  return std::move(end.output);
}

}  // namespace gendan::print
