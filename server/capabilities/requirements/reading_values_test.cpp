#include "capabilities/requirements/reading_values.hpp"

#include <gmock/gmock.h>

namespace gendan::requirements {
namespace {

std::string number_of(std::string_view text, std::optional<DecimalMark> mark = {}) {
  auto const found = found_number(text);
  if (!found) return "none";
  auto const read = plain_number(found->number, mark);
  return read.value ? *read.value : std::string(read.fault);
}

TEST(WrittenNumbers, AreReadBySeparators) {
  struct Row {
    char const* text;
    char const* number;
  };
  for (auto const& [text, number] : {
           Row{"1200", "1200"},
           Row{"1,200", "1200"},
           Row{"1,234,567.89", "1234567.89"},
           Row{"1.234.567,89", "1234567.89"},
           Row{"1 234 567,89", "1234567.89"},
           Row{"1'234.50", "1234.50"},
           Row{"3.25", "3.25"},
           Row{"3,25", "3.25"},
           Row{"0.125", "0.125"},
           Row{"0,125", "0.125"},
           Row{"3.2500", "3.2500"},
           Row{"1.250", "ambiguous_number"},
           Row{"1,20,000", "not_a_number"},
           Row{"1.2.3", "not_a_number"},
           Row{"US$ 1,200.00 /pc", "1200.00"},
           Row{"-5", "-5"},
           Row{"tbd", "none"},
       })
    EXPECT_EQ(number_of(text), number) << text;
  EXPECT_EQ(number_of("1.250", DecimalMark::dot), "1.250");
  EXPECT_EQ(number_of("1.250", DecimalMark::comma), "1250");
  EXPECT_EQ(number_of("1,250", DecimalMark::comma), "1.250");
  EXPECT_EQ(number_of("3,25", DecimalMark::dot), "ambiguous_number");
}

TEST(WrittenCurrencies, AreThoseThatASignNamesAlone) {
  struct Row {
    char const* text;
    char const* currency;
  };
  for (auto const& [text, currency] : {
           Row{"USD", "USD"},
           Row{"US$ 3.25", "USD"},
           Row{"单价（美元）", "USD"},
           Row{"人民币", "CNY"},
           Row{"€ 12,50", "EUR"},
           Row{"$ 3.25", "ambiguous_currency"},
           Row{"¥ 12", "ambiguous_currency"},
           Row{"USD or EUR", "several_currencies"},
           Row{"Unit price", ""},
           Row{"12.50", ""},
       }) {
    auto const read = read_currency(text);
    EXPECT_EQ(read.value ? read.value->text() : read.fault, currency) << text;
  }
}

TEST(WrittenTerms, AreReadWithPlaceAndEdition) {
  auto const term = found_term("FOB Ningbo, China (Incoterms 2020)", true);
  ASSERT_TRUE(term);
  EXPECT_EQ(term->term, orders::Incoterm::FOB);
  EXPECT_EQ(term->place, "Ningbo, China");
  EXPECT_EQ(term->edition, 2020);
  EXPECT_EQ(found_term("incoterms: cif hamburg", true)->place, "hamburg");
  EXPECT_FALSE(found_term("cif hamburg", false));
  EXPECT_FALSE(found_term("Our FOB prices", false));
  EXPECT_FALSE(found_term("as usual", true));
}

}  // namespace
}  // namespace gendan::requirements
