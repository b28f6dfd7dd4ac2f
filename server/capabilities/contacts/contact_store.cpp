#include <algorithm>

#include "base/email_address.hpp"
#include "base/phone_number.hpp"
#include "capabilities/contacts/contact.hpp"
#include "capabilities/contacts/seal_store.hpp"
#include "platform/describe/row.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::contacts {
namespace {

describe::Table<SealedContact> const contact_table{"contact"};

std::string const select_of_owner = "select " + describe::columns<SealedContact>() +
                                    " from contact where owner_kind = $1 and owner_id = $2 order by place, id";

constexpr char owners_by_email[] = R"sql(
  select distinct owner_id from contact where email_index = $1 and owner_kind = $2 order by owner_id limit 200
)sql";
constexpr char owners_by_national_phone[] = R"sql(
  select distinct owner_id from contact where national_phone_index = $1 and owner_kind = $2 order by owner_id limit 200
)sql";
// A number that was stored without its country's code may be the one that is asked for with it.
constexpr char owners_by_phone[] = R"sql(
  select owner_id from contact where phone_index = $1 and owner_kind = $3
  union
  select owner_id from contact where national_phone_index = $2 and phone_index is null and owner_kind = $3
  order by owner_id limit 200
)sql";

std::vector<std::string> texts_of(sql::Rows rows) {
  std::vector<std::string> texts;
  while (rows.next()) texts.emplace_back(rows.text(0));
  return texts;
}

SealedContact const* found(std::vector<SealedContact> const& contacts, std::optional<ContactId> const& id) {
  auto const contact = std::ranges::find_if(contacts, [&](auto const& entry) { return entry.id == id; });
  return contact == contacts.end() ? nullptr : &*contact;
}

// Keeps what is sealed; the rest is as it was sent back.
SealedContact with_what_is_shown(SealedContact contact, ContactContent const& content) {
  if (content.role) contact.role = *content.role;
  if (content.preferred_channel) contact.preferred_channel = content.preferred_channel;
  return contact;
}

}  // namespace

std::vector<SealedContact> contacts_of(sql::Transaction& tx, Owner const& owner) {
  return describe::all<SealedContact>(tx.query(select_of_owner, describe::enum_text(owner.kind), owner.id));
}

std::map<std::string, std::vector<SealedContact>> contacts_of(sql::Transaction& tx, OwnerKind kind,
                                                              std::vector<std::string> const& owner_ids) {
  service::ListQuery query(describe::columns<SealedContact>("c."), "contact c");
  auto rows = query.where("c.owner_kind = ?", kind).among("c.owner_id", owner_ids).all<SealedContact>(tx);
  std::ranges::sort(rows, {}, [](SealedContact const& contact) { return std::tie(contact.place, contact.id); });
  std::map<std::string, std::vector<SealedContact>> contacts;
  for (auto& row : rows) contacts[row.owner_id].push_back(std::move(row));
  return contacts;
}

std::vector<Problem> contact_problems(std::string const& path, std::vector<ContactContent> const& contents,
                                      std::vector<SealedContact> const& before, Sight sight) {
  std::set<ContactId> known;
  for (auto const& contact : before) known.insert(contact.id);
  return list_problems(path, contents, known, sight);
}

std::vector<SealedContact> edited_contacts(service::Call& call, Owner const& owner,
                                           std::vector<SealedContact> const& before,
                                           std::vector<ContactContent> const& contents, Sight sight) {
  std::vector<SealedContact> after;
  for (auto const& content : contents) {
    auto const* known = found(before, content.id);
    if (known == nullptr)
      after.push_back(new_contact(call, owner, content));
    else if (content.is_hidden.value_or(false))
      after.push_back(with_what_is_shown(*known, content));
    else
      write_contact(call.world.keyring, after.emplace_back(*known), content);
  }
  if (sight == Sight::hidden) {
    std::ranges::copy_if(before, std::back_inserter(after),
                         [&](auto const& contact) { return found(after, contact.id) == nullptr; });
  }
  for (std::size_t index = 0; index < after.size(); ++index) after[index].place = static_cast<std::int64_t>(index);
  return after;
}

void store_contacts(sql::Transaction& tx, std::vector<SealedContact> const& before,
                    std::vector<SealedContact> const& after) {
  for (auto const& contact : before) {
    if (found(after, contact.id) == nullptr) tx.run("delete from contact where id = $1", contact.id.text());
  }
  for (auto const& contact : after) {
    auto const* known = found(before, contact.id);
    if (known == nullptr)
      contact_table.insert(tx, contact);
    else if (describe::values_of(*known) != describe::values_of(contact))
      contact_table.update(tx, contact);
  }
}

std::vector<ContactView> contact_views(crypto::Keyring const& keyring, std::vector<SealedContact> const& contacts,
                                       Sight sight) {
  std::vector<ContactView> views;
  for (auto const& contact : contacts) views.push_back(contact_view(keyring, contact, sight));
  return views;
}

std::vector<ContactRecord> contact_records(std::vector<SealedContact> const& contacts) {
  return {contacts.begin(), contacts.end()};
}

std::vector<std::string> owners_by_contact(sql::Transaction& tx, crypto::Keyring const& keyring, OwnerKind kind,
                                           std::string_view text, std::string const& path) {
  auto const owner_kind = describe::enum_text(kind);
  if (auto const email = EmailAddress::parsed(text)) {
    return texts_of(tx.query(owners_by_email, email_index(keyring, email->text()), owner_kind));
  }
  auto const number = PhoneNumber::parsed(text);
  if (!number) throw invalid(path, "not_an_email_address_or_phone_number");
  auto const national = national_phone_index(keyring, number->national_digits());
  if (!number->is_international()) return texts_of(tx.query(owners_by_national_phone, national, owner_kind));
  return texts_of(tx.query(owners_by_phone, phone_index(keyring, number->text()), national, owner_kind));
}

}  // namespace gendan::contacts
