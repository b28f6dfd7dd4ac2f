#include "capabilities/notifications/setting_store.hpp"

namespace gendan::notifications {
namespace {

std::string const select_setting = "select " + describe::columns<SettingRow>() + " from notification_setting ";

}  // namespace

std::optional<SettingRow> setting_of(sql::Transaction& tx, std::string_view person_id) {
  static std::string const statement = select_setting + "where person_id = $1";
  return describe::first<SettingRow>(tx.query(statement, person_id));
}

void put_setting(sql::Transaction& tx, SettingRow const& row) {
  constexpr char statement[] = R"sql(
    insert into notification_setting
      (quiet_from, quiet_until, digest_minute, digest_days, person_id, next_digest_at, revision)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (person_id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
      digest_minute = excluded.digest_minute, digest_days = excluded.digest_days,
      next_digest_at = excluded.next_digest_at, revision = excluded.revision
  )sql";
  tx.run_values(statement, describe::values_of(row));
}

std::vector<SettingRow> due_digests(sql::Transaction& tx, Instant now, int limit) {
  static std::string const statement =
      select_setting + "where next_digest_at <= $1 order by next_digest_at, person_id limit $2";
  return describe::all<SettingRow>(tx.query(statement, now.unix_milliseconds(), limit));
}

void put_choice(sql::Transaction& tx, std::string_view person_id, std::string_view kind, Delivery const& delivery) {
  constexpr char statement[] = R"sql(
    insert into notification_choice (person_id, kind, is_shown, mail) values ($1, $2, $3, $4)
    on conflict (person_id, kind) do update set is_shown = excluded.is_shown, mail = excluded.mail
  )sql";
  tx.run(statement, person_id, kind, delivery.is_shown, describe::enum_text(delivery.mail));
}

}  // namespace gendan::notifications
