// One's own wishes over the API: how one is told of each kind, quiet hours, the digest.
#include "capabilities/notifications/setting_api.hpp"

#include <algorithm>

#include "base/whole.hpp"
#include "platform/clock/zone.hpp"
#include "platform/describe/diff.hpp"
#include "platform/service/revision.hpp"

namespace gendan::notifications {
namespace {

using service::Call;
using Minute = Whole<0, 1439>;

struct KindDelivery : Delivery {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(KindDelivery, (Delivery), (name))

struct NotificationSettingView : Wish {
  std::vector<KindDelivery> kinds;
  std::optional<std::string> email;  // where mail goes; an administrator keeps it
  bool is_mail_set_up = false;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(NotificationSettingView, (Wish), (kinds, email, is_mail_set_up, revision))

struct KindDeliveryInput : Delivery {
  Code name;
};
BOOST_DESCRIBE_STRUCT(KindDeliveryInput, (Delivery), (name))

struct NotificationSettingInput {
  std::optional<Minute> quiet_from;
  std::optional<Minute> quiet_until;
  Minute digest_minute;
  DigestDays digest_days = DigestDays::working_days;
  std::vector<KindDeliveryInput> kinds;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(NotificationSettingInput, (),
                      (quiet_from, quiet_until, digest_minute, digest_days, kinds, revision))

// What the record shows of a change.
struct Recorded : Wish {
  std::map<std::string, std::string> kinds;
};
BOOST_DESCRIBE_STRUCT(Recorded, (Wish), (kinds))

NotificationSettingView own_setting(Call& call) {
  NotificationSettingView view;
  auto const& person_id = call.caller.person_id;
  if (auto const row = setting_of(call.tx, person_id)) {
    static_cast<Wish&>(view) = *row;
    view.revision = row->revision;
  }
  for (auto const& kind : call.world.app->registry<Kinds>().all())
    view.kinds.push_back({choice_of(call.tx, person_id, kind.name).value_or(kind.usual), kind.name});
  auto const person = identity::person_contact(call.tx, identity::PersonId::parsed(person_id).value());
  view.email = person ? person->email : std::nullopt;
  view.is_mail_set_up = can_mail(call.world);
  return view;
}

Recorded recorded(NotificationSettingView const& view) {
  Recorded all;
  static_cast<Wish&>(all) = view;
  for (auto const& kind : view.kinds)
    all.kinds[kind.name] = (kind.is_shown ? "shown, " : "") + describe::enum_text(kind.mail);
  return all;
}

void refuse(Call& call, NotificationSettingInput const& input) {
  std::vector<Problem> problems;
  if (input.quiet_from.has_value() != input.quiet_until.has_value())
    problems.push_back({input.quiet_from ? "/quiet_until" : "/quiet_from", "missing", {}});
  auto const& known = call.world.app->registry<Kinds>().all();
  for (std::size_t place = 0; place < input.kinds.size(); ++place) {
    if (std::ranges::find(known, input.kinds[place].name.text(), &Kind::name) == known.end())
      problems.push_back({"/kinds/" + std::to_string(place) + "/name", "no_such_kind", {}});
  }
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

SettingRow row_of(Call& call, NotificationSettingInput const& input, std::int64_t revision) {
  auto const before = setting_of(call.tx, call.caller.person_id);
  SettingRow row;
  row.person_id = call.caller.person_id;
  row.quiet_from.reset();
  row.quiet_until.reset();
  if (input.quiet_from && input.quiet_until) {
    row.quiet_from = input.quiet_from->value();
    row.quiet_until = input.quiet_until->value();
  }
  row.digest_minute = input.digest_minute.value();
  row.digest_days = input.digest_days;
  row.next_digest_at =
      digest_after_change(row, before ? before->next_digest_at : std::nullopt, call.now, call.caller.zone);
  row.revision = revision;
  return row;
}

NotificationSettingView edit_setting(Call& call, NotificationSettingInput const& input) {
  refuse(call, input);
  auto const before = own_setting(call);
  service::expect_revision(input.revision, before.revision, before);
  put_setting(call.tx, row_of(call, input, before.revision + 1));
  // Nothing waits for a digest that does not come, nor comes late with the first one.
  if (before.digest_days == DigestDays::never || input.digest_days == DigestDays::never)
    leave_digest(call.tx, call.caller.person_id);
  for (auto const& choice : input.kinds) put_choice(call.tx, call.caller.person_id, choice.name.text(), choice);
  auto after = own_setting(call);
  service::Edited const edited{describe::changes(recorded(before), recorded(after))};
  if (!edited.changes.empty()) call.record("people", call.caller.person_id, "notification_settings_edited", edited);
  return after;
}

}  // namespace

Instant mail_time(Wish const& wish, Instant now, std::string_view zone) {
  if (!is_quiet(wish, minute_of_day(now, zone))) return now;
  auto const today = local_date(now, zone);
  auto const minute = static_cast<int>(wish.quiet_until.value());
  auto const end = at_minute(today, minute, zone);
  return end > now ? end : at_minute(today + std::chrono::days(1), minute, zone);
}

std::optional<Instant> next_digest(Wish const& wish, Instant after, std::string_view zone) {
  auto const today = local_date(after, zone);
  for (int day = 0; day <= 7; ++day) {
    auto const date = today + std::chrono::days(day);
    auto const at = at_minute(date, static_cast<int>(wish.digest_minute), zone);
    if (is_digest_day(wish.digest_days, date.weekday()) && at > after) return at;
  }
  return std::nullopt;
}

std::optional<Instant> digest_after_change(Wish const& wish, std::optional<Instant> before, Instant now,
                                           std::string_view zone) {
  auto const next = next_digest(wish, now, zone);
  bool const is_due = before && *before <= now;
  return is_due && next && local_date(*next, zone) > local_date(now, zone) ? before : next;
}

void install_setting_routes(service::App& app) {
  using enum http::Method;
  app.route<own_setting>(get, "/notification-settings", service::signed_in(), "How and when one is told of things");
  app.route<edit_setting>(put, "/notification-settings", service::signed_in(), "Choose how and when one is told");
}

}  // namespace gendan::notifications
