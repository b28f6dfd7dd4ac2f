#include "platform/service/pipeline.hpp"

#include "platform/crypto/hash.hpp"
#include "platform/http/problem.hpp"
#include "platform/service/idempotency.hpp"

namespace gendan::service {
namespace {

std::string_view below_prefix(std::string_view path) {
  if (!path.starts_with(api_prefix)) return {};
  return path.substr(api_prefix.size());
}

// A browser sends a session's cookie by itself, from any page; the token only our own page can know.
void check_csrf(Route const& route, http::Request const& request, Caller const& caller) {
  if (route.is_reading() || caller.session_id.empty()) return;
  if (crypto::equal_in_constant_time(request.header("x-csrf-token"), caller.csrf_token)) return;
  throw Refusal(RefusalKind::forbidden, "csrf_token_needed");
}

void check_access(Route const& route, Caller const& caller) {
  if (route.access.need == Access::Need::nothing) return;
  if (!caller.is_known()) throw Refusal(RefusalKind::unauthenticated, "sign_in_needed");
  if (route.access.need == Access::Need::permission) static_cast<void>(caller.require(route.access.permission));
}

// What log and record may say of a path: a placeholder named {token} stands for a secret of its own.
std::string path_without_secrets(Router const& router, http::Request const& request) {
  auto const match = router.match(request.method, below_prefix(request.path));
  bool const is_secret = match.route != nullptr && match.route->pattern.find("{token}") != std::string::npos;
  return is_secret ? std::string(api_prefix) + match.route->pattern : request.path;
}

struct RefusedAccess {
  std::string method;
  std::string path;
  std::string code;
  std::string permission;
  std::string remote_address;
  std::int64_t left_out = 0;  // of the same person or address, not recorded before this one
};
BOOST_DESCRIBE_STRUCT(RefusedAccess, (), (method, path, code, permission, remote_address, left_out))

}  // namespace

Pipeline::Pipeline(App const& app, World& world, Identify identify)
    : app_(app), world_(world), identify_(std::move(identify)) {}

http::BodyRule Pipeline::body_rule(Method method, std::string_view path) const {
  auto const match = app_.router().match(method, below_prefix(path));
  if (match.route == nullptr) return {};
  auto const& options = match.route->options;
  if (options.upload_limit > 0) return {options.upload_limit, true};
  return {options.body_limit, false};
}

bool Pipeline::is_ready(http::Request& request, std::function<void(bool)> wake) const {
  if (!request.ahead) {
    auto const match = app_.router().match(request.method, below_prefix(request.path));
    if (match.route == nullptr || !match.route->options.asks_first || !match.route->is_reading()) return true;
    auto question = match.route->options.asks_first(match.parameters);
    if (question) request.ahead = world_.database.ask_ahead(*std::move(question));
    if (!request.ahead) return true;
  }
  return static_cast<sql::AskedAhead*>(request.ahead.get())->is_settled(std::move(wake));
}

http::Response Pipeline::respond(http::Request const& request) const {
  Caller caller;
  try {
    return answer(request, caller);
  } catch (Refusal const& refusal) {
    if (refusal.is_refused_access()) record_refusal(request, caller, refusal);
    return http::problem_response(refusal, request.id);
  } catch (sql::Unavailable const& error) {
    world_.log.warning("database_unavailable",
                       {{"request_id", request.id}, {"code", error.code()}, {"detail", error.what()}});
    return http::problem_response(Refusal(RefusalKind::unavailable, error.code()).with_retry_after(2), request.id);
  } catch (std::exception const& error) {
    world_.log.error(
        "request_failed",
        {{"request_id", request.id}, {"path", path_without_secrets(app_.router(), request)}, {"detail", error.what()}});
    return http::problem_response(500, "internal_error", request.id);
  }
}

http::Response Pipeline::answer(http::Request const& request, Caller& caller) const {
  auto const match = app_.router().match(request.method, below_prefix(request.path));
  if (match.route == nullptr) {
    if (match.allowed.empty()) throw not_found("no_such_path");
    auto response = http::problem_response(405, "method_not_allowed", request.id);
    std::string allowed;
    for (auto const method : match.allowed)
      allowed += (allowed.empty() ? "" : ", ") + std::string(http::method_text(method));
    response.set("Allow", allowed);
    return response;
  }
  auto const& route = *match.route;
  if (route.access.need == Access::Need::nothing) {
    try {
      caller = identify_(request);
    } catch (Refusal const&) {
      caller = {};  // an ended session must not keep anyone from signing in
    }
  } else {
    caller = identify_(request);
  }
  check_access(route, caller);
  check_csrf(route, request, caller);
  return run(route, route.prepare(request, match.parameters), request, caller);
}

http::Response Pipeline::run(Route const& route, Route::Prepared const& prepared, http::Request const& request,
                             Caller const& caller) const {
  try {
    if (auto const* upload_work = std::get_if<Route::UploadWork>(&prepared)) {
      Upload upload(world_, caller, request);
      return (*upload_work)(upload);
    }
    if (auto const* detached_work = std::get_if<Route::DetachedWork>(&prepared)) {
      Detached detached(world_, caller, request);
      return (*detached_work)(detached);
    }
    return run_in_transaction(route, std::get<Route::Work>(prepared), request, caller);
  } catch (sql::ConstraintBroken const& broken) {
    if (broken.kind() == sql::Constraint::unique) throw conflict("already_exists");
    if (broken.kind() == sql::Constraint::foreign_key) throw conflict("reference_missing_or_in_use");
    throw;
  }
}

http::Response Pipeline::run_in_transaction(Route const& route, Route::Work const& work, http::Request const& request,
                                            Caller const& caller) const {
  auto const now = world_.clock.now();
  if (route.is_reading()) {
    return world_.database.read(
        [&](sql::Transaction& tx) {
          Call call{world_, caller, tx, now, &request};
          return work(call);
        },
        static_cast<sql::AskedAhead*>(request.ahead.get()));
  }
  return world_.database.write([&](sql::Transaction& tx) {
    Call call{world_, caller, tx, now, &request};
    return answered_once(call, {}, [&] { return work(call); });
  });
}

void Pipeline::record_refusal(http::Request const& request, Caller const& caller, Refusal const& refusal) const {
  auto const& subject = caller.person_id.empty() ? request.remote_address : caller.person_id;
  auto const left_out = refusal_quota_.taken(subject, world_.clock.now());
  if (!left_out) return;
  RefusedAccess const body{std::string(http::method_text(request.method)),
                           path_without_secrets(app_.router(), request),
                           refusal.code(),
                           refusal.problems().empty() ? std::string() : refusal.problems().front().limit,
                           request.remote_address,
                           *left_out};
  try {
    world_.database.write([&](sql::Transaction& tx) {
      Call call{world_, caller, tx, world_.clock.now(), &request};
      call.record("access", caller.person_id.empty() ? "unknown" : caller.person_id, "access_refused", body);
    });
  } catch (std::exception const& error) {
    world_.log.error("refusal_not_recorded", {{"request_id", request.id}, {"detail", error.what()}});
  }
}

}  // namespace gendan::service
