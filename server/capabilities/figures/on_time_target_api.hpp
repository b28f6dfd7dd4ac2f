// What share of the promises is wanted to be kept.
#pragma once

#include "base/whole.hpp"
#include "platform/describe/row.hpp"
#include "platform/service/app.hpp"

namespace gendan::figures {

struct OnTimeTarget {
  std::optional<Whole<1, 10'000>> basis_points;  // hundredths of a percent; none: nothing is said
};
BOOST_DESCRIBE_STRUCT(OnTimeTarget, (), (basis_points))

OnTimeTarget on_time_target(sql::Transaction& tx);
void install_on_time_target(service::App& app);

}  // namespace gendan::figures
