#include "platform/service/text_list.hpp"

#include <charconv>
#include <set>

#include "platform/search/index.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::service {
namespace {

constexpr std::size_t looked_at_once = 200;
// Where next to nothing that fits the text meets the conditions, a page ends after so many looks.
constexpr int most_looks = 20;
constexpr std::size_t most_hits_counted = 1'000;

// Where a page ended: the best score of the first one, and the place in the index.
struct Place {
  std::int64_t best = 0;
  std::string after;
};

std::string cursor_text(Place const& place) { return std::to_string(place.best) + "." + place.after; }

Place parsed_place(std::string const& cursor) {
  if (cursor.empty()) return {};
  Place place;
  auto const dot = cursor.find('.');
  auto const* end = cursor.data() + std::min(dot, cursor.size());
  auto const read = std::from_chars(cursor.data(), end, place.best);
  if (dot == std::string::npos || read.ec != std::errc() || read.ptr != end) throw invalid("?after", "not_a_cursor");
  place.after = cursor.substr(dot + 1);
  return place;
}

class Hits {
public:
  Hits(Call& call, ListQuery const& query, TextSearch const& search, std::size_t want, std::string const& after)
      : call_(call), query_(query), search_(search), want_(want), place_(parsed_place(after)) {}

  TextHits taken() {
    for (int look = 0; look < most_looks && hits_.ids.size() < want_ && !is_at_end_; ++look) {
      // The first look takes no more than is wanted: mostly there is no further condition.
      take(look == 0 ? std::min(want_, looked_at_once) : looked_at_once);
    }
    if (!is_at_end_) hits_.next = cursor_text(place_);
    return std::move(hits_);
  }

private:
  void take(std::size_t count) {
    auto found = find(count);
    if (place_.best == 0 && !found.hits.empty()) place_.best = found.hits.front().score;
    auto const far = std::ranges::find_if(found.hits, [this](auto const& hit) { return hit.score * 2 < place_.best; });
    is_at_end_ = far != found.hits.end() || found.next.empty();
    found.hits.erase(far, found.hits.end());
    auto const passing = meeting(found.hits);
    for (std::size_t at = 0; at < found.hits.size(); ++at) {
      if (!passing.contains(found.hits[at].id)) continue;
      if (hits_.ids.size() == want_) return stop_before(at);
      hits_.ids.push_back(found.hits[at].id);
    }
    place_.after = found.next;
  }

  search::Found find(std::size_t count) {
    return search::find(call_.tx, {search_.text,
                                   {std::string(search_.kind)},
                                   search_scope(call_.caller, search_.permission),
                                   static_cast<int>(count),
                                   place_.after});
  }

  // The page ends within what was looked at; that many hits, asked for again, give the cursor.
  void stop_before(std::size_t hits) {
    place_.after = find(hits).next;
    is_at_end_ = false;
  }

  std::set<std::string, std::less<>> meeting(std::vector<search::Hit> const& hits) const {
    std::vector<std::string> ids;
    for (auto const& hit : hits) ids.push_back(hit.id);
    auto query = query_;
    query.among(search_.id_column, ids);
    std::set<std::string, std::less<>> passing;
    auto rows =
        call_.tx.query_values(query.composed("select " + std::string(search_.id_column), ""), query.arguments());
    while (rows.next()) passing.emplace(rows.text(0));
    return passing;
  }

  Call& call_;
  ListQuery const& query_;
  TextSearch const& search_;
  std::size_t want_;
  Place place_;
  TextHits hits_;
  bool is_at_end_ = false;
};

}  // namespace

TextHits text_hits(Call& call, ListQuery const& query, TextSearch const& search, std::size_t want,
                   std::string const& after) {
  return Hits(call, query, search, want, after).taken();
}

Totals text_totals(Call& call, ListQuery const& query, TextSearch const& search) {
  auto const hits = text_hits(call, query, search, most_hits_counted, {});
  return {static_cast<std::int64_t>(hits.ids.size()), !hits.next.has_value()};
}

}  // namespace gendan::service
