// The on-time figure's routes, and numbers as figures write them.
#pragma once

#include "capabilities/figures/on_time_store.hpp"
#include "platform/describe/form.hpp"
#include "platform/service/app.hpp"

namespace gendan::figures {

// An exact decimal that JSON carries as a number: counts, sums and percentages to look at.
struct PlainNumber {
  std::int64_t scaled = 0;
  int digits = 0;
};

void install_on_time_routes(service::App& app);
void install_on_time_lines(service::App& app);
void install_lateness(service::App& app);
void install_late_reasons(service::App& app);

// The address of the lines of a scope.
std::string lines_link(OnTimeScope const& scope);

}  // namespace gendan::figures

template <>
struct gendan::describe::Form<gendan::figures::PlainNumber> {
  using Value = gendan::figures::PlainNumber;
  static constexpr bool is_text = false;
  static std::string to_text(Value const& value) { return decimal_text(value.scaled, value.digits); }
  static boost::json::object schema() { return {{"type", "number"}}; }
};
