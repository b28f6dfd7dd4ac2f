// Mails and their recipients, as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "capabilities/notifications/mail_delivery.hpp"
#include "capabilities/notifications/notifications.hpp"
#include "platform/describe/row.hpp"
#include "platform/service/sealed.hpp"

namespace gendan::notifications {

using RecipientId = Id<struct MailRecipientTag>;

struct MailRow {
  MailId id;
  std::string template_code;
  std::string topic;
  std::string thing_id;
  std::string label;
  std::string message_id;
  std::optional<service::Sealed> content;  // of MailContent; absent once nobody waits for it
  std::string sent_by_id;
  std::string sent_by_name;
  Instant created_at;
  std::optional<Instant> send_before;
};
BOOST_DESCRIBE_STRUCT(MailRow, (),
                      (id, template_code, topic, thing_id, label, message_id, content, sent_by_id, sent_by_name,
                       created_at, send_before))

struct RecipientRow {
  RecipientId id;
  MailId mail_id;
  std::string person_id;  // empty: somebody outside
  std::string name;
  std::string masked_address;
  std::optional<service::Sealed> address;
  MailState state = MailState::waiting;
  std::int64_t attempts = 0;
  std::int64_t begun = 0;
  std::string reply;  // the server's last words
  std::optional<Instant> next_at;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(RecipientRow, (),
                      (id, mail_id, person_id, name, masked_address, address, state, attempts, begun, reply, next_at,
                       changed_at))

struct AttachmentRow {
  MailId mail_id;
  std::int64_t position = 0;
  std::string name;
  std::string media_type;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(AttachmentRow, (), (mail_id, position, name, media_type, hash))

extern describe::Table<MailRow> const mail_table;
extern describe::Table<RecipientRow> const recipient_table;
extern describe::Table<AttachmentRow> const mail_attachment_table;

std::optional<MailRow> find_mail(sql::Transaction& tx, MailId const& id);
std::optional<RecipientRow> find_recipient(sql::Transaction& tx, RecipientId const& id);
std::vector<RecipientRow> recipients_of(sql::Transaction& tx, MailId const& id);
std::vector<AttachmentRow> attachments_of(sql::Transaction& tx, MailId const& id);
// Of those that wait: the one that is due the longest by now; when the next is due.
std::optional<RecipientRow> first_due(sql::Transaction& tx, Instant now);
std::optional<Instant> next_due_at(sql::Transaction& tx);
// Of those in this state, the longest unchanged first.
std::vector<RecipientRow> unchanged_since(sql::Transaction& tx, MailState state, Instant before, int limit);
bool is_attached_to_mail(sql::Transaction& tx, std::string_view hash);

}  // namespace gendan::notifications
