// The verification workspace of an order of 500 lines, read blind by somebody and by the machine: how it stands, and
// the proof of every field compared.
#include <algorithm>
#include <chrono>
#include <filesystem>

#include "app/host.hpp"
#include "bench/measurement.hpp"
#include "bench/order_book.hpp"
#include "bench/run.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/requirements/requirements.hpp"
#include "capabilities/verification/verification.hpp"

namespace gendan::bench {
namespace {

constexpr int lines = 500;
constexpr int rounds = 200;
constexpr double most_milliseconds = 50;

// With its customer's words as they were pasted, which the machine reads in the background.
std::string words_of(orders::OrderContent const& content) {
  std::string words = "Item No.\tDescription\tQty\tUnit\tUnit Price\n";
  for (auto const& line : content.lines) {
    words += line.product_code->text() + "\t" + line.description->text() + "\t" + line.quantity->text() + "\tpcs\t" +
             line.unit_price->text() + "\n";
  }
  return words;
}

std::string read_order(service::Call& call) {
  orders::ImportedOrder order;
  order.source_system = "bench";
  order.source_reference = "workspace";
  order.is_historical = false;
  order.content = lamps(lines);
  auto const id = orders::import_order(call, order).id;
  static_cast<void>(requirements::keep_words(call, id, words_of(order.content)));
  auto seen = order.content;
  for (auto& line : seen.lines) line.unit_price = UnitPrice::from_scaled(line.unit_price->scaled() + 10'000);
  verification::read_blind(call, id, seen);
  return id.text();
}

// Of somebody who sees all of it and verifies nothing: who may give level 2 would read first.
std::string readers_token(service::Call& call) {
  identity::NewPerson person;
  person.account = Code::parsed("manager").value();
  person.name = Name::parsed("Manager").value();
  person.password = "a long enough password";
  person.role_codes = {"management"};
  return identity::add_api_token(call, identity::add_person(call, person), Name::parsed("bench").value());
}

http::Response asked(Application& application, std::string const& path, std::string const& token) {
  http::Request request;
  request.path = "/api/v1" + path;
  request.headers = {{"authorization", "Bearer " + token}};
  return application.respond(request);
}

// In milliseconds, ascending.
std::vector<double> times(Application& application, std::string const& path, std::string const& token) {
  std::vector<double> taken;
  for (int round = 0; round < rounds; ++round) {
    auto const started = std::chrono::steady_clock::now();
    auto const response = asked(application, path, token);
    taken.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count());
    if (response.status != 200) throw std::runtime_error("answered " + std::to_string(response.status));
  }
  std::ranges::sort(taken);
  return taken;
}

void measure(Report& report, std::string const& engine, std::filesystem::path const& folder) {
  Host host(settings_for(engine, folder, "workspace"));
  auto& application = host.application();
  application.prepare();
  auto const token = application.as(service::system_caller("bench"), readers_token);
  auto const order = application.as(service::system_caller("bench"), read_order);
  application.run_due_jobs();
  auto const measured = [&](std::string const& name, std::string const& path) {
    auto const taken = times(application, path, token);
    report.info(name + "_p50", engine, lines, taken[taken.size() / 2], "ms");
    report.bounded(name + "_p99", engine, lines, taken[taken.size() * 99 / 100], "ms", Better::lower,
                   most_milliseconds);
  };
  measured("verification_standing", "/orders/" + order + "/verification");
  auto const answer = asked(application, "/orders/" + order + "/verification", token);
  auto const shown = boost::json::parse(answer.body_text());
  auto const reading = std::string(shown.at_pointer("/readings/0/id").as_string());
  measured("verification_proof", "/orders/" + order + "/readings/" + reading);
}

}  // namespace
}  // namespace gendan::bench

int main() { return gendan::bench::run_on_each_engine("bench_verification_workspace", gendan::bench::measure); }
