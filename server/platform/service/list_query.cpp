#include "platform/service/list_query.hpp"

#include <algorithm>
#include <bit>

#include "platform/crypto/base64.hpp"
#include "platform/describe/json_text.hpp"

namespace gendan::service {
namespace {

constexpr std::int64_t most_counted = 100'000;  // some milliseconds by an index
constexpr std::size_t most_branches = 20;       // each is a statement of its own to plan

// A cursor is the JSON text [sort, value, id] in URL-safe base 64: opaque to clients, harmless when forged,
// because its parts are bound as arguments.
struct Cursor {
  sql::Value value;
  std::string id;
};

Refusal bad_cursor() { return invalid("?after", "not_a_cursor"); }

Cursor parsed_cursor(std::string_view text, std::string_view sort) {
  auto const bytes = crypto::base64_decoded(text, crypto::Alphabet::url_safe);
  if (!bytes) throw bad_cursor();
  boost::json::value json;
  try {
    json = describe::parsed_json(std::string(bytes->begin(), bytes->end()));
  } catch (Refusal const&) {
    throw bad_cursor();
  }
  auto const* parts = json.if_array();
  if (parts == nullptr || parts->size() != 3 || !parts->at(0).is_string() || !parts->at(2).is_string())
    throw bad_cursor();
  if (std::string_view(parts->at(0).get_string()) != sort) throw bad_cursor();
  Cursor cursor;
  auto const& value = parts->at(1);
  if (value.is_int64())
    cursor.value = value.get_int64();
  else if (value.is_string())
    cursor.value = std::string(value.get_string());
  else
    throw bad_cursor();
  cursor.id = parts->at(2).get_string();
  if (!is_valid_utf8(cursor.id) || cursor.id.find('\0') != std::string::npos) throw bad_cursor();
  if (auto const* text_value = std::get_if<std::string>(&cursor.value)) {
    if (text_value->find('\0') != std::string::npos) throw bad_cursor();
  }
  return cursor;
}

}  // namespace

ListQuery& ListQuery::add(std::string_view condition, std::vector<sql::Value> arguments) {
  conditions_ += conditions_.empty() ? "(" : " and (";
  std::size_t used = 0;
  for (char const c : condition) {
    if (c == '?') {
      conditions_ += mark(std::move(arguments.at(used++)));
    } else {
      conditions_ += c;
    }
  }
  conditions_ += ')';
  return *this;
}

std::string ListQuery::mark(sql::Value argument) {
  arguments_.push_back(std::move(argument));
  return "$" + std::to_string(arguments_.size());
}

std::string ListQuery::where_clause(std::string_view further) const {
  if (conditions_.empty() && further.empty()) return {};
  bool const has_both = !conditions_.empty() && !further.empty();
  return " where " + conditions_ + (has_both ? " and " : "") + std::string(further);
}

ListQuery& ListQuery::among(std::string_view column, std::vector<std::string> const& texts) {
  if (texts.empty()) return add("1 = 0", {});
  std::vector<sql::Value> arguments(texts.begin(), texts.end());
  // To a power of two, so that the statements which differ by their number of texts are few.
  arguments.resize(std::bit_ceil(texts.size()), texts.back());
  std::string condition = std::string(column) + " in (?";
  for (std::size_t at = 1; at < arguments.size(); ++at) condition += ", ?";
  return add(condition + ")", std::move(arguments));
}

ListQuery& ListQuery::among_few(std::string_view column, std::vector<std::string> texts) {
  std::ranges::sort(texts);
  auto const repeated = std::ranges::unique(texts);
  texts.erase(repeated.begin(), repeated.end());
  if (texts.size() < 2 || texts.size() * branches().size() > most_branches) return among(column, texts);
  Choice choice;
  for (auto& text : texts) choice.push_back(std::string(column) + " = " + mark(std::move(text)));
  choices_.push_back(std::move(choice));
  return *this;
}

// Mostly nobody has anything in another department. By ranges, which an index of owner and department answers at once.
bool ListQuery::has_elsewhere(sql::Transaction& tx, Caller const& caller, std::string const& owner,
                              std::string const& department) const {
  std::string statement;
  for (auto const* elsewhere : {" < $2", " > $2", " is null"}) {
    statement += statement.empty() ? "select 1 from " : " union all select 1 from ";
    statement += from_ + " where " + owner + " = $1 and " + department + elsewhere;
  }
  return tx.query(statement + " limit 1", caller.person_id, caller.department_id).next();
}

ListQuery& ListQuery::scope(sql::Transaction& tx, Caller const& caller, std::string_view permission,
                            std::string_view owner_column, std::string_view department_column) {
  std::string const owner(owner_column);
  switch (caller.require(permission)) {
    case Scope::all:
      return *this;
    case Scope::department: {
      if (caller.department_id.empty()) break;  // of no department: what has none is not theirs
      std::string const department(department_column);
      if (!has_elsewhere(tx, caller, owner, department)) return add(department + " = ?", {caller.department_id});
      if (branches().size() * 2 > most_branches)
        return add(department + " = ? or " + owner + " = ?", {caller.department_id, caller.person_id});
      auto const place = mark(caller.department_id);
      choices_.push_back({department + " = " + place, owner + " = " + mark(caller.person_id) + " and " + department +
                                                          " is distinct from " + place});
      return *this;
    }
    case Scope::own:
      break;
  }
  return add(owner + " = ?", {caller.person_id});
}

Totals ListQuery::totals(sql::Transaction& tx) const {
  auto const rest = "limit " + std::to_string(most_counted + 1);
  auto const statement = "select count(*) from (" + composed("select 1", rest) + ") counted";
  auto rows = tx.query_values(statement, arguments_);
  rows.next();
  auto const count = rows.integer(0);
  return {std::min(count, most_counted), count <= most_counted};
}

std::string ListQuery::composed(std::string_view select, std::string_view rest) const {
  std::string chosen;
  for (auto const& choice : choices_) {
    chosen += chosen.empty() ? "(" : " and (";
    for (auto const& condition : choice) chosen += (&condition == &choice.front() ? "(" : " or (") + condition + ")";
    chosen += ")";
  }
  return std::string(select) + " from " + from_ + where_clause(chosen) + " " + std::string(rest);
}

// Each way to take one condition of every choice.
std::vector<std::string> ListQuery::branches() const {
  std::vector<std::string> ways{""};
  for (auto const& choice : choices_) {
    std::vector<std::string> longer;
    for (auto const& way : ways) {
      for (auto const& condition : choice) longer.push_back(way.empty() ? condition : way + " and " + condition);
    }
    ways = std::move(longer);
  }
  return ways;
}

ListQuery::Plan ListQuery::plan(Asked asked, std::span<SortColumn const> columns, std::string_view id_column) {
  Plan plan{.limit = asked.limit, .sort = std::move(asked.sort), .kind = {}, .statement = {}};
  auto const chosen = std::ranges::find(columns, sort_name(plan.sort), &SortColumn::name);
  if (chosen == columns.end()) throw std::logic_error("no column is sorted by as " + plan.sort);
  std::string const column(chosen->column);
  if (asked.after) {
    auto cursor = parsed_cursor(asked.after->text(), plan.sort);
    if (std::holds_alternative<std::int64_t>(cursor.value) != (chosen->kind == SortKind::number)) throw bad_cursor();
    add("(" + column + ", " + std::string(id_column) + ") " + (is_descending(plan.sort) ? "<" : ">") + " (?, ?)",
        {std::move(cursor.value), std::move(cursor.id)});
  }
  auto const direction = is_descending(plan.sort) ? " desc" : "";
  plan.kind = chosen->kind;
  // The last two columns are the keyset's, read for the next cursor.
  auto const select =
      "select " + columns_ + ", " + column + " as sort_key, " + std::string(id_column) + " as sort_id from " + from_;
  auto const order = std::string(" order by sort_key") + direction + ", sort_id" + direction + " limit " +
                     std::to_string(plan.limit + 1);
  auto const ways = branches();
  for (auto const& way : ways) {
    auto const each = select + where_clause(way) + order;
    // A page of each is enough for a page of all, and lets PostgreSQL take it from an index.
    if (ways.size() > 1)
      plan.statement += (plan.statement.empty() ? "" : " union all ") + ("select * from (" + each) + ") way";
    else
      plan.statement = each;
  }
  if (ways.size() > 1) plan.statement += order;
  return plan;
}

std::string ListQuery::cursor(sql::Rows const& rows, Plan const& plan) {
  int const value_column = rows.columns() - 2;
  std::string json = "[";
  describe::append_json_string(json, plan.sort);
  json += ",";
  if (plan.kind == SortKind::number)
    json += std::to_string(rows.integer(value_column));
  else
    describe::append_json_string(json, rows.text(value_column));
  json += ",";
  describe::append_json_string(json, rows.text(value_column + 1));
  json += "]";
  std::vector<std::uint8_t> const bytes(json.begin(), json.end());
  return crypto::base64(bytes, crypto::Alphabet::url_safe);
}

}  // namespace gendan::service
