// Bounds on what is taken from an outside table, so that no file can exhaust memory.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gendan::tabular {

inline constexpr std::size_t most_columns = 1'000;
inline constexpr std::size_t most_cell_characters = 32'767;  // what a spreadsheet cell can hold
inline constexpr std::size_t most_row_bytes = std::size_t{1} << 20;
inline constexpr std::size_t most_sheets = 200;
inline constexpr std::size_t most_json_depth = 32;

inline constexpr std::int64_t most_sheet_rows = 1'048'576;  // of one XLSX sheet, header included

// An XLSX is a zip. Repetitive sheets compress about 40 : 1; a bomb of zeros 1,000 : 1.
inline constexpr std::uint64_t most_archive_entries = 10'000;
inline constexpr std::uint64_t most_archive_directory_bytes = std::uint64_t{4} << 20;
inline constexpr std::uint64_t most_unpacked_bytes = std::uint64_t{4} << 30;
inline constexpr std::uint64_t most_unpacking_ratio = 250;
inline constexpr std::uint64_t ratio_free_bytes = std::uint64_t{16} << 20;  // smaller entries may have any ratio

inline constexpr std::size_t most_shared_string_bytes = std::size_t{512} << 20;
inline constexpr std::size_t most_shared_strings = std::size_t{16} << 20;
inline constexpr std::size_t most_styles = 100'000;  // Excel itself stops at 65,490

inline constexpr std::size_t most_relationships = 2'000;
inline constexpr std::size_t most_xml_attribute_bytes = 4'096;  // of those that are kept
inline constexpr std::size_t most_xml_depth = 100;
inline constexpr std::size_t most_xml_token_bytes = std::size_t{2} << 20;

}  // namespace gendan::tabular
