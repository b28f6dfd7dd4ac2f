// What OpenSSL needs to answer TLS 1.2 and 1.3 connections with one certificate.
#pragma once

#include <openssl/types.h>

#include <filesystem>
#include <memory>

namespace gendan::http {

// Throws std::runtime_error naming the file that cannot be used.
std::shared_ptr<SSL_CTX> tls_context(std::filesystem::path const& certificate_chain,
                                     std::filesystem::path const& private_key);

}  // namespace gendan::http
