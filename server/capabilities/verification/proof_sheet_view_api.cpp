#include "capabilities/verification/proof_sheet_view_api.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "base/text.hpp"
#include "capabilities/verification/proof_sheet_words.hpp"
#include "platform/clock/zone.hpp"

namespace gendan::verification {
namespace {

using documents::DocumentLanguage;

constexpr std::size_t most_quoted = 80;  // characters of the customer's words beside a field

// "/lines/20/specification/颜色": line 20, the field "specification", its part "颜色".
struct FieldPath {
  std::string_view line;
  std::string_view field;
  std::string_view part;
};

std::string_view taken(std::string_view& path) {
  auto const end = std::min(path.find('/'), path.size());
  auto const first = path.substr(0, end);
  path.remove_prefix(std::min(end + 1, path.size()));
  return first;
}

FieldPath parts_of(std::string_view path) {
  FieldPath parts;
  taken(path);
  if (path.starts_with("lines/")) {
    taken(path);
    parts.line = taken(path);
  }
  parts.field = taken(path);
  parts.part = path;
  return parts;
}

std::string shortened(std::string_view text) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool const begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && ++characters > most_quoted) return std::string(text.substr(0, at)) + "…";
  }
  return std::string(text);
}

// Writes one sheet in one language.
class Writer {
public:
  Writer(ProofSource const& source, DocumentLanguage language) : source_(source), language_(language) {}

  ProofSheet written() const {
    auto const& standing = source_.standing;
    ProofSheet sheet;
    sheet.order_number = standing.order.number;
    sheet.order_revision = standing.order.revision;
    sheet.buyer = standing.order.customer_name;
    sheet.zone = source_.zone;
    sheet.content_hash = standing.content_hash;
    sheet.required_level = standing.required.level;
    sheet.is_verified = standing.is_verified();
    sheet.has_checks = !standing.checks.empty();
    sheet.authors = source_.author_names;
    for (auto const& row : standing.signatures) sheet.signatures.push_back(signature(row));
    std::ranges::stable_sort(sheet.signatures, {}, &ProvedSignature::level);
    for (auto const& one : source_.documents) sheet.documents.push_back({one.name, time(one.received_at), one.hash});
    for (auto const& check : standing.checks) sheet.checks.push_back(checked(check));
    for (auto const& side : source_.readings) sheet.readings.push_back(reading(side));
    return sheet;
  }

private:
  std::string word(std::string_view code) const { return proof_word(code, language_); }

  std::string time(Instant at) const {
    auto const minute = minute_of_day(at, source_.zone);
    return fmt::format("{} {:02}:{:02}", local_date(at, source_.zone).text(), minute / 60, minute % 60);
  }

  ProvedSignature signature(SignatureRow const& row) const {
    return {row.level.value(),   row.signed_by_name, row.in_place_of_name.value_or(""),
            time(row.signed_at), row.content_hash,   !row.is_independent};
  }

  ProvedCheck checked(CheckView const& check) const {
    ProvedCheck proved{check.name, check.source, check.text.value_or(""), {}, {}};
    if (check.field) proved.name += " · " + field_name({{}, *check.field, {}});
    if (proved.wanted.empty()) proved.wanted = shown("", check.left) + " | " + shown("", check.right);
    if (check.tick) {
      proved.by = check.tick->ticked_by_name;
      proved.at = time(check.tick->ticked_at);
    }
    return proved;
  }

  ProvedReading reading(ReadSide const& side) const {
    ProvedReading proved;
    proved.reader = side.reader;
    if (side.at) proved.at = time(*side.at);
    proved.is_outdated = !side.is_current;
    proved.counts = side.comparison.counts;
    for (auto const& field : side.comparison.fields) {
      bool const is_compared = field.bearing == Bearing::compared;
      if (!is_compared && field.bearing != Bearing::not_told) continue;
      auto one = compared_field(field, side);
      if (!one.resolution.empty()) proved.differences.push_back(one);
      add(std::move(one), is_compared ? proved.parts : proved.untold);
    }
    proved.has_differences = !proved.differences.empty();
    proved.has_untold = !proved.untold.empty();
    return proved;
  }

  static void add(ProvedField field, std::vector<ProvedPart>& parts) {
    if (parts.empty() || parts.back().where != field.where) parts.push_back({field.where, {}});
    parts.back().fields.push_back(std::move(field));
  }

