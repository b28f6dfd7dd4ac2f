#include "platform/service/detached.hpp"

#include "platform/service/idempotency.hpp"

namespace gendan::service {

http::Response Detached::written(std::string_view content_hash, std::function<http::Response(Call&)> const& work) {
  return world_.database.write([&](sql::Transaction& tx) {
    Call call{world_, caller_, tx, now_, &request_};
    return answered_once(call, content_hash, [&] { return work(call); });
  });
}

}  // namespace gendan::service
