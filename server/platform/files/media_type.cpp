#include "platform/files/media_type.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"
#include "platform/files/extension.hpp"
#include "platform/files/sniff_containers.hpp"
#include "platform/files/sniff_text.hpp"

namespace gendan::files {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::string_view media_type;
};

// First match wins.
constexpr auto signatures = std::to_array<Signature>({
    {"%PDF-"sv, "application/pdf"},
    {"\x89PNG\r\n\x1a\n"sv, "image/png"},
    {"\xff\xd8\xff"sv, "image/jpeg"},
    {"GIF87a"sv, "image/gif"},
    {"GIF89a"sv, "image/gif"},
    {"II*\0"sv, "image/tiff"},
    {"MM\0*"sv, "image/tiff"},
    {"\x7f"
     "ELF"sv,
     "application/x-executable"},
    {"\xfe\xed\xfa\xce"sv, "application/x-mach-binary"},
    {"\xfe\xed\xfa\xcf"sv, "application/x-mach-binary"},
    {"\xce\xfa\xed\xfe"sv, "application/x-mach-binary"},
    {"\xcf\xfa\xed\xfe"sv, "application/x-mach-binary"},
    {"\xca\xfe\xba\xbe"sv, "application/java-vm"},
    {"\x4c\0\0\0\x01\x14\x02\0"sv, "application/x-ms-shortcut"},
    {"Rar!\x1a\x07"sv, "application/vnd.rar"},
    {"7z\xbc\xaf\x27\x1c"sv, "application/x-7z-compressed"},
    {"\x1f\x8b\x08"sv, "application/gzip"},
});

bool has_at(std::string_view head, std::size_t offset, std::string_view bytes) {
  return head.size() >= offset && head.substr(offset).starts_with(bytes);
}

// ISO base media file: what its brand says (ISO/IEC 14496-12, 23008-12); empty for brands of other trades.
std::string_view brand_media_type(std::string_view brand) {
  if (is_one_of(brand, {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"})) return "image/heic";
  if (is_one_of(brand, {"avif", "avis"})) return "image/avif";
  if (is_one_of(brand, {"M4A ", "M4B "})) return "audio/mp4";
  if (brand == "qt  ") return "video/quicktime";
  auto const family = brand.substr(0, 3);
  return is_one_of(family, {"iso", "mp4", "avc", "M4V", "MSN", "das", "3gp", "3g2"}) ? "video/mp4" : "";
}

bool is_bitmap(std::string_view head) { return head.starts_with("BM") && has_at(head, 6, "\0\0\0\0"sv); }

std::string_view binary_media_type(std::string_view head, std::string_view extension) {
  for (auto const& [bytes, media_type] : signatures) {
    if (head.starts_with(bytes)) return media_type;
  }
  if (head.starts_with("RIFF") && has_at(head, 8, "WEBP")) return "image/webp";
  if (has_at(head, 4, "ftyp") && head.size() >= 12) return brand_media_type(head.substr(8, 4));
  if (head.starts_with("MZ") && !is_text(head)) return "application/vnd.microsoft.portable-executable";
  if (is_bitmap(head)) return "image/bmp";
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return zip_media_type(head);
  if (head.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return ole_media_type(head, extension);
  // Printers and scanners put job commands before the document (ISO 32000-1, H.3 note 13).
  if (extension == "pdf" && head.substr(0, 1024).find("%PDF-") != head.npos) return "application/pdf";
  return {};
}

constexpr auto refused = std::to_array<std::string_view>({
    "application/vnd.microsoft.portable-executable",
    "application/x-executable",
    "application/x-mach-binary",
    "application/java-vm",
    "application/java-archive",
    "application/x-ms-shortcut",
    "application/x-msi",
    "text/html",
    "text/x-script",
});

}  // namespace

std::string_view sniffed_media_type(std::string_view head, std::string_view file_name) {
  head = head.substr(0, head_size);
  auto const extension = extension_of(file_name);
  if (auto const binary = binary_media_type(head, extension); !binary.empty()) return binary;
  if (is_text(head)) return text_media_type(head, extension);
  // Programs without a mark of their own.
  if (is_one_of(extension, {"com", "exe", "scr", "pif", "cpl", "dll", "sys", "msi"})) return "application/x-executable";
  return "application/octet-stream";
}

bool is_allowed(std::string_view media_type) { return std::ranges::find(refused, media_type) == refused.end(); }

bool may_be_shown(std::string_view media_type) {
  return is_one_of(media_type, {"application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"});
}

std::string extension_of(std::string_view file_name) {
  auto const dot = file_name.rfind('.');
  if (dot == file_name.npos) return {};
  auto const extension = file_name.substr(dot + 1);
  return extension.size() > 16 ? std::string() : lower_ascii(extension);
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

}  // namespace gendan::files
