#include "base/refusal.hpp"

#include <gtest/gtest.h>

namespace gendan {
namespace {

TEST(Refusal, NamesTheFieldTheCodeAndTheBound) {
  auto const refusal = invalid("/lines/3/quantity", "too_large", "1000");
  EXPECT_EQ(refusal.kind(), RefusalKind::invalid);
  EXPECT_EQ(refusal.code(), "invalid_input");
  ASSERT_EQ(refusal.problems().size(), 1U);
  EXPECT_EQ(refusal.problems().front(), (Problem{"/lines/3/quantity", "too_large", "1000"}));
}

TEST(Refusal, OfAConflictCarriesTheCurrentState) {
  try {
    throw conflict("revision_moved").with_current(R"({"revision":3})");
  } catch (Refusal const& refusal) {
    EXPECT_EQ(refusal.kind(), RefusalKind::conflict);
    EXPECT_STREQ(refusal.what(), "revision_moved");
    EXPECT_EQ(refusal.current(), R"({"revision":3})");
    EXPECT_EQ(refusal.retry_after(), 0);
  }
}

TEST(Refusal, SaysWhenToTryAgain) {
  EXPECT_EQ(Refusal(RefusalKind::too_many, "throttled").with_retry_after(30).retry_after(), 30);
}

}  // namespace
}  // namespace gendan
