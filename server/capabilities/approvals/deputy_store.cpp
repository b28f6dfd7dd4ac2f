#include "capabilities/approvals/deputy_store.hpp"

#include <algorithm>

namespace gendan::approvals {
namespace {

bool is_active(sql::Transaction& tx, std::string_view person_id) {
  auto const id = identity::PersonId::parsed(person_id);
  auto const person = id ? identity::person_summary(tx, *id) : std::nullopt;
  return person && person->is_active;
}

}  // namespace

describe::Table<DeputyRow> const deputy_table{"deputy"};

std::optional<DeputyRow> find_deputy(sql::Transaction& tx, DeputyId const& id) {
  static std::string const statement = "select " + describe::columns<DeputyRow>() + " from deputy where id = $1";
  return describe::first<DeputyRow>(tx.query(statement, id.text()));
}

void delete_deputy(sql::Transaction& tx, DeputyId const& id) { tx.run("delete from deputy where id = $1", id.text()); }

void move_deputies_to_department(sql::Transaction& tx, identity::PersonId const& person,
                                 std::string_view department_id) {
  tx.run("update deputy set department_id = $2 where person_id = $1", person.text(), department_id);
}

bool stands_in_for(sql::Transaction& tx, std::string_view deputy_id, std::string_view person_id, CalendarDate today) {
  auto const people = stood_in_for_by(tx, deputy_id, today);
  return std::ranges::find(people, person_id) != people.end();
}

std::vector<std::string> stood_in_for_by(sql::Transaction& tx, std::string_view deputy_id, CalendarDate today) {
  constexpr char statement[] =
      "select distinct person_id from deputy where deputy_id = $1 and until_on >= $2 and from_on <= $2";
  std::vector<std::string> people;
  for (auto rows = tx.query(statement, deputy_id, today.text()); rows.next();) people.emplace_back(rows.text(0));
  if (!people.empty() && !is_active(tx, deputy_id)) return {};
  std::erase_if(people, [&](std::string const& person) { return !is_active(tx, person); });
  return people;
}

}  // namespace gendan::approvals
