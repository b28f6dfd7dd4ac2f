#include "platform/files/media_type.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gendan::files {
namespace {

using namespace std::string_literals;

std::string little_endian(std::uint64_t value, int width) {
  std::string bytes;
  for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i));
  return bytes;
}

enum class Sizes { in_header, after_content };

std::string zip_entry(std::string const& name, std::string const& content, Sizes sizes = Sizes::in_header) {
  auto const size = sizes == Sizes::in_header ? content.size() : 0;
  return "PK\x03\x04\x14\0"s + little_endian(sizes == Sizes::in_header ? 0 : 8, 2) + std::string(10, '\0') +
         little_endian(size, 4) + little_endian(size, 4) + little_endian(name.size(), 2) + little_endian(0, 2) + name +
         content;
}

std::string directory_entry(std::string const& name, std::string const& class_id = std::string(16, '\0')) {
  std::string entry;
  for (auto const character : name) entry += character + "\0"s;
  entry.resize(64);
  entry += little_endian(name.size() * 2 + 2, 2);
  entry.resize(80);
  entry += class_id;
  entry.resize(128);
  return entry;
}

// A compound file whose directory is its second sector.
std::string ole(std::string const& directory) {
  auto file = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s;
  file.resize(30);
  file += little_endian(9, 2);
  file.resize(48);
  file += little_endian(1, 4);
  file.resize(512 * 2);
  return file + directory;
}

std::string utf16(std::string const& ascii) {
  auto text = "\xff\xfe"s;
  for (auto const character : ascii) text += character + "\0"s;
  return text;
}

struct Example {
  std::string name;
  std::string head;
  std::string media_type;
};

void expect(std::vector<Example> const& examples) {
  for (auto const& [name, head, media_type] : examples) {
    EXPECT_EQ(sniffed_media_type(head, name), media_type) << name << ": " << head.substr(0, 40);
  }
}

TEST(MediaType, IsReadFromTheFirstBytesOfABinary) {
  expect({{"a.pdf", "%PDF-1.7\n%\xe2\xe3", "application/pdf"},
          {"scan.pdf", "\x1b%-12345X@PJL\r\n%PDF-1.4", "application/pdf"},
          {"a.png", "\x89PNG\r\n\x1a\n\0"s, "image/png"},
          {"a.jpg", "\xff\xd8\xff\xe0\0\x10JFIF"s, "image/jpeg"},
          {"a.gif", "GIF89a\x01\0"s, "image/gif"},
          {"a.gif", "GIF87a\x01\0"s, "image/gif"},
          {"a.webp", "RIFF\x24\0\0\0WEBPVP8 "s, "image/webp"},
          {"a.wav", "RIFF\x24\0\0\0WAVEfmt "s, "application/octet-stream"},
          {"a.heic",
           "\0\0\0\x18"
           "ftypheic\0\0\0\0"s,
           "image/heic"},
          {"a.heic",
           "\0\0\0\x18"
           "ftypmif1\0\0\0\0"s,
           "image/heic"},
          {"a.avif",
           "\0\0\0\x18"
           "ftypavif\0\0\0\0"s,
           "image/avif"},
          {"a.mp4",
           "\0\0\0\x18"
           "ftypisom\0\0\0\0"s,
           "video/mp4"},
          {"a.mp4",
           "\0\0\0\x18"
           "ftypmp42\0\0\0\0"s,
           "video/mp4"},
          {"a.mov",
           "\0\0\0\x14"
           "ftypqt  \0\0\0\0"s,
           "video/quicktime"},
          {"a.m4a",
           "\0\0\0\x18"
           "ftypM4A \0\0\0\0"s,
           "audio/mp4"},
          {"a.cr3",
           "\0\0\0\x18"
           "ftypcrx \0\0\0\0"s,
           "application/octet-stream"},
          {"a.tif", "II*\0\x08"s, "image/tiff"},
          {"a.bmp", "BM\x36\x10\0\0\0\0\0\0\x36"s, "image/bmp"},
          {"a.rar", "Rar!\x1a\x07\x01\0"s, "application/vnd.rar"},
          {"a.dwg", "AC1032\0\0\0\0"s, "application/octet-stream"}});
}

