#include "capabilities/notifications/notice_mail_api.hpp"

#include <algorithm>

#include "capabilities/notifications/setting_api.hpp"

namespace gendan::notifications {
namespace {

using identity::PersonContact;
using service::Call;
using service::Language;

MailTemplate const notice_template = {"notification",
                                      {{"name", "李娜", false},
                                       {"title", "何平 在 SO-2026-000001 写了备注", true},
                                       {"text", "客户要求提前发货", false},
                                       {"link", "https://orders.example.com/orders/01j", true},
                                       {"organisation", "宁波示例进出口有限公司", false}},
                                      {"{title}", "{name}，您好：\n\n{title}\n{text}\n\n{link}\n"},
                                      {"{title}", "Hello {name},\n\n{title}\n{text}\n\n{link}\n"}};

std::string page_about(NotificationRow const& row) {
  if (auto const request = row.arguments.find("approval_id"); request != row.arguments.end())
    return "/approvals?open=" + request->second;
  return row.topic.empty() ? "/notifications" : "/" + row.topic + "/" + row.thing_id;
}

}  // namespace

std::string in_language(service::Wording const& wording, Language language) {
  return std::string(language == Language::en ? wording.en : wording.zh);
}

std::string worded(std::span<service::Wording const> words, std::string_view code, Language language) {
  auto const found = std::ranges::find(words, code, &service::Wording::code);
  return found == words.end() ? std::string(code) : in_language(*found, language);
}

std::optional<std::string> title_in(Call& call, NotificationRow const& row, Language language) {
  auto const* kind = call.world.app->registry<Kinds>().find(row.kind);
  if (kind == nullptr) return std::nullopt;
  auto values = row.arguments;
  values["by"] = row.by_name;
  values["label"] = row.label;
  return filled(worded(kind->words, row.title_code, language), values);
}

std::optional<EmailAddress> address_of(PersonContact const& person) {
  auto const address = person.email ? EmailAddress::parsed(*person.email) : std::nullopt;
  return address && address->is_deliverable() ? address : std::nullopt;
}

Mail mail_to(Call& call, PersonContact const& person, EmailAddress const& address) {
  auto const organisation = identity::organisation(call.tx);
  Mail mail{.language = person.language, .to = {{person.name, address, person.id.text()}}};
  mail.values = {{"name", person.name}, {"organisation", organisation ? organisation->name : std::string()}};
  return mail;
}

void mail_notice(Call& call, PersonContact const& person, NotificationRow const& row) {
  auto const address = address_of(person);
  auto const title = title_in(call, row, person.language);
  if (!address || !title || !can_mail(call.world)) return;
  auto const wish = setting_of(call.tx, person.id.text()).value_or(SettingRow());
  auto const text = row.arguments.find("text");
  auto mail = mail_to(call, person, *address);
  mail.template_code = notice_template.code;
  mail.values["title"] = *title;
  mail.values["text"] = text == row.arguments.end() ? std::string() : text->second;
  mail.values["link"] = page_address(call.world, page_about(row));
  mail.send_after = mail_time(wish, call.now, person.zone);
  send_mail(call, mail);
}

void install_notice_mail(service::App& app) { app.registry<MailTemplates>().add(notice_template); }

}  // namespace gendan::notifications
