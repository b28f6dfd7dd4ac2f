// Setting when the lines of an order under way are expected.
#include <algorithm>

#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_forecast.hpp"
#include "capabilities/orders/order_revision_api.hpp"
#include "capabilities/orders/order_view_api.hpp"
#include "capabilities/orders/order_work_api.hpp"
#include "platform/service/revision.hpp"

namespace gendan::orders {
namespace {

using service::Call;

struct ForecastEdit {
  std::vector<LineForecast> forecasts;  // lines that are not named keep theirs
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(ForecastEdit, (), (forecasts, revision))

OrderRow forecast_order(Call& call, OrderId const& id) {
  auto row = reachable_order(call, id, "orders.write");
  if (row.is_historical) throw conflict("order_is_historical");
  if (!takes_forecasts(row.status, row.held_from)) throw conflict("order_takes_no_forecasts");
  return row;
}

OrderView set_forecasts(Call& call, OrderId const& id, ForecastEdit const& edit) {
  auto const before = forecast_order(call, id);
  service::expect_revision(edit.revision, before.revision, view_of(call, before));
  auto const old_lines = lines_of(call.tx, id);
  auto problems = forecast_problems(delivered_lines(old_lines), edit.forecasts);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  auto lines = old_lines;
  for (auto const& forecast : edit.forecasts)
    std::ranges::find(lines, forecast.position, &OrderLine::position)->forecast_on = forecast.forecast_on;
  service::Edited const edited{describe::changes(content_of(before, old_lines), content_of(before, lines))};
  if (edited.changes.empty()) return view_of(call, before, std::move(lines));
  auto after = before;
  ++after.revision;
  order_table.update(call.tx, after);
  store_lines(call.tx, id, old_lines, lines);
  // Not order_edited: whoever forecasts is no author of the content, and what is signed or approved stands.
  call.record("orders", id.text(), "order_forecast", edited);
  keep_work(call, after, lines);
  return view_of(call, after, std::move(lines));
}

}  // namespace

void install_forecast_routes(service::App& app) {
  app.route<set_forecasts>(http::Method::put, "/orders/{id}/forecasts", service::permission("orders.write"),
                           "Say when lines of a confirmed order are expected, without a change request");
}

}  // namespace gendan::orders
