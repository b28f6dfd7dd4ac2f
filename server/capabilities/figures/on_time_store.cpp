#include "capabilities/figures/on_time_store.hpp"

#include <array>

namespace gendan::figures {
namespace {

using service::ListQuery;

// Column names of the view: constants, chosen by enumeration, never from outside.
std::string promise(PromisedDate against) {
  switch (against) {
    case PromisedDate::original:
      return "f.original_on";
    case PromisedDate::agreed:
      return "f.agreed_on";
    case PromisedDate::requested:
      return "f.requested_on";
  }
  return {};
}

struct GroupColumns {
  std::string key;
  std::string label;
};

GroupColumns group_columns(OnTimeGrouping by, std::string const& promised) {
  switch (by) {
    case OnTimeGrouping::month:
      return {"substr(" + promised + ", 1, 7)", "substr(" + promised + ", 1, 7)"};
    case OnTimeGrouping::customer:
      return {"coalesce(f.customer_id, '')", "f.customer_name"};
    case OnTimeGrouping::supplier:
      return {"coalesce(f.supplier_id, '')", "f.supplier_name"};
    case OnTimeGrouping::mode:
      return {"coalesce(f.transport_mode, '')", "coalesce(f.transport_mode, '')"};
    case OnTimeGrouping::incoterm:
      return {"coalesce(f.incoterm, '')", "coalesce(f.incoterm, '')"};
  }
  return {};
}

void add_scope(ListQuery& query, service::Caller const& caller, OnTimeScope const& scope) {
  auto const promised = promise(scope.against);
  query.scope(caller, "figures.read", "f.owner_id", "f.department_id");
  if (scope.from) query.where(promised + " >= ?", *scope.from);
  if (scope.to) query.where(promised + " <= ?", *scope.to);
  // An empty text asks for those where it is not known.
  auto const equals = [&](char const* column, std::optional<Label> const& value) {
    if (value) query.where("coalesce(" + std::string(column) + ", '') = ?", *value);
  };
  equals("f.customer_id", scope.customer_id);
  equals("f.supplier_id", scope.supplier_id);
  equals("f.transport_mode", scope.mode);
  equals("f.incoterm", scope.incoterm);
  if (scope.is_historical) query.where("f.is_historical = ?", *scope.is_historical);
}

void add_population(ListQuery& query, OnTimeScope const& scope, CalendarDate today) {
  auto const promised = promise(scope.against);
  query.where("not f.is_cancelled");
  query.where(promised + " is not null");
  query.where("f.delivered_on is not null or " + promised + " < ?", today);
}

}  // namespace

std::vector<OnTimeGroup> on_time_groups(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                        OnTimeQuestion const& question) {
  auto const promised = promise(scope.against);
  auto const columns = question.by ? group_columns(*question.by, promised) : GroupColumns{"''", "''"};
  auto const is_on_time =
      "case when f.delivered_on is not null and f.delivered_on <= " + promised + " then 1 else 0 end";
  ListQuery query("", "order_line_facts f");
  add_scope(query, caller, scope);
  add_population(query, scope, question.today);
  if (question.currency) query.where("f.currency = ?", *question.currency);
  std::string statement;
  if (question.measure == OnTimeMeasure::orders) {
    // An order is on time when every line of it in the group is.
    auto const inner =
        query.composed("select " + columns.key + " as group_key, max(" + columns.label +
                           ") as label, f.order_id, min(" + is_on_time + ") as is_on_time",
                       std::string("group by ") + (question.by ? columns.key + ", " : "") + "f.order_id");
    statement = "select g.group_key, max(g.label), cast(sum(g.is_on_time) as bigint), count(*) from (" + inner +
                ") g group by g.group_key order by g.group_key";
  } else {
    auto const weight =
        question.measure == OnTimeMeasure::value ? std::string("coalesce(f.amount_minor, 0)") : std::string("1");
    statement = query.composed("select " + columns.key + " as group_key, max(" + columns.label +
                                   ") as label, cast(coalesce(sum((" + is_on_time + ") * " + weight +
                                   "), 0) as bigint), cast(coalesce(sum(" + weight + "), 0) as bigint)",
                               question.by ? "group by " + columns.key + " order by " + columns.key : "");
  }
  std::vector<OnTimeGroup> groups;
  auto rows = tx.query_values(statement, query.arguments());
  while (rows.next()) {
    if (rows.is_null(0)) continue;
    groups.push_back({std::string(rows.text(0)), std::string(rows.is_null(1) ? std::string_view() : rows.text(1)),
                      rows.integer(2), rows.integer(3)});
  }
  return groups;
}

std::vector<CurrencyCount> currencies(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                      CalendarDate today) {
  ListQuery query("", "order_line_facts f");
  add_scope(query, caller, scope);
  add_population(query, scope, today);
  auto const statement =
      query.composed("select f.currency, count(*) as lines", "group by f.currency order by count(*) desc, f.currency");
  return describe::all<CurrencyCount>(tx.query_values(statement, query.arguments()));
}

ExcludedLines excluded_lines(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                             CalendarDate today) {
  auto const promised = promise(scope.against);
  ListQuery query("", "order_line_facts f");
  add_scope(query, caller, scope);
  auto const statement =
      query.composed("select cast(coalesce(sum(case when not f.is_cancelled and " + promised +
                         " is null then 1 else 0 end), 0) as bigint) as no_date, "
                         "cast(coalesce(sum(case when f.is_cancelled then 1 else 0 end), 0) as bigint) as cancelled, "
                         "cast(coalesce(sum(case when not f.is_cancelled and f.delivered_on is null and " +
                         promised + " >= '" + today.text() + "' then 1 else 0 end), 0) as bigint) as not_due",
                     "");
  return describe::first<ExcludedLines>(tx.query_values(statement, query.arguments())).value();
}

service::Page<OnTimeLine> on_time_lines(sql::Transaction& tx, service::Caller const& caller, OnTimeScope const& scope,
                                        OnTimeLineFilter const& filter, service::PageInput const& page,
                                        CalendarDate today) {
  auto const promised = promise(scope.against);
  std::string const columns = "f.line_id, f.order_id, f.order_number, f.position, f.customer_name, f.supplier_name, " +
                              promised + ", f.delivered_on, f.transport_mode, f.incoterm, f.amount_minor, f.currency";
  ListQuery query(columns, "order_line_facts f");
  add_scope(query, caller, scope);
  add_population(query, scope, today);
  if (filter.currency) query.where("f.currency = ?", *filter.currency);
  if (filter.outcome) {
    switch (*filter.outcome) {
      case OnTimeOutcome::on_time:
        query.where("f.delivered_on <= " + promised);
        break;
      case OnTimeOutcome::late:
        query.where("f.delivered_on is null or f.delivered_on > " + promised);
        break;
      case OnTimeOutcome::open_late:
        query.where("f.delivered_on is null");
        break;
    }
  }
  std::array const sorts = {service::SortColumn{"promised_on", promised},
                            service::SortColumn{"order_number", "f.order_number"}};
  return query.page<OnTimeLine>(tx, page, sorts, "promised_on", "f.line_id");
}

}  // namespace gendan::figures
