#include "platform/pdf/child.hpp"

#include <sys/wait.h>

#include <semaphore>

#include "base/refusal.hpp"
#include "platform/process/child.hpp"

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

void refuse_by(process::ChildEnd const& end) {
  if (!end.is_whole) throw Refusal(RefusalKind::too_large, "document_too_complex");
  if (end.was_too_slow()) throw Refusal(RefusalKind::too_large, "document_too_slow");
  if (!WIFEXITED(end.status)) throw Refusal(RefusalKind::invalid, "broken_document");
  switch (static_cast<ChildExit>(WEXITSTATUS(end.status))) {
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
  process::ChildRun run{{child_flag}, {}, most_output};
  run.arguments.insert(run.arguments.end(), arguments.begin(), arguments.end());
  auto end = process::run_child(run);
  refuse_by(end);
  return std::move(end.output);
}

}  // namespace gendan::pdf
