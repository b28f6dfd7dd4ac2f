// Reading the customer's documents without looking at the order, and what such a reading says beside it.
#include <algorithm>

#include "capabilities/verification/blind_reading_api.hpp"
#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

using orders::OrderContent;
using orders::OrderId;
using service::Call;

struct NewReading {
  std::optional<requirements::RequirementId> requirement_id;
  OrderContent content;
  std::optional<BoundedText<64, 64>> documents_hash;       // of the documents that the reader has seen
  std::optional<BoundedText<1, 500, Lines::many>> reason;  // why once more, where the earlier one still counts
};
BOOST_DESCRIBE_STRUCT(NewReading, (), (requirement_id, content, documents_hash, reason))

constexpr std::size_t most_told = 200;  // of the differences that a second reading dropped

struct DroppedDifference {
  std::string path;
  describe::RawJson left;
  describe::RawJson right;
};
BOOST_DESCRIBE_STRUCT(DroppedDifference, (), (path, left, right))

struct RequirementRead {
  ReadingId reading_id;
  ReadingSource source = ReadingSource::blind;
  std::optional<requirements::RequirementId> requirement_id;
  std::optional<std::string> reason;
  // Differences from the order that the same reader's earlier reading had; absent: none, or there was none.
  std::optional<std::int64_t> dropped_count;
  std::vector<DroppedDifference> dropped;  // the first of them
};
BOOST_DESCRIBE_STRUCT(RequirementRead, (), (reading_id, source, requirement_id, reason, dropped_count, dropped))

bool is_same(ComparedField const& one, ComparedField const& other) {
  return one.path == other.path && one.left.text == other.left.text && one.right.text == other.right.text;
}

// What the earlier reading said otherwise than the order and the later one does not say.
void find_dropped(Call& call, Standing const& standing, OrderContent const& ordered, ReadingRow const& earlier,
                  ReadingRow const& later, RequirementRead& event) {
  auto const still = differences_of(call, standing, ordered, later);
  for (auto const& field : differences_of(call, standing, ordered, earlier)) {
    if (std::ranges::any_of(still, [&](auto const& one) { return is_same(field, one); })) continue;
    if (event.dropped.size() < most_told) event.dropped.push_back({field.path, field.left, field.right});
    event.dropped_count = event.dropped_count.value_or(0) + 1;
  }
}

void keep_reading(Call& call, orders::OrderSummary const& order, NewReading const& input) {
  expect_may_enter(call, order);
  expect_counting(call, order.id, input.requirement_id);
  auto const now = orders::order_snapshot(call.tx, order);
  auto const standing = outline_of(call, now);
  if (input.documents_hash && input.documents_hash->text() != standing.documents_hash)
    throw conflict("documents_moved_on");
  auto const earlier = std::ranges::find(standing.readings, call.caller.person_id, &ReadingRow::read_by_id);
  bool const is_again = earlier != standing.readings.end();
  auto problems = orders::content_problems(input.content);
  for (auto& problem : problems) problem.path = "/content" + problem.path;
  if (is_again && standing.is_current(*earlier) && !input.reason) problems.push_back({"/reason", "missing", {}});
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  ReadingRow row{call.new_id<ReadingId>(), order.id,      input.requirement_id,
                 ReadingSource::blind,     input.content, call.caller.person_id,
                 call.caller.name,         call.now,      standing.documents_hash};
  if (input.reason) row.reason = input.reason->text();
  RequirementRead event{row.id, row.source, row.requirement_id, row.reason, {}, {}};
  if (is_again) find_dropped(call, standing, now.content, *earlier, row, event);
  insert_reading(call.tx, row);
  call.record("orders", order.id.text(), "requirement_read", event);
}

OrderVerificationView add_reading(Call& call, OrderId const& id, NewReading const& input) {
  keep_reading(call, live_order(call, id), input);
  return after_change(call, id);
}

struct ReadingContent : ReadingView {
  OrderContent content;
  // The reading left, the order right: every field, as the proof of what was checked. Absent: one's own of earlier
  // documents, to be read anew first.
  std::optional<ReadComparison> comparison;
};
BOOST_DESCRIBE_STRUCT(ReadingContent, (ReadingView), (content, comparison))

ReadingContent show_reading(Call& call, OrderId const& id, ReadingId const& reading) {
  auto const order = readable_order(call, id);
  auto const now = orders::order_snapshot(call.tx, order);
  // As much of the standing as a reading's own view takes: what else differs is not compared for it.
  auto const standing = outline_of(call, now);
  auto const found = std::ranges::find(standing.readings, reading, &ReadingRow::id);
  if (found == standing.readings.end()) throw not_found("no_such_reading");
  bool const is_blind = must_read_first(call, standing);
  if (is_blind && found->read_by_id != call.caller.person_id) throw forbidden("read_first");
  ReadingContent view;
  static_cast<ReadingView&>(view) = view_of(standing, *found);
  view.content = found->content;
  if (is_blind) return view;
  auto const criticals = criticals_of(call.tx, order);
  auto const read = [&](OrderContent const& content) { return document_of(content, search::case_folded, criticals); };
  view.comparison = as_read(compared(read(found->content), read(now.content), {}), read_by(standing, found->source));
  return view;
}

}  // namespace

void read_blind(Call& call, OrderId const& order, OrderContent const& content) {
  keep_reading(call, live_order(call, order), {{}, content, {}, {}});
  static_cast<void>(after_change(call, order));
}

void install_readings(service::App& app) {
  using enum http::Method;
  auto const may_read = service::permission("requirements.read");
  service::RouteOptions const large{.body_limit = 8 * 1024 * 1024};
  app.route<add_reading>(post, "/orders/{id}/readings", may_read,
                         "Keep what one read in the customer's documents without looking at the order", large);
  app.route<show_reading>(get, "/orders/{id}/readings/{reading}", may_read,
                          "Show a reading compared with the order, every field");
}

}  // namespace gendan::verification
