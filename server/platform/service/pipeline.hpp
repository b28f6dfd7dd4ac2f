// One request, from its arrival to its answer, in order:
//
//   route → who is asking → CSRF → permission → decode, every problem at once → handler in a transaction →
//   commit, events included → encode
//
// Every refusal anywhere becomes a problem document here and nowhere else; refused access is recorded.
#pragma once

#include <functional>
#include <string>

#include "platform/http/message.hpp"
#include "platform/http/server.hpp"
#include "platform/service/app.hpp"
#include "platform/service/refusal_quota.hpp"

namespace gendan::service {

class Pipeline {
public:
  // Who sent this request: an unknown Caller when it carries no credentials; throws
  // Refusal{unauthenticated} when it carries ones that do not hold.
  using Identify = std::function<Caller(http::Request const&)>;

  Pipeline(App const& app, World& world, Identify identify);

  // Never throws. `request.path` begins with /api/v1.
  http::Response respond(http::Request const& request) const;
  // Handlers::is_ready.
  bool is_ready(http::Request& request, std::function<void(bool)> wake) const;
  // How large a body this route takes, and whether it is spooled to a file.
  http::BodyRule body_rule(Method method, std::string_view path) const;

  // Who sent this request; throws Refusal{unauthenticated} for credentials that do not hold.
  Caller identified(http::Request const& request) const { return identify_(request); }

private:
  http::Response answer(http::Request const& request, Caller& caller) const;
  http::Response run(Route const& route, Route::Prepared const& prepared, http::Request const& request,
                     Caller const& caller) const;
  http::Response run_in_transaction(Route const& route, Route::Work const& work, http::Request const& request,
                                    Caller const& caller) const;
  void record_refusal(http::Request const& request, Caller const& caller, Refusal const& refusal) const;

  App const& app_;
  World& world_;
  Identify identify_;
  mutable RefusalQuota refusal_quota_;
};

inline constexpr std::string_view api_prefix = "/api/v1";

}  // namespace gendan::service
