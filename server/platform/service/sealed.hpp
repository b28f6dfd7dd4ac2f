// A sealed value (crypto/keyring.hpp) as a member of a described struct: a column of bytes in the database,
// base 64 in the record of changes. What it says is nowhere.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/base64.hpp"
#include "platform/crypto/keyring.hpp"
#include "platform/describe/form.hpp"

namespace gendan::service {

struct Sealed {
  crypto::Bytes bytes;

  friend bool operator==(Sealed const&, Sealed const&) = default;
};

}  // namespace gendan::service

template <>
struct gendan::describe::Form<gendan::service::Sealed> {
  using Sealed = gendan::service::Sealed;
  static constexpr bool is_text = true;
  static std::optional<Fault> from_text(std::string_view text, Sealed& out) {
    auto const bytes = crypto::base64_decoded(text);
    if (!bytes) return Fault{"not_base64", {}};
    auto const* first = reinterpret_cast<std::byte const*>(bytes->data());
    out.bytes.assign(first, first + bytes->size());
    return std::nullopt;
  }
  static std::string to_text(Sealed const& value) {
    return crypto::base64({reinterpret_cast<std::uint8_t const*>(value.bytes.data()), value.bytes.size()});
  }
  static sql::Value to_sql(Sealed const& value) { return value.bytes; }
  static Sealed from_sql(sql::Rows const& rows, int column) {
    auto const bytes = rows.bytes(column);
    return {{bytes.begin(), bytes.end()}};
  }
  static boost::json::object schema() { return {{"type", "string"}, {"contentEncoding", "base64"}}; }
};
