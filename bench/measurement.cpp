#include "bench/measurement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <stdexcept>

#include "platform/describe/json_text.hpp"

namespace gendan::bench {
namespace {

bool is_within(double value, Better better, double limit) {
  return better == Better::higher ? value >= limit : value <= limit;
}

std::string_view sign(Better better) { return better == Better::higher ? ">=" : "<="; }

std::string text_of(std::string_view text) {
  std::string out;
  describe::append_json_string(out, text);
  return out;
}

std::string json_of(Measurement const& each) {
  return fmt::format(
      R"({{"name":{},"database":{},"size":{},"value":{:.3f},"unit":{},"ratio":{},"target":{},"holds":{}}})",
      text_of(each.name), text_of(each.database), each.size, each.value.value, text_of(each.unit),
      each.ratio ? fmt::format("{:.3f}", each.ratio->value) : "null",
      each.target.empty() ? "null" : text_of(each.target), each.holds ? (*each.holds ? "true" : "false") : "null");
}

}  // namespace

void Report::add(Measurement measurement) {
  std::cerr << json_of(measurement) << '\n';
  measurements_.push_back(std::move(measurement));
}

void Report::info(std::string name, std::string database, std::int64_t size, double value, std::string unit) {
  add({std::move(name), std::move(database), size, {value}, std::move(unit), {}, {}, {}});
}

void Report::bounded(std::string name, std::string database, std::int64_t size, double value, std::string unit,
                     Better better, double limit) {
  auto target = fmt::format("{} {:g} {}", sign(better), limit, unit);
  add({std::move(name),
       std::move(database),
       size,
       {value},
       std::move(unit),
       {},
       std::move(target),
       is_within(value, better, limit)});
}

void Report::compared(std::string name, std::string database, std::int64_t size, double value, std::string unit,
                      std::string_view with, double reference, Better better, double limit) {
  auto const ratio = reference > 0 ? value / reference : 0;
  auto target = fmt::format("{} {:g} of {}", sign(better), limit, with);
  add({std::move(name),
       std::move(database),
       size,
       {value},
       std::move(unit),
       Number{ratio},
       std::move(target),
       is_within(ratio, better, limit)});
}

double Report::value_of(std::string_view name, std::string_view database, std::int64_t size) const {
  auto const found = std::ranges::find_if(measurements_, [&](auto const& each) {
    return each.name == name && each.database == database && each.size == size;
  });
  if (found == measurements_.end()) throw std::logic_error("not measured: " + std::string(name));
  return found->value.value;
}

void Report::print() const {
  std::cout << "[\n";
  for (std::size_t index = 0; index < measurements_.size(); ++index) {
    std::cout << "  " << json_of(measurements_[index]) << (index + 1 < measurements_.size() ? ",\n" : "\n");
  }
  std::cout << "]\n";
}

bool Report::holds() const {
  return std::ranges::all_of(measurements_, [](auto const& each) { return each.holds.value_or(true); });
}

}  // namespace gendan::bench
