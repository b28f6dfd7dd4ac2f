// `gendan import` of a growing file in the columns of the shipped SCMS mapping: lines a second from the start
// of the program to its end, ten lines an order.
#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "bench/measurement.hpp"
#include "bench/order_book.hpp"
#include "bench/program.hpp"
#include "bench/run.hpp"

namespace gendan::bench {
namespace {

constexpr double least_lines_per_second = 10'000;
constexpr int files_at_once = 100'000;  // orders beyond which only SQLite is fed

constexpr char header[] =
    "ID,Project Code,PO / SO #,Country,Vendor INCO Term,Shipment Mode,Scheduled Delivery Date,Delivered to Client "
    "Date,Product Group,Item Description,Line Item Quantity,Line Item Value,Pack Price,Vendor,Weight "
    "(Kilograms),Freight Cost (USD)\n";

void write_file(std::filesystem::path const& file, int orders) {
  std::ofstream out(file);
  out << header;
  constexpr std::array countries = {"Nigeria", "Vietnam", "Haiti", "Zambia", "Côte d'Ivoire", "South Africa"};
  constexpr std::array modes = {"Air", "Truck", "Ocean", "Air Charter"};
  constexpr std::array terms = {"EXW", "FCA", "DDP", "N/A - From RDC"};
  for (int line = 0; line < orders * lines_per_order; ++line) {
    auto const order = line / lines_per_order;
    auto const pick = [&](auto const& choices) { return choices[static_cast<std::size_t>(order) % choices.size()]; };
    out << fmt::format(
        "{},{}-T{:02},SCMS-{},{},{},{},{}-Jan-{:02},{}-Jan-{:02},ARV,\"Medicine {} 200mg, film-coated tablets, 60 "
        "Tabs\",{},{}.50,{}.{:02},Vendor {},{},\"See SCMS-{} (ID#:{})\"\n",
        line, 100 + order % 40, order % 60, order, pick(countries), pick(terms), pick(modes), 1 + order % 28,
        6 + order % 10, 1 + (order + line % 3) % 28, 6 + order % 10, line % 300, 100 + line % 900, 1000 + line % 9000,
        order % 50, line % 100, line % 70, 10 + line % 900, order, order * lines_per_order);
  }
}

void measure(Report& report, std::string const& engine, int orders, std::filesystem::path const& folder) {
  auto const settings = settings_for(engine, folder, "import" + std::to_string(orders));
  auto const file = folder / "orders.csv";
  write_file(file, orders);
  auto const began = std::chrono::steady_clock::now();
  auto const told = output_of({program_folder() / "gendan", "import", "orders", file, "--mapping",
                               "SCMS delivery history", "--historical", "--data", settings.data.folder, "--database",
                               settings.database.url, "--set", "log.level=error"});
  std::chrono::duration<double> const took = std::chrono::steady_clock::now() - began;
  if (!told.starts_with(std::to_string(orders) + " orders created")) throw std::runtime_error("import: " + told);
  auto const rate = orders * lines_per_order / took.count();
  if (engine == "sqlite")
    report.bounded("import", engine, orders, rate, "lines/s", Better::higher, least_lines_per_second);
  else
    report.info("import", engine, orders, rate, "lines/s");
}

void measure_sizes(Report& report, std::string const& engine, std::filesystem::path const& folder) {
  for (auto const orders : sizes()) {
    if (engine == "sqlite" || orders < files_at_once) measure(report, engine, orders, folder);
  }
}

}  // namespace
}  // namespace gendan::bench

int main() { return gendan::bench::run_on_each_engine("bench_import", gendan::bench::measure_sizes); }
