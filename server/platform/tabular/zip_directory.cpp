#include <algorithm>
#include <cstring>
#include <fstream>
#include <string>

#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"
#include "platform/tabular/zip_archive.hpp"

namespace gendan::tabular {
namespace {

// APPNOTE.TXT 4.3.14 to 4.3.16: signatures and field places of the end of central directory records.
constexpr std::string_view end_signature("PK\x05\x06", 4);
constexpr std::string_view locator_signature("PK\x06\x07", 4);
constexpr std::size_t end_record_bytes = 22;
constexpr std::size_t locator_bytes = 20;
constexpr std::size_t longest_comment = 65'535;
constexpr std::uint64_t entries_said_in_zip64 = 0xFFFF;
constexpr std::uint64_t bytes_said_in_zip64 = 0xFFFFFFFF;

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t index = size; index-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + index]);
  return value;
}

std::string read_at(std::ifstream& file, std::uint64_t offset, std::size_t size) {
  std::string bytes(size, '\0');
  file.clear();
  file.seekg(static_cast<std::streamoff>(offset));
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

// What an end record says of the directory.
struct Directory {
  std::uint64_t entries = 0;
  std::uint64_t bytes = 0;
};

Directory zip64_directory(std::ifstream& file, std::string_view locator) {
  constexpr std::size_t record_bytes = 56;
  auto const record = read_at(file, little_endian(locator, 8, 8), record_bytes);
  if (record.size() < record_bytes) return {};
  return {little_endian(record, 32, 8), little_endian(record, 40, 8)};
}

void check(Directory const& directory) {
  if (directory.entries > most_archive_entries) throw oversized("too_many_archive_entries", {}, most_archive_entries);
  // A reader may go by the bytes and find more entries than are said.
  if (directory.bytes > most_archive_directory_bytes) {
    throw oversized("archive_directory_too_large", {}, most_archive_directory_bytes);
  }
}

}  // namespace

void check_directory(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  auto const size = std::filesystem::file_size(path);
  auto const tail_bytes = std::min<std::uint64_t>(size, longest_comment + end_record_bytes + locator_bytes);
  auto const tail = read_at(file, size - tail_bytes, static_cast<std::size_t>(tail_bytes));
  // Which of several records a reader takes is its own business: none may promise too many.
  for (auto at = tail.find(end_signature); at != std::string::npos; at = tail.find(end_signature, at + 1)) {
    if (tail.size() - at < end_record_bytes) break;
    Directory directory{little_endian(tail, at + 10, 2), little_endian(tail, at + 12, 4)};
    bool const has_locator = at >= locator_bytes && tail.compare(at - locator_bytes, 4, locator_signature) == 0;
    bool const is_said_there = directory.entries == entries_said_in_zip64 || directory.bytes == bytes_said_in_zip64;
    if (has_locator && is_said_there) {
      directory = zip64_directory(file, std::string_view(tail).substr(at - locator_bytes, locator_bytes));
    }
    check(directory);
  }
}

}  // namespace gendan::tabular
