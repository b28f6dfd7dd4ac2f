// Between what a contact says and what is stored of it.
#pragma once

#include "capabilities/contacts/contacts.hpp"

namespace gendan::contacts {

SealedContact new_contact(service::Call& call, Owner const& owner, ContactContent const& content);

// Seals anew only what says something else than before.
void write_contact(crypto::Keyring const& keyring, SealedContact& contact, ContactContent const& content);

ContactView contact_view(crypto::Keyring const& keyring, SealedContact const& contact, Sight sight);

// The blind indexes of an e-mail address or a telephone number.
std::string email_index(crypto::Keyring const& keyring, std::string_view normalised);
std::string phone_index(crypto::Keyring const& keyring, std::string_view normalised);
std::string national_phone_index(crypto::Keyring const& keyring, std::string_view digits);

}  // namespace gendan::contacts
