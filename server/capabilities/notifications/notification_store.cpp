#include "capabilities/notifications/notification_store.hpp"

namespace gendan::notifications {
namespace {

std::string const select = "select " + describe::columns<NotificationRow>() + " from notification ";

std::string insert_statement() {
  auto const count = describe::column_names<NotificationRow>().size();
  std::string marks;
  for (std::size_t place = 1; place <= count; ++place) marks += (marks.empty() ? "$" : ", $") + std::to_string(place);
  return "insert into notification (" + describe::columns<NotificationRow>() + ") values (" + marks +
         ") on conflict do nothing";
}

}  // namespace

bool insert_notification(sql::Transaction& tx, NotificationRow const& row) {
  static std::string const statement = insert_statement();
  return tx.run_values(statement, describe::values_of(row)) == 1;
}

std::optional<NotificationRow> find_notification(sql::Transaction& tx, NotificationId const& id) {
  static std::string const statement = select + "where id = $1";
  return describe::first<NotificationRow>(tx.query(statement, id.text()));
}

std::vector<NotificationRow> told_of_cause(sql::Transaction& tx, std::string_view cause,
                                           std::initializer_list<std::string_view> kinds) {
  static std::string const statement = select + "where cause = $1 and kind = $2 order by id";
  std::vector<NotificationRow> told;
  for (auto const kind : kinds)
    for (auto& row : describe::all<NotificationRow>(tx.query(statement, cause, kind))) told.push_back(std::move(row));
  return told;
}

void put_arguments(sql::Transaction& tx, NotificationRow const& row) {
  tx.run("update notification set arguments = $2 where id = $1", row.id.text(), describe::encoded(row.arguments));
}

std::vector<NotificationRow> unread_of(sql::Transaction& tx, std::string_view person_id, int limit) {
  static std::string const statement = select +
                                       "where person_id = $1 and is_shown and read_at is null "
                                       "order by created_at desc, id desc limit $2";
  return describe::all<NotificationRow>(tx.query(statement, person_id, limit));
}

void mark_read(sql::Transaction& tx, NotificationId const& id, Instant at) {
  tx.run("update notification set read_at = $2 where id = $1 and read_at is null", id.text(), at.unix_milliseconds());
}

void mark_all_read(sql::Transaction& tx, std::string_view person_id, Instant until, Instant at) {
  constexpr char statement[] = R"sql(
    update notification set read_at = $3 where person_id = $1 and is_shown and read_at is null and created_at <= $2
  )sql";
  tx.run(statement, person_id, until.unix_milliseconds(), at.unix_milliseconds());
}

std::int64_t forget_before(sql::Transaction& tx, Instant before, int limit) {
  constexpr char statement[] = R"sql(
    delete from notification where id in (
      select id from notification where created_at < $1 order by created_at, id limit $2)
  )sql";
  return tx.run(statement, before.unix_milliseconds(), limit);
}

std::vector<NotificationRow> waiting_for_digest(sql::Transaction& tx, std::string_view person_id, int limit) {
  static std::string const statement =
      select + "where person_id = $1 and is_for_digest order by created_at desc, id desc limit $2";
  return describe::all<NotificationRow>(tx.query(statement, person_id, limit));
}

void leave_digest(sql::Transaction& tx, std::string_view person_id) {
  tx.run("update notification set is_for_digest = $2 where person_id = $1 and is_for_digest", person_id, false);
}

std::optional<Delivery> choice_of(sql::Transaction& tx, std::string_view person_id, std::string_view kind) {
  constexpr char statement[] = "select is_shown, mail from notification_choice where person_id = $1 and kind = $2";
  return describe::first<Delivery>(tx.query(statement, person_id, kind));
}

}  // namespace gendan::notifications
