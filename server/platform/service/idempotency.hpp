// A POST that carries an Idempotency-Key and is sent again gets the first answer again, and nothing
// happens twice. The answer is stored in the change's own transaction, sealed: it may say what is stored
// nowhere else, such as a new token or a contact's address. Kept for 24 hours.
#pragma once

#include <functional>
#include <string>

#include "base/instant.hpp"
#include "platform/crypto/keyring.hpp"
#include "platform/http/message.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::service {

// Runs `work` once per (caller, key); throws Refusal{conflict, "idempotency_key_reused"} when the key came
// with another request before.
http::Response answered_once(sql::Transaction& tx, crypto::Keyring const& keyring, http::Request const& request,
                             std::string_view caller_id, Instant now, std::function<http::Response()> const& work);

// Forgets answers older than 24 hours; at most 1,000 at a time. Answers how many.
std::int64_t forget_old_answers(sql::Transaction& tx, Instant now);

}  // namespace gendan::service
