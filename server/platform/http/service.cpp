#include "platform/http/service.hpp"

#include <utility>

#include "platform/http/problem.hpp"

namespace gendan::http {

namespace {

ServerOptions completed(ServerOptions options) {
  if (options.upload_folder.empty()) options.upload_folder = std::filesystem::temp_directory_path();
  return options;
}

}  // namespace

Service::Service(ServerOptions chosen, Handlers given, EventStream& stream)
    : options(completed(std::move(chosen))),
      handlers(std::move(given)),
      events(stream),
      proxies(options.trusted_proxies),
      tls(options.tls ? tls_context(options.tls->certificate_chain, options.tls->private_key) : nullptr),
      admission(options.most_connections, options.most_connections_per_address),
      turns(options.workers, static_cast<std::size_t>(options.most_waiting_requests)) {}

Response Service::refusal(int status, std::string_view code, std::string_view request_id,
                          std::vector<Problem> const& problems) const {
  auto response = problem_response(status, code, request_id, problems);
  try {
    if (handlers.refuse) response = handlers.refuse(status, code, request_id);
  } catch (std::exception const& failure) {
    report_failure(request_id, failure.what());
  }
  if (status == 503) response.set("Retry-After", "1");
  return response;
}

void Service::report_failure(std::string_view request_id, std::string_view what) const {
  if (handlers.failed) handlers.failed(request_id, what);
}

}  // namespace gendan::http
