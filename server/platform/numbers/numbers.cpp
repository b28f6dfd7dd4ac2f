#include "platform/numbers/numbers.hpp"

namespace gendan::numbers {
namespace {

constexpr char take_number[] = R"sql(
  insert into number_series (series, last) values ($1, 1)
  on conflict (series) do update set last = number_series.last + 1
  returning last
)sql";

}  // namespace

std::int64_t next_number(sql::Transaction& tx, std::string_view series) {
  auto rows = tx.query(take_number, series);
  rows.next();
  return rows.integer(0);
}

std::int64_t upcoming_number(sql::Transaction& tx, std::string_view series) {
  auto rows = tx.query("select last from number_series where series = $1", series);
  return rows.next() ? rows.integer(0) + 1 : 1;
}

std::string next_number_text(sql::Transaction& tx, std::string_view series, std::size_t digits) {
  auto number = std::to_string(next_number(tx, series));
  if (number.size() < digits) number.insert(0, digits - number.size(), '0');
  return std::string(series) + "-" + number;
}

}  // namespace gendan::numbers
