// The order of hits on both databases against a plain model that scores every entry for every query.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <unordered_map>

#include "platform/search/entry_terms.hpp"
#include "platform/search/index.hpp"
#include "platform/search/merging.hpp"
#include "platform/search/ranking.hpp"
#include "platform/search/waiting.hpp"
#include "platform/search/words.hpp"
#include "testing/databases/both_databases.hpp"

namespace gendan {
std::span<sql::Migration const> search_migrations();
}

namespace gendan::search {
namespace {

class Model {
public:
  void put(Entry const& entry) {
    remove(entry.kind, entry.id);
    Name const name{entry.kind, entry.id};
    entries_[name] = entry;
    each_encoded_term(encoded_terms(entry),
                      [&](std::string_view term, std::uint8_t impact) { holders_[std::string(term)][name] = impact; });
  }
  void remove(std::string const& kind, std::string const& id) {
    auto const gone = entries_.extract({kind, id});
    if (gone.empty()) return;
    each_encoded_term(encoded_terms(gone.mapped()),
                      [&](std::string_view term, std::uint8_t) { holders_[std::string(term)].erase(gone.key()); });
  }

  std::vector<Hit> found(Query const& query) const {
    std::map<Name, std::int64_t> scores;
    for (auto const& term : query_terms(query.text)) {
      auto const holders = holders_.find(term.text);
      if (holders == holders_.end() || holders->second.empty()) continue;
      auto const holding = static_cast<std::int64_t>(holders->second.size());
      auto const weight = rarity(static_cast<std::int64_t>(entries_.size()), holding, term.weight);
      for (auto const& [name, impact] : holders->second) scores[name] += weight * impact;
    }
    std::vector<Candidate> candidates;
    for (auto const& [name, score] : scores) {
      auto const& entry = entries_.at(name);
      if (is_seen(entry, query)) candidates.push_back({score, entry.order_key, entry.id, entry.kind});
    }
    return best(std::move(candidates), query.limit);
  }

private:
  using Name = std::pair<std::string, std::string>;

  static bool is_seen(Entry const& entry, Query const& query) {
    auto const& [owner, department] = query.scope;
    bool const is_of_kind = query.kinds.empty() || std::ranges::find(query.kinds, entry.kind) != query.kinds.end();
    return is_of_kind && ((!owner && !department) || owner == entry.owner_id || department == entry.department_id);
  }
  static std::vector<Hit> best(std::vector<Candidate> candidates, int limit) {
    std::ranges::sort(candidates, comes_before);
    std::vector<Hit> hits;
    for (auto const& each : candidates) {
      if (each.score < candidates.front().score / 10 || hits.size() == static_cast<std::size_t>(limit)) break;
      hits.push_back({each.kind, each.id, each.score});
    }
    return hits;
  }

  std::map<Name, Entry> entries_;
  std::unordered_map<std::string, std::map<Name, int>> holders_;  // by term
};

class Corpus {
public:
  explicit Corpus(unsigned seed) : random_(seed) {}

  Entry entry(std::size_t id) {
    auto const number = std::to_string(10'000 + id);
    Entry made{.kind = one_of({"order", "order", "case"}), .id = number};
    made.texts = {{"SO-2026-" + number, 4}, {words(2), 2}, {words(below(12) + 1), 1}};
    made.order_key = static_cast<std::int64_t>(below(400));
    made.owner_id = one_of({"li", "wang", "chen", ""});
    made.department_id = one_of({"export", "quality", ""});
    return made;
  }

  Query query() {
    Query made{.text = below(4) == 0 ? "SO-2026-" + std::to_string(10'000 + below(2'000)) : words(below(4) + 1)};
    made.limit = static_cast<int>(below(60)) + 1;
    if (below(4) == 0) made.kinds = {one_of({"order", "case"})};
    if (below(4) == 0) made.scope.owner_id = one_of({"li", "wang"});
    if (below(4) == 0) made.scope.department_id = one_of({"export", "quality"});
    return made;
  }

  std::size_t below(std::size_t bound) { return random_() % bound; }

private:
  std::string one_of(std::initializer_list<char const*> choice) { return *(choice.begin() + below(choice.size())); }

  // The first of these come most often.
  std::string words(std::size_t count) {
    static std::vector<std::string> const vocabulary{
        "不锈钢", "包装", "破损", "steel",  "保温杯", "flask", "德国", "螺栓",   "bolt", "M8",   "色差",  "发霉",
        "côte",   "阀门", "DN50", "客户",   "carton", "迟交",  "补发", "AB-12c", "短装", "赔偿", "真空",  "双层",
        "索赔",   "提单", "报关", "信用证", "gasket", "翘曲",  "划痕", "漏水",   "异味", "Łódź", "คุณภาพ", "コーヒー"};
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      auto const place = below(vocabulary.size()) * below(vocabulary.size()) / vocabulary.size();
      text += vocabulary[place] + (below(2) == 0 ? " " : "");
    }
    return text;
  }

  std::mt19937 random_;
};

class SearchOrder : public testing::BothDatabases {
protected:
  SearchOrder() { migrate(search_migrations()); }

  // 2,000 entries, some of them several times, a few removed, in segments of all levels and waiting.
  void fill() {
    for (std::size_t begin = 0; begin < 2'700; begin += 50) {
      database().write([&](sql::Transaction& tx) {
        for (auto i = begin; i < begin + 50; ++i) {
          change(tx, i < 2'000 ? i : corpus_.below(2'000));
          if (i % 5 != 0 || begin == 2'650) continue;
          move_waiting(tx, 1);
          merge_some(tx, 8);
        }
      });
    }
  }
  void change(sql::Transaction& tx, std::size_t id) {
    auto const entry = corpus_.entry(id);
    put(tx, entry);
    model_.put(entry);
    if (corpus_.below(40) != 0) return;
    auto const gone = std::to_string(10'000 + corpus_.below(2'000));
    remove(tx, "case", gone);
    model_.remove("case", gone);
  }
  Found asked(Query const& query) {
    return database().read([&](sql::Transaction& tx) { return find(tx, query); });
  }

  void check_pages(Query query) {
    query.limit = 100'000;
    auto const expected = model_.found(query);
    query.limit = static_cast<int>(corpus_.below(40)) + 10;
    std::vector<Hit> paged;
    do {
      auto const page = asked(query);
      paged.insert(paged.end(), page.hits.begin(), page.hits.end());
      query.after = page.next;
    } while (!query.after.empty());
    ASSERT_EQ(paged, expected) << query.text;
  }

  Corpus corpus_{5};
  Model model_;
};
BOTH_DATABASES(SearchOrder);

TEST_P(SearchOrder, IsThatOfScoringEveryEntry) {
  fill();
  for (int i = 0; i < 300; ++i) {
    auto const query = corpus_.query();
    ASSERT_EQ(asked(query).hits, model_.found(query)) << query.text;
    if (i % 20 == 0) check_pages(query);
  }
}

}  // namespace
}  // namespace gendan::search
