#include "capabilities/requirements/reading_date.hpp"

#include <gmock/gmock.h>

namespace gendan::requirements {
namespace {

std::string date_of(std::string_view text, std::optional<DateOrder> order = {}) {
  auto const read = read_date(text, order);
  return read.value ? read.value->text() : std::string(read.fault);
}

TEST(WrittenDates, AreReadWhereTheyMeanOneDay) {
  struct Row {
    char const* text;
    char const* date;
  };
  for (auto const& [text, date] : {
           Row{"2026-05-01", "2026-05-01"},
           Row{"2026-05-01T08:30:00", "2026-05-01"},
           Row{"2026/5/1", "2026-05-01"},
           Row{"2026.05.01", "2026-05-01"},
           Row{"20260501", "2026-05-01"},
           Row{"2026年5月1日", "2026-05-01"},
           Row{"２０２６年５月１日前", "2026-05-01"},
           Row{"2026 年 5 月 1 日", "2026-05-01"},
           Row{"1 May 2026", "2026-05-01"},
           Row{"1st of May 2026", "2026-05-01"},
           Row{"01-MAY-26", "2026-05-01"},
           Row{"May 1, 2026", "2026-05-01"},
           Row{"September 30th, 2026", "2026-09-30"},
           Row{"not later than 1 May 2026", "2026-05-01"},
           Row{"31.12.2026", "2026-12-31"},
           Row{"01.05.2026", "2026-05-01"},
           Row{"25/03/2026", "2026-03-25"},
           Row{"03/25/2026", "2026-03-25"},
           Row{"04/04/2026", "2026-04-04"},
           Row{"03/04/2026", "ambiguous_date"},
           Row{"03-04-2026", "ambiguous_date"},
           Row{"03/04/05", "ambiguous_date"},
           Row{"25/03/26", "ambiguous_date"},
           Row{"5月1日", "date_without_year"},
           Row{"1 May", "date_without_year"},
           Row{"end of May", "date_without_year"},
           Row{"asap", "not_a_date"},
           Row{"CW 18", "not_a_date"},
           Row{"2026-02-30", "not_a_date"},
           Row{"1 May 2026 or 8 May 2026", "several_dates"},
           Row{"2026-05-01 (1 May 2026)", "2026-05-01"},
           Row{"", "not_a_date"},
       })
    EXPECT_EQ(date_of(text), date) << text;
}

TEST(WrittenDates, AreReadInTheCustomersOrder) {
  EXPECT_EQ(date_of("03/04/2026", DateOrder::day_first), "2026-04-03");
  EXPECT_EQ(date_of("03/04/2026", DateOrder::month_first), "2026-03-04");
  EXPECT_EQ(date_of("03/04/05", DateOrder::day_first), "2005-04-03");
  EXPECT_EQ(date_of("03/04/05", DateOrder::month_first), "2005-03-04");
  EXPECT_EQ(date_of("03/04/05", DateOrder::year_first), "2003-04-05");
  EXPECT_EQ(date_of("25/03/2026", DateOrder::month_first), "2026-03-25");
}

}  // namespace
}  // namespace gendan::requirements
