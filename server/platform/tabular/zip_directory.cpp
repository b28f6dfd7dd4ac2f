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
constexpr std::uint64_t said_in_zip64 = 0xFFFF;

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

std::uint64_t zip64_entries(std::ifstream& file, std::string_view locator) {
  constexpr std::size_t record_bytes = 56;
  auto const record = read_at(file, little_endian(locator, 8, 8), record_bytes);
  return record.size() < record_bytes ? 0 : little_endian(record, 32, 8);
}

}  // namespace

void check_entry_count(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  auto const size = std::filesystem::file_size(path);
  auto const tail_bytes = std::min<std::uint64_t>(size, longest_comment + end_record_bytes + locator_bytes);
  auto const tail = read_at(file, size - tail_bytes, static_cast<std::size_t>(tail_bytes));
  // Which of several records a reader takes is its own business: none may promise too many.
  for (auto at = tail.find(end_signature); at != std::string::npos; at = tail.find(end_signature, at + 1)) {
    if (tail.size() - at < end_record_bytes) break;
    auto entries = little_endian(tail, at + 10, 2);
    bool const has_locator = at >= locator_bytes && tail.compare(at - locator_bytes, 4, locator_signature) == 0;
    if (entries == said_in_zip64 && has_locator) {
      entries = zip64_entries(file, std::string_view(tail).substr(at - locator_bytes, locator_bytes));
    }
    if (entries > most_archive_entries) throw oversized("too_many_archive_entries", {}, most_archive_entries);
  }
}

}  // namespace gendan::tabular
