// The page behind a sign-off link, asked by customers at many addresses: the version read, compared with the
// order as it stands now, and encoded; the first visit of each link is written down.
#include <algorithm>
#include <chrono>
#include <filesystem>

#include "app/host.hpp"
#include "bench/measurement.hpp"
#include "bench/order_book.hpp"
#include "bench/run.hpp"
#include "capabilities/signoffs/signoffs.hpp"

namespace gendan::bench {
namespace {

constexpr int links = 200;
constexpr int rounds = 5;
constexpr double most_milliseconds = 20;

// What stands before awaiting the customer is others' to measure: the status is set as it would be.
std::string sent_link(service::Call& call, int lines, int number) {
  orders::ImportedOrder order;
  order.source_system = "bench";
  order.source_reference = std::to_string(lines) + "/" + std::to_string(number);
  order.is_historical = false;
  order.content = lamps(lines);
  auto const id = orders::import_order(call, order).id;
  call.tx.run("update sales_order set status = 'awaiting_customer' where id = $1", id.text());
  return signoffs::send_link(call, id, {*Name::parsed("Anna"), *LanguageTag::parsed("en"), std::nullopt});
}

std::vector<std::string> sent_links(Application& application, int lines) {
  std::vector<std::string> tokens;
  for (int number = 0; number < links; ++number)
    tokens.push_back(application.as(service::system_caller("bench"),
                                    [&](service::Call& call) { return sent_link(call, lines, number); }));
  return tokens;
}

// In milliseconds, ascending: each request from an address of its own, as the throttle counts by address.
std::vector<double> times(Application& application, std::vector<std::string> const& tokens) {
  std::vector<double> taken;
  int visitor = 0;
  for (int round = 0; round < rounds; ++round) {
    for (auto const& token : tokens) {
      http::Request request;
      request.path = "/api/v1/public/signoffs/" + token;
      request.remote_address = "192.0.2." + std::to_string(visitor++ % 250);
      auto const started = std::chrono::steady_clock::now();
      auto const response = application.respond(request);
      taken.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count());
      if (response.status != 200) throw std::runtime_error("answered " + std::to_string(response.status));
    }
  }
  std::ranges::sort(taken);
  return taken;
}

void measure(Report& report, std::string const& engine, std::filesystem::path const& folder) {
  Host host(settings_for(engine, folder, "signoff_link"));
  host.application().prepare();
  for (auto const lines : {10, 500}) {
    auto const taken = times(host.application(), sent_links(host.application(), lines));
    report.info("signoff_link_p50", engine, lines, taken[taken.size() / 2], "ms");
    report.bounded("signoff_link_p99", engine, lines, taken[taken.size() * 99 / 100], "ms", Better::lower,
                   most_milliseconds);
  }
}

}  // namespace
}  // namespace gendan::bench

int main() { return gendan::bench::run_on_each_engine("bench_signoff_link", gendan::bench::measure); }
