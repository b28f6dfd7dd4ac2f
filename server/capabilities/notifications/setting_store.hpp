// How and when people wish to be told, as rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "capabilities/notifications/notice.hpp"
#include "capabilities/notifications/wish.hpp"
#include "platform/describe/row.hpp"

namespace gendan::notifications {

struct SettingRow : Wish {
  std::string person_id;
  std::optional<Instant> next_digest_at;
  std::int64_t revision = 0;  // 0: the person has not chosen yet
};
BOOST_DESCRIBE_STRUCT(SettingRow, (Wish), (person_id, next_digest_at, revision))

std::optional<SettingRow> setting_of(sql::Transaction& tx, std::string_view person_id);
void put_setting(sql::Transaction& tx, SettingRow const& row);
// Those whose digest is due, the longest due first.
std::vector<SettingRow> due_digests(sql::Transaction& tx, Instant now, int limit);
void put_choice(sql::Transaction& tx, std::string_view person_id, std::string_view kind, Delivery const& delivery);

}  // namespace gendan::notifications
