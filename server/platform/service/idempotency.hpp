// A POST that carries an Idempotency-Key and is sent again gets the first answer again, and nothing
// happens twice. The answer is stored in the change's own transaction, sealed: it may say what is stored
// nowhere else, such as a new token or a contact's address. Kept for 24 hours.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "platform/service/call.hpp"

namespace gendan::service {

// Runs `work`: once per caller and key where the call's request is a POST that carries one. Throws
// Refusal{conflict, "idempotency_key_reused"} when the key came with another request before. `content_hash` is
// that of an upload's content, empty for any other request.
http::Response answered_once(Call& call, std::string_view content_hash, std::function<http::Response()> const& work);

// What answered_once would give without working, for a route whose work begins before its transaction; throws as that
// does.
std::optional<http::Response> stored_answer(Call& call);

// Forgets answers older than 24 hours; at most 1,000 at a time. Answers how many.
std::int64_t forget_old_answers(sql::Transaction& tx, Instant now);

}  // namespace gendan::service
