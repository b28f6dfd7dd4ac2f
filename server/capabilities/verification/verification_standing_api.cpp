#include "capabilities/verification/verification_standing_api.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "capabilities/customers/customers.hpp"
#include "capabilities/verification/extra_check.hpp"
#include "capabilities/verification/verification_people_api.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

using orders::OrderContent;
using orders::OrderId;
using service::Call;

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

std::optional<ResolutionRow> resolution_of(Discrepancy const& one, std::vector<ResolutionRow> const& resolutions) {
  auto const found = std::ranges::find_if(resolutions, [&](ResolutionRow const& row) {
    return row.path == one.order_path && row.left_value == one.left.text && row.right_value == one.right.text;
  });
  return found == resolutions.end() ? std::nullopt : std::optional(*found);
}

std::string order_path(ComparedField const& field, Comparison const& comparison) {
  auto const place = line_field(field.path, comparison.lines);
  if (!place || place->position == 0) return field.path;
  return "/lines/" + std::to_string(place->position) + (place->field.empty() ? "" : "/" + place->field);
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

// Of several lines that stand for one, several may differ in the same field: the values tell them apart.
std::string id_of(ComparedField const& field, ReadingSource source, std::optional<ReadingId> const& reading) {
  auto const whose = reading ? reading->text() : std::string(describe::enum_text(source));
  return crypto::sha256_hex(whose + "\n" + field.path + "\n" + field.left.text + "\n" + field.right.text);
}

class Discrepancies {
public:
  Discrepancies(Call& call, OrderContent const& content, Standing& standing)
      : tx_(call.tx),
        content_(content),
        standing_(standing),
        resolutions_(resolutions_of(call.tx, standing.order.id)),
        criticals_(criticals_of(call.tx, standing.order)),
        right_(read(content)) {}

  void find(ReadingRow const& reading) {
    find(compared(read(reading.content), right_, {}), reading.source, reading.id);
  }
  void find(requirements::MachineReading const& reading) {
    find(compared_with_machine(tx_, reading, standing_.order, right_, criticals_), ReadingSource::machine,
         std::nullopt);
  }

private:
  void find(Comparison comparison, ReadingSource source, std::optional<ReadingId> const& reading) {
    for (auto& field : comparison.fields) {
      if (!is_of_concern(field, read_by(standing_, source))) continue;
      if (auto finding = finding_of(standing_, content_, comparison, field))
        standing_.findings.push_back(*std::move(finding));
      auto id = id_of(field, source, reading);
      auto path = order_path(field, comparison);
      Discrepancy one{{std::move(field)}, source, reading, std::nullopt, std::move(id), std::move(path)};
      one.resolution = resolution_of(one, resolutions_);
      standing_.discrepancies.push_back(std::move(one));
    }
  }

  Document read(OrderContent const& content) const { return document_of(content, search::case_folded, criticals_); }

  sql::Transaction& tx_;
  OrderContent const& content_;
  Standing& standing_;
  std::vector<ResolutionRow> resolutions_;
  std::vector<std::string> criticals_;
  Document right_;
};

void find_discrepancies(Call& call, OrderContent const& content, Standing& standing) {
  Discrepancies discrepancies(call, content, standing);
  for (auto const& reading : standing.readings) {
    if (standing.is_current(reading)) discrepancies.find(reading);
  }
  if (standing.has_requirement) discrepancies.find(requirements::machine_reading(call, standing.order.id));
  sort_discrepancies(standing);
}

bool is_read(Call& call, Standing const& standing) {
  bool is_read_by_author = false;
  for (auto const& reading : standing.readings) {
    if (!standing.is_current(reading)) continue;
    if (standing.is_independent(reading)) return true;
    is_read_by_author = true;
  }
  return is_read_by_author && !has_other_reader(call, standing);
}

}  // namespace

std::size_t Standing::open_discrepancies() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(told_discrepancies(), [](auto const* discrepancy) { return !discrepancy->resolution; }));
}

