// GET /figures/on-time/lateness.
#include "capabilities/figures/on_time_api.hpp"
#include "capabilities/figures/on_time_store.hpp"
#include "capabilities/identity/identity.hpp"

namespace gendan::figures {
namespace {

using service::Call;

struct OutcomeLines {
  std::int64_t lines = 0;
  std::string link;
};
BOOST_DESCRIBE_STRUCT(OutcomeLines, (), (lines, link))

// The days are those of the lines delivered late, after the promised date; null where there are none.
struct LatenessView {
  OutcomeLines early;
  OutcomeLines on_the_day;
  OutcomeLines delivered_late;
  OutcomeLines open_late;
  std::optional<PlainNumber> mean_days;
  std::optional<PlainNumber> median_days;
  std::optional<std::int64_t> longest_days;
};
BOOST_DESCRIBE_STRUCT(LatenessView, (),
                      (early, on_the_day, delivered_late, open_late, mean_days, median_days, longest_days))

LatenessView show_lateness(Call& call, OnTimeScope const& scope) {
  auto const today = identity::today(call);
  auto const counts = outcome_counts(call.tx, call.caller, scope, today);
  auto const behind = [link = lines_link(scope)](std::int64_t lines, OutcomeAsked outcome) {
    return OutcomeLines{lines, link + "&outcome=" + std::string(describe::enum_text(outcome))};
  };
  using enum OutcomeAsked;
  LatenessView view{.early = behind(counts.early, early),
                    .on_the_day = behind(counts.on_the_day, on_the_day),
                    .delivered_late = behind(counts.delivered_late, delivered_late),
                    .open_late = behind(counts.open_late, open_late),
                    .mean_days = {},
                    .median_days = {},
                    .longest_days = {}};
  auto const days = late_days(days_late(call.tx, call.caller, scope, today));
  if (!days) return view;
  view.mean_days = PlainNumber{days->mean, 4};
  view.median_days = PlainNumber{days->median, 1};
  view.longest_days = days->longest;
  return view;
}

}  // namespace

void install_lateness(service::App& app) {
  app.route<show_lateness>(http::Method::get, "/figures/on-time/lateness", service::permission("figures.read"),
                           "How early and how late lines were");
}

}  // namespace gendan::figures
