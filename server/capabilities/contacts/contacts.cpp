#include "capabilities/contacts/contacts.hpp"

#include "platform/service/resealing.hpp"

namespace gendan {
std::span<sql::Migration const> contacts_migrations();
}

namespace gendan::contacts {

void install(service::App& app) {
  app.migrations(contacts_migrations());
  service::keeps_sealed(app, {"contact", "wrapped_key", [](auto const& keyring, auto const& id, auto sealed) {
                                return keyring.rewrapped(id, sealed);
                              }});
}

}  // namespace gendan::contacts
