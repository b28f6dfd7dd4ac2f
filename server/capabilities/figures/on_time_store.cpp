#include "capabilities/figures/on_time_store.hpp"

#include <array>

namespace gendan::figures {
namespace {

using service::ListQuery;

// Column names of the views: constants, chosen by enumeration, never from outside.
std::string date_name(PromisedDate against) { return describe::enum_text(against); }

std::string promise(PromisedDate against) { return "f." + date_name(against) + "_on"; }

std::string group_key(OnTimeGrouping by, std::string const& promised) {
  switch (by) {
    case OnTimeGrouping::month:
      return "substr(" + promised + ", 1, 7)";
    case OnTimeGrouping::customer:
      return "coalesce(f.customer_id, '')";
    case OnTimeGrouping::supplier:
      return "coalesce(f.supplier_id, '')";
    case OnTimeGrouping::mode:
      return "coalesce(f.transport_mode, '')";
    case OnTimeGrouping::incoterm:
      return "coalesce(f.incoterm, '')";
  }
  return {};
}

// What people read for a key: the name as the owners keep it.
std::string group_label(std::optional<OnTimeGrouping> by) {
  if (by == OnTimeGrouping::customer)
    return "coalesce((select c.customer_name from order_customer_facts c where c.customer_id = g.group_key limit 1), "
           "'')";
  if (by == OnTimeGrouping::supplier)
    return "coalesce((select s.supplier_name from order_supplier_facts s where s.supplier_id = g.group_key "
           "order by s.order_id desc limit 1), '')";
  return "g.group_key";
}

// Not delivered, it counts against us: the day of what was agreed is past.
std::string is_overdue(PromisedDate against, CalendarDate today) {
  return "f.is_agreed and " + promise(against) + " < '" + today.text() + "'";
}

// What one row of order_promise_facts contributes: every line where it is overdue, else those that are delivered.
struct Contribution {
  std::string on_time;
  std::string counted;
};

Contribution contribution(OnTimeMeasure measure, PromisedDate against, CalendarDate today) {
  bool const is_value = measure == OnTimeMeasure::value;
  std::string const all = is_value ? "f.amount" : "f.lines";
  return {all + "_by_" + date_name(against),
          "case when " + is_overdue(against, today) + " then " + all + " else " + all + "_delivered end"};
}

void add_scope(sql::Transaction& tx, ListQuery& query, service::Caller const& caller, OnTimeScope const& scope) {
  auto const promised = promise(scope.against);
  query.scope(tx, caller, "figures.read", "f.owner_id", "f.department_id");
  if (scope.from) query.where(promised + " >= ?", *scope.from);
  if (scope.to) query.where(promised + " <= ?", *scope.to);
  // An empty text asks for those where it is not known.
  auto const equals = [&](std::string const& column, std::optional<Label> const& value) {
    if (!value) return;
    if (value->text().empty())
      query.where(column + " is null");
    else
      query.where(column + " = ?", *value);
  };
  equals("f.customer_id", scope.customer_id);
  equals("f.supplier_id", scope.supplier_id);
  equals("f.transport_mode", scope.mode);
  equals("f.incoterm", scope.incoterm);
  if (scope.is_historical) query.where("f.is_historical = ?", *scope.is_historical);
}

// `completed_on` is the view's column.
void add_population(ListQuery& query, OnTimeScope const& scope, std::string const& completed_on, CalendarDate today) {
  auto const promised = promise(scope.against);
  query.where("not f.is_cancelled");
  query.where(promised + " is not null");
  query.where(completed_on + " is not null or (" + is_overdue(scope.against, today) + ")");
}

constexpr char promise_completed_on[] = "f.completed_on";
constexpr char line_completed_on[] = "f.delivered_on";

ListQuery counted(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope, CalendarDate today) {
  ListQuery query("", "order_promise_facts f");
  add_scope(tx, query, caller, scope);
  add_population(query, scope, promise_completed_on, today);
  return query;
}

// Which of the population ended so.
std::string has_outcome(OutcomeAsked outcome, std::string const& completed_on, std::string const& promised) {
  switch (outcome) {
    case OutcomeAsked::on_time:
      return completed_on + " <= " + promised;
    case OutcomeAsked::early:
      return completed_on + " < " + promised;
    case OutcomeAsked::on_the_day:
      return completed_on + " = " + promised;
    case OutcomeAsked::late:
      return completed_on + " is null or " + completed_on + " > " + promised;
    case OutcomeAsked::delivered_late:
      return completed_on + " > " + promised;
    case OutcomeAsked::open_late:
      return completed_on + " is null";
  }
  return {};
}

std::string sum_of(std::string const& what) { return "cast(coalesce(sum(" + what + "), 0) as bigint)"; }

}  // namespace

std::vector<OnTimeGroup> on_time_groups(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                        OnTimeQuestion const& question) {
  auto const key = question.by ? group_key(*question.by, promise(scope.against)) : "''";
  auto const [on_time, all] = contribution(question.measure, scope.against, question.today);
  auto query = counted(tx, caller, scope, question.today);
  if (question.currency) query.where("f.currency = ?", *question.currency);
  std::string groups;
  if (question.measure == OnTimeMeasure::orders) {
    // An order is on time when every line of it in the group is.
    auto const orders = query.composed(
        "select " + key + " as group_key, min(case when " + on_time + " = " + all + " then 1 else 0 end) as is_on_time",
        std::string("group by f.order_id") + (question.by ? ", " + key : ""));
    groups = "select group_key, " + sum_of("is_on_time") + " as numerator, count(*) as denominator from (" + orders +
             ") each_order group by group_key";
  } else {
    groups = query.composed(
        "select " + key + " as group_key, " + sum_of(on_time) + " as numerator, " + sum_of(all) + " as denominator",
        question.by ? "group by " + key : "");
  }
  auto const statement = "select g.group_key as key, " + group_label(question.by) +
                         " as label, g.numerator, g.denominator from (" + groups + ") g order by g.group_key";
  return describe::all<OnTimeGroup>(tx.query_values(statement, query.arguments()));
}

OutcomeCounts outcome_counts(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                             CalendarDate today) {
  auto const lines = [&](OutcomeAsked outcome) {
    auto const when = has_outcome(outcome, promise_completed_on, promise(scope.against));
    return sum_of("case when " + when + " then f.lines else 0 end") + " as " + describe::enum_text(outcome);
  };
  using enum OutcomeAsked;
  auto const query = counted(tx, caller, scope, today);
  auto const statement = query.composed(
      "select " + lines(early) + ", " + lines(on_the_day) + ", " + lines(delivered_late) + ", " + lines(open_late), "");
  return describe::first<OutcomeCounts>(tx.query_values(statement, query.arguments())).value();
}

std::vector<DaysLate> days_late(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                CalendarDate today) {
  auto const promised = promise(scope.against);
  auto query = counted(tx, caller, scope, today);
  query.where(has_outcome(OutcomeAsked::delivered_late, promise_completed_on, promised));
  auto const statement = query.composed("select " + promised + ", f.completed_on, " + sum_of("f.lines"),
                                        "group by " + promised + ", f.completed_on");
  std::vector<DaysLate> counts;
  auto rows = tx.query_values(statement, query.arguments());
  while (rows.next()) {
    auto const date = [&](int column) { return describe::Form<CalendarDate>::from_sql(rows, column); };
    counts.push_back({(date(1) - date(0)).count(), rows.integer(2)});
  }
  return counts;
}

std::vector<CurrencyCount> currencies(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                      CalendarDate today) {
  auto const query = counted(tx, caller, scope, today);
  auto const lines = sum_of(contribution(OnTimeMeasure::lines, scope.against, today).counted);
  auto const statement = query.composed("select f.currency, " + lines + " as lines",
                                        "group by f.currency order by " + lines + " desc, f.currency");
  return describe::all<CurrencyCount>(tx.query_values(statement, query.arguments()));
}

ExcludedLines excluded_lines(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                             CalendarDate today) {
  auto const promised = promise(scope.against);
  ListQuery query("", "order_promise_facts f");
  add_scope(tx, query, caller, scope);
  auto const lines = [](std::string const& when, std::string const& which) {
    return sum_of("case when " + when + " then " + which + " else 0 end");
  };
  auto const statement =
      query.composed("select " + lines("not f.is_cancelled and " + promised + " is null", "f.lines") + " as no_date, " +
                         lines("f.is_cancelled", "f.lines") + " as cancelled, " +
                         lines("not f.is_cancelled and f.is_agreed and " + promised + " >= '" + today.text() + "'",
                               "f.lines - f.lines_delivered") +
                         " as not_due, " +
                         lines("not f.is_cancelled and not f.is_agreed and " + promised + " is not null",
                               "f.lines - f.lines_delivered") +
                         " as not_agreed",
                     "");
  return describe::first<ExcludedLines>(tx.query_values(statement, query.arguments())).value();
}

service::Page<OnTimeLine> on_time_lines(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                        OnTimeLineFilter const& filter, service::PageInput<by_promise> const& page,
                                        CalendarDate today) {
  auto const promised = promise(scope.against);
  std::string const columns =
      "f.line_id, f.order_id, f.order_number, f.position, f.customer_name, f.supplier_name, " + promised +
      ", f.delivered_on, f.transport_mode, f.incoterm, f.amount_minor, f.currency, r.reason, r.note";
  ListQuery query(columns, "order_line_facts f left join late_reason r on r.line_id = f.line_id");
  add_scope(tx, query, caller, scope);
  add_population(query, scope, line_completed_on, today);
  if (filter.currency) query.where("f.currency = ?", *filter.currency);
  if (filter.outcome) query.where(has_outcome(*filter.outcome, line_completed_on, promised));
  if (filter.late_reason) query.where("r.reason = ?", std::string(describe::enum_text(*filter.late_reason)));
  if (filter.is_explained) query.where(*filter.is_explained ? "r.reason is not null" : "r.reason is null");
  std::array const sorted_by = {service::SortColumn{"promised_on", promised}};
  return query.page<OnTimeLine>(tx, page, "f.line_id", sorted_by);
}

std::vector<LateCause> late_causes(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                   CalendarDate today) {
  ListQuery query("", "late_reason r join order_line_facts f on f.line_id = r.line_id");
  add_scope(tx, query, caller, scope);
  add_population(query, scope, line_completed_on, today);
  query.where(has_outcome(OutcomeAsked::late, line_completed_on, promise(scope.against)));
  auto const statement =
      query.composed("select r.reason, count(*) as lines", "group by r.reason order by count(*) desc, r.reason");
  return describe::all<LateCause>(tx.query_values(statement, query.arguments()));
}

}  // namespace gendan::figures
