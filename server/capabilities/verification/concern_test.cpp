#include "capabilities/verification/concern.hpp"

#include <gtest/gtest.h>

namespace gendan::verification {
namespace {

struct ConcernRow {
  char const* path;
  Verdict verdict;
  Weight weight;
  bool is_of_concern;
};

TEST(Differences, AreOfConcernWhereTheCustomersWordsSayOtherwise) {
  using enum Verdict;
  using enum Weight;
  for (auto const& row : {
           ConcernRow{"/currency", equal, critical, false},
           ConcernRow{"/lines/20/quantity", within_tolerance, critical, false},
           ConcernRow{"/lines/20/quantity", differs, critical, true},
           ConcernRow{"/lines/20/quantity", missing_left, critical, true},
           ConcernRow{"/remark", missing_left, minor, false},
           ConcernRow{"/remark", missing_right, minor, true},
           ConcernRow{"/lines/20/supplier_id", missing_left, minor, false},
           ConcernRow{"/lines/20/confirmed_on", differs, critical, false},
           ConcernRow{"/lines/20/product_code", missing_left, critical, false},
           ConcernRow{"/lines/20/product_code", differs, critical, true},
           ConcernRow{"/lines/20", missing_left, critical, true},
           ConcernRow{"/lines/20/specification/Colour", missing_right, critical, true},
           ConcernRow{"/delivery_address/city", missing_left, critical, true},
       }) {
    describe::RawJson const left{row.verdict == missing_left ? "null" : "1"};
    ComparedField const field{row.path, left, {}, row.verdict, row.weight, {}};
    EXPECT_EQ(is_of_concern(field, ReadBy::person), row.is_of_concern) << row.path;
    EXPECT_EQ(is_of_concern(field, ReadBy::machine), row.is_of_concern && row.verdict != missing_left) << row.path;
  }
}

ComparedField field_of(char const* path, char const* left, char const* right, Verdict verdict, Weight weight) {
  return {path, {left}, {right}, verdict, weight, {}};
}

// A document that says a little; the order says the rest.
Comparison comparison_of_a_short_document() {
  using enum Verdict;
  using enum Weight;
  Comparison comparison;
  comparison.fields = {
      field_of("/customer_id", "null", "\"c1\"", missing_left, critical),
      field_of("/kind", "\"regular\"", "\"rush\"", differs, minor),
      field_of("/customer_reference", "\"PO-1\"", "\"PO-1\"", equal, minor),
      field_of("/payment_term", "null", "\"T/T\"", missing_left, minor),
      field_of("/requested_on", "null", "\"2026-05-01\"", missing_left, critical),
      field_of("/lines/10/quantity", "\"100\"", "\"105\"", within_tolerance, critical),
      field_of("/lines/10/unit_price", "\"1.2\"", "\"1.3\"", differs, critical),
      field_of("/lines/10/description", "null", "\"Lamp\"", missing_left, critical),
      field_of("/lines/10/tolerance_over", "null", "0", equal, critical),
      field_of("/lines/10/facts/Mark", "\"A\"", "null", missing_right, major),
  };
  return comparison;
}

struct CountsRow {
  ReadBy read_by;
  std::int64_t compared;
  std::int64_t different;
  std::int64_t not_told;
};

TEST(CountsOfAReading, AreOfWhatWasComparedAndTellApartWhatTheDocumentDoesNotTell) {
  for (auto const& row : {CountsRow{ReadBy::person, 5, 3, 3}, CountsRow{ReadBy::machine, 4, 2, 4},
                          CountsRow{ReadBy::person_of_a_repeat, 5, 3, 0}}) {
    auto const read = as_read(comparison_of_a_short_document(), row.read_by);
    EXPECT_EQ(read.counts.compared, row.compared);
    EXPECT_EQ(read.counts.different, row.different);
    EXPECT_EQ(read.counts.not_told, row.not_told);
    EXPECT_EQ(read.counts.equal, 1);
    EXPECT_EQ(read.counts.within_tolerance, 1);
    EXPECT_EQ(read.fields.size(), 10U) << "every field stays listed";
    EXPECT_FALSE(read.is_equal);
  }
}

TEST(CountsOfAReading, CallItEqualWhereOnlyWhatIsOursDiffers) {
  Comparison comparison;
  comparison.fields = {field_of("/kind", "\"regular\"", "\"rush\"", Verdict::differs, Weight::minor),
                       field_of("/remark", "null", "\"x\"", Verdict::missing_left, Weight::minor)};
  EXPECT_TRUE(as_read(std::move(comparison), ReadBy::person).is_equal);
}

}  // namespace
}  // namespace gendan::verification
