#include "capabilities/notifications/notifications.hpp"

#include <algorithm>
#include <stdexcept>

#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/mail_api.hpp"
#include "capabilities/notifications/notice_mail_api.hpp"
#include "capabilities/notifications/setting_api.hpp"

namespace gendan {
std::span<sql::Migration const> notifications_migrations();
}

namespace gendan::notifications {
namespace {

using service::Call;

// What nobody has looked at for so long is history; the thing's own record has it.
constexpr Milliseconds kept_for = std::chrono::hours(24) * 180;
constexpr int forgotten_at_once = 1'000;

bool may_see(Call& call, identity::PersonId const& person, Notice const& notice) {
  auto const caller = identity::caller_for(call.tx, person, "notification");
  Call as_person{call.world, caller, call.tx, call.now};
  return Sight(as_person).reaches(notice.thing.topic, notice.thing.id, notice.event_kind);
}

Delivery delivery_to(sql::Transaction& tx, std::string_view person_id, Kind const& kind) {
  auto delivery = choice_of(tx, person_id, kind.name).value_or(kind.usual);
  if (delivery.mail != MailDelivery::digest) return delivery;
  auto const setting = setting_of(tx, person_id);
  if (setting && setting->digest_days == DigestDays::never) delivery.mail = MailDelivery::none;
  return delivery;
}

NotificationRow row_of(Call& call, std::string_view person_id, Notice const& notice, Delivery const& delivery) {
  NotificationRow row;
  row.id = call.new_id<NotificationId>();
  row.person_id = person_id;
  row.kind = notice.kind;
  row.cause = notice.cause;
  row.title_code = notice.title_code;
  row.arguments = notice.arguments;
  row.topic = notice.thing.topic;
  row.thing_id = notice.thing.id;
  row.label = notice.thing.label;
  row.event_kind = notice.event_kind;
  row.by_name = notice.by_name;
  row.created_at = call.now;
  row.is_shown = delivery.is_shown;
  row.is_for_digest = delivery.mail == MailDelivery::digest;
  return row;
}

}  // namespace

void Kinds::add(Kind kind) {
  if (std::ranges::find(kinds_, kind.name, &Kind::name) != kinds_.end())
    throw std::logic_error("kind of notification registered twice: " + kind.name);
  kinds_.push_back(std::move(kind));
}

Kind const* Kinds::find(std::string_view name) const {
  auto const kind = std::ranges::find(kinds_, name, &Kind::name);
  return kind == kinds_.end() ? nullptr : &*kind;
}

Kind const& Kinds::at(std::string_view name) const {
  auto const* kind = find(name);
  if (kind == nullptr) throw std::logic_error("no such kind of notification: " + std::string(name));
  return *kind;
}

void notify(Call& call, std::string_view person_id, Notice const& notice) {
  auto const& kind = call.world.app->registry<Kinds>().at(notice.kind);
  if (person_id == notice.by_id) return;
  auto const id = identity::PersonId::parsed(person_id);
  auto const person = id ? identity::person_contact(call.tx, *id) : std::nullopt;
  if (!person || !person->is_active || !may_see(call, *id, notice)) return;
  auto const delivery = delivery_to(call.tx, person_id, kind);
  if (!delivery.is_shown && delivery.mail == MailDelivery::none) return;
  auto const row = row_of(call, person_id, notice, delivery);
  if (!insert_notification(call.tx, row)) return;
  if (delivery.is_shown) call.announce("notifications", person_id);
  if (delivery.mail == MailDelivery::at_once) mail_notice(call, *person, row);
}

void install(service::App& app) {
  app.migrations(notifications_migrations());
  install_notification_routes(app);
  install_arrivals(app);
  install_reactions(app);
  install_setting_routes(app);
  install_mail_sending(app);
  install_mail_outcomes(app);
  app.names_files(is_attached_to_mail);
  install_mail_routes(app);
  install_sealed_mail(app);
  install_mail_templates(app);
  install_notice_mail(app);
  install_digests(app);
  app.every_some("notifications.forget_old", std::chrono::hours(1), [](Call& call) {
    return forget_before(call.tx, call.now - kept_for, forgotten_at_once) == forgotten_at_once;
  });
}

}  // namespace gendan::notifications
