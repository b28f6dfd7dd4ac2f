// Whether TLS files can be used, before a server is started with them.
#pragma once

#include <filesystem>

#include "base/instant.hpp"

namespace gendan::http {

// When the certificate ends that stands first in the chain. Throws std::runtime_error naming the file that cannot be
// used.
Instant certificate_ends_at(std::filesystem::path const& certificate_chain, std::filesystem::path const& private_key);

}  // namespace gendan::http
