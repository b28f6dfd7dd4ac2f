// What a client accepts and already has (RFC 9110, 12.5.3 and 13.1.2).
#pragma once

#include <string_view>

namespace gendan::http {

enum class Encoding { identity, gzip, brotli };
std::string_view encoding_name(Encoding encoding);  // as Content-Encoding has it

struct Available {  // besides identity
  bool gzip = false;
  bool brotli = false;
};

// The form with the client's highest weight; among equals Brotli, then gzip, then identity. Identity also
// where the client accepts nothing that there is: a page that can be read beats an error.
Encoding best_encoding(std::string_view accept_encoding, Available available);

// Whether an If-None-Match (a list, or "*") names this quoted entity tag, compared weakly.
bool matches_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace gendan::http
