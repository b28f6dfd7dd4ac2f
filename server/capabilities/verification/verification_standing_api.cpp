// How an order's verification stands, and whose turn it is.
#include <algorithm>
#include <array>

#include "capabilities/customers/customers.hpp"
#include "capabilities/verification/extra_check.hpp"
#include "capabilities/verification/order_verification_api.hpp"
#include "capabilities/work/work.hpp"
#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

using orders::OrderContent;
using orders::OrderId;
using orders::OrderStatus;
using service::Call;

constexpr std::chrono::hours patience(24);  // from what made it somebody's turn
constexpr int looked_back = 100;            // events
constexpr auto turning =
    std::to_array<std::string_view>({"order_created", "order_status_changed", "order_edited", "order_released",
                                     "requirement_read", "document_read", "verification_signed"});

Situation situation_of(sql::Transaction& tx, orders::OrderSummary const& order, bool is_unchanged_repeat) {
  Situation situation;
  situation.kind = order.kind;
  situation.total = order.total;
  if (order.customer_id) {
    auto const customer = customers::customer_summary(tx, *order.customer_id);
    if (customer) situation.tier = customer->tier;
  }
  auto const novelty = orders::novelty_of(tx, order.id);
  situation.is_first_of_customer = novelty.is_first_of_customer;
  situation.has_first_of_product = novelty.has_first_of_product;
  situation.is_unchanged_repeat = is_unchanged_repeat;
  return situation;
}

std::optional<ResolutionRow> resolution_of(ComparedField const& field, std::vector<ResolutionRow> const& resolutions) {
  auto const found = std::ranges::find_if(resolutions, [&](ResolutionRow const& row) {
    return row.path == field.path && row.left_value == field.left.text && row.right_value == field.right.text;
  });
  return found == resolutions.end() ? std::nullopt : std::optional(*found);
}

// What a difference of a line says for the customer's next orders of the same goods.
std::optional<FindingRow> finding_of(Standing const& standing, OrderContent const& content,
                                     Comparison const& comparison, ComparedField const& field) {
  auto const place = line_field(field.path, comparison.lines);
  if (!place || place->position == 0 || !standing.order.customer_id) return std::nullopt;
  auto const line =
      std::ranges::find(content.lines, place->position, [](auto const& one) { return one.position.value(); });
  if (line == content.lines.end()) return std::nullopt;
  FindingRow row;
  row.product_key = product_key(*line, search::case_folded);
  if (row.product_key.empty()) return std::nullopt;
  row.product_name = line->product_code         ? line->product_code->text()
                     : line->customer_item_code ? line->customer_item_code->text()
                                                : row.product_key;
  row.order_id = standing.order.id;
  row.order_number = standing.order.number;
  row.customer_id = *standing.order.customer_id;
  row.field = place->field;
  row.path = field.path;
  row.left_value = field.left.text;
  row.right_value = field.right.text;
  return row;
}

class Discrepancies {
public:
  Discrepancies(Call& call, OrderContent const& content, Standing& standing)
      : content_(content),
        standing_(standing),
        resolutions_(resolutions_of(call.tx, standing.order.id)),
        criticals_(criticals_of(call.tx, standing.order)),
        right_(read(content)) {}

  void find(OrderContent const& left, ReadingSource source, std::optional<ReadingId> const& reading) {
    auto comparison = compared(read(left), right_, {});
    for (auto& field : comparison.fields) {
      if (!is_of_concern(field, reader_of(source))) continue;
      if (auto finding = finding_of(standing_, content_, comparison, field))
        standing_.findings.push_back(*std::move(finding));
      auto resolution = resolution_of(field, resolutions_);
      standing_.discrepancies.push_back({{std::move(field)}, source, reading, std::move(resolution)});
    }
  }

private:
  Document read(OrderContent const& content) const { return document_of(content, search::case_folded, criticals_); }
  Reader reader_of(ReadingSource source) const {
    if (source == ReadingSource::machine) return Reader::machine;
    return standing_.repeats ? Reader::person_of_a_repeat : Reader::person;
  }

  OrderContent const& content_;
  Standing& standing_;
  std::vector<ResolutionRow> resolutions_;
  std::vector<std::string> criticals_;
  Document right_;
};

