#include "capabilities/notifications/mail_store.hpp"

namespace gendan::notifications {

describe::Table<MailRow> const mail_table{"mail"};
describe::Table<RecipientRow> const recipient_table{"mail_recipient"};
describe::Table<AttachmentRow> const mail_attachment_table{"mail_attachment"};

namespace {
std::string const select_recipient = "select " + describe::columns<RecipientRow>() + " from mail_recipient ";
}  // namespace

std::optional<MailRow> find_mail(sql::Transaction& tx, MailId const& id) {
  static std::string const statement = "select " + describe::columns<MailRow>() + " from mail where id = $1";
  return describe::first<MailRow>(tx.query(statement, id.text()));
}

std::optional<RecipientRow> find_recipient(sql::Transaction& tx, RecipientId const& id) {
  static std::string const statement = select_recipient + "where id = $1";
  return describe::first<RecipientRow>(tx.query(statement, id.text()));
}

std::vector<RecipientRow> recipients_of(sql::Transaction& tx, MailId const& id) {
  static std::string const statement = select_recipient + "where mail_id = $1 order by id";
  return describe::all<RecipientRow>(tx.query(statement, id.text()));
}

std::vector<AttachmentRow> attachments_of(sql::Transaction& tx, MailId const& id) {
  static std::string const statement =
      "select " + describe::columns<AttachmentRow>() + " from mail_attachment where mail_id = $1 order by position";
  return describe::all<AttachmentRow>(tx.query(statement, id.text()));
}

std::optional<RecipientRow> first_due(sql::Transaction& tx, Instant now) {
  static std::string const statement =
      select_recipient + "where state = 'waiting' and next_at <= $1 order by next_at, id limit 1";
  return describe::first<RecipientRow>(tx.query(statement, now.unix_milliseconds()));
}

std::optional<Instant> next_due_at(sql::Transaction& tx) {
  auto rows = tx.query("select next_at from mail_recipient where state = 'waiting' order by next_at, id limit 1");
  return rows.next() ? std::optional(Instant::from_unix_milliseconds(rows.integer(0))) : std::nullopt;
}

std::vector<RecipientRow> unchanged_since(sql::Transaction& tx, MailState state, Instant before, int limit) {
  static std::string const statement =
      select_recipient + "where state = $1 and changed_at < $2 order by changed_at, id limit $3";
  return describe::all<RecipientRow>(
      tx.query(statement, describe::enum_text(state), before.unix_milliseconds(), limit));
}

bool is_attached_to_mail(sql::Transaction& tx, std::string_view hash) {
  return tx.query("select 1 from mail_attachment where hash = $1 limit 1", hash).next();
}

}  // namespace gendan::notifications
