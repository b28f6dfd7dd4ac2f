// Links sent by mail, and what is said before a link ends that nobody has answered: to the customer in the same
// thread, without the link, which is kept nowhere; and to whoever made it.
#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/notifications.hpp"
#include "capabilities/signoffs/signoff_api.hpp"
#include "platform/describe/decode.hpp"
#include "platform/service/background.hpp"
#include "platform/service/resealing.hpp"

namespace gendan::signoffs {
namespace {

using notifications::MailTemplate;
using notifications::Recipient;
using service::Call;
using service::Language;

constexpr char reminder_job[] = "signoffs.remind";
constexpr Milliseconds reminded_before = std::chrono::hours(48);

struct ReminderBody {
  LinkId link;
};
BOOST_DESCRIBE_STRUCT(ReminderBody, (), (link))

constexpr service::Wording mail_words[] = {
    {"link_expiring", "{label}：{recipient} 还没有通过链接签字", "{label}: {recipient} has not signed by the link"}};

MailTemplate const link_template = {
    "signoff_link",
    {{"name", "Lars Nyberg", false},
     {"order", "SO-2026-000001", false},
     {"reference", "PO 4500012345", false},
     {"link", "https://orders.example.com/s/…", true},
     {"expires", "2026-03-16", false},
     {"sender", "李娜", false},
     {"organisation", "宁波示例进出口有限公司", false}},
    {"请确认订单 {reference}",
     "{name}，您好：\n\n订单 {reference}（我方编号 {order}）已备好，请核对并签字，或提出修改：\n\n{link}\n\n"
     "此链接只供您本人使用，{expires} 前有效，请勿转发。\n\n{sender}\n{organisation}\n"},
    {"Please confirm order {reference}",
     "Dear {name},\n\nyour order {reference} (our number {order}) is ready. Please check it and sign, or tell us what "
     "should be otherwise:\n\n{link}\n\nThe link is for you alone and valid until {expires}; please do not forward "
     "it.\n\n{sender}\n{organisation}\n"}};

MailTemplate const reminder_template = {
    "signoff_reminder",
    {{"name", "Lars Nyberg", false},
     {"order", "SO-2026-000001", false},
     {"reference", "PO 4500012345", false},
     {"sent", "2026-03-02", false},
     {"expires", "2026-03-16", false},
     {"sender", "李娜", false},
     {"organisation", "宁波示例进出口有限公司", false}},
    {"提醒：请确认订单 {reference}",
     "{name}，您好：\n\n订单 {reference} 还没有收到您的答复。签字链接在我们 {sent} 的邮件里，{expires} "
     "前有效。\n\n{sender}\n{organisation}\n"},
    {"Reminder: please confirm order {reference}",
     "Dear {name},\n\nwe have not heard from you about order {reference} yet. The link to sign by is in our mail of "
     "{sent}; it is valid until {expires}.\n\n{sender}\n{organisation}\n"}};

std::string address_context(LinkId const& id) { return "signoffs.link.address/" + id.text(); }

Language language_of(LinkRow const& link) {
  return link.language.text().starts_with("zh") ? Language::zh_CN : Language::en;
}

notifications::Mail mail_about(Call& call, orders::OrderSummary const& order, LinkRow const& link,
                               EmailAddress const& address) {
  auto const organisation = identity::organisation(call.tx);
  auto const content = orders::order_content(call.tx, order.id);
  auto const& reference = content.customer_reference;
  notifications::Mail mail{.template_code = {}, .language = language_of(link), .to = {{link.recipient_name, address}}};
  mail.values = {{"name", link.recipient_name},
                 {"order", order.number},
                 {"reference", reference && !reference->text().empty() ? reference->text() : order.number},
                 {"sent", identity::organisation_date(call, link.sent_at).text()},
                 {"expires", identity::organisation_date(call, link.expires_at).text()},
                 {"sender", link.sent_by_name},
                 {"organisation", organisation ? organisation->name : std::string()}};
  mail.thing = {"orders", order.id.text(), order.number};
  mail.send_before = link.expires_at;
  auto const sender = identity::PersonId::parsed(link.sent_by_id);
  auto const person = sender ? identity::person_contact(call.tx, *sender) : std::nullopt;
  auto const answers_to = person && person->email ? EmailAddress::parsed(*person->email) : std::nullopt;
  if (answers_to) mail.reply_to = Recipient{person->name, *answers_to};
  return mail;
}

void mail_reminder(Call& call, OpenedLink const& opened) {
  auto const& link = opened.link;
  if (!link.address || !link.mail_id || !notifications::can_mail(call.world)) return;
  auto const address = call.world.keyring.opened(address_context(link.id), link.address->bytes);
  auto mail = mail_about(call, opened.order, link, EmailAddress::parsed(address).value());
  mail.template_code = reminder_template.code;
  mail.answers = notifications::MailId::parsed(*link.mail_id);
  notifications::send_mail(call, mail);
}

void tell_sender(Call& call, OpenedLink const& opened) {
  notifications::Notice notice;
  notice.kind = "link_expiring";
  notice.cause = opened.link.id.text();
  notice.title_code = "link_expiring";
  notice.arguments = {{"recipient", opened.link.recipient_name}, {"expires_at", opened.link.expires_at.text()}};
  notice.thing = {"orders", opened.order.id.text(), opened.order.number};
  notifications::notify(call, opened.link.sent_by_id, notice);
}

// Nothing more is to be heard: somebody has agreed to the version, or waits for our answer to what they proposed.
bool is_answered(Call& call, OpenedLink const& opened) {
  auto const state = signoff_state(answers_to(call.tx, opened.order.id, call.now), opened.version.content_hash);
  return state == SignoffState::signed_off || state == SignoffState::change_proposed;
}

// They spoke, though not by the last word: their word was recorded, or we have closed what they proposed.
bool has_spoken(Call& call, OpenedLink const& opened) {
  return (opened.offer && !opened.offer->answers.empty()) || has_proposal(call.tx, opened.link.id);
}

void remind(Call& call, LinkId const& id) {
  auto const link = find_link(call.tx, id);
  if (!link) return;
  auto const opened = opened_link(call, link->token_hash);
  if (!answering_fault(opened.standing, call.now) && !is_answered(call, opened)) {
    if (!has_spoken(call, opened)) mail_reminder(call, opened);
    tell_sender(call, opened);
  }
  forget_address(call.tx, id);
}

}  // namespace

EmailAddress mailable(Call& call, std::string_view email) {
  if (!notifications::can_mail(call.world)) throw conflict("mail_not_set_up");
  auto const address = EmailAddress::parsed(email);
  if (!address) throw invalid("/email", "not_an_email_address");
  return *address;
}

void mail_link(Call& call, orders::OrderSummary const& order, LinkRow& link, EmailAddress const& address,
               std::string const& token) {
  auto mail = mail_about(call, order, link, address);
  mail.template_code = link_template.code;
  mail.values["link"] = notifications::page_address(call.world, "/s/" + token);
  link.mail_id = notifications::send_mail(call, mail).text();
  link.address = service::Sealed{call.world.keyring.sealed(address_context(link.id), address.text())};
}

// Of a link that ends sooner nobody needs reminding.
void remind_later(Call& call, LinkRow const& link) {
  auto const at = link.expires_at - reminded_before;
  if (at - link.sent_at < std::chrono::hours(24)) return;
  jobs::enqueue(call.tx, call.now, call.world.random,
                {reminder_job, describe::encoded(ReminderBody{link.id}), at, link.id.text()});
}

void install_link_mail(service::App& app) {
  auto& templates = app.registry<notifications::MailTemplates>();
  templates.add(link_template);
  templates.add(reminder_template);
  app.registry<notifications::Kinds>().add({"link_expiring", {true, notifications::MailDelivery::at_once}, mail_words});
  service::keeps_sealed(app, {"signoff_link", "address", [](auto const& keyring, auto const& id, auto sealed) {
                                return keyring.resealed(address_context(LinkId::parsed(id).value()), sealed);
                              }});
  app.job(reminder_job, [&world = app.world()](jobs::JobRun& run) {
    auto const body = describe::decoded<ReminderBody>(run.body_json());
    service::run_in_transaction(world, run, "reminder", [&](Call& call) { remind(call, body.link); });
  });
}

}  // namespace gendan::signoffs
