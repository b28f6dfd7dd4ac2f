// How the readers say no: one stable code, at a row ("/rows/17", numbered as a person sees it) or for
// the whole file ("").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace gendan::tabular {

std::string row_path(std::int64_t number);                            // "/rows/17"
std::string cell_path(std::int64_t number, std::string_view column);  // "/rows/17/Unit price"

Refusal refused(RefusalKind kind, std::string_view code, std::string path, std::string limit = {});
Refusal malformed(std::string_view code, std::string path = {}, std::string limit = {});
// What a failed write (`error` is its errno) means: "storage_full" or a std::system_error.
[[noreturn]] void fail_writing(int error);
Refusal oversized(std::string_view code, std::string path, std::uint64_t limit);

}  // namespace gendan::tabular
