#include "capabilities/documents/document_number.hpp"

#include <gtest/gtest.h>

namespace gendan::documents {
namespace {

constexpr CalendarDate march(2026, 3, 2);

TEST(DocumentNumber, FollowsItsPattern) {
  EXPECT_EQ(series_of("PI-{year}-{counter:5}", march).number(7), "PI-2026-00007");
  EXPECT_EQ(series_of("{counter}/SC{yy}{month}", march).number(12), "12/SC2603");
  EXPECT_EQ(series_of("X{counter:2}", march).number(12'345), "X12345");
}

TEST(DocumentNumber, CountsAnewWhereTheTextAroundItChanges) {
  constexpr CalendarDate next_year(2027, 1, 1);
  EXPECT_NE(series_of("PI-{year}-{counter}", march).key(), series_of("PI-{year}-{counter}", next_year).key());
  EXPECT_EQ(series_of("PI-{counter}", march).key(), series_of("PI-{counter}", next_year).key());
  EXPECT_EQ(series_of("PI-{counter}", march).key(), series_of("PI-{counter:5}", march).key());
}

TEST(DocumentNumber, RefusesPatternsThatDoNotHold) {
  EXPECT_EQ(pattern_fault("PI-{year}-{counter:5}"), std::nullopt);
  EXPECT_EQ(pattern_fault("PI-{year}"), "counter_missing");
  EXPECT_EQ(pattern_fault("{counter}{counter}"), "counter_missing");
  EXPECT_EQ(pattern_fault("{counter}{day}"), "number_placeholder_unknown");
  EXPECT_EQ(pattern_fault("{counter:0}"), "number_placeholder_unknown");
  EXPECT_EQ(pattern_fault("{counter"), "number_placeholder_unknown");
  EXPECT_EQ(pattern_fault("<b>{counter}"), "character_not_allowed");
  EXPECT_EQ(pattern_fault("号{counter}"), "character_not_allowed");
  EXPECT_EQ(pattern_fault("{counter}" + std::string(60, '0')), "too_long");
}

TEST(DocumentNumber, KeepsItForFurtherVersionsWithASuffix) {
  EXPECT_EQ(versioned_number("PI-1", 1), "PI-1");
  EXPECT_EQ(versioned_number("PI-1", 2), "PI-1-R1");
  EXPECT_EQ(versioned_number("PI-1", 11), "PI-1-R10");
}

}  // namespace
}  // namespace gendan::documents
