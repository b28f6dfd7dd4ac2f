#include "base/refusal.hpp"

#include <utility>

namespace gendan {

Refusal::Refusal(RefusalKind kind, std::string code, std::vector<Problem> problems)
    : kind_(kind), code_(std::move(code)), problems_(std::move(problems)) {}

Refusal&& Refusal::with_current(std::string json) && {
  current_ = std::move(json);
  return std::move(*this);
}

Refusal&& Refusal::with_retry_after(int seconds) && {
  retry_after_ = seconds;
  return std::move(*this);
}

Refusal&& Refusal::as_refused_access() && {
  is_refused_access_ = true;
  return std::move(*this);
}

Refusal invalid(std::string path, std::string code, std::string limit) {
  return Refusal(RefusalKind::invalid, "invalid_input", {Problem{std::move(path), std::move(code), std::move(limit)}});
}

Refusal not_found(std::string code) { return Refusal(RefusalKind::not_found, std::move(code)); }
Refusal unseen(std::string code, bool is_there) {
  auto refusal = not_found(std::move(code));
  return is_there ? std::move(refusal).as_refused_access() : std::move(refusal);
}
Refusal forbidden(std::string code) { return Refusal(RefusalKind::forbidden, std::move(code)); }
Refusal conflict(std::string code) { return Refusal(RefusalKind::conflict, std::move(code)); }

}  // namespace gendan
