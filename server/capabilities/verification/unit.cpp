#include "capabilities/verification/unit.hpp"

#include <algorithm>
#include <map>

#include "base/quantity.hpp"
#include "base/text.hpp"

namespace gendan::verification {
namespace {

constexpr std::int64_t kilogram = 1'000'000'000'000;
constexpr std::int64_t pound = 453'592'370'000;
constexpr std::int64_t metre = 10'000;
constexpr std::int64_t inch = 254;

std::map<std::string_view, Unit> const& units() {
  using enum Dimension;
  static std::map<std::string_view, Unit> const table = [] {
    std::map<std::string_view, Unit> made;
    auto const add = [&](Unit unit, std::initializer_list<std::string_view> names) {
      for (auto const name : names) made.emplace(name, unit);
    };
    add({count, 1}, {"piece", "pieces", "pc", "pcs", "pc(s)", "nos", "pce", "pces", "each", "ea", "unit", "units",
                     "c62",   "h87",    "个", "件",  "只",    "支",  "片",  "條",   "条",   "台", "枚"});
    add({count, 12}, {"dozen", "dozens", "doz", "dz", "dzn", "dzs", "打"});
    add({count, 144}, {"gross", "gro", "grs", "罗", "籮"});
    add({mass, 1'000 * kilogram},
        {"t", "ton", "tons", "tonne", "tonnes", "mt", "metric ton", "metric tons", "tne", "吨"});
    add({mass, kilogram}, {"kg", "kgs", "kgm", "kilo", "kilos", "kilogram", "kilograms", "公斤", "千克"});
    add({mass, kilogram / 2}, {"jin", "市斤", "斤"});
    add({mass, kilogram / 1'000}, {"g", "gr", "grm", "gram", "grams", "克"});
    add({mass, kilogram / 1'000'000}, {"mg", "mgm", "milligram", "milligrams", "毫克"});
    add({mass, pound, true}, {"lb", "lbs", "lbr", "pound", "pounds", "磅"});
    add({mass, pound / 16, true}, {"oz", "onz", "ounce", "ounces", "盎司"});
    add({length, 1'000 * metre}, {"km", "kmt", "kilometre", "kilometres", "kilometer", "kilometers", "公里", "千米"});
    add({length, metre}, {"m", "mtr", "mtrs", "metre", "metres", "meter", "meters", "米", "公尺"});
    add({length, metre / 100},
        {"cm", "cms", "cmt", "centimetre", "centimetres", "centimeter", "centimeters", "厘米", "公分"});
    add({length, metre / 1'000}, {"mm", "mmt", "millimetre", "millimetres", "millimeter", "millimeters", "毫米"});
    add({length, inch, true}, {"in", "inch", "inches", "inh", "\"", "″", "′′", "英寸", "寸"});
    add({length, 12 * inch, true}, {"ft", "fot", "foot", "feet", "'", "′", "英尺"});
    add({length, 36 * inch, true}, {"yd", "yds", "yrd", "yard", "yards", "码"});
    return made;
  }();
  return table;
}

WideNumber magnitude(WideNumber number) { return number < 0 ? -number : number; }

// The last digit that a number shows, in thousandths: 10 of "45.36". Zeros behind show nothing.
std::int64_t last_digit(std::int64_t thousandths) {
  std::int64_t step = 1;
  while (thousandths != 0 && thousandths % (step * 10) == 0) step *= 10;
  return step;
}

// Whether `converted` is `stated` in its own unit, rounded to the last digit that it shows.
bool is_rounded(Measure const& converted, Measure const& stated) {
  constexpr std::int64_t three_digits = 100;
  constexpr std::int64_t whole = 1'000;
  auto const step = last_digit(converted.thousandths);
  if (step > whole || magnitude(converted.thousandths) < three_digits * step) return false;
  Measure const half_more{step, converted.unit};
  return 2 * magnitude(converted.size() - stated.size()) <= half_more.size();
}

}  // namespace

std::optional<Unit> unit_of(std::string_view name) {
  if (name.ends_with('.')) name.remove_suffix(1);  // "pcs."
  auto const found = units().find(name);
  return found == units().end() ? std::nullopt : std::optional(found->second);
}

bool are_equal(Measure const& a, Measure const& b) {
  if (a.unit.dimension != b.unit.dimension) return false;
  if (a.unit == b.unit) return a.thousandths == b.thousandths;
  if (2 * magnitude(a.size() - b.size()) <= std::min(a.unit.size, b.unit.size)) return true;
  return a.unit.is_imperial != b.unit.is_imperial && (is_rounded(a, b) || is_rounded(b, a));
}

std::optional<Measure> measure_in(std::string_view text) {
  auto const end = text.find_first_not_of("0123456789.-");
  if (end == 0 || end == std::string_view::npos) return std::nullopt;
  auto const number = QuantityNumber::parsed(text.substr(0, end));
  auto const unit = unit_of(trimmed(text.substr(end)));
  if (!number || !unit) return std::nullopt;
  return Measure{number->scaled(), *unit};
}

}  // namespace gendan::verification
