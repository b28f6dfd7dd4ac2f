#include "platform/search/block.hpp"

#include <map>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gendan::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Written {
  std::string first_term;
  sql::Bytes block;
};
using Terms = std::map<std::string, std::vector<Posting>>;

std::vector<Written> written(std::int64_t base, Terms const& terms) {
  std::vector<Written> blocks;
  BlockWriter writer(base, [&](std::string first, sql::Bytes block) {
    blocks.push_back({std::move(first), std::move(block)});
  });
  for (auto const& [term, postings] : terms) writer.add(term, postings);
  writer.finish();
  return blocks;
}

Terms random_terms(std::mt19937& random, std::int64_t base) {
  Terms terms;
  std::vector<std::string> const beginnings{"", "po-2024-", "不锈", "~不锈", "zz"};
  for (int i = 0; i < 500; ++i) {
    auto& postings = terms[beginnings[random() % 5] + std::to_string(random() % 10'000)];
    auto number = base + static_cast<std::int64_t>(random() % 3);
    for (auto count = random() % 5 == 0 ? random() % 900 : random() % 3 + 1; postings.size() < count;) {
      postings.push_back({number, static_cast<std::uint8_t>(random() % 220 + 1)});
      number += 1 + static_cast<std::int64_t>(random() % (i % 7 == 0 ? 100'000 : 3));
    }
  }
  std::erase_if(terms, [](auto const& term) { return term.second.empty(); });
  return terms;
}

TEST(Blocks, GiveBackWhatWasWritten) {
  std::mt19937 random(11);
  for (std::int64_t base : {0LL, 7LL, 5'000'000'000LL}) {
    auto const terms = random_terms(random, base);
    Terms read;
    for (auto const& [first_term, block] : written(base, terms)) {
      BlockReader reader(base, block);
      for (bool is_first = true; reader.next(); is_first = false) {
        if (is_first) {
          EXPECT_EQ(reader.term(), first_term);
        }
        reader.append_postings(read[reader.term()]);
      }
    }
    EXPECT_EQ(read, terms);
  }
}

TEST(Blocks, FindATermAndOnlyIt) {
  auto const blocks = written(10, {{"bolt", {{10, 5}, {12, 6}}}, {"bolts", {{11, 7}}}, {"nut", {{10, 8}}}});
  ASSERT_EQ(blocks.size(), 1U);
  std::vector<Posting> postings;
  BlockReader reader(10, blocks[0].block);
  ASSERT_TRUE(reader.seek("bolts"));
  reader.append_postings(postings);
  EXPECT_THAT(postings, ElementsAre(Posting{11, 7}));
  EXPECT_FALSE(reader.seek("nu"));
  EXPECT_FALSE(BlockReader(10, blocks[0].block).seek("zebra"));
}

TEST(Blocks, StayBelowTheSizeThatLeavesItsRowUnlessOneTermIsLarger) {
  std::mt19937 random(12);
  for (auto const& [first_term, block] : written(0, random_terms(random, 0))) {
    BlockReader reader(0, block);
    reader.next();
    if (reader.next()) {
      EXPECT_LE(block.size(), 1'900U);
    }
  }
}

TEST(Blocks, AreNotWrittenWithoutTerms) { EXPECT_THAT(written(0, {}), IsEmpty()); }

TEST(Blocks, ThatEndTooEarlyAreRefused) {
  auto block = written(0, {{"bolt", {{1'000, 5}, {2'000, 6}}}})[0].block;
  for (block.pop_back(); !block.empty(); block.pop_back()) {
    EXPECT_THROW(BlockReader(0, block).next(), std::runtime_error);
  }
}

}  // namespace
}  // namespace gendan::search
