#include <algorithm>
#include <functional>
#include <limits>
#include <stdexcept>
#include <unordered_map>

#include "platform/search/cursor.hpp"
#include "platform/search/dead.hpp"
#include "platform/search/entry_terms.hpp"
#include "platform/search/hit_order.hpp"
#include "platform/search/index.hpp"
#include "platform/search/segment.hpp"
#include "platform/search/waiting.hpp"
#include "platform/search/words.hpp"

namespace gendan::search {

namespace {

constexpr int most_hits = 200;
constexpr std::int64_t share_of_best = 10;
constexpr std::size_t few_found = 64;

std::vector<std::string> scope_terms(Scope const& scope) {
  std::vector<std::string> terms;
  if (scope.owner_id) terms.push_back(owner_term(*scope.owner_id));
  if (scope.department_id) terms.push_back(department_term(*scope.department_id));
  return terms;
}

std::vector<std::string> kind_terms(std::vector<std::string> const& kinds) {
  std::vector<std::string> terms;
  terms.reserve(kinds.size());
  for (auto const& kind : kinds) terms.push_back(kind_term(kind));
  return terms;
}

// An entry that waits for its segment, with its impact for each term of the query, 0 where it has it not.
struct WaitingMatch {
  Candidate candidate;
  std::vector<std::uint8_t> impacts;
};

class Finding {
public:
  Finding(sql::Transaction& tx, Query const& query, std::vector<QueryTerm> terms)
      : tx_(tx),
        terms_(std::move(terms)),
        kinds_(kind_terms(query.kinds)),
        scope_(scope_terms(query.scope)),
        want_(static_cast<std::size_t>(query.limit) + 1) {
    if (!query.after.empty()) cursor_ = parsed_cursor(query.after, terms_.size());
  }

  Found found() {
    read_waiting();
    score_terms();
    narrow_to_kinds();
    narrow(scope_);
    auto hits = best_candidates();
    Found found;
    auto const is_more = hits.size() == want_;
    if (is_more) hits.pop_back();
    if (is_more) found.next = cursor_text({least(), weights_, hits.back()});
    for (auto& hit : hits) found.hits.push_back({std::move(hit.kind), std::move(hit.id), hit.score});
    return found;
  }

private:
  // After it: what stands in segments but is replaced, and how many entries there are.
  void read_waiting() {
    dead_ = dead_numbers(tx_);
    for (auto const& segment : standing_segments(tx_)) entries_ += segment.live;
    for (auto& entry : waiting_entries(tx_)) {
      if (entry.replaced) dead_.add(*entry.replaced);
      if (entry.replaced) --entries_;
      if (!entry.terms) continue;
      ++entries_;
      match(std::move(entry));
    }
  }

  void match(Waiting entry) {
    WaitingMatch match{{0, entry.order_key, std::move(entry.id), std::move(entry.kind)},
                       std::vector<std::uint8_t>(terms_.size())};
    auto is_of_kind = kinds_.empty();
    auto is_in_scope = scope_.empty();
    each_encoded_term(*entry.terms, [&](std::string_view term, std::uint8_t impact) {
      if (term.front() == '=') {
        is_of_kind = is_of_kind || std::ranges::find(kinds_, term) != kinds_.end();
        is_in_scope = is_in_scope || std::ranges::find(scope_, term) != scope_.end();
      } else if (auto const place = places_.of(term)) {
        match.impacts[*place] = impact;
      }
    });
    // Those out of scope count for how rare a term is, as they do in segments.
    (is_of_kind && is_in_scope ? waiting_ : hidden_).push_back(std::move(match));
  }

  void score_terms() {
    std::vector<std::string> texts;
    for (auto const& term : terms_) texts.push_back(term.text);
    each_postings(tx_, texts, [this](std::size_t i, std::vector<Posting> const& postings) {
      auto const is_dead = [this](Posting const& posting) { return dead_.contains(posting.number); };
      weights_.push_back(weight_of(i, std::ranges::count_if(postings, std::not_fn(is_dead))));
      auto const weight = static_cast<std::int32_t>(weights_.back());
      for (auto const& posting : postings) {
        if (!is_dead(posting)) indexed_.add(posting.number, weight * posting.impact);
      }
      for (auto& match : waiting_) match.candidate.score += weights_.back() * match.impacts[i];
    });
  }

  std::int64_t weight_of(std::size_t term, std::int64_t holding) const {
    if (cursor_) return cursor_->weights[term];
    for (auto const* matches : {&waiting_, &hidden_}) {
      for (auto const& match : *matches) holding += match.impacts[term] != 0 ? 1 : 0;
    }
    return rarity(entries_, holding, terms_[term].weight);
  }

