#include "platform/tabular/refusals.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

namespace gendan::tabular {

std::string row_path(std::int64_t number) { return "/rows/" + std::to_string(number); }

std::string cell_path(std::int64_t number, std::string_view column) {
  auto path = row_path(number) + '/';
  for (char const character : column) {
    if (character == '~') {
      path += "~0";
    } else if (character == '/') {
      path += "~1";
    } else {
      path += character;
    }
  }
  return path;
}

Refusal refused(RefusalKind kind, std::string_view code, std::string path, std::string limit) {
  return Refusal(kind, std::string(code), {Problem{std::move(path), std::string(code), std::move(limit)}});
}

Refusal malformed(std::string_view code, std::string path, std::string limit) {
  return refused(RefusalKind::invalid, code, std::move(path), std::move(limit));
}

Refusal oversized(std::string_view code, std::string path, std::uint64_t limit) {
  return refused(RefusalKind::too_large, code, std::move(path), std::to_string(limit));
}

void fail_writing(int error) {
  bool const is_full = error == ENOSPC || error == EDQUOT || error == EFBIG;
  if (is_full) throw refused(RefusalKind::unavailable, "storage_full", {});
  throw std::system_error(error, std::generic_category(), "writing a table");
}

}  // namespace gendan::tabular
