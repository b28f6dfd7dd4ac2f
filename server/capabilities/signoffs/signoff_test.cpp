#include "capabilities/signoffs/signoff.hpp"

#include <gmock/gmock.h>

namespace gendan::signoffs {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char now_hash[] = "now";

TEST(SignoffState, IsReadOffWhatWasSaidToTheContentOfNow) {
  using enum SignoffState;
  struct Case {
    Answers answers;
    SignoffState state;
  };
  for (auto const& [answers, state] : std::vector<Case>{
           {{{}, {}, {}}, not_sent},
           {{{}, {"now"}, {}}, awaiting_customer},
           {{{}, {"old"}, {}}, not_sent},
           {{{"now"}, {}, {}}, signed_off},
           {{{"now"}, {"now"}, {}}, signed_off},
           {{{"old"}, {}, {}}, changed_since_signed},
           {{{"old"}, {"now"}, {}}, awaiting_customer},
           {{{"old", "now"}, {}, {}}, signed_off},
           {{{}, {"now"}, {"now"}}, change_proposed},
           {{{"now"}, {}, {"now"}}, change_proposed},
           {{{"now"}, {}, {"old"}}, signed_off},
           {{{}, {}, {"old"}}, not_sent},
       })
    EXPECT_EQ(signoff_state(answers, now_hash), state)
        << ::testing::PrintToString(answers.agreed) << ::testing::PrintToString(answers.awaited)
        << ::testing::PrintToString(answers.contested);
}

TEST(Link, MayBeReadAndAnsweredAsItsStandingSays) {
  using enum orders::OrderStatus;
  auto const noon = Instant::parsed("2026-03-02T12:00:00Z").value();
  auto const later = noon + std::chrono::minutes(1);
  struct Case {
    LinkStanding link;
    std::string_view reading;
    std::string_view answering;
  };
  for (auto const& [link, reading, answering] : std::vector<Case>{
           {{true, false, false, later, awaiting_customer}, "", ""},
           {{true, false, false, later, confirmed}, "", ""},
           {{true, false, false, later, in_production}, "", ""},
           {{true, false, false, noon, awaiting_customer}, "link_expired", "link_expired"},
           {{true, false, true, later, awaiting_customer}, "link_revoked", "link_revoked"},
           {{true, true, true, noon, awaiting_customer}, "link_revoked", "link_revoked"},
           {{true, true, false, noon, awaiting_customer}, "link_expired", "link_expired"},
           {{true, true, false, later, awaiting_customer}, "", "already_signed"},
           {{false, true, false, later, awaiting_customer}, "", "already_signed"},
           {{false, false, false, later, awaiting_customer}, "", "version_outdated"},
           {{true, false, false, later, draft}, "", "order_not_open"},
           {{true, false, false, later, under_review}, "", "order_not_open"},
           {{true, false, false, later, on_hold}, "", "order_not_open"},
           {{true, false, false, later, completed}, "", "order_not_open"},
           {{true, false, false, later, closed}, "", "order_not_open"},
           {{true, false, false, later, cancelled}, "", "order_not_open"},
       }) {
    EXPECT_EQ(reading_fault(link, noon).value_or(""), reading);
    EXPECT_EQ(answering_fault(link, noon).value_or(""), answering);
  }
}

TEST(Customer, IsNotShownWhatIsOursAlone) {
  for (auto const* field : {"requested_on", "delivery_address/city", "lines/10", "lines/10/unit_price",
                            "lines/10/specification/颜色", "remark"})
    EXPECT_TRUE(is_shown_to_customer(field)) << field;
  for (auto const* field : {"customer_id", "missing", "facts", "facts/Margin", "lines/10/supplier_id",
                            "lines/10/product_id", "lines/10/forecast_on", "lines/10/facts/Factory"})
    EXPECT_FALSE(is_shown_to_customer(field)) << field;
}

orders::OrderContent two_lines() {
  orders::OrderContent content;
  for (auto const position : {10, 20}) content.lines.emplace_back().position = Whole<1, 9999>::of(position).value();
  return content;
}

std::vector<std::string> codes(std::vector<std::string_view> const& fields, bool has_remark = false) {
  std::vector<ProposedChange> changes;
  for (auto const field : fields)
    changes.push_back({*BoundedText<0, 250>::parsed(field), *BoundedText<1, 2'000, Lines::many>::parsed("other")});
  std::vector<std::string> found;
  for (auto const& problem : proposal_problems(two_lines(), changes, has_remark))
    found.push_back(problem.code + " " + problem.path);
  return found;
}

TEST(Proposal, SaysSomethingOfFieldsThatAreShown) {
  EXPECT_THAT(codes({}), ElementsAre("missing /changes"));
  EXPECT_THAT(codes({}, true), IsEmpty());
  EXPECT_THAT(codes({"", "requested_on", "lines/10", "lines/20/unit_price"}), IsEmpty());
  EXPECT_THAT(codes({"lines/30", "lines/10/supplier_id", "nonsense", "lines/10", "lines/10"}),
              ElementsAre("no_such_field /changes/0/field", "no_such_field /changes/1/field",
                          "no_such_field /changes/2/field", "named_twice /changes/4/field"));
  EXPECT_THAT(codes(std::vector<std::string_view>(most_changes + 1, "lines/10")),
              ElementsAre("too_many_entries /changes"));
}

}  // namespace
}  // namespace gendan::signoffs
