#include "bench/run.hpp"

#include <unistd.h>

#include <iostream>

#include "bench/order_book.hpp"

namespace gendan::bench {

int run(char const* program, Measure const& measure) {
  try {
    Report report;
    auto const folder = std::filesystem::temp_directory_path() / (program + ("-" + std::to_string(::getpid())));
    std::filesystem::create_directories(folder);
    measure(report, folder);
    std::filesystem::remove_all(folder);
    report.print();
    return report.holds() ? 0 : 1;
  } catch (std::exception const& error) {
    std::cerr << program << ": " << error.what() << '\n';
    return 2;
  }
}

int run_on_each_engine(char const* program, MeasureOn const& measure) {
  return run(program, [&](Report& report, std::filesystem::path const& folder) {
    for (auto const& engine : engines()) measure(report, engine, folder);
  });
}

}  // namespace gendan::bench
