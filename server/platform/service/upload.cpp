#include "platform/service/upload.hpp"

#include "base/refusal.hpp"
#include "platform/service/kept_file.hpp"

namespace gendan::service {

files::StoredFile Upload::kept_body(std::string_view name) {
  if (std::filesystem::is_empty(body())) throw invalid("", "empty_file");
  auto file = kept_file(world(), body(), name);
  content_hash_ = file.hash;
  return file;
}

}  // namespace gendan::service
