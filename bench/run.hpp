// A benchmark as a program: what it measures goes into the report, its databases into the folder, which goes with it.
//
//   int main() { return gendan::bench::run("bench_orders", gendan::bench::measure); }
#pragma once

#include <filesystem>
#include <functional>

#include "bench/measurement.hpp"

namespace gendan::bench {

using Measure = std::function<void(Report& report, std::filesystem::path const& folder)>;
using MeasureOn = std::function<void(Report& report, std::string const& engine, std::filesystem::path const& folder)>;

// The program's exit status: 0, 1 when something misses its target, 2 when it could not be measured.
int run(char const* program, Measure const& measure);
// Once for each of engines().
int run_on_each_engine(char const* program, MeasureOn const& measure);

}  // namespace gendan::bench
