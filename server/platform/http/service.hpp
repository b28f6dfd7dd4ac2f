// What all connections of one server share.
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "base/refusal.hpp"
#include "platform/clock/clock.hpp"
#include "platform/http/address.hpp"
#include "platform/http/admission.hpp"
#include "platform/http/request_id.hpp"
#include "platform/http/server.hpp"
#include "platform/http/tls.hpp"
#include "platform/http/turns.hpp"

namespace gendan::http {

struct Service {
  Service(ServerOptions chosen, Handlers given, EventStream& stream);

  Response refusal(int status, std::string_view code, std::string_view request_id,
                   std::vector<Problem> const& problems) const;
  void report_failure(std::string_view request_id, std::string_view what) const;

  ServerOptions const options;
  Handlers const handlers;
  EventStream& events;
  TrustedProxies const proxies;
  std::shared_ptr<SSL_CTX> const tls;  // nullptr: plain
  SystemClock clock;                   // for Date: a client compares it with its own
  RequestIds ids;
  Admission admission;
  std::atomic<bool> is_stopping = false;
  std::atomic<bool> is_cut = false;  // handlers that have not begun do not begin any more
  Turns turns;
};

}  // namespace gendan::http
