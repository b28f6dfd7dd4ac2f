// GET /figures/on-time.
#include "capabilities/figures/on_time_api.hpp"

#include "capabilities/figures/on_time_store.hpp"
#include "capabilities/figures/on_time_target_api.hpp"
#include "capabilities/identity/identity.hpp"

namespace gendan::figures {
namespace {

using service::Call;

struct OnTimeInput : OnTimeScope {
  OnTimeMeasure measure = OnTimeMeasure::lines;
  std::optional<OnTimeGrouping> by;
  std::optional<Currency> currency;
};
BOOST_DESCRIBE_STRUCT(OnTimeInput, (OnTimeScope), (measure, by, currency))

struct OnTimeItem {
  std::string key;
  std::string label;
  PlainNumber numerator;
  PlainNumber denominator;
  std::optional<PlainNumber> rate;
  std::string link;
};
BOOST_DESCRIBE_STRUCT(OnTimeItem, (), (key, label, numerator, denominator, rate, link))

struct ExcludedView : ExcludedLines {
  std::int64_t other_currency = 0;
};
BOOST_DESCRIBE_STRUCT(ExcludedView, (ExcludedLines), (other_currency))

// The same question of the period before.
struct OnTimeBefore : Period {
  PlainNumber numerator;
  PlainNumber denominator;
  std::optional<PlainNumber> rate;
  std::string link;
};
BOOST_DESCRIBE_STRUCT(OnTimeBefore, (Period), (numerator, denominator, rate, link))

struct OnTimeView {
  OnTimeMeasure measure = OnTimeMeasure::lines;
  PromisedDate against = PromisedDate::agreed;
  std::optional<OnTimeGrouping> by;
  std::optional<Currency> currency;  // of the value measure
  PlainNumber numerator;
  PlainNumber denominator;
  std::optional<PlainNumber> rate;    // percent; null: nothing to count
  std::optional<PlainNumber> target;  // percent that is wanted; null: none is set
  std::int64_t grace_days = figures::grace_days;
  std::optional<OnTimeBefore> before;  // where the scope has both ends
  ExcludedView excluded;
  std::string link;  // to the lines behind the numbers
  std::vector<OnTimeItem> items;
};
BOOST_DESCRIBE_STRUCT(OnTimeView, (),
                      (measure, against, by, currency, numerator, denominator, rate, target, grace_days, before,
                       excluded, link, items))

std::string encoded_value(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    bool const is_plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    if (is_plain)
      out += c;
    else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return out;
}

// The same question as a query of the lines; `key` narrows it to one group.
std::string lines_link(OnTimeInput const& input, std::optional<Currency> const& currency,
                       std::optional<std::string> const& key) {
  OnTimeScope scope = input;
  if (key && input.by) {
    auto const text = Label::parsed(*key);
    switch (*input.by) {
      case OnTimeGrouping::customer:
        scope.customer_id = text;
        break;
      case OnTimeGrouping::supplier:
        scope.supplier_id = text;
        break;
      case OnTimeGrouping::mode:
        scope.mode = text;
        break;
      case OnTimeGrouping::incoterm:
        scope.incoterm = text;
        break;
      case OnTimeGrouping::month:
        if (auto const first = CalendarDate::parsed(*key + "-01")) {
          auto const next = first->month() == 12 ? CalendarDate(first->year() + 1, 1, 1)
                                                 : CalendarDate(first->year(), first->month() + 1, 1);
          scope.from = scope.from ? std::max(*scope.from, *first) : *first;
          auto const last = next - std::chrono::days(1);
          scope.to = scope.to ? std::min(*scope.to, last) : last;
        }
        break;
    }
  }
  auto link = lines_link(scope);
  if (currency) link += "&currency=" + std::string(currency->text());
  return link;
}

std::optional<PlainNumber> rate_number(std::int64_t numerator, std::int64_t denominator) {
  auto const value = rate(numerator, denominator);
  if (!value) return std::nullopt;
  return PlainNumber{*value, 4};
}

struct Share {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};

Share share_of_all(Call& call, OnTimeScope const& scope, OnTimeQuestion question) {
  question.by.reset();
  Share share;
  for (auto const& group : on_time_groups(call.tx, call.caller, scope, question)) {
    share.numerator += group.numerator;
    share.denominator += group.denominator;
  }
  return share;
}

std::optional<OnTimeBefore> before_of(Call& call, OnTimeInput input, OnTimeQuestion const& question, int digits) {
  auto const period = input.from && input.to ? period_before({*input.from, *input.to}) : std::nullopt;
  if (!period) return std::nullopt;
  input.from = period->from;
  input.to = period->to;
  auto const share = share_of_all(call, input, question);
  return OnTimeBefore{*period,
                      {share.numerator, digits},
                      {share.denominator, digits},
                      rate_number(share.numerator, share.denominator),
                      lines_link(input, question.currency, std::nullopt)};
}

OnTimeView show_on_time(Call& call, OnTimeInput const& input) {
  OnTimeView view;
  view.measure = input.measure;
  view.against = input.against;
  view.by = input.by;
  OnTimeQuestion question{input.measure, std::nullopt, input.currency, identity::today(call)};
  static_cast<ExcludedLines&>(view.excluded) = excluded_lines(call.tx, call.caller, input, question.today);
  int digits = 0;
  if (input.measure == OnTimeMeasure::value) {
    // Money of different currencies is not added: the most used one is answered, the others are counted.
    for (auto const& entry : currencies(call.tx, call.caller, input, question.today)) {
      if (!question.currency) question.currency = entry.currency;
      if (entry.currency != question.currency) view.excluded.other_currency += entry.lines;
    }
    view.currency = question.currency;
    if (question.currency) digits = question.currency->minor_digits();
  }
  auto const share = share_of_all(call, input, question);
  view.numerator = {share.numerator, digits};
  view.denominator = {share.denominator, digits};
  view.rate = rate_number(share.numerator, share.denominator);
  view.before = before_of(call, input, question, digits);
  if (auto const target = on_time_target(call.tx).basis_points) view.target = PlainNumber{target->value(), 2};
  view.link = lines_link(input, view.currency, std::nullopt);
  if (!input.by) return view;
  question.by = input.by;
  for (auto const& group : on_time_groups(call.tx, call.caller, input, question)) {
    view.items.push_back({group.key,
                          group.label,
                          {group.numerator, digits},
                          {group.denominator, digits},
                          rate_number(group.numerator, group.denominator),
                          lines_link(input, view.currency, group.key)});
  }
  return view;
}

}  // namespace

std::string lines_link(OnTimeScope const& scope) {
  std::string link = "/api/v1/figures/on-time/lines?";
  describe::for_each_member<OnTimeScope>([&](std::string_view name, auto pointer) {
    auto const& member = scope.*pointer;
    using Member = std::remove_cvref_t<decltype(member)>;
    if constexpr (describe::IsOptional<Member>::value) {
      if (member)
        link += std::string(name) + "=" + encoded_value(describe::Form<typename Member::value_type>::to_text(*member)) +
                "&";
    } else {
      link += std::string(name) + "=" + describe::Form<Member>::to_text(member) + "&";
    }
  });
  link.pop_back();
  return link;
}

void install_on_time_routes(service::App& app) {
  using enum http::Method;
  app.route<show_on_time>(get, "/figures/on-time", service::permission("figures.read"),
                          "On-time delivery by lines, value or orders");
  install_on_time_lines(app);
  install_lateness(app);
  install_late_reasons(app);
}

}  // namespace gendan::figures
