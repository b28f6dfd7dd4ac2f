#include "capabilities/contacts/contacts.hpp"

namespace gendan {
std::span<sql::Migration const> contacts_migrations();
}

namespace gendan::contacts {

void install(service::App& app) { app.migrations(contacts_migrations()); }

}  // namespace gendan::contacts
