// TLS files for tests.
#pragma once

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "platform/http/server.hpp"

namespace gendan::http {

template <class T, void free(T*)>
struct FreeTls {
  void operator()(T* object) const { free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeTls<EVP_PKEY, ::EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, FreeTls<X509, ::X509_free>>;

// A certificate for localhost with its key; `seconds` from now it expires.
inline TlsFiles self_signed(std::filesystem::path const& folder, long seconds = 3600) {
  TlsFiles files{folder / "certificate.pem", folder / "key.pem"};
  Key const key(::EVP_EC_gen("P-256"));
  Certificate const certificate(::X509_new());
  ::X509_set_version(certificate.get(), X509_VERSION_3);
  ::ASN1_INTEGER_set(::X509_get_serialNumber(certificate.get()), 1);
  ::X509_gmtime_adj(::X509_getm_notBefore(certificate.get()), std::min(seconds, 0L) - 60);
  ::X509_gmtime_adj(::X509_getm_notAfter(certificate.get()), seconds);
  ::X509_set_pubkey(certificate.get(), key.get());
  auto* const name = ::X509_get_subject_name(certificate.get());
  ::X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<unsigned char const*>("localhost"), -1, -1,
                               0);
  ::X509_set_issuer_name(certificate.get(), name);
  ::X509_sign(certificate.get(), key.get(), ::EVP_sha256());
  auto const file_for = [](std::filesystem::path const& path) {
    return std::unique_ptr<FILE, int (*)(FILE*)>(std::fopen(path.c_str(), "w"), std::fclose);
  };
  ::PEM_write_X509(file_for(files.certificate_chain).get(), certificate.get());
  ::PEM_write_PrivateKey(file_for(files.private_key).get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  return files;
}

}  // namespace gendan::http
