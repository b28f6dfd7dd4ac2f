// Full-text search over everything that has a text people remember: one index, one order of hits on both
// databases.
//
// An entry is put in the transaction that changes what it stands for, and is found from then on. It waits
// in search_document until some hundred have gathered; they become a segment, an immutable sorted
// vocabulary with postings, and segments are merged in small steps as further entries come. The same SQL
// keeps this in both databases; what is read is scored here, so that the order of hits depends on nothing
// but what is stored: score, then newest, then id.
//
// Every term of a query counts (OR), a rare one more than a common one. A hit that scores less than a
// tenth of the best is left out: it shares only common words with the query.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/database.hpp"

namespace gendan::search {

struct WeightedText {
  std::string text;
  int weight = 1;  // 1 to 10: a number or a title says more than a remark
};

struct Entry {
  std::string kind;  // "order"
  std::string id;
  std::vector<WeightedText> texts{};  // together at most most_document_characters count
  std::int64_t order_key = 0;         // the higher, the newer; usually when it came, in milliseconds
  std::string owner_id{};             // row scope; empty: nobody's
  std::string department_id{};
};

// Puts or replaces. Costs one statement; every few hundred entries one of them pays for a segment.
void put(sql::Transaction& tx, Entry const& entry);
void remove(sql::Transaction& tx, std::string_view kind, std::string_view id);
// For building the index anew, for instance after the rules of words have changed.
void remove_all(sql::Transaction& tx);

// Which entries the asking person may see: all when neither is set, else those that match either.
struct Scope {
  std::optional<std::string> owner_id{};
  std::optional<std::string> department_id{};
};

struct Query {
  std::string text;
  std::vector<std::string> kinds{};  // empty: every kind
  Scope scope{};
  int limit = 50;       // 1 to 200
  std::string after{};  // Found::next of the page before
};

struct Hit {
  std::string kind;
  std::string id;
  std::int64_t score = 0;

  friend bool operator==(Hit const&, Hit const&) = default;
};

struct Found {
  std::vector<Hit> hits;
  std::string next;  // empty: there is no further page
};

// Refuses a text of more than 200 characters ("?q", "too_long") and a cursor that is not one
// ("?after", "malformed"). Pages fit together: the first fixes how much each term counts, so that what is
// put meanwhile neither repeats nor hides another hit.
Found find(sql::Transaction& tx, Query const& query);

// Finishes the merging that is due, in short transactions: for a periodic job, and after an import.
void tidy(sql::Database& database);

}  // namespace gendan::search