void find_discrepancies(Call& call, OrderContent const& content, Standing& standing) {
  Discrepancies discrepancies(call, content, standing);
  for (auto const& reading : standing.readings) discrepancies.find(reading.content, reading.source, reading.id);
  if (standing.has_requirement) {
    discrepancies.find(requirements::machine_reading(call, standing.order.id).content, ReadingSource::machine,
                       std::nullopt);
  }
  std::ranges::stable_sort(standing.discrepancies, {}, [](Discrepancy const& discrepancy) {
    return std::pair(discrepancy.resolution.has_value(), discrepancy.weight);
  });
}

// Since when it waits: resolving one of several differences gives nobody a new day.
Instant turn_began(Call& call, orders::OrderSummary const& order) {
  for (auto const& event : events::history(call.tx, "orders/" + order.id.text(), {}, looked_back)) {
    if (std::ranges::find(turning, event.kind) != turning.end()) return event.at;
  }
  return call.now;
}

int next_level(Standing const& standing) { return static_cast<int>(standing.signatures.size()) + 1; }

// Who signs a level: whoever has the order, then the list of a role.
work::Assignee signer_of(orders::OrderSummary const& order, int level) {
  if (level == 1) return {order.owner_id, order.department_id, {}};
  return {{}, {}, level == 2 ? "verifier" : "supervisor"};
}

work::Item item_of(Call& call, Standing const& standing, std::string key, std::string code, int level) {
  work::Item item;
  item.key = std::move(key);
  item.assignee = signer_of(standing.order, level);
  item.title_code = std::move(code);
  item.title_arguments = {{"customer", standing.order.customer_name}, {"level", std::to_string(level)}};
  item.link = work::Link{"orders", standing.order.id.text(), standing.order.number};
  item.reason_code =
      standing.order.status == OrderStatus::under_review ? "order_under_review" : "changed_after_confirmation";
  item.too_late_at = turn_began(call, standing.order) + patience;
  return item;
}

}  // namespace

std::size_t Standing::open_discrepancies() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(discrepancies, [](auto const& discrepancy) { return !discrepancy.resolution; }));
}

std::size_t Standing::open_checks() const {
  return static_cast<std::size_t>(std::ranges::count_if(checks, [](auto const& check) { return !check.tick; }));
}

bool Standing::is_independent(ReadingRow const& reading) const { return !is_author(reading.read_by_id); }

bool Standing::is_author(std::string const& person) const {
  return std::ranges::find(authors, person) != authors.end();
}

bool Standing::is_verified() const {
  return static_cast<int>(signatures.size()) >= required.level && open_discrepancies() == 0;
}

Standing standing_of(Call& call, orders::OrderSummary const& order) {
  Standing standing;
  standing.order = order;
  auto const content = orders::order_content(call.tx, order.id);
  standing.content_hash = orders::content_hash(content);
  standing.repeats = orders::repeated_order(call.tx, order.id);
  standing.required = required_level(policy(call.tx), situation_of(call.tx, order, standing.repeats.has_value()));
  standing.has_requirement = requirements::has_requirement(call.tx, order.id);
  standing.authors = orders::authors_of(call.tx, order.id);
  standing.readings = standing_readings(call.tx, order.id);
  find_discrepancies(call, content, standing);
  standing.checks = checks_of(call, standing, content);
  for (auto& row : signatures_of(call.tx, order.id)) {
    auto& place = row.content_hash == standing.content_hash ? standing.signatures : standing.earlier_signatures;
    place.push_back(std::move(row));
  }
  return standing;
}

bool is_verified(Call& call, OrderId const& order) {
  return standing_of(call, orders::order_summary(call.tx, order).value()).is_verified();
}

int required_level_of(sql::Transaction& tx, OrderId const& id) {
  auto const order = orders::order_summary(tx, id).value();
  return required_level(policy(tx), situation_of(tx, order, orders::repeated_order(tx, id).has_value())).level;
}

void keep_work(Call& call, Standing const& standing) {
  std::vector<work::Item> items;
  // Once more after a change of what was confirmed.
  bool const is_changed =
      orders::takes_changes(standing.order.status) && orders::agreed_revision(call.tx, standing.order.id) > 1;
  if ((standing.order.status == OrderStatus::under_review || is_changed) && !standing.is_verified()) {
    auto const level = std::min(next_level(standing), standing.required.level);
    if (standing.open_discrepancies() > 0)
      items.push_back(item_of(call, standing, "discrepancies", "resolve_discrepancies", 1));
    else
      items.push_back(item_of(call, standing, "level_" + std::to_string(level), "verify_order", level));
  }
  work::keep_items(call, {"verification", standing.order.id.text()}, items);
}

}  // namespace gendan::verification
