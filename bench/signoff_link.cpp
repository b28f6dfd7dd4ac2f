// The page behind a sign-off link, asked by customers at many addresses: the version read, compared with the
// order as it stands now, and encoded; the first visit of each link is written down.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>

#include "app/host.hpp"
#include "bench/measurement.hpp"
#include "bench/order_book.hpp"
#include "capabilities/signoffs/signoffs.hpp"

namespace gendan::bench {
namespace {

constexpr int links = 200;
constexpr int rounds = 5;
constexpr double most_milliseconds = 20;

orders::OrderContent content_of_lines(int lines) {
  orders::OrderContent content;
  content.currency = Currency::parsed("USD");
  content.incoterm = orders::Incoterm::FOB;
  content.incoterm_place = Label::parsed("Ningbo");
  for (int i = 0; i < lines; ++i) {
    auto& line = content.lines.emplace_back();
    line.position = *Whole<1, 9999>::of((i + 1) * 10);
    line.product_code = Label::parsed("LAMP-" + std::to_string(i));
    line.description = BoundedText<0, 500>::parsed("台灯（银色） desk lamp " + std::to_string(i));
    line.specification = {{*Name::parsed("Colour"), *Label::parsed("silver")}};
    line.quantity = QuantityNumber::from_scaled(24'000 + i * 1'000);
    line.unit = BoundedText<1, 40>::parsed("pcs");
    line.unit_price = UnitPrice::from_scaled(970'000 + i);
  }
  return content;
}

// What stands before awaiting the customer is others' to measure: the status is set as it would be.
std::string sent_link(service::Call& call, int lines, int number) {
  orders::ImportedOrder order;
  order.source_system = "bench";
  order.source_reference = std::to_string(lines) + "/" + std::to_string(number);
  order.is_historical = false;
  order.content = content_of_lines(lines);
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

int run() {
  Report report;
  auto const folder = std::filesystem::temp_directory_path() / ("gendan-bench-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  for (auto const& engine : engines()) measure(report, engine, folder);
  std::filesystem::remove_all(folder);
  report.print();
  return report.holds() ? 0 : 1;
}

}  // namespace
}  // namespace gendan::bench

int main() {
  try {
    return gendan::bench::run();
  } catch (std::exception const& error) {
    std::cerr << "bench_signoff_link: " << error.what() << '\n';
    return 2;
  }
}
