// Two documents of 500 lines compared: the same, in another order and unit, and with a change in every line.
#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "bench/run.hpp"
#include "capabilities/verification/comparison.hpp"
#include "platform/search/fold.hpp"

namespace gendan::bench {
namespace {

using orders::OrderContent;
using verification::document_of;

constexpr int lines = 500;
constexpr int rounds = 50;
constexpr double most_milliseconds = 20;

OrderContent document() {
  OrderContent content;
  content.currency = Currency::parsed("USD");
  content.requested_on = CalendarDate(2026, 5, 1);
  for (int i = 0; i < lines; ++i) {
    auto const number = std::to_string(i);
    orders::OrderLine line;
    line.position = *Whole<1, 9999>::of((i + 1) * 10);
    line.product_code = Label::parsed("LAMP-" + std::to_string(i / 2));
    line.customer_item_code = Label::parsed("XK-" + std::to_string(i / 2));
    line.description = BoundedText<0, 500>::parsed("台灯（银色） desk lamp " + number);
    line.specification = {{*Name::parsed("Colour"), *Label::parsed("silver")},
                          {*Name::parsed("高度"), *Label::parsed("10 inch")}};
    line.quantity = QuantityNumber::from_scaled(24'000 + i * 1'000);
    line.unit = BoundedText<1, 40>::parsed("pcs");
    line.unit_price = UnitPrice::from_scaled(970'000 + i);
    line.confirmed_on = CalendarDate(2026, 5, 2);
    line.facts = {{"Packing", "5-ply carton"}, {"Mark " + number, "N/M"}};
    content.lines.push_back(std::move(line));
  }
  return content;
}

double milliseconds(OrderContent const& left, OrderContent const& right) {
  auto const started = std::chrono::steady_clock::now();
  for (int i = 0; i < rounds; ++i) {
    auto const result = compared(document_of(left, search::case_folded), document_of(right, search::case_folded), {});
    if (result.counts.lines_matched != lines) throw std::logic_error("lines went lost");
  }
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started).count() / rounds;
}

void measure(Report& report, std::filesystem::path const&) {
  auto const left = document();
  auto reordered = left;
  std::ranges::reverse(reordered.lines);
  auto changed = left;
  for (auto& line : changed.lines) line.unit_price = UnitPrice::from_scaled(line.unit_price->scaled() + 10'000);
  auto const take = [&](char const* name, OrderContent const& right) {
    report.bounded(name, "", lines, milliseconds(left, right), "ms", Better::lower, most_milliseconds);
  };
  take("compare_same", left);
  take("compare_reordered", reordered);
  take("compare_changed", changed);
}

}  // namespace
}  // namespace gendan::bench

int main() { return gendan::bench::run("bench_comparisons", gendan::bench::measure); }
