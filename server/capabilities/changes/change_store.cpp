#include "capabilities/changes/change_store.hpp"

namespace gendan::changes {

describe::Table<ChangeRow> const change_table{"order_change"};
describe::Table<ChangePolicyRow> const change_policy_table{"change_policy"};

namespace {

describe::Table<AnswerRow> const answer_table{"order_change_answer"};

std::string const select_change = "select " + describe::columns<ChangeRow>() + " from order_change where id = $1";
std::string const select_open = "select " + describe::columns<ChangeRow>() +
                                " from order_change where order_id = $1 and state not in ('applied', 'withdrawn') "
                                "order by made_at, id";
std::string const select_answers = "select " + describe::columns<AnswerRow>() +
                                   " from order_change_answer where change_id = $1 order by recorded_at, id";
std::string const select_policy = "select " + describe::columns<ChangePolicyRow>() + " from change_policy";
constexpr char select_last_applied[] = R"sql(
  select state_since from order_change where order_id = $1 and state = 'applied' order by applied_revision desc limit 1
)sql";
constexpr char write_author[] =
    "insert into order_change_author (change_id, person_id) values ($1, $2) on conflict do nothing";
constexpr char select_authors[] = "select person_id from order_change_author where change_id = $1 order by person_id";
constexpr char hand_over[] = "update order_change set owner_id = $2, department_id = $3 where order_id = $1";

}  // namespace

std::optional<ChangeRow> find_change(sql::Transaction& tx, ChangeId const& id) {
  return describe::first<ChangeRow>(tx.query(select_change, id.text()));
}

std::vector<ChangeRow> open_changes_of(sql::Transaction& tx, orders::OrderId const& order) {
  return describe::all<ChangeRow>(tx.query(select_open, order.text()));
}

void insert_change(sql::Transaction& tx, ChangeRow const& row) { change_table.insert(tx, row); }

bool update_change(sql::Transaction& tx, ChangeRow& row) {
  auto const before = row.revision++;
  return change_table.update_at(tx, row, before);
}

std::optional<Instant> last_applied_at(sql::Transaction& tx, orders::OrderId const& order) {
  auto rows = tx.query(select_last_applied, order.text());
  if (!rows.next()) return std::nullopt;
  return Instant::from_unix_milliseconds(rows.integer(0));
}

void add_author(sql::Transaction& tx, ChangeId const& change, std::string_view person_id) {
  tx.run(write_author, change.text(), person_id);
}

std::vector<std::string> authors_of(sql::Transaction& tx, ChangeId const& change) {
  std::vector<std::string> authors;
  auto rows = tx.query(select_authors, change.text());
  while (rows.next()) authors.emplace_back(rows.text(0));
  return authors;
}

void insert_answers(sql::Transaction& tx, std::vector<AnswerRow> const& rows) { answer_table.insert_all(tx, rows); }

std::vector<AnswerRow> answers_of(sql::Transaction& tx, ChangeId const& change) {
  return describe::all<AnswerRow>(tx.query(select_answers, change.text()));
}

ChangePolicyRow change_policy(sql::Transaction& tx) {
  return describe::first<ChangePolicyRow>(tx.query(select_policy)).value();
}

void move_to_owner(sql::Transaction& tx, orders::OrderId const& order, std::string_view owner_id,
                   std::string_view department_id) {
  tx.run(hand_over, order.text(), owner_id, department_id);
}

}  // namespace gendan::changes
