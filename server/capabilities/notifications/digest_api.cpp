// In the morning: what must be done, what became late and what was told. Each digest is a job of its own, so that one
// that fails takes no other's with it.
#include "capabilities/notifications/digest_api.hpp"

#include "capabilities/notifications/notice_mail_api.hpp"
#include "capabilities/notifications/setting_api.hpp"
#include "platform/clock/zone.hpp"
#include "platform/describe/decode.hpp"
#include "platform/service/background.hpp"

namespace gendan::notifications {
namespace {

using identity::PersonContact;
using service::Call;
using service::Language;

constexpr char digest_job[] = "notifications.send_digest";
constexpr int digests_at_once = 100;

struct DigestBody {
  std::string person_id;
};
BOOST_DESCRIBE_STRUCT(DigestBody, (), (person_id))

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

std::string left_out_line(DigestPart const& part, Language language) {
  auto const count = std::to_string(part.left_out);
  if (language == Language::en) return "\nand " + (part.is_left_out_exact ? count : "at least " + count) + " more";
  return "\n另有" + std::string(part.is_left_out_exact ? " " : "至少 ") + count + " 项";
}

// A heading with its lines and an empty line, or nothing.
std::string block(service::Wording const& heading, DigestPart const& part, Language language) {
  if (part.lines.empty()) return {};
  auto text = in_language(heading, language);
  for (auto const& line : part.lines) text += "\n• " + line;
  if (part.left_out > 0) text += left_out_line(part, language);
  return text + "\n\n";
}

bool is_empty(Digest const& digest) {
  return digest.late.lines.empty() && digest.today.lines.empty() && digest.news.lines.empty();
}

void mail_digest(Call& call, PersonContact const& person, EmailAddress const& address, Digest const& digest) {
  auto mail = mail_to(call, person, address);
  mail.template_code = digest_template.code;
  mail.values["date"] = local_date(call.now, person.zone).text();
  mail.values["late"] = block({"late", "已超时：", "Too late already:"}, digest.late, person.language);
  mail.values["today"] = block({"today", "今天要做：", "Today:"}, digest.today, person.language);
  mail.values["news"] = block({"news", "通知：", "What happened:"}, digest.news, person.language);
  mail.values["link"] = page_address(call.world, "/");
  mail.send_before = call.now + std::chrono::hours(12);
  send_mail(call, mail);
}

std::optional<PersonContact> contact_of(Call& call, std::string const& person_id) {
  auto const id = identity::PersonId::parsed(person_id);
  return id ? identity::person_contact(call.tx, *id) : std::nullopt;
}

// Nobody waits for a morning's digest that there was nobody to send.
void send_digest(Call& call, std::string const& person_id) {
  auto const person = contact_of(call, person_id);
  auto const address = person && person->is_active ? address_of(*person) : std::nullopt;
  if (address && can_mail(call.world)) {
    auto const digest = digest_for(call, *person);
    if (!is_empty(digest)) mail_digest(call, *person, *address, digest);
  }
  leave_digest(call.tx, person_id);
}

// By whatever clock, so that one that nobody knows stops no other's.
std::string known_zone(std::optional<PersonContact> const& person) {
  return person && is_known_zone(person->zone) ? person->zone : "Asia/Shanghai";
}

bool start_digests(Call& call) {
  auto const due = due_digests(call.tx, call.now, digests_at_once);
  for (auto row : due) {
    row.next_digest_at = next_digest(row, call.now, known_zone(contact_of(call, row.person_id)));
    put_setting(call.tx, row);
    jobs::enqueue(call.tx, call.now, call.world.random,
                  {digest_job, describe::encoded(DigestBody{row.person_id}), call.now, row.person_id});
  }
  return static_cast<int>(due.size()) == digests_at_once;
}

// Whoever works here has a digest without having asked for it.
void enrol(Call& call, std::string const& person_id) {
  auto const person = contact_of(call, person_id);
  if (!person) return;
  auto row = setting_of(call.tx, person_id).value_or(SettingRow());
  row.person_id = person_id;
  row.next_digest_at = digest_after_change(row, row.next_digest_at, call.now, person->zone);
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

void install_digests(service::App& app) {
  app.registry<MailTemplates>().add(digest_template);
  app.on("person_created", "notifications.enrol_new_person", enrol_person);
  app.on("person_edited", "notifications.enrol_edited_person", enrol_person);
  app.every("notifications.enrol_people", std::chrono::hours(1), enrol_missing);
  app.every_some("notifications.send_digests", std::chrono::minutes(5), start_digests);
  app.job(digest_job, [&world = app.world()](jobs::JobRun& run) {
    auto const body = describe::decoded<DigestBody>(run.body_json());
    service::run_in_transaction(world, run, "digest", [&](Call& call) { send_digest(call, body.person_id); });
  });
}

}  // namespace gendan::notifications
