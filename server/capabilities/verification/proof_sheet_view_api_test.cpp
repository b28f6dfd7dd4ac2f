#include "capabilities/verification/proof_sheet_view_api.hpp"

#include <gmock/gmock.h>

#include "capabilities/verification/proof_sheet_words.hpp"

namespace gendan::verification {
namespace {

using documents::DocumentLanguage;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

ComparedField compared_field(std::string path, std::string left, std::string right, Verdict verdict) {
  return {std::move(path), {std::move(left)}, {std::move(right)}, verdict, Weight::critical, {}};
}

ProofSource source_of(std::vector<ComparedField> fields) {
  ProofSource source;
  source.zone = "Asia/Shanghai";
  ReadSide side;
  side.reader = "Wang Fang";
  side.at = Instant::parsed("2026-03-02T08:00:00Z");
  side.source = ReadingSource::blind;
  Comparison comparison;
  comparison.fields = std::move(fields);
  side.comparison = as_read(std::move(comparison), ReadBy::person);
  source.readings.push_back(std::move(side));
  return source;
}

TEST(ProofSheet, ListsEveryFieldByOrderAndLine) {
  auto const sheet = proof_sheet(
      source_of({compared_field("/currency", R"("USD")", R"("USD")", Verdict::equal),
                 compared_field("/lines/20/quantity", R"("1000")", R"("1200")", Verdict::within_tolerance),
                 compared_field("/lines/20/specification/颜色", R"("red")", "null", Verdict::missing_right)}),
      DocumentLanguage::en);
  auto const& reading = sheet.readings.at(0);
  EXPECT_EQ(reading.at, "2026-03-02 16:00");
  ASSERT_EQ(reading.parts.size(), 2U);
  EXPECT_THAT(reading.parts[0].fields,
              ElementsAre(AllOf(Field(&ProvedField::name, "Currency"), Field(&ProvedField::left, "USD"),
                                Field(&ProvedField::is_apart, false))));
  EXPECT_EQ(reading.parts[1].where, "Line 20");
  EXPECT_THAT(reading.parts[1].fields,
              ElementsAre(AllOf(Field(&ProvedField::name, "Quantity"), Field(&ProvedField::verdict, "within tolerance"),
                                Field(&ProvedField::is_apart, true)),
                          AllOf(Field(&ProvedField::name, "颜色"), Field(&ProvedField::right, ""),
                                Field(&ProvedField::verdict, "not in the order"))));
  EXPECT_THAT(reading.differences, IsEmpty()) << "nobody has to resolve them";
}

TEST(ProofSheet, SetsApartWhatTheCustomersWordsDoNotTell) {
  auto const sheet =
      proof_sheet(source_of({compared_field("/currency", R"("USD")", R"("USD")", Verdict::equal),
                             compared_field("/customer_id", "null", R"("c1")", Verdict::missing_left),
                             compared_field("/lines/20/description", "null", R"("Lamp")", Verdict::missing_left)}),
                  DocumentLanguage::en);
  auto const& reading = sheet.readings.at(0);
  ASSERT_EQ(reading.parts.size(), 1U) << "what is ours was not compared";
  EXPECT_EQ(reading.counts.compared, 1);
  EXPECT_EQ(reading.counts.not_told, 1);
  ASSERT_EQ(reading.untold.size(), 1U);
  EXPECT_THAT(reading.untold[0].fields,
              ElementsAre(AllOf(Field(&ProvedField::name, "Description"), Field(&ProvedField::right, "Lamp"))));
}

TEST(ProofSheet, TellsSeveralPartsOfOneLineApart) {
  auto const same = compared_field("/lines/10/requested_on", R"("2026-05-01")", R"("2026-05-01")", Verdict::equal);
  auto const later = compared_field("/lines/10/requested_on", R"("2026-05-01")", R"("2026-06-01")", Verdict::differs);
  auto source = source_of({same, later});
  source.standing.discrepancies = {{{later}, ReadingSource::blind, std::nullopt, std::nullopt}};
  auto const sheet = proof_sheet(source, DocumentLanguage::en);
  EXPECT_THAT(sheet.readings.at(0).differences, ElementsAre(Field(&ProvedField::right, "2026-06-01")));
}

TEST(ProofSheet, CallsALineThatIsMissingAWholeOne) {
  auto const sheet = proof_sheet(source_of({compared_field("/lines/20", "null", R"("LAMP-3")", Verdict::missing_left)}),
                                 DocumentLanguage::en);
  EXPECT_THAT(sheet.readings.at(0).parts.at(0).fields,
              ElementsAre(AllOf(Field(&ProvedField::where, "Line 20"), Field(&ProvedField::name, "The whole line"),
                                Field(&ProvedField::right, "LAMP-3"))));
}

TEST(ProofSheet, HasTheSignaturesByTheirLevels) {
  auto source = source_of({});
  source.standing.signatures.resize(2);
  source.standing.signatures[0].level = Whole<1, 3>::of(2).value();
  auto const sheet = proof_sheet(source, DocumentLanguage::en);
  EXPECT_THAT(sheet.signatures, ElementsAre(Field(&ProvedSignature::level, 1), Field(&ProvedSignature::level, 2)));
}

TEST(ProofSheet, WritesValuesAsPeopleReadThem) {
  auto const sheet =
      proof_sheet(source_of({compared_field("/transport_mode", R"("sea")", R"("sea")", Verdict::equal),
                             compared_field("/documents_wanted", R"(["CO","B/L"])", R"(["CO","B/L"])", Verdict::equal),
                             compared_field("/delivery_address/city", R"("Hamburg")", R"("Hamburg")", Verdict::equal),
                             compared_field("/lines/10/tolerance_over", "500", "500", Verdict::equal)}),
                  DocumentLanguage::zh);
  std::vector<std::string> written;
  for (auto const& part : sheet.readings.at(0).parts) {
    for (auto const& field : part.fields) written.push_back(part.where + "/" + field.name + "=" + field.left);
  }
  EXPECT_THAT(written, ElementsAre("订单/运输方式=海运", "订单/所需单据=CO; B/L", "订单/交货地址: 城市=Hamburg",
                                   "行 10/允许溢装=5 %"));
}

TEST(ProofSheet, SaysWhereTheCustomerSaidItAndHowADifferenceWasResolved) {
  auto const quantity = compared_field("/lines/10/quantity", R"("1000")", R"("1200")", Verdict::differs);
  auto const price = compared_field("/lines/10/unit_price", R"("1")", R"("2")", Verdict::differs);
  auto source = source_of({quantity, price});
  requirements::Origin origin;
  origin.page = Whole<1, 100'000>::of(2);
  std::string const words(200, 'x');
  origin.quote = BoundedText<1, 2'000, Lines::many>::parsed(words);
  source.readings[0].origins = {{"lines/10/quantity", {}, origin}};
  ResolutionRow resolution;
  resolution.kind = ResolutionKind::accepted_deviation;
  resolution.reason = "agreed by phone";
  resolution.resolved_by_name = "Wang Fang";
  source.standing.discrepancies = {{{quantity}, ReadingSource::blind, std::nullopt, resolution},
                                   {{price}, ReadingSource::blind, std::nullopt, std::nullopt}};
  auto const sheet = proof_sheet(source, DocumentLanguage::en);
  auto const& differences = sheet.readings.at(0).differences;
  ASSERT_EQ(differences.size(), 2U);
  EXPECT_EQ(differences[0].origin, "page 2, “" + std::string(80, 'x') + "…”");
  EXPECT_EQ(differences[0].resolution,
            "deviation accepted by the customer: agreed by phone (Wang Fang, 1970-01-01 08:00)");
  EXPECT_EQ(differences[1].resolution, "open");
}

// What a field is called comes from a list of words: none of a document's fields may be without.
TEST(ProofSheet, HasAWordForEveryField) {
  auto const expect_word = [](std::string_view name) {
    if (name == "position" || name == "missing") return;
    auto const code = "field_" + std::string(name);
    EXPECT_NE(proof_word(code, DocumentLanguage::zh), code);
  };
  describe::for_each_member<orders::OrderTerms>([&](std::string_view name, auto) { expect_word(name); });
  describe::for_each_member<orders::OrderLine>([&](std::string_view name, auto) { expect_word(name); });
  describe::for_each_member<customers::Address>([&](std::string_view name, auto) { expect_word(name); });
}

}  // namespace
}  // namespace gendan::verification
