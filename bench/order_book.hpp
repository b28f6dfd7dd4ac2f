// The stored organisation that benchmarks ask: ten departments, their people, and so many orders of ten
// lines, made by the program's own import. The same every time but for ids and today's date: four fifths
// are delivered and historical, over ten years; the others are live and promised around today.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/application.hpp"
#include "capabilities/orders/orders.hpp"

namespace gendan::bench {

struct OrderBook {
  std::string auditor_token;              // reads everything
  std::string supervisor_token;           // reads every order
  std::string merchandiser_token;         // reads a department's
  std::vector<std::string> order_ids;     // some, spread over all
  std::vector<std::string> order_digits;  // what of their references no other order has
  std::string customer_id;
  std::string supplier_id;
  std::string owner_id;
  std::string order_body;  // a new order of ten lines as POST /orders takes it
};

inline constexpr int lines_per_order = 10;

// Into an empty database.
OrderBook fill(Application& application, int orders);

// An order of so many lines, all lamps.
orders::OrderContent lamps(int lines);

// Settings for a database of its own; `name` becomes a folder below `folder` or a schema.
config::Settings settings_for(std::string_view engine, std::filesystem::path const& folder, std::string const& name);

// "sqlite", and "postgres" where GENDAN_TEST_POSTGRES names a server; only those named in BENCH_DATABASES.
std::vector<std::string> engines();
// BENCH_ORDERS ("1000 10000 100000"), ascending.
std::vector<int> sizes();

}  // namespace gendan::bench
