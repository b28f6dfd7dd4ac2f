#include "platform/files/sniff_containers.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "platform/files/extension.hpp"

namespace gendan::files {
namespace {

using namespace std::string_view_literals;

std::uint64_t little_endian(std::string_view head, std::size_t offset, std::size_t width) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(head[offset + i])) << (8 * i);
  }
  return value;
}

// One local file header of a ZIP archive (APPNOTE 4.3.7) and what is left after it.
struct Entry {
  std::string_view name;
  std::string_view content;  // as far as it is in the head; still compressed
  std::string_view rest;
};

std::optional<Entry> next_entry(std::string_view head) {
  constexpr std::size_t fixed = 30;
  if (head.size() < fixed) return std::nullopt;
  auto const size = little_endian(head, 18, 4);  // 0 where it follows the content
  auto const name_size = little_endian(head, 26, 2);
  auto const before_content = fixed + name_size + little_endian(head, 28, 2);
  if (head.size() < fixed + name_size) return std::nullopt;
  auto const name = head.substr(fixed, name_size);
  auto const content = head.substr(std::min<std::size_t>(before_content, head.size()));
  auto const skipped = std::min<std::uint64_t>(size, content.size());
  auto const next = content.find("PK\x03\x04"sv, skipped);
  return Entry{name, content, next == content.npos ? std::string_view() : content.substr(next)};
}

std::string_view open_document_media_type(std::string_view declared) {
  constexpr auto prefix = "application/vnd.oasis.opendocument."sv;
  if (!declared.starts_with(prefix)) return "application/zip";
  declared.remove_prefix(prefix.size());
  if (declared.starts_with("spreadsheet")) return "application/vnd.oasis.opendocument.spreadsheet";
  if (declared.starts_with("text")) return "application/vnd.oasis.opendocument.text";
  if (declared.starts_with("presentation")) return "application/vnd.oasis.opendocument.presentation";
  return "application/zip";
}

std::string_view media_type_by_entry(Entry const& entry) {
  auto const& name = entry.name;
  if (name == "mimetype") return open_document_media_type(entry.content);
  if (name.starts_with("xl/")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (name.starts_with("word/")) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (name.starts_with("ppt/")) return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  if (is_one_of(name, {"META-INF/MANIFEST.MF", "AndroidManifest.xml", "classes.dex"}))
    return "application/java-archive";
  return {};
}

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (auto const character : ascii) (wide += character) += '\0';
  return wide;
}

struct Stream {
  std::string_view name;
  std::string_view media_type;
};

constexpr Stream streams[] = {
    {"Workbook", "application/vnd.ms-excel"},
    {"Book", "application/vnd.ms-excel"},
    {"WordDocument", "application/msword"},
    {"PowerPoint Document", "application/vnd.ms-powerpoint"},
    {"__properties_version1.0", "application/vnd.ms-outlook"},
};

constexpr std::size_t directory_entry_size = 128;

// The class of Windows Installer packages, {000C1084-0000-0000-C000-000000000046}; C1086 is a patch.
bool is_installer(std::string_view entry) {
  auto const class_id = entry.substr(80, 16);
  return (class_id.starts_with("\x84\x10\x0c\0"sv) || class_id.starts_with("\x86\x10\x0c\0"sv)) &&
         class_id.ends_with("\xc0\0\0\0\0\0\0\x46"sv);
}

std::string_view media_type_by_directory(std::string_view directory) {
  if (directory.size() >= directory_entry_size && is_installer(directory)) return "application/x-msi";
  for (; directory.size() >= directory_entry_size; directory.remove_prefix(directory_entry_size)) {
    auto const name_bytes = little_endian(directory, 64, 2);  // with the terminating NUL
    if (name_bytes < 2 || name_bytes > 64) continue;
    auto const name = directory.substr(0, name_bytes - 2);
    for (auto const& stream : streams) {
      if (name == utf16(stream.name)) return stream.media_type;
    }
  }
  return {};
}

// The first directory sector (MS-CFB 2.2); empty when it lies beyond the head.
std::string_view directory_of(std::string_view head) {
  if (head.size() < 512) return {};
  auto const shift = little_endian(head, 30, 2);
  if (shift != 9 && shift != 12) return {};
  auto const offset = (little_endian(head, 48, 4) + 1) << shift;
  if (offset >= head.size()) return {};
  return head.substr(offset, std::size_t{1} << shift);
}

}  // namespace

std::string_view zip_media_type(std::string_view head) {
  for (auto entry = next_entry(head); entry; entry = next_entry(entry->rest)) {
    if (auto const media_type = media_type_by_entry(*entry); !media_type.empty()) return media_type;
  }
  return "application/zip";
}

std::string_view ole_media_type(std::string_view head, std::string_view extension) {
  if (auto const media_type = media_type_by_directory(directory_of(head)); !media_type.empty()) return media_type;
  if (is_one_of(extension, {"xls", "xlt", "et"})) return "application/vnd.ms-excel";
  if (is_one_of(extension, {"doc", "dot", "wps"})) return "application/msword";
  if (is_one_of(extension, {"ppt", "pps", "dps"})) return "application/vnd.ms-powerpoint";
  if (extension == "msg") return "application/vnd.ms-outlook";
  if (is_one_of(extension, {"msi", "msp"})) return "application/x-msi";
  return "application/x-ole-storage";
}

}  // namespace gendan::files
