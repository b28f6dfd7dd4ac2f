// What stands at which path: the API, its document, the web interface, health and metrics.
#pragma once

#include "app/host.hpp"
#include "app/job_gauges.hpp"
#include "platform/http/static_files.hpp"

namespace gendan {

class Front {
public:
  explicit Front(Host& host);

  http::Response respond(http::Request const& request);
  std::optional<http::EventSubscription> subscription(http::Request const& request);

private:
  http::Response inner_respond(http::Request const& request);

  Host& host_;
  http::StaticFiles assets_;
  std::string openapi_;
  metrics::Family<metrics::Counter> requests_;
  metrics::Family<metrics::Histogram> seconds_;
  JobGauges jobs_;
};

}  // namespace gendan
