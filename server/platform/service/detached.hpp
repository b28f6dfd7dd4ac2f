// A request whose handler works in no transaction, as its handler sees it. While it does what takes long (printing,
// keeping a large file) it holds no connection and nobody waits for it; what it reads before and writes after are each
// in a short transaction of their own:
//
//   Answered<Created<IssuedDocumentView>> issue_document(Detached& request, IssueRequest const& input) {
//     auto const draft = request.read([&](Call& call) { return draft_of(call, input); });
//     auto const file = printed(draft);
//     return request.write([&](Call& call) { return kept(call, draft, file); });  // if the draft still holds
//   }
//
// Sent again with the same Idempotency-Key it gets the first answer again; what takes long is saved by asking
// stored_answer (idempotency.hpp) before.
#pragma once

#include <functional>
#include <string_view>
#include <type_traits>

#include "platform/service/call.hpp"
#include "platform/service/result.hpp"

namespace gendan::service {

class Detached {
public:
  Detached(World& world, Caller const& caller, http::Request const& request)
      : world_(world), caller_(caller), request_(request), now_(world.clock.now()) {}

  World& world() const { return world_; }
  template <class Work>
  auto read(Work&& work) {
    return world_.database.read([&](sql::Transaction& tx) {
      Call call{world_, caller_, tx, now_, &request_};
      return work(call);
    });
  }
  // Also when the request was sent before: a session, that a try failed. May run more than once.
  template <class Work>
  auto write_each_time(Work&& work) {
    return world_.database.write([&](sql::Transaction& tx) {
      Call call{world_, caller_, tx, now_, &request_};
      return work(call);
    });
  }
  // `work` answers what a handler does; it may run more than once.
  template <class Work>
  auto write(Work&& work) {
    using Result = std::invoke_result_t<Work&, Call&>;
    return Answered<Result>{written({}, [&](Call& call) { return ResultTraits<Result>::response(work(call)); })};
  }

protected:
  http::Request const& request() const { return request_; }
  // `content_hash`: of what came as a file.
  http::Response written(std::string_view content_hash, std::function<http::Response(Call&)> const& work);

private:
  World& world_;
  Caller const& caller_;
  http::Request const& request_;
  Instant now_;
};

}  // namespace gendan::service
