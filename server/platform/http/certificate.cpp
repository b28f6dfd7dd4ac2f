#include "platform/http/certificate.hpp"

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <ctime>
#include <stdexcept>

#include "platform/http/tls.hpp"

namespace gendan::http {

Instant certificate_ends_at(std::filesystem::path const& certificate_chain, std::filesystem::path const& private_key) {
  auto const context = tls_context(certificate_chain, private_key);
  std::tm end{};
  if (::ASN1_TIME_to_tm(::X509_get0_notAfter(::SSL_CTX_get0_certificate(context.get())), &end) != 1)
    throw std::runtime_error("TLS: cannot read when " + certificate_chain.string() + " ends");
  return Instant::from_unix_milliseconds(static_cast<std::int64_t>(::timegm(&end)) * 1'000);
}

}  // namespace gendan::http
