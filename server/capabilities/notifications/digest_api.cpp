// Mails to our own people: at once, and in the morning what must be done, what became late and what was told.
#include <algorithm>

#include "capabilities/notifications/mail_api.hpp"
#include "capabilities/notifications/setting_api.hpp"
#include "capabilities/work/work.hpp"
#include "platform/clock/zone.hpp"
#include "platform/mail/message.hpp"

namespace gendan::notifications {
namespace {

using identity::PersonContact;
using service::Call;
using service::Language;

constexpr int most_items = 50;
constexpr int digests_at_once = 20;

MailTemplate const notice_template = {"notification",
                                      {{"name", "李娜", false},
                                       {"title", "何平 在 SO-2026-000001 写了备注", true},
                                       {"text", "客户要求提前发货", false},
                                       {"link", "https://orders.example.com/orders/01j", true},
                                       {"organisation", "宁波示例进出口有限公司", false}},
                                      {"{title}", "{name}，您好：\n\n{title}\n{text}\n\n{link}\n"},
                                      {"{title}", "Hello {name},\n\n{title}\n{text}\n\n{link}\n"}};

MailTemplate const digest_template = {
    "digest",
    {{"name", "李娜", false},
     {"date", "2026-03-02", false},
     {"late", "已超时：\n• 2026-03-01 18:00  SO-2026-000001  补充缺少的资料\n\n", true},
     {"today", "今天要做：\n• 2026-03-02 18:00  SO-2026-000002  答复询盘\n\n", true},
     {"news", "通知：\n• 何平 在 SO-2026-000001 写了备注\n\n", true},
     {"link", "https://orders.example.com/", true},
     {"organisation", "宁波示例进出口有限公司", false}},
    {"{date} 今天要做的事", "{name}，早上好：\n\n{late}{today}{news}{link}\n"},
    {"What is to be done on {date}", "Good morning {name},\n\n{late}{today}{news}{link}\n"}};

std::string place_of(std::string const& topic, std::string const& id,
                     std::map<std::string, std::string> const& arguments) {
  if (auto const request = arguments.find("approval_id"); request != arguments.end())
    return "/approvals?open=" + request->second;
  return topic.empty() ? "/notifications" : "/" + topic + "/" + id;
}

std::string in_language(service::Wording const& wording, Language language) {
  return std::string(language == Language::en ? wording.en : wording.zh);
}

std::string worded(std::span<service::Wording const> words, std::string_view code, Language language) {
  auto const found = std::ranges::find(words, code, &service::Wording::code);
  return found == words.end() ? std::string(code) : in_language(*found, language);
}

Recipient recipient_of(PersonContact const& person, EmailAddress const& address) {
  return {person.name, address, person.id.text()};
}

std::optional<EmailAddress> address_of(PersonContact const& person) {
  return person.email ? EmailAddress::parsed(*person.email) : std::nullopt;
}

std::string organisation_name(Call& call) {
  auto const organisation = identity::organisation(call.tx);
  return organisation ? organisation->name : std::string();
}

std::string item_title(Call& call, work::ListedItem const& item, Language language) {
  if (auto const text = item.title_arguments.find("text"); item.source == "work" && text != item.title_arguments.end())
    return text->second;
  auto const& words = call.world.app->registry<work::ItemWords>().by_source;
  auto const source = words.find(item.source);
  return source == words.end() ? item.title_code : worded(source->second, item.title_code, language);
}

std::string clock_text(Instant at, std::string_view zone) {
  auto const two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  auto const minute = minute_of_day(at, zone);
  return local_date(at, zone).text() + " " + two(minute / 60) + ":" + two(minute % 60);
}

// A heading with its lines and an empty line, or nothing.
std::string block(std::string_view heading, std::vector<std::string> const& lines) {
  if (lines.empty()) return {};
  std::string text(heading);
  for (auto const& line : lines) text += "\n• " + line;
  return text + "\n\n";
}

struct Digest {
  std::vector<std::string> late;
  std::vector<std::string> today;
  std::vector<std::string> news;
  bool is_empty() const { return late.empty() && today.empty() && news.empty(); }
};

Digest digest_for(Call& call, PersonContact const& person) {
  auto const caller = identity::caller_for(call.tx, person.id, "digest");
  Call as_person{call.world, caller, call.tx, call.now};
  Sight sight(as_person);
  Digest digest;
  auto const tomorrow = start_of_day(local_date(call.now, person.zone) + std::chrono::days(1), person.zone);
  for (auto const& item : work::items_due(call.tx, person.id.text(), tomorrow, most_items)) {
    bool const is_own = item.source == "work";
    if (!is_own && item.link && !sight.reaches_item(item.link->kind, item.link->id)) continue;
    auto line = clock_text(item.too_late_at, person.zone) + "  " + (item.link ? item.link->number + "  " : "") +
                item_title(call, item, person.language);
    (item.too_late_at <= call.now ? digest.late : digest.today).push_back(std::move(line));
  }
  for (auto const& row : waiting_for_digest(call.tx, person.id.text(), most_items))
    if (sight.reaches(row.topic, row.thing_id, row.event_kind))
      digest.news.push_back(title_in(call, row, person.language));
  return digest;
}

void mail_digest(Call& call, PersonContact const& person, EmailAddress const& address, Digest const& digest) {
  bool const is_english = person.language == Language::en;
  Mail mail{.template_code = digest_template.code, .language = person.language, .to = {recipient_of(person, address)}};
  mail.values = {{"name", person.name},
                 {"date", local_date(call.now, person.zone).text()},
                 {"late", block(is_english ? "Too late already:" : "已超时：", digest.late)},
                 {"today", block(is_english ? "Today:" : "今天要做：", digest.today)},
                 {"news", block(is_english ? "What happened:" : "通知：", digest.news)},
                 {"link", page_address(call.world, "/")},
                 {"organisation", organisation_name(call)}};
  mail.send_before = call.now + std::chrono::hours(12);
  send_mail(call, mail);
}

// Nobody waits for a morning's digest that there was nobody to send.
void send_digest(Call& call, SettingRow row) {
  auto const id = identity::PersonId::parsed(row.person_id);
  auto const person = id ? identity::person_contact(call.tx, *id) : std::nullopt;
  row.next_digest_at = next_digest(row, call.now, person ? person->zone : "Asia/Shanghai");
  put_setting(call.tx, row);
  auto const address = person && person->is_active ? address_of(*person) : std::nullopt;
  if (address && can_mail(call.world)) {
    auto const digest = digest_for(call, *person);
    if (!digest.is_empty()) mail_digest(call, *person, *address, digest);
  }
  leave_digest(call.tx, row.person_id);
}

bool send_digests(Call& call) {
  auto const due = due_digests(call.tx, call.now, digests_at_once);
  for (auto const& row : due) send_digest(call, row);
  return static_cast<int>(due.size()) == digests_at_once;
}

// Whoever works here has a digest without having asked for it.
void enrol(Call& call, std::string const& person_id) {
  auto const id = identity::PersonId::parsed(person_id);
  auto const person = id ? identity::person_contact(call.tx, *id) : std::nullopt;
  if (!person) return;
  auto row = setting_of(call.tx, person_id).value_or(SettingRow());
  row.person_id = person_id;
  row.next_digest_at = next_digest(row, call.now, person->zone);
  put_setting(call.tx, row);
}

void enrol_person(Call& call, events::Event const& event) {
  enrol(call, event.stream.substr(std::string_view("people/").size()));
}

void enrol_missing(Call& call) {
  for (auto const& person_id : identity::people_who_may(call.tx, "work.read"))
    if (!setting_of(call.tx, person_id)) enrol(call, person_id);
}

}  // namespace

std::string title_in(Call& call, NotificationRow const& row, Language language) {
  auto const& kind = call.world.app->registry<Kinds>().at(row.kind);
  auto values = row.arguments;
  values["by"] = row.by_name;
  values["label"] = row.label;
  return filled(worded(kind.words, row.title_code, language), values);
}

void mail_notice(Call& call, PersonContact const& person, NotificationRow const& row) {
  auto const address = address_of(person);
  if (!address || !can_mail(call.world) || !mail::is_deliverable(*address)) return;
  auto const wish = setting_of(call.tx, person.id.text()).value_or(SettingRow());
  auto const text = row.arguments.find("text");
  Mail mail{.template_code = notice_template.code, .language = person.language, .to = {recipient_of(person, *address)}};
  mail.values = {{"name", person.name},
                 {"title", title_in(call, row, person.language)},
                 {"text", text == row.arguments.end() ? std::string() : text->second},
                 {"link", page_address(call.world, place_of(row.topic, row.thing_id, row.arguments))},
                 {"organisation", organisation_name(call)}};
  mail.send_after = mail_time(wish, call.now, person.zone);
  send_mail(call, mail);
}

void install_digests(service::App& app) {
  auto& templates = app.registry<MailTemplates>();
  templates.add(notice_template);
  templates.add(digest_template);
  app.on("person_created", "notifications.enrol_new_person", enrol_person);
  app.on("person_edited", "notifications.enrol_edited_person", enrol_person);
  app.every("notifications.enrol_people", std::chrono::hours(1), enrol_missing);
  app.every_some("notifications.send_digests", std::chrono::minutes(5), send_digests);
}

}  // namespace gendan::notifications
