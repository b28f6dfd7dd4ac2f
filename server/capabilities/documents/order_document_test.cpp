#include "capabilities/documents/order_document.hpp"

#include <gmock/gmock.h>

#include <set>

#include "capabilities/documents/order_words.hpp"
#include "capabilities/documents/picture_size.hpp"

namespace gendan::documents {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(OrderDocument, WritesAmountsAndDatesInTheLanguage) {
  auto const printed = printed_order(sample_order(), sample_company(), DocumentLanguage::de);
  EXPECT_EQ(printed.total, "6.850,00");
  EXPECT_EQ(printed.order.requested_on, "1. Mai 2026");
  EXPECT_EQ(printed.order.incoterm, "FOB Ningbo, Incoterms 2020");
  EXPECT_EQ(printed.lines[0].tolerance, "+5 % / \u22125 %");
  EXPECT_THAT(printed.order.delivery_address,
              ElementsAre("Am Sandtorkai 1", "20457 Hamburg", "Hamburg", "Deutschland"));
}

TEST(OrderDocument, NamesUnitsAndCountriesInTheLanguage) {
  auto const order = sample_order();
  struct {
    DocumentLanguage language;
    char const* unit;
    char const* country;
  } const table[] = {{DocumentLanguage::zh, "件", "德国"},
                     {DocumentLanguage::en, "pcs", "Germany"},
                     {DocumentLanguage::es, "piezas", "Alemania"},
                     {DocumentLanguage::fr, "pièces", "Allemagne"},
                     {DocumentLanguage::de, "Stück", "Deutschland"}};
  for (auto const& [language, unit, country] : table) {
    auto const printed = printed_order(order, sample_company(), language);
    EXPECT_EQ(printed.lines[0].unit, unit);
    EXPECT_EQ(printed.order.delivery_address.back(), country);
    EXPECT_EQ(printed.order.invoice_address.back(), country);
  }
}

TEST(OrderDocument, KeepsAChineseMeasureWordInChineseAndAUnitThatHasNoName) {
  auto order = sample_order();
  auto const unit_in = [&](char const* written, DocumentLanguage language) {
    order.content.lines[0].unit = BoundedText<1, 40>::parsed(written).value();
    return printed_order(order, {}, language).lines[0].unit;
  };
  EXPECT_EQ(unit_in("只", DocumentLanguage::zh), "只");
  EXPECT_EQ(unit_in("只", DocumentLanguage::en), "pcs");
  EXPECT_EQ(unit_in("40' container", DocumentLanguage::de), "40' container");
  order.content.lines[0].quantity = QuantityNumber::parsed("1");
  EXPECT_EQ(unit_in("SET", DocumentLanguage::de), "Satz");
}

TEST(OrderDocument, ShowsNoOtherFactsUnderOtherNames) {
  auto const coded = coded_order(sample_order(), {}, DocumentLanguage::en);
  EXPECT_EQ(coded.lines[0].unit, "piece");
  EXPECT_EQ(coded.order.delivery_address.back(), "DE");
}

TEST(OrderDocument, ShowsALinesDateOnlyWhereItIsAnother) {
  auto order = sample_order();
  order.content.lines[0].requested_on = order.content.requested_on;
  EXPECT_EQ(printed_order(order, sample_company(), DocumentLanguage::en).lines[0].requested_on, "");
}

TEST(OrderDocument, LeavesOpenWhatNobodyKnowsYet) {
  OrderOnPaper order{"SO-1", "ACME", {}, {}};
  order.content.lines.emplace_back();
  auto const printed = printed_order(order, {}, DocumentLanguage::en);
  EXPECT_EQ(printed.total, "");
  EXPECT_EQ(printed.total_in_words, "");
  EXPECT_EQ(printed.lines[0].amount, "");
  EXPECT_THAT(printed.accounts, IsEmpty());
}

TEST(OrderDocument, TellsNoTotalOfSomeOfTheLines) {
  auto order = sample_order();
  order.content.lines.push_back(order.content.lines[0]);
  EXPECT_EQ(printed_order(order, {}, DocumentLanguage::en).total, "13,700.00");
  order.content.lines[1].unit_price.reset();
  auto const printed = printed_order(order, {}, DocumentLanguage::en);
  EXPECT_EQ(printed.lines[0].amount, "6,850.00");
  EXPECT_EQ(printed.total, "");
  EXPECT_EQ(printed.total_in_words, "");
}

TEST(OrderDocument, CallsALineByItsProductWithoutADescription) {
  auto order = sample_order();
  auto const product = catalog::ProductId::made(Instant(), {});
  order.content.lines[0].description.reset();
  order.content.lines[0].product_id = product;
  order.product_names[product.text()] = "Desk lamp, brass";
  EXPECT_EQ(printed_order(order, {}, DocumentLanguage::en).lines[0].description, "Desk lamp, brass");
}

TEST(OrderDocument, NamesTheAccountsOfItsCurrency) {
  auto company = sample_company();
  company.accounts.push_back(company.accounts[0]);
  company.accounts[1].currency = Currency::parsed("EUR");
  company.accounts.push_back(company.accounts[0]);
  company.accounts[2].currency.reset();
  EXPECT_EQ(accounts_for(company, Currency::parsed("EUR")).size(), 2U);
  EXPECT_EQ(accounts_for(company, std::nullopt).size(), 3U);
}

TEST(OrderWords, HaveEachCodeOnceInEveryLanguage) {
  std::set<std::string_view> codes;
  for (auto const& word : order_words()) {
    EXPECT_TRUE(codes.insert(word.code).second) << word.code;
    for (auto const text : {word.zh, word.en, word.es, word.fr, word.de}) EXPECT_FALSE(text.empty()) << word.code;
  }
}

TEST(PictureSize, IsReadFromTheHead) {
  std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0", 24);
  EXPECT_EQ(picture_size(png)->width, 640);
  EXPECT_EQ(picture_size(png)->height, 480);
  std::string const jpeg("\xFF\xD8\xFF\xE0\0\x04\0\0\xFF\xC0\0\x11\x08\x01\xe0\x02\x80\0", 18);
  EXPECT_EQ(picture_size(jpeg)->width, 640);
  EXPECT_EQ(picture_size(jpeg)->height, 480);
  EXPECT_FALSE(picture_size("GIF89a"));
  EXPECT_FALSE(picture_size(png.substr(0, 20)));
  EXPECT_FALSE(picture_size(jpeg.substr(0, 12)));
}

TEST(PictureSize, TellsAPictureThatWasCutOff) {
  std::string const png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0", 24);
  EXPECT_FALSE(is_whole_picture(png));
  EXPECT_TRUE(is_whole_picture(png + std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12) + "appended"));
  std::string const preview = "\xFF\xD8\xFF\xE1\xFF\xD8\xFF\xDA\xFF\xD9";
  EXPECT_FALSE(is_whole_picture(preview + "\xFF\xDA pixels"));
  EXPECT_TRUE(is_whole_picture(preview + "\xFF\xDA pixels\xFF\xD9"));
}

}  // namespace
}  // namespace gendan::documents
