// Reading, listing, searching and making orders through the whole server, at growing sizes, on both
// databases: targets of docs/benchmarks.md.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

#include "app/host.hpp"
#include "bench/bare_writer.hpp"
#include "bench/load.hpp"
#include "bench/measurement.hpp"
#include "bench/order_book.hpp"
#include "bench/program.hpp"
#include "bench/run.hpp"

namespace gendan::bench {
namespace {

constexpr double most_growth = 1.5;
constexpr int bare_orders = 2'000;
constexpr std::size_t asked_in_turn = 1'000;
constexpr char one_order[] = "/api/v1/orders/";

std::vector<std::string> list_targets(OrderBook const& book) {
  std::string const orders = "/api/v1/orders?limit=50&";
  return {orders + "status=confirmed&sort=promised_on",
          orders + "status=in_production&status=confirmed&sort=-created_at",
          orders + "is_late=true&sort=promised_on",
          orders + "is_historical=false&sort=-promised_on",
          orders + "owner_id=" + book.owner_id + "&sort=-created_at",
          orders + "customer_id=" + book.customer_id + "&sort=-promised_on",
          orders + "supplier_id=" + book.supplier_id + "&sort=-created_at",
          orders + "kind=regular&sort=customer_name",
          orders + "sort=-number"};
}

std::vector<std::string> search_targets() {
  std::vector<std::string> targets;
  for (auto const* text : {"PO-0001", "SO-20", "REF-00004", "Hamburg%20Trading%207", "%E4%BA%94%E9%87%91%E5%8E%82",
                           "%E6%9D%AF%20%E5%BD%A9%E7%9B%92", "flask", "P-00017"})
    targets.push_back(std::string("/api/v1/search?text=") + text);
  return targets;
}

// At most so many, evenly from among the values, each after the path.
std::vector<std::string> targets_of(std::string const& path, std::vector<std::string> const& values, std::size_t most) {
  std::vector<std::string> targets;
  auto const step = std::max<std::size_t>(1, values.size() / most);
  for (std::size_t i = 0; i < values.size(); i += step) targets.push_back(path + values[i]);
  return targets;
}

class Size {
public:
  Size(Report& report, std::string engine, int orders, std::filesystem::path const& folder)
      : report_(report),
        engine_(std::move(engine)),
        orders_(orders),
        settings_(settings_for(engine_, folder, std::to_string(orders))) {}

  void measure() {
    std::cerr << "== " << engine_ << ", " << orders_ << " orders ==\n";
    fill_database();
    {
      Server const server(serve_command());
      std::this_thread::sleep_for(std::chrono::seconds(2));
      bounded("start", server.start_time().count(), "s", Better::lower, 0.3);
      bounded("idle_memory", server.resident_megabytes(), "MB", Better::lower, 64);
      measure_reading(server);
      measure_lists(server);
      measure_figures(server);
      measure_writing(server);
      info("memory_after_load", server.resident_megabytes(), "MB");
    }
    compare_writing();
  }

private:
  std::vector<std::string> serve_command() const {
    return {program_folder() / "gendan",
            "serve",
            "--data",
            settings_.data.folder,
            "--database",
            settings_.database.url,
            "--listen",
            "127.0.0.1:0",
            "--set",
            "log.level=warning"};
  }

  void fill_database() {
    auto const began = std::chrono::steady_clock::now();
    {
      Host host(settings_);
      book_ = fill(host.application(), orders_);
    }
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - began;
    info("fill", orders_ * lines_per_order / took.count(), "lines/s");
    ::sync();  // or the system writes a large database to the disk while a small one's readers had the machine alone
  }

  void measure_reading(Server const& server) {
    auto const all = targets_of(one_order, book_.order_ids, book_.order_ids.size());
    auto const targets = targets_of(one_order, book_.order_ids, asked_in_turn);
    auto const answer = answer_to(server.address(), targets[targets.size() / 2], book_.supervisor_token);
    auto const file = std::filesystem::path(settings_.data.folder) / "answer";
    std::ofstream(file, std::ios::binary) << answer;
    double bare = 0;
    {
      Server const yardstick({program_folder() / "bare_handler", file});
      bare = served(yardstick.address(), {.targets = targets, .token = book_.supervisor_token}).per_second;
    }
    info("bare_handler", bare, "requests/s");
    auto const read = served(server.address(), {.targets = targets, .token = book_.supervisor_token});
    report_.compared("read_order", engine_, orders_, read.per_second, "requests/s", "bare_handler", bare,
                     Better::higher, 0.25);
    if (all.size() > targets.size()) {  // more than the server keeps answers of: each is made anew
      auto const anew = served(server.address(), {.targets = all, .token = book_.supervisor_token});
      report_.compared("read_order_anew", engine_, orders_, anew.per_second, "requests/s", "bare_handler", bare,
                       Better::higher, 0.25);
    }
    auto const alone =
        served(server.address(), {.targets = targets, .token = book_.supervisor_token, .connections = 1});
    info("read_order_alone", alone.median_milliseconds, "ms");
  }