  ProvedField compared_field(ComparedField const& field, ReadSide const& side) const {
    auto const path = parts_of(field.path);
    ProvedField proved;
    proved.where = path.line.empty() ? word("proof_head") : word("proof_line") + " " + std::string(path.line);
    proved.name = field_name(path);
    proved.left = shown(path.field, field.left);
    proved.right = shown(path.field, field.right);
    proved.origin = origin_of(side, field.path);
    proved.verdict = word("verdict_" + describe::enum_text(field.verdict));
    proved.resolution = resolution_of(side, field);
    proved.is_apart = proved.left != proved.right;
    return proved;
  }

  std::string field_name(FieldPath const& path) const {
    auto const name = [&](std::string_view code) {
      auto const key = "field_" + std::string(code);
      auto text = word(key);
      return text == key ? std::string(code) : text;
    };
    bool const is_named = path.field == "facts" || path.field == "specification";
    if (path.part.empty()) return name(path.field);
    return is_named ? std::string(path.part) : name(path.field) + ": " + name(path.part);
  }

  std::string shown(std::string_view field, describe::RawJson const& raw) const {
    auto const value = boost::json::parse(raw.text);
    if (value.is_null()) return {};
    if (field.starts_with("tolerance_") && value.is_number())
      return documents::grouped(decimal_text(value.to_number<std::int64_t>(), 2), language_) + " %";
    if (auto const* list = value.if_array()) {
      std::string text;
      for (auto const& entry : *list) text += (text.empty() ? "" : "; ") + text_of(field, entry);
      return text;
    }
    return text_of(field, value);
  }

  std::string text_of(std::string_view field, boost::json::value const& value) const {
    if (!value.is_string()) return boost::json::serialize(value);
    std::string text(value.as_string());
    if (field == "transport_mode") return word(text);
    return text;
  }

  std::string origin_of(ReadSide const& side, std::string_view path) const {
    auto const found = std::ranges::lower_bound(side.origins, path.substr(1), {}, &requirements::ReadField::field);
    if (found == side.origins.end() || found->field != path.substr(1)) return {};
    auto const& origin = found->origin;
    std::string text;
    auto const add = [&](std::string const& part) { text += (text.empty() ? "" : ", ") + part; };
    if (origin.page) add(word("origin_page") + " " + std::to_string(origin.page->value()));
    if (origin.sheet) add(word("origin_sheet") + " " + origin.sheet->text());
    if (origin.cell) add(word("origin_cell") + " " + origin.cell->text());
    if (origin.line) add(word("origin_line") + " " + std::to_string(origin.line->value()));
    if (origin.quote) add("“" + shortened(origin.quote->text()) + "”");
    return text;
  }

  // Empty: nobody has to resolve it.
  std::string resolution_of(ReadSide const& side, ComparedField const& field) const {
    // Of several lines that stand for one, several may say something of the same field.
    auto const found = std::ranges::find_if(source_.standing.discrepancies, [&](Discrepancy const& one) {
      return one.source == side.source && one.reading_id == side.reading_id && one.path == field.path &&
             one.left.text == field.left.text && one.right.text == field.right.text;
    });
    if (found == source_.standing.discrepancies.end()) return {};
    if (!found->resolution) return word("unresolved");
    auto const& resolution = *found->resolution;
    return word(describe::enum_text(resolution.kind)) + ": " + resolution.reason + " (" + resolution.resolved_by_name +
           ", " + time(resolution.resolved_at) + ")";
  }

  ProofSource const& source_;
  DocumentLanguage language_;
};

}  // namespace

ProofSheet proof_sheet(ProofSource const& source, DocumentLanguage language) {
  return Writer(source, language).written();
}

ProofSheet sample_proof_sheet() {
  std::string const hash(64, 'a');
  ProvedField const field{"Line 10", "Quantity", "1000", "1200", "page 1, line 12", "differs", "open", true};
  ProofSheet sheet{"SO-2026-000001", 3, "ACME Handels GmbH", "Asia/Shanghai", hash, 2, true, true, {}, {}, {}, {}, {}};
  sheet.authors = {"Li Na"};
  sheet.signatures = {{1, "Li Na", "Zhou Jie", "2026-03-02 16:00", hash, true}};
  sheet.documents = {{"PO-77.pdf", "2026-03-01 09:30", hash}};
  sheet.checks = {{"Moisture card", "e-mail", "Every carton with a moisture card", "Li Na", "2026-03-02 16:00"}};
  sheet.readings = {
      {"Wang Fang", "2026-03-02 15:00", true, {}, true, {field}, {{"Line 10", {field}}}, true, {{"Line 10", {field}}}}};
  return sheet;
}

}  // namespace gendan::verification
