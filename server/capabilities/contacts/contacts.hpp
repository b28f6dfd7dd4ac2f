// The people one talks to at a customer or a supplier. Who they are and how to reach them is sealed at
// rest, in the record of changes too, each person's by a key of their own; the row holds the key, so that
// removing the person makes all of it unreadable for ever.
//
// The owner's capability keeps its contacts with it: contact_problems while checking what came in,
// edited_contacts to lay it over what is stored, store_contacts in the same transaction, contact_records
// for the event, contact_views for the answer.
#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"
#include "platform/service/app.hpp"
#include "platform/service/sealed.hpp"

namespace gendan::contacts {

using ContactId = Id<struct ContactTag>;

void install(service::App& app);

enum class OwnerKind { customer, supplier };
BOOST_DESCRIBE_ENUM(OwnerKind, customer, supplier)

struct Owner {
  OwnerKind kind;
  std::string id;
};

enum class Channel { email, phone, wechat, whatsapp, portal, other };
BOOST_DESCRIBE_ENUM(Channel, email, phone, wechat, whatsapp, portal, other)

// May who is asking see who these people are?
enum class Sight { shown, hidden };

// A contact as it is written. One that was shown hidden is sent back with id and is_hidden, and keeps what
// it says; its role and channel may be changed.
struct ContactContent {
  std::optional<ContactId> id;  // absent: a new one
  std::optional<Label> name;    // needed unless hidden
  std::optional<Label> role;
  std::optional<Label> email;
  std::optional<Label> phone;
  std::optional<Label> messenger;
  std::optional<Channel> preferred_channel;
  std::optional<Label> preferred_hours;
  std::optional<bool> is_hidden;
};
BOOST_DESCRIBE_STRUCT(ContactContent, (),
                      (id, name, role, email, phone, messenger, preferred_channel, preferred_hours, is_hidden))

// A contact as it is shown; hidden: null where it would say who it is.
struct ContactView {
  ContactId id;
  std::optional<std::string> name;
  std::string role;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::optional<std::string> messenger;
  std::optional<Channel> preferred_channel;
  std::optional<std::string> preferred_hours;
  bool is_hidden = false;
};
BOOST_DESCRIBE_STRUCT(ContactView, (),
                      (id, name, role, email, phone, messenger, preferred_channel, preferred_hours, is_hidden))

// A contact as events keep it. A sealed value stays the same while what it says does.
struct ContactRecord {
  ContactId id;
  Label role;
  std::optional<Channel> preferred_channel;
  std::optional<service::Sealed> name;
  std::optional<service::Sealed> email;
  std::optional<service::Sealed> phone;
  std::optional<service::Sealed> messenger;
  std::optional<service::Sealed> preferred_hours;
};
BOOST_DESCRIBE_STRUCT(ContactRecord, (), (id, role, preferred_channel, name, email, phone, messenger, preferred_hours))

// A contact as it is stored; what lies beyond the record must never leave the table.
struct SealedContact : ContactRecord {
  OwnerKind owner_kind = OwnerKind::customer;
  std::string owner_id;
  std::int64_t place = 0;
  service::Sealed wrapped_key;
  std::optional<std::string> email_index;
  std::optional<std::string> phone_index;           // of a number with its country's code
  std::optional<std::string> national_phone_index;  // of any number
};
BOOST_DESCRIBE_STRUCT(SealedContact, (ContactRecord),
                      (owner_kind, owner_id, place, wrapped_key, email_index, phone_index, national_phone_index))

std::vector<SealedContact> contacts_of(sql::Transaction& tx, Owner const& owner);
// Of all these owners at once, by owner; for a page of a list.
std::map<std::string, std::vector<SealedContact>> contacts_of(sql::Transaction& tx, OwnerKind kind,
                                                              std::vector<std::string> const& owner_ids);

// Everything that is wrong with a list of contacts at `path` of the input, `before` being what is stored.
std::vector<Problem> contact_problems(std::string const& path, std::vector<ContactContent> const& contents,
                                      std::vector<SealedContact> const& before, Sight sight);

// What is stored once `contents`, which has no problems, is: in its order. Whoever may not see contacts
// cannot remove them either: those left out stay.
std::vector<SealedContact> edited_contacts(service::Call& call, Owner const& owner,
                                           std::vector<SealedContact> const& before,
                                           std::vector<ContactContent> const& contents, Sight sight);

void store_contacts(sql::Transaction& tx, std::vector<SealedContact> const& before,
                    std::vector<SealedContact> const& after);

std::vector<ContactView> contact_views(crypto::Keyring const& keyring, std::vector<SealedContact> const& contacts,
                                       Sight sight);
// As a list's file names them: "Anna Schmidt, purchasing, anna@acme.example, +49 40 123456; …".
std::string contacts_text(std::vector<ContactView> const& contacts);
std::vector<ContactRecord> contact_records(std::vector<SealedContact> const& contacts);

// The owners of contacts with exactly this e-mail address or telephone number, however spelt; at most 200.
// Throws Refusal{invalid} naming `path` when the text is neither.
std::vector<std::string> owners_by_contact(sql::Transaction& tx, crypto::Keyring const& keyring, OwnerKind kind,
                                           std::string_view text, std::string const& path);

}  // namespace gendan::contacts