  // A kind is named by as many postings as it has entries: of few that were found, the entries themselves say it.
  void narrow_to_kinds() {
    if (kinds_.empty()) return;
    auto const found = indexed_.numbers_scoring(1, std::numeric_limits<std::int64_t>::max());
    if (found.size() > few_found) return narrow(kinds_);
    NumberSet allowed;
    each_entry(tx_, found, [&](std::int64_t number, Candidate const& entry) {
      if (std::ranges::find(kinds_, kind_term(entry.kind)) != kinds_.end()) allowed.add(number);
    });
    indexed_.keep_only(allowed);
  }

  // To what at least one of these marks names.
  void narrow(std::vector<std::string> const& marks) {
    if (marks.empty()) return;
    NumberSet allowed;
    each_postings(tx_, marks, [&](std::size_t, std::vector<Posting> const& postings) {
      for (auto const& posting : postings) allowed.add(posting.number);
    });
    indexed_.keep_only(allowed);
  }

  std::int64_t least() const {
    if (cursor_) return cursor_->least;
    auto best = indexed_.best();
    for (auto const& match : waiting_) best = std::max(best, match.candidate.score);
    return std::max<std::int64_t>(1, best / share_of_best);
  }

  std::vector<Candidate> best_candidates() const {
    auto const least_score = least();
    auto found = best_indexed(least_score);
    for (auto const& match : waiting_) {
      if (match.candidate.score >= least_score) found.push_back(match.candidate);
    }
    if (cursor_) {
      std::erase_if(found, [this](Candidate const& each) { return !comes_before(cursor_->last, each); });
    }
    std::ranges::sort(found, comes_before);
    if (found.size() > want_) found.resize(want_);
    return found;
  }

  // At least those of the `want_` first hits that are indexed.
  std::vector<Candidate> best_indexed(std::int64_t least_score) const {
    auto const end = cursor_ ? cursor_->last.score : std::numeric_limits<std::int64_t>::max();
    auto const last = indexed_.at_place(want_, least_score, end);
    auto numbers = indexed_.numbers_scoring(last == 0 ? least_score : last + 1, end - 1);
    auto const add_newest = [&](std::int64_t score, std::optional<std::int64_t> from) {
      auto const tied = newest(tx_, indexed_.numbers_scoring(score, score), want_, from);
      numbers.insert(numbers.end(), tied.begin(), tied.end());
    };
    if (last != 0) add_newest(last, std::nullopt);
    if (cursor_) add_newest(cursor_->last.score, cursor_->last.order_key);
    return candidates(tx_, indexed_, numbers);
  }

  // Finds the place of a term among the query's.
  class Places {
  public:
    explicit Places(std::vector<QueryTerm> const& terms) {
      for (std::size_t i = 0; i < terms.size(); ++i) {
        places_.emplace(terms[i].text, i);
        seen_ |= sign(terms[i].text);
      }
    }
    std::optional<std::size_t> of(std::string_view term) const {
      if ((seen_ & sign(term)) == 0) return std::nullopt;
      auto const found = places_.find(term);
      if (found == places_.end()) return std::nullopt;
      return found->second;
    }

  private:
    // One of 64 bits, to dismiss most terms at a glance.
    static std::uint64_t sign(std::string_view term) {
      auto const mixed = static_cast<unsigned char>(term.back()) * 5U + static_cast<unsigned char>(term.front()) +
                         static_cast<unsigned>(term.size()) * 17U;
      return std::uint64_t{1} << (mixed % 64U);
    }
    std::unordered_map<std::string_view, std::size_t> places_;
    std::uint64_t seen_ = 0;
  };

  sql::Transaction& tx_;
  std::vector<QueryTerm> terms_;
  std::vector<std::string> kinds_;
  std::vector<std::string> scope_;
  std::size_t want_;
  std::optional<Cursor> cursor_;
  Places places_{terms_};

  NumberSet dead_;
  std::int64_t entries_ = 0;
  std::vector<WaitingMatch> waiting_;
  std::vector<WaitingMatch> hidden_;
  std::vector<std::int64_t> weights_;
  Scores indexed_;
};

}  // namespace

Found find(sql::Transaction& tx, Query const& query) {
  if (query.limit < 1 || query.limit > most_hits) throw std::invalid_argument("a page holds 1 to 200 hits");
  auto terms = query_terms(query.text);
  if (terms.empty()) return {};
  return Finding(tx, query, std::move(terms)).found();
}

}  // namespace gendan::search
