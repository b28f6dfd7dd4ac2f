#include "platform/search/hit_order.hpp"

#include <algorithm>
#include <limits>

#include "platform/search/order_keys.hpp"

namespace gendan::search {

namespace {

struct Keyed {
  std::int64_t order_key = 0;
  std::int64_t number = 0;
};

std::span<std::int64_t const> of_span(std::span<std::int64_t const> numbers, std::int64_t span) {
  auto const begin = std::ranges::lower_bound(numbers, span * span_size);
  auto const end = std::ranges::lower_bound(numbers, (span + 1) * span_size);
  return {begin, end};
}

}  // namespace

void each_entry(sql::Transaction& tx, std::span<std::int64_t const> numbers,
                std::function<void(std::int64_t, Candidate)> const& take) {
  constexpr auto of_numbers = R"sql(
    select number, order_key, id, kind from search_document
    where number in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16))sql";
  constexpr std::size_t at_once = 16;
  std::vector<sql::Question> questions;
  while (!numbers.empty()) {
    auto const some = numbers.first(std::min(at_once, numbers.size()));
    std::vector<sql::Value> arguments(some.begin(), some.end());
    arguments.resize(at_once, sql::null);
    questions.push_back(
        {of_numbers, std::move(arguments), [&](sql::Rows rows) {
           while (rows.next())
             take(rows.integer(0), {0, rows.integer(1), std::string(rows.text(2)), std::string(rows.text(3))});
         }});
    numbers = numbers.subspan(some.size());
  }
  tx.ask_all(questions);
}

std::vector<Candidate> candidates(sql::Transaction& tx, Scores const& scores, std::span<std::int64_t const> numbers) {
  std::vector<Candidate> found;
  each_entry(tx, numbers, [&](std::int64_t number, Candidate entry) {
    entry.score = scores.of(number);
    found.push_back(std::move(entry));
  });
  return found;
}

std::vector<std::int64_t> newest(sql::Transaction& tx, std::span<std::int64_t const> numbers, std::size_t want,
                                 std::optional<std::int64_t> from) {
  std::vector<std::int64_t> chosen;
  std::vector<Keyed> older;
  auto least = std::numeric_limits<std::int64_t>::min();  // the key of the `want`-th so far
  auto const cut = [&] {
    if (older.size() < want) return;
    auto const last = older.begin() + static_cast<std::ptrdiff_t>(want - 1);
    std::ranges::nth_element(older, last, std::greater<>(), &Keyed::order_key);
    least = last->order_key;
    std::erase_if(older, [&](Keyed const& each) { return each.order_key < least; });
  };
  for (auto const& age : spans_newest_first(tx)) {
    if (age.newest < least) break;
    auto const here = of_span(numbers, age.span);
    if (here.empty()) continue;
    auto const keys = order_keys_of_span(tx, age.span);
    for (auto const number : here) {
      auto const key = keys.at(static_cast<std::size_t>(number % span_size));
      if (from && key == *from)
        chosen.push_back(number);
      else if (key >= least && (!from || key < *from))
        older.push_back({key, number});
    }
    cut();
  }
  for (auto const& each : older) chosen.push_back(each.number);
  return chosen;
}

}  // namespace gendan::search
