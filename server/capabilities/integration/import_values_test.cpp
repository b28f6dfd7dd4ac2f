#include "capabilities/integration/import_values.hpp"

#include <gtest/gtest.h>

namespace gendan::integration {
namespace {

struct DateCase {
  char const* text;
  std::vector<DateFormat> formats;
  char const* date;  // empty: refused
};
class DateText : public ::testing::TestWithParam<DateCase> {};
TEST_P(DateText, IsReadInTheFirstFormatThatFits) {
  auto const date = read_date(GetParam().text, GetParam().formats);
  EXPECT_EQ(date ? date->text() : "", GetParam().date) << GetParam().text;
}
using enum DateFormat;
INSTANTIATE_TEST_SUITE_P(
    Table, DateText,
    ::testing::Values(DateCase{"2006-06-02", {}, "2006-06-02"}, DateCase{"2006/6/2", {ymd}, "2006-06-02"},
                      DateCase{"2-Jun-06", {d_mon_y}, "2006-06-02"}, DateCase{"02-Jun-1999", {d_mon_y}, "1999-06-02"},
                      DateCase{"14-Nov-72", {d_mon_y}, "1972-11-14"}, DateCase{"8/27/14", {mdy}, "2014-08-27"},
                      DateCase{"27/8/14", {mdy}, ""}, DateCase{"27.08.2014", {dmy}, "2014-08-27"},
                      DateCase{"27/8/14", {mdy, dmy}, "2014-08-27"}, DateCase{"29-Feb-07", {d_mon_y}, ""},
                      DateCase{"2006-06-02T00:00:00", {}, "2006-06-02"}, DateCase{"Date Not Captured", {mdy}, ""},
                      DateCase{"", {}, ""}, DateCase{"-1/-2/-3", {dmy}, ""}, DateCase{"06-06-02", {}, ""},
                      // What can mean one day only, whatever the column's format.
                      DateCase{"2014-08-27", {dmy}, "2014-08-27"}, DateCase{"2014-08-27 00:00:00", {mdy}, "2014-08-27"},
                      DateCase{"2014/8/7 0:00", {}, "2014-08-07"}, DateCase{"20140827", {}, "2014-08-27"},
                      DateCase{"2014年8月27日", {dmy}, "2014-08-27"}, DateCase{"２０１４／８／２７", {}, "2014-08-27"},
                      DateCase{"27 August 2014", {}, "2014-08-27"}, DateCase{"Aug 27, 2014", {mdy}, "2014-08-27"},
                      DateCase{"27-Augment-14", {d_mon_y}, ""}, DateCase{"8月27日", {}, ""},
                      DateCase{"27/8/2014", {}, "2014-08-27"}, DateCase{"8.27.2014", {}, "2014-08-27"},
                      DateCase{"5/5/2014", {}, "2014-05-05"}, DateCase{"03/04/2014", {}, ""},
                      DateCase{"27/8/2014", {mdy}, ""}, DateCase{"27/8/14", {}, ""},
                      // A spreadsheet's count of days; no smaller or larger number is taken for one.
                      DateCase{"38870", {}, "2006-06-02"}, DateCase{"20000", {mdy}, "1954-10-03"},
                      DateCase{"73050", {}, "2099-12-31"}, DateCase{"19999", {}, ""}, DateCase{"73051", {}, ""},
                      DateCase{"551", {}, ""}));

struct NumberCase {
  char const* text;
  std::optional<NumberFormat> format;
  char const* number;
};
class NumberText : public ::testing::TestWithParam<NumberCase> {};
TEST_P(NumberText, BecomesAPlainDecimal) {
  EXPECT_EQ(read_number(GetParam().text, GetParam().format).value_or(""), GetParam().number) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Table, NumberText,
    ::testing::Values(NumberCase{"551", NumberFormat::plain, "551"}, NumberCase{".97", NumberFormat::plain, "0.97"},
                      NumberCase{"1,234.50", NumberFormat::comma_thousands, "1234.50"},
                      NumberCase{"1.234,50", NumberFormat::point_thousands, "1234.50"},
                      NumberCase{"1,234", NumberFormat::plain, ""}, NumberCase{"1e5", NumberFormat::plain, ""},
                      NumberCase{"-3.5", NumberFormat::plain, "-3.5"}, NumberCase{"", NumberFormat::plain, ""},
                      NumberCase{"１２３", NumberFormat::plain, "123"},
                      NumberCase{"￥１２．５", NumberFormat::plain, "12.5"},
                      NumberCase{"１，２３４．５", NumberFormat::comma_thousands, "1234.5"},
                      NumberCase{"１．２３４，５", NumberFormat::point_thousands, "1234.5"},
                      NumberCase{"-$1,234.50", NumberFormat::comma_thousands, "-1234.50"},
                      NumberCase{"(1 234.5)", NumberFormat::plain, "-1234.5"},
                      NumberCase{"−3", NumberFormat::plain, "-3"},
                      NumberCase{"12,34,567", NumberFormat::comma_thousands, "1234567"},
                      // Where no format is given, what is certain.
                      NumberCase{"1,234.5", {}, "1234.5"}, NumberCase{"１，２００", {}, "1200"},
                      NumberCase{"1.234.567,8", {}, "1234567.8"}, NumberCase{"1.234", {}, "1.234"},
                      NumberCase{"1,5", {}, ""}, NumberCase{"12,34", {}, ""},
                      // The other way of writing: ten times as much if it were taken.
                      NumberCase{"1,5", NumberFormat::comma_thousands, ""},
                      NumberCase{"1234,567,8", NumberFormat::comma_thousands, ""},
                      NumberCase{"12.50", NumberFormat::point_thousands, ""},
                      NumberCase{"1.2.3", NumberFormat::plain, ""}, NumberCase{"()", NumberFormat::plain, ""},
                      NumberCase{"$", NumberFormat::plain, ""}, NumberCase{"12 pcs", NumberFormat::plain, ""}));

}  // namespace
}  // namespace gendan::integration
