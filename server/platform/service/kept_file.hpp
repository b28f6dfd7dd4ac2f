// Contents of files and the rows that name them. A content is kept first, in no transaction; the row comes after
// it, or never: refused, rolled back, cut off. So each coming is noted before the content is kept, and what no
// row names a day later is removed.
//
// Whoever keeps contents says here which of them its rows name:
//
//   app.names_files([](sql::Transaction& tx, std::string_view hash) { return is_attached(tx, hash); });
#pragma once

#include <filesystem>
#include <string_view>

#include "platform/files/store.hpp"
#include "platform/service/call.hpp"

namespace gendan::service {

// How long the row may be in coming.
inline constexpr Milliseconds row_expected_within = std::chrono::hours(24);

// Keeps a copy, as Store::put_copy_of does. Not inside a transaction.
files::StoredFile kept_file(World& world, std::filesystem::path const& source, std::string_view name);

// Removes at most 100 of the contents that are due and that no row names. One that comes in again meanwhile
// stays.
bool sweep_files(Call& call);  // some; true when there may be more

}  // namespace gendan::service
