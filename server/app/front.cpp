#include "app/front.hpp"

#include <chrono>

#include "app/api_page.hpp"
#include "platform/http/problem.hpp"
#include "platform/service/openapi.hpp"

namespace gendan {
namespace {

bool is_from_this_machine(http::Request const& request) {
  return request.remote_address == "127.0.0.1" || request.remote_address == "::1";
}

http::Response text_response(std::string_view type, std::string body) {
  http::Response response;
  response.headers.emplace_back("Content-Type", std::string(type));
  response.body = std::move(body);
  return response;
}

// A link to sign by is itself the key: nothing may carry its address on, keep it or find it.
bool is_behind_a_link(std::string_view path) { return path.starts_with("/s/") || path.starts_with("/api/v1/public/"); }

// A page of its own, whatever the token.
http::Request sign_off_page(http::Request request) {
  request.path = "/sign-off.html";
  return request;
}

void keep_to_its_holder(http::Response& response) {
  response.set("Referrer-Policy", "no-referrer");
  response.set("Cache-Control", "no-store");
  response.set("X-Robots-Tag", "noindex, nofollow");
}

struct HealthView {
  bool is_reachable = false;
  std::int64_t waiting_writes = 0;
};
BOOST_DESCRIBE_STRUCT(HealthView, (), (is_reachable, waiting_writes))

http::Response health(sql::Database& database) {
  auto const state = database.health();
  auto response =
      text_response("application/json", describe::encoded(HealthView{state.is_reachable, state.waiting_writes}));
  if (!state.is_reachable) response.status = 503;
  return response;
}

// Whether the caller may list what the topic names: "orders" are what GET /orders lists.
bool may_hear(service::Router const& router, service::Caller const& caller, std::string_view topic) {
  auto const match = router.match(http::Method::get, "/" + std::string(topic));
  if (match.route == nullptr) return false;
  auto const& access = match.route->access;
  return access.need != service::Access::Need::permission || caller.may(access.permission);
}

}  // namespace

Front::Front(Host& host)
    : host_(host),
      assets_(http::embedded_assets()),
      openapi_(service::openapi_text(host.application().app())),
      requests_(host.metrics().counters("gendan_http_requests_total", "Requests answered.", {"method", "status"})),
      seconds_(host.metrics().histograms("gendan_http_request_seconds", "Time to an answer.", {"method"},
                                         metrics::latency_buckets())),
      jobs_(host) {}

http::Response Front::respond(http::Request const& request) {
  auto const started = std::chrono::steady_clock::now();
  auto response = inner_respond(request);
  if (is_behind_a_link(request.path)) keep_to_its_holder(response);
  auto const method = http::method_text(request.method);
  requests_.with({method, std::to_string(response.status)}).add();
  seconds_.with({method}).observe(std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
  return response;
}

http::Response Front::inner_respond(http::Request const& request) {
  std::string_view const path = request.path;
  bool const is_get = request.method == http::Method::get || request.method == http::Method::head;
  if (is_get && path == "/api/v1/openapi.json") return text_response("application/json", openapi_);
  if (is_get && path == "/api/docs") {
    auto page =
        text_response("text/html; charset=utf-8", api_page(service::openapi_document(host_.application().app())));
    page.set("Content-Security-Policy",
             "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
    return page;
  }
  if (path.starts_with("/api/")) return host_.application().respond(request);
  if (is_get && path == "/health") return health(host_.database());
  if (is_get && path == "/metrics" && is_from_this_machine(request)) {
    jobs_.count();
    return text_response("text/plain; version=0.0.4", host_.metrics().text());
  }
  if (auto response = assets_.response_to(path.starts_with("/s/") ? sign_off_page(request) : request))
    return *std::move(response);
  return http::problem_response(404, "no_such_path", request.id);
}

// Everyone who is signed in hears that something changed, where they may read that kind of thing; what
// changed they then ask for, and get as far as their permissions reach.
std::optional<http::EventSubscription> Front::subscription(http::Request const& request) {
  if (request.path != "/api/v1/live" || request.method != http::Method::get) return std::nullopt;
  try {
    auto caller = host_.application().pipeline().identified(request);
    if (!caller.is_known()) return std::nullopt;
    auto person = caller.person_id;
    auto const& router = host_.application().app().router();
    return http::EventSubscription{std::move(person), [caller = std::move(caller), &router](std::string_view topic) {
                                     return may_hear(router, caller, topic);
                                   }};
  } catch (std::exception const&) {
    return std::nullopt;  // the ordinary answer to /live is then 401
  }
}

}  // namespace gendan