TEST(MediaType, OfAZipComesFromTheNamesInside) {
  auto const types = zip_entry("[Content_Types].xml", "<Types/>");
  auto const late = zip_entry("[Content_Types].xml", "deflated...", Sizes::after_content);
  expect({{"a.xlsx", types + zip_entry("xl/workbook.xml", "x"),
           "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
          {"a.xlsx", late + zip_entry("xl/workbook.xml", "x"),
           "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
          {"a.docx", types + zip_entry("word/document.xml", "x"),
           "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
          {"a.pptx", types + zip_entry("ppt/presentation.xml", "x"),
           "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
          {"a.ods", zip_entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
           "application/vnd.oasis.opendocument.spreadsheet"},
          {"a.epub", zip_entry("mimetype", "application/epub+zip"), "application/zip"},
          {"a.zip", zip_entry("photos/1.jpg", "x"), "application/zip"},
          {"a.zip", "PK\x05\x06" + std::string(18, '\0'), "application/zip"},
          {"a.jar", zip_entry("META-INF/MANIFEST.MF", "x"), "application/java-archive"}});
}

TEST(MediaType, OfAZipIsNotTakenFromAnEntrysContent) {
  expect({{"a.zip", zip_entry("inner.xlsx", zip_entry("xl/workbook.xml", "x")), "application/zip"}});
}

TEST(MediaType, OfACompoundFileComesFromItsDirectory) {
  auto const root = directory_entry("Root Entry");
  auto const installer = "\x84\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46"s;
  expect({{"a.xls", ole(root + directory_entry("Workbook")), "application/vnd.ms-excel"},
          {"a.doc", ole(root + directory_entry("WordDocument")), "application/msword"},
          {"a.doc", ole(root + directory_entry("Workbook")), "application/vnd.ms-excel"},
          {"a.ppt", ole(root + directory_entry("PowerPoint Document")), "application/vnd.ms-powerpoint"},
          {"a.msg", ole(root + directory_entry("__properties_version1.0")), "application/vnd.ms-outlook"},
          {"a.xls", ole(directory_entry("Root Entry", installer)), "application/x-msi"},
          {"a.db", ole(root), "application/x-ole-storage"}});
}

TEST(MediaType, OfACompoundFileWithADistantDirectoryComesFromItsExtension) {
  auto distant = ole("").substr(0, 48) + little_endian(100'000, 4) + std::string(1'000, '\0');
  expect({{"a.XLS", distant, "application/vnd.ms-excel"},
          {"a.doc", distant, "application/msword"},
          {"a.msi", distant, "application/x-msi"},
          {"a.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/vnd.ms-excel"}});
}

TEST(MediaType, OfTextIsRefinedByItsExtension) {
  expect({{"orders.csv", "PO;Qty\n1;2\n", "text/csv"},
          {"orders.csv", "\xb6\xa9\xb5\xa5,\xca\xfd\xc1\xbf\n", "text/csv"},  // 订单,数量 in GB18030
          {"orders.csv", "\xef\xbb\xbf订单,数量\n", "text/csv"},
          {"orders.csv", utf16("PO,Qty"), "text/csv"},
          {"orders.csv", "MZ-1,MZ-2\n", "text/csv"},
          {"orders.tsv", "PO\tQty\n", "text/tab-separated-values"},
          {"notes.txt", "hello", "text/plain"},
          {"notes", "", "text/plain"},
          {"notes.txt", "BMW 12345", "text/plain"},
          {"notes.txt", "see %PDF-1.4", "text/plain"},
          {"notes.txt", "\xff\xfe\x01", "application/octet-stream"},
          {"notes.txt", std::string(head_size, 'x') + "\0"s, "text/plain"}});
}

TEST(MediaType, IsNotTextWithAControlByteThatTextDoesNotUse) {
  std::string const used = "\t\n\f\r\x1b";  // escape: ISO 2022 encodings of East Asia
  for (char byte = 0; byte < 0x20; ++byte) {
    auto const expected = used.find(byte) == used.npos ? "application/octet-stream" : "text/plain";
    EXPECT_EQ(sniffed_media_type("hello" + std::string(1, byte), "a.txt"), expected) << int{byte};
  }
}

TEST(MediaType, OfTextIsReadFromItsBeginning) {
  expect({{"a.json", "[1]", "application/json"},
          {"a", " {\"a\": 1}", "application/json"},
          {"a.txt", "[draft]", "text/plain"},
          {"a.xml", "<Invoice/>", "application/xml"},
          {"a", "<?xml version=\"1.0\"?><Invoice/>", "application/xml"},
          {"a", utf16("<?xml version=\"1.0\"?><Invoice/>"), "application/xml"},
          {"a.eml", "Return-Path: <a@b.c>\r\nX-Spam: no\r\n", "message/rfc822"},
          {"a", "Received: from mail\r\n\tby here\r\nFrom: a@b.c\r\n", "message/rfc822"},
          {"a.txt", "Date: Monday\nsee you", "text/plain"},
          {"a.edi", "UNA:+.? 'UNB+UNOA:1", "application/edifact"},
          {"a.edi", "UNB+UNOA:1", "application/edifact"},
          {"a.x12", "ISA*00*", "application/edi-x12"}});
}

TEST(MediaType, FollowsTheContentWhereTheExtensionDisagrees) {
  expect({{"photo.jpg", "%PDF-1.7", "application/pdf"},
          {"invoice.pdf", "\x89PNG\r\n\x1a\n", "image/png"},
          {"invoice.pdf", "<html><body>", "text/html"},
          {"photo.jpg", "MZ\x90\0\x03\0"s, "application/vnd.microsoft.portable-executable"},
          {"data.csv", "#!/bin/sh\n", "text/x-script"},
          {"data.csv", "<!-- x --><!DOCTYPE HTML>", "text/html"}});
}

TEST(MediaType, OfSvgIsNeverAnImage) {
  expect({{"logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "application/xml"},
          {"logo.png", "<?xml version=\"1.0\"?><!-- x --><svg onload=\"alert(1)\">", "application/xml"}});
  EXPECT_FALSE(may_be_shown("application/xml"));
}

TEST(MediaType, OfProgramsScriptsAndPagesIsNotAllowed) {
  std::vector<Example> const bad{
      {"a.exe", "MZ\x90\0\x03\0"s, ""},
      {"a",
       "\x7f"
       "ELF\x02\x01",
       ""},
      {"a", "\xcf\xfa\xed\xfe\x07", ""},
      {"a.class", "\xca\xfe\xba\xbe\0\0"s, ""},
      {"a.lnk", "\x4c\0\0\0\x01\x14\x02\0"s, ""},
      {"a.com", "\xe9\0\x01"s, ""},
      {"a.bat", "@echo off", ""},
      {"a.PS1", "Write-Host", ""},
      {"a.js", "alert(1)", ""},
      {"a.js", utf16("alert(1)"), ""},
      {"a.url", "[InternetShortcut]", ""},
      {"a.htm", "plain words", ""},
      {"a.txt", "\xef\xbb\xbf \n<ScRiPt>alert(1)", ""},
      {"a.xml", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", ""},
      {"a.txt", utf16("<html>"), ""},
      {"a.jar", zip_entry("META-INF/MANIFEST.MF", "x"), ""},
      {"a.xls", ole(directory_entry("Root Entry", "\x84\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46"s)), ""}};
  for (auto const& [name, head, ignored] : bad) {
    auto const media_type = sniffed_media_type(head, name);
    EXPECT_FALSE(is_allowed(media_type)) << name << ": " << media_type;
    EXPECT_FALSE(may_be_shown(media_type)) << name;
  }
}

TEST(MediaType, OfWhatTradePeopleSendIsAllowed) {
  for (auto const type :
       {"application/pdf", "image/heic", "text/csv", "message/rfc822", "application/zip", "application/xml",
        "application/vnd.ms-excel", "application/octet-stream", "text/plain", "video/mp4"}) {
    EXPECT_TRUE(is_allowed(type)) << type;
  }
}

TEST(MediaType, IsFoundForEveryPrefixOfEveryExample) {
  auto const examples = {zip_entry("[Content_Types].xml", "x") + zip_entry("xl/workbook.xml", "x"),
                         ole(directory_entry("Root Entry") + directory_entry("Workbook")),
                         utf16("<html>"),
                         "Received: from\r\n\tby\r\n"s,
                         "\0\0\0\x18"
                         "ftypheic"s,
                         "RIFF\x24\0\0\0WEBP"s};
  for (auto const& example : examples) {
    for (std::size_t size = 0; size <= example.size(); ++size) {
      EXPECT_FALSE(sniffed_media_type(std::string_view(example).substr(0, size), "a").empty());
    }
  }
}

}  // namespace
}  // namespace gendan::files