  void measure_lists(Server const& server) {
    auto const list = [&](std::string const& name, std::string const& token) {
      Load const load{.targets = list_targets(book_), .token = token};
      auto const result = served(server.address(), load);
      bounded(name + "_p99", result.p99_milliseconds, "ms", Better::lower, 20);
      info(name, result.per_second, "requests/s");
    };
    list("list_orders", book_.supervisor_token);
    list("list_department_orders", book_.merchandiser_token);
    auto const exact =
        served(server.address(), {.targets = targets_of("/api/v1/search?text=", book_.order_digits, asked_in_turn),
                                  .token = book_.supervisor_token});
    info("search_number", exact.per_second, "requests/s");
    auto const search = served(server.address(), {.targets = search_targets(), .token = book_.supervisor_token});
    bounded("search_p99", search.p99_milliseconds, "ms", Better::lower, 50);
    info("search", search.per_second, "requests/s");
    Load const totals{.targets = {"/api/v1/orders/totals?status=confirmed", "/api/v1/orders/totals"},
                      .token = book_.supervisor_token};
    info("count_orders_p99", served(server.address(), totals).p99_milliseconds, "ms");
  }

  void measure_figures(Server const& server) {
    auto const ask = [&](std::string const& name, std::vector<std::string> const& targets) {
      info(name,
           served(server.address(), {.targets = targets, .token = book_.supervisor_token, .connections = 1})
               .median_milliseconds,
           "ms");
    };
    std::string const figure = "/api/v1/figures/on-time?against=agreed&measure=";
    ask("on_time_all", {figure + "lines", figure + "value&by=month", figure + "orders&by=customer"});
    ask("on_time_month", {figure + "lines&by=supplier&from=2026-03-01&to=2026-03-31"});
  }

  void measure_writing(Server const& server) {
    Load load{.targets = {"/api/v1/orders"},
              .token = book_.merchandiser_token,
              .connections = 1,
              .method = "POST",
              .body = book_.order_body};
    auto const alone = served(server.address(), load);
    load.connections = 8;
    auto const together = served(server.address(), load);
    created_alone_ = alone.per_second;
    created_together_ = together.per_second;
    info("create_order_alone_p50", alone.median_milliseconds, "ms");
    auto const newest =
        answer_to(server.address(), "/api/v1/orders?limit=1&sort=-created_at", book_.merchandiser_token);
    auto const id = newest.find("\"id\":\"");
    created_id_ = newest.substr(id + 6, 26);
  }

  void compare_writing() {
    double alone = 0;
    double together = 0;
    {
      auto const database = sql::Database::opened({.url = settings_.database.url});
      alone = bare_writes_per_second(*database, created_id_, bare_orders, 1);
      together = bare_writes_per_second(*database, created_id_, bare_orders, 8);
    }
    info("bare_write", alone, "orders/s");
    info("bare_write_8", together, "orders/s");
    report_.compared("create_order", engine_, orders_, created_alone_, "orders/s", "bare_write", alone, Better::higher,
                     0.3);
    if (engine_ == "sqlite")
      report_.compared("create_order_8", engine_, orders_, created_together_, "orders/s", "create_order",
                       created_alone_, Better::higher, 2);
    else
      info("create_order_8", created_together_, "orders/s");
  }

  void bounded(std::string name, double value, std::string unit, Better better, double limit) {
    report_.bounded(std::move(name), engine_, orders_, value, std::move(unit), better, limit);
  }
  void info(std::string name, double value, std::string unit) {
    report_.info(std::move(name), engine_, orders_, value, std::move(unit));
  }

  Report& report_;
  std::string engine_;
  int orders_;
  config::Settings settings_;
  OrderBook book_;
  double created_alone_ = 0;
  double created_together_ = 0;
  std::string created_id_;
};

// How much slower the largest is than the smallest. Minutes lie between the two, in which the machine itself becomes
// faster or slower: what it serves counts by its share of the bare handler beside it, which stores nothing.
void compare_growth(Report& report, std::string const& engine, std::vector<int> const& sizes) {
  auto const slower = [&](char const* name) {
    return report.value_of(name, engine, sizes.front()) / report.value_of(name, engine, sizes.back());
  };
  auto const bounded = [&](std::string const& name, double growth) {
    report.bounded(name + "_growth", engine, sizes.back(), growth, "times", Better::lower, most_growth);
  };
  auto const machine = slower("bare_handler");
  for (auto const* name : {"read_order", "list_orders", "list_department_orders", "search_number"})
    bounded(name, slower(name) / machine);
  bounded("create_order", slower("create_order"));  // waits for the disk
  // Common words: what is asked grows with what is stored.
  report.info("search_growth", engine, sizes.back(), slower("search") / machine, "times");
}

void measure(Report& report, std::string const& engine, std::filesystem::path const& folder) {
  for (auto const orders : sizes()) Size(report, engine, orders, folder).measure();
  compare_growth(report, engine, sizes());
}

}  // namespace
}  // namespace gendan::bench

int main() { return gendan::bench::run_on_each_engine("bench_orders", gendan::bench::measure); }