std::vector<Discrepancy const*> Standing::told_discrepancies() const {
  std::vector<Discrepancy const*> told;
  std::set<std::array<std::string_view, 3>> known;
  for (auto const& one : discrepancies) {
    if (known.insert({one.order_path, one.left.text, one.right.text}).second) told.push_back(&one);
  }
  return told;
}

std::size_t Standing::open_checks() const {
  return static_cast<std::size_t>(std::ranges::count_if(checks, [](auto const& check) { return !check.tick; }));
}

bool Standing::is_independent(ReadingRow const& reading) const { return !is_author(reading.read_by_id); }

bool Standing::is_current(ReadingRow const& reading) const { return reading.documents_hash == documents_hash; }

bool Standing::is_author(std::string const& person) const {
  return std::ranges::find(authors, person) != authors.end();
}

bool Standing::has_other_documents() const {
  auto const is_outdated = [&](ReadingRow const& reading) { return !is_current(reading); };
  if (!is_read && std::ranges::any_of(readings, is_outdated)) return true;
  return std::ranges::any_of(earlier_signatures, [&](SignatureRow const& before) {
    return before.content_hash == content_hash &&
           std::ranges::find(signatures, before.level, &SignatureRow::level) == signatures.end();
  });
}

bool Standing::is_verified() const {
  return has_requirement && is_read && static_cast<int>(signatures.size()) >= required.level &&
         open_discrepancies() == 0 && open_checks() == 0;
}

Standing outline_of(Call& call, orders::OrderSnapshot const& now) {
  auto const& order = now.order;
  Standing standing;
  standing.order = order;
  standing.content_hash = now.content_hash;
  standing.documents_hash = requirements::documents_hash(call.tx, order.id);
  standing.repeats = orders::repeated_order(call.tx, order.id);
  standing.required = required_level(policy(call.tx), situation_of(call.tx, order, standing.repeats.has_value()));
  standing.has_requirement = requirements::has_requirement(call.tx, order.id);
  standing.authors = orders::authors_of(call.tx, order.id);
  standing.readings = standing_readings(call.tx, order.id);
  standing.is_read = is_read(call, standing);
  for (auto& row : signatures_of(call.tx, order.id)) {
    bool const stands = row.content_hash == standing.content_hash && row.documents_hash == standing.documents_hash;
    (stands ? standing.signatures : standing.earlier_signatures).push_back(std::move(row));
  }
  return standing;
}

Standing standing_of(Call& call, orders::OrderSnapshot const& order) {
  auto standing = outline_of(call, order);
  find_discrepancies(call, order.content, standing);
  standing.checks = checks_of(call, standing, order.content);
  return standing;
}

Standing standing_of(Call& call, orders::OrderSummary const& order) {
  return standing_of(call, orders::order_snapshot(call.tx, order));
}

ReadBy read_by(Standing const& standing, ReadingSource source) {
  if (source == ReadingSource::machine) return ReadBy::machine;
  return standing.repeats ? ReadBy::person_of_a_repeat : ReadBy::person;
}

std::vector<ComparedField> differences_of(Call& call, Standing const& standing, OrderContent const& content,
                                          ReadingRow const& reading) {
  auto const criticals = criticals_of(call.tx, standing.order);
  auto const read = [&](OrderContent const& one) { return document_of(one, search::case_folded, criticals); };
  auto fields = compared(read(reading.content), read(content), {}).fields;
  auto const by = read_by(standing, reading.source);
  std::erase_if(fields, [&](ComparedField const& field) { return !is_of_concern(field, by); });
  return fields;
}

void sort_discrepancies(Standing& standing) {
  std::ranges::stable_sort(standing.discrepancies, {}, [](Discrepancy const& discrepancy) {
    return std::pair(discrepancy.resolution.has_value(), discrepancy.weight);
  });
}

bool is_verified(Call& call, orders::OrderSnapshot const& order) { return standing_of(call, order).is_verified(); }

int required_level_of(sql::Transaction& tx, OrderId const& id) {
  auto const order = orders::order_summary(tx, id).value();
  return required_level(policy(tx), situation_of(tx, order, orders::repeated_order(tx, id).has_value())).level;
}

}  // namespace gendan::verification
