#include "platform/http/tls.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gendan::http {
namespace {

using namespace std::string_view_literals;

// Forward secrecy and authenticated encryption only (Mozilla's "intermediate" list without DHE).
constexpr char const* tls_1_2_ciphers =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr auto spoken_protocol = "\x08http/1.1"sv;  // ALPN, RFC 7301 3.1

void require(bool is_done, std::string const& what) {
  if (is_done) return;
  std::array<char, 256> reason{};
  ::ERR_error_string_n(::ERR_get_error(), reason.data(), reason.size());
  throw std::runtime_error("TLS: cannot use " + what + ": " + reason.data());
}

int choose_protocol(SSL*, unsigned char const** chosen, unsigned char* length, unsigned char const* offered,
                    unsigned offered_length, void*) {
  auto const* ours = reinterpret_cast<unsigned char const*>(spoken_protocol.data());
  auto const result = ::SSL_select_next_proto(const_cast<unsigned char**>(chosen), length, ours,
                                              static_cast<unsigned>(spoken_protocol.size()), offered, offered_length);
  return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

}  // namespace

std::shared_ptr<SSL_CTX> tls_context(std::filesystem::path const& certificate_chain,
                                     std::filesystem::path const& private_key) {
  std::shared_ptr<SSL_CTX> const context(::SSL_CTX_new(::TLS_server_method()), ::SSL_CTX_free);
  auto* const tls = context.get();
  require(tls != nullptr && ::SSL_CTX_set_min_proto_version(tls, TLS1_2_VERSION) == 1, "TLS 1.2");
  require(::SSL_CTX_set_cipher_list(tls, tls_1_2_ciphers) == 1, "the cipher list");
  ::SSL_CTX_set_options(tls, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                 SSL_OP_PRIORITIZE_CHACHA | SSL_OP_IGNORE_UNEXPECTED_EOF);
  ::SSL_CTX_set_mode(tls, SSL_MODE_RELEASE_BUFFERS);
  ::SSL_CTX_set_alpn_select_cb(tls, choose_protocol, nullptr);
  require(::SSL_CTX_use_certificate_chain_file(tls, certificate_chain.c_str()) == 1, certificate_chain.string());
  require(::SSL_CTX_use_PrivateKey_file(tls, private_key.c_str(), SSL_FILETYPE_PEM) == 1, private_key.string());
  require(::SSL_CTX_check_private_key(tls) == 1, private_key.string() + ", which is not the certificate's key");
  return context;
}

}  // namespace gendan::http
