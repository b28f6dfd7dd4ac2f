#include "platform/tabular/format.hpp"

#include <string>
#include <string_view>

#include "platform/tabular/byte_stream.hpp"
#include "platform/tabular/refusals.hpp"
#include "platform/tabular/text_source.hpp"

namespace gendan::tabular {
namespace {

constexpr std::string_view zip_signature("PK\x03\x04", 4);
constexpr std::string_view compound_file_signature("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

[[noreturn]] void refuse(std::string_view code) { throw refused(RefusalKind::unsupported, code, {}); }

// An encrypted workbook and an .xls are both compound files; the streams inside, named in UTF-16, differ.
[[noreturn]] void refuse_compound_file(std::filesystem::path const& path) {
  using namespace std::string_view_literals;
  constexpr auto encrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  FileBytes file(path);
  std::string window;
  for (;;) {
    constexpr std::size_t piece_bytes = 64 * 1024;
    auto const kept = std::min(window.size(), encrypted.size());
    window.erase(0, window.size() - kept);
    window.resize(kept + piece_bytes);
    auto const count = file.read(window.data() + kept, piece_bytes);
    window.resize(kept + count);
    if (window.find(encrypted) != std::string::npos) refuse("encrypted_workbook");
    if (count == 0) refuse("xls_workbook");
  }
}

// "[" then "{" or "]"; "{" then a key or "}". A CSV column may be called "[Total]".
bool begins_as_json(std::string_view text) {
  std::string marks;
  for (char const character : text) {
    if (character == ' ' || character == '\t' || character == '\r' || character == '\n') continue;
    marks += character;
    if (marks.size() == 2) break;
  }
  return marks == "[{" || marks == "[]" || marks == "{\"" || marks == "{}";
}

}  // namespace

Format detected_format(std::filesystem::path const& path) {
  std::string head(4096, '\0');
  head.resize(FileBytes(path).read(head.data(), head.size()));
  if (head.starts_with(compound_file_signature)) refuse_compound_file(path);
  if (head.starts_with("%PDF-")) refuse("pdf_document");
  if (head.starts_with(zip_signature)) {
    if (head.find("opendocument.spreadsheet") != std::string::npos) refuse("ods_workbook");
    return Format::xlsx;
  }
  bool const is_utf16 = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  auto const encoding = !is_utf16 ? "utf-8" : head.front() == '\xFF' ? "utf-16le" : "utf-16be";
  TextSource text(std::make_unique<MemoryBytes>(std::move(head)), encoding);
  return begins_as_json(text.next()) ? Format::json : Format::csv;
}

}  // namespace gendan::tabular
