#include "platform/service/upload.hpp"

#include "base/refusal.hpp"
#include "platform/service/idempotency.hpp"
#include "platform/service/kept_file.hpp"

namespace gendan::service {

files::StoredFile Upload::kept_body(std::string_view name) {
  if (std::filesystem::is_empty(body())) throw invalid("", "empty_file");
  auto file = kept_file(world_, body(), name);
  content_hash_ = file.hash;
  return file;
}

http::Response Upload::written(std::function<http::Response(Call&)> const& work) {
  return world_.database.write([&](sql::Transaction& tx) {
    Call call{world_, caller_, tx, now_, &request_};
    return answered_once(call, content_hash_, [&] { return work(call); });
  });
}

}  // namespace gendan::service
