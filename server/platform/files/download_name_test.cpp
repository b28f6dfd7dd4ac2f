#include "platform/files/download_name.hpp"

#include <gtest/gtest.h>

#include <utility>

#include "base/text.hpp"

namespace gendan::files {
namespace {

using namespace std::string_literals;

TEST(DownloadName, IsAPlainNameOnEverySystem) {
  std::pair<std::string, std::string> const examples[] = {
      {"PO-2024-0315.pdf", "PO-2024-0315.pdf"},
      {"采购订单 (终版).xlsx", "采购订单 (终版).xlsx"},
      {"Grüße.txt", "Grüße.txt"},
      {"../../etc/passwd", "_.._etc_passwd"},
      {"C:\\orders\\a.pdf", "C__orders_a.pdf"},
      {"a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf"},
      {"a\0b.pdf"s, "ab.pdf"},
      {"photo\u202egpj.exe", "photogpj.exe"},
      {"a\u0085b", "ab"},
      {"what?<\"is\">|*.pdf", "what___is____.pdf"},
      {".htaccess", "htaccess"},
      {"  a.pdf. ", "a.pdf"},
      {"con.txt", "_con.txt"},
      {"LPT1", "_LPT1"},
      {"console.txt", "console.txt"},
      {"bad\xff.pdf", "bad_.pdf"},
      {"", "file"},
      {" .. ", "file"},
  };
  for (auto const& [given, expected] : examples) EXPECT_EQ(download_name(given), expected) << given;
}

TEST(DownloadName, IsShortenedBetweenCharactersAndKeepsItsExtension) {
  std::string name = "x";
  for (int i = 0; i < 100; ++i) name += "单";
  auto const shortened = download_name(name + ".xlsx");
  EXPECT_LE(shortened.size(), 200u);
  EXPECT_GT(shortened.size(), 196u);
  EXPECT_TRUE(shortened.ends_with("单.xlsx"));
  EXPECT_TRUE(is_valid_utf8(shortened));
}

TEST(DownloadName, DoesNotEndInABlankWhereItWasShortened) {
  EXPECT_EQ(download_name(std::string(199, 'x') + " y"), std::string(199, 'x'));
}

TEST(ContentDisposition, QuotesAPlainName) {
  EXPECT_EQ(content_disposition("PO 1.pdf", Presentation::download), "attachment; filename=\"PO 1.pdf\"");
  EXPECT_EQ(content_disposition("PO 1.pdf", Presentation::shown), "inline; filename=\"PO 1.pdf\"");
}

TEST(ContentDisposition, EncodesWhatIsNotAsciiAndOffersAFallback) {
  EXPECT_EQ(content_disposition("订单 1.pdf", Presentation::download),
            "attachment; filename=\"__ 1.pdf\"; filename*=UTF-8''%E8%AE%A2%E5%8D%95%201.pdf");
  EXPECT_EQ(content_disposition("€ rates", Presentation::download),
            "attachment; filename=\"_ rates\"; filename*=UTF-8''%E2%82%AC%20rates");  // RFC 8187, 3.2.3
  EXPECT_EQ(content_disposition("100%25.pdf", Presentation::download),
            "attachment; filename=\"100_25.pdf\"; filename*=UTF-8''100%2525.pdf");
}

TEST(ContentDisposition, CannotBeBrokenOutOf) {
  auto const value = content_disposition("a\"; x=\"\r\nEvil: 1\\", Presentation::download);
  EXPECT_EQ(value, "attachment; filename=\"a_; x=_Evil_ 1_\"");
}

}  // namespace
}  // namespace gendan::files
