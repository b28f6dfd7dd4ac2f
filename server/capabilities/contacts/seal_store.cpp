#include "capabilities/contacts/seal_store.hpp"

#include <array>

#include "base/email_address.hpp"
#include "base/phone_number.hpp"

namespace gendan::contacts {
namespace {

struct SealedField {
  std::string_view name;
  std::optional<service::Sealed> ContactRecord::*sealed;
  std::optional<Label> ContactContent::*written;
  std::optional<std::string> ContactView::*shown;
};

constexpr std::array sealed_fields = {
    SealedField{"name", &ContactRecord::name, &ContactContent::name, &ContactView::name},
    SealedField{"email", &ContactRecord::email, &ContactContent::email, &ContactView::email},
    SealedField{"phone", &ContactRecord::phone, &ContactContent::phone, &ContactView::phone},
    SealedField{"messenger", &ContactRecord::messenger, &ContactContent::messenger, &ContactView::messenger},
    SealedField{"preferred_hours", &ContactRecord::preferred_hours, &ContactContent::preferred_hours,
                &ContactView::preferred_hours},
};

std::string context(SealedField const& field, ContactId const& id) {
  return "contacts.contact." + std::string(field.name) + "/" + id.text();
}

std::string opened(crypto::SubjectKey const& key, SealedContact const& contact, SealedField const& field) {
  auto const& sealed = contact.*field.sealed;
  return sealed ? key.opened(context(field, contact.id), sealed->bytes) : std::string();
}

void index(crypto::Keyring const& keyring, SealedContact& contact, std::string const& email, std::string const& phone) {
  contact.email_index.reset();
  contact.phone_index.reset();
  contact.national_phone_index.reset();
  if (!email.empty()) contact.email_index = email_index(keyring, EmailAddress::parsed(email).value().text());
  if (phone.empty()) return;
  auto const number = PhoneNumber::parsed(phone).value();
  if (number.is_international()) contact.phone_index = phone_index(keyring, number.text());
  contact.national_phone_index = national_phone_index(keyring, number.national_digits());
}

crypto::SubjectKey key_of(crypto::Keyring const& keyring, SealedContact const& contact) {
  return keyring.unwrapped(contact.id.text(), contact.wrapped_key.bytes);
}

}  // namespace

std::string email_index(crypto::Keyring const& keyring, std::string_view normalised) {
  return keyring.blind_index("contacts.contact.email", normalised);
}
std::string phone_index(crypto::Keyring const& keyring, std::string_view normalised) {
  return keyring.blind_index("contacts.contact.phone", normalised);
}
std::string national_phone_index(crypto::Keyring const& keyring, std::string_view digits) {
  return keyring.blind_index("contacts.contact.national_phone", digits);
}

SealedContact new_contact(service::Call& call, Owner const& owner, ContactContent const& content) {
  auto const& keyring = call.world.keyring;
  SealedContact contact;
  contact.id = call.new_id<ContactId>();
  contact.owner_kind = owner.kind;
  contact.owner_id = owner.id;
  contact.wrapped_key = {keyring.wrapped(contact.id.text(), keyring.new_subject_key())};
  write_contact(keyring, contact, content);
  return contact;
}

void write_contact(crypto::Keyring const& keyring, SealedContact& contact, ContactContent const& content) {
  auto const key = key_of(keyring, contact);
  for (auto const& field : sealed_fields) {
    auto const& written = content.*field.written;
    auto const text = written ? written->text() : std::string();
    if (text == opened(key, contact, field)) continue;
    auto& sealed = contact.*field.sealed;
    if (text.empty())
      sealed.reset();
    else
      sealed = service::Sealed{key.sealed(context(field, contact.id), text)};
  }
  contact.role = content.role.value_or(Label());
  contact.preferred_channel = content.preferred_channel;
  index(keyring, contact, content.email.value_or(Label()).text(), content.phone.value_or(Label()).text());
}

ContactView contact_view(crypto::Keyring const& keyring, SealedContact const& contact, Sight sight) {
  ContactView view;
  view.id = contact.id;
  view.role = contact.role.text();
  view.preferred_channel = contact.preferred_channel;
  view.is_hidden = sight == Sight::hidden;
  if (view.is_hidden) return view;
  auto const key = key_of(keyring, contact);
  for (auto const& field : sealed_fields) view.*field.shown = opened(key, contact, field);
  return view;
}

}  // namespace gendan::contacts
