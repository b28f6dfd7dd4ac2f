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
    ComparedField const field{row.path, {}, {}, row.verdict, row.weight, {}};
    EXPECT_EQ(is_of_concern(field, ReadBy::person), row.is_of_concern) << row.path;
    EXPECT_EQ(is_of_concern(field, ReadBy::machine), row.is_of_concern && row.verdict != missing_left) << row.path;
  }
}

}  // namespace
}  // namespace gendan::verification
