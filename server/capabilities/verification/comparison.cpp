#include "capabilities/verification/comparison.hpp"

#include <algorithm>
#include <limits>

namespace gendan::verification {
namespace {

using Fields = std::vector<DocumentField>;

constexpr std::int64_t whole = 10'000;  // basis points

// `/` and `~` in a name as RFC 6901 writes them.
std::string pointer(std::string const& prefix, DocumentField const& field) {
  auto const depth = field.name.starts_with("facts/")           ? std::string_view("facts/").size()
                     : field.name.starts_with("specification/") ? std::string_view("specification/").size()
                                                                : field.name.size();
  std::string path = prefix + field.name.substr(0, depth);
  for (char const c : std::string_view(field.name).substr(depth)) {
    if (c == '~')
      path += "~0";
    else if (c == '/')
      path += "~1";
    else
      path += c;
  }
  return path;
}

WideNumber size_of(QuantityNumber number, std::optional<Unit> const& unit) {
  return Measure{number.scaled(), unit.value_or(Unit())}.size();
}

bool are_convertible(DocumentLine const& a, DocumentLine const& b) {
  return a.unit && b.unit && a.unit->dimension == b.unit->dimension && *a.unit != *b.unit;
}

// Whether `given` lies within the bounds around `agreed`; both not negative.
bool is_within(WideNumber agreed, WideNumber given, std::int64_t over, std::int64_t under) {
  return given * whole <= agreed * (whole + over) && given * whole >= agreed * (whole - under);
}

std::int64_t bound_of(std::optional<orders::Tolerance> const& tolerance) { return tolerance ? tolerance->value() : 0; }

Verdict verdict_of(bool is_same, bool is_tolerated) {
  return is_same ? Verdict::equal : is_tolerated ? Verdict::within_tolerance : Verdict::differs;
}

// A line of each side, of which one may be the sum of several.
struct Counterparts {
  DocumentLine const& left;
  DocumentLine const& right;
  Tolerances const& tolerances;

  // The same goods counted in another unit. The same number under another unit is another amount of goods:
  // then it is the unit that differs.
  bool are_converted() const {
    return are_convertible(left, right) && left.quantity && right.quantity && *left.quantity != *right.quantity;
  }

  Verdict unit(DocumentField const& left_unit, DocumentField const& right_unit) const {
    bool const is_same = left_unit.meaning == right_unit.meaning || (left.unit && left.unit == right.unit);
    return verdict_of(is_same || are_converted(), false);
  }

  Verdict quantity() const {
    auto const over = left.tolerance_over.value_or(bound_of(tolerances.quantity_over));
    auto const under = left.tolerance_under.value_or(bound_of(tolerances.quantity_under));
    Measure agreed{left.quantity->scaled(), {}};
    Measure given{right.quantity->scaled(), {}};
    if (are_converted()) {
      agreed.unit = *left.unit;
      given.unit = *right.unit;
    }
    return verdict_of(are_equal(agreed, given), is_within(agreed.size(), given.size(), over, under));
  }

  // Per unit of the same goods: 12.00 a dozen is 1.00 a piece.
  Verdict price() const {
    if (!are_converted()) return verdict_of(*left.unit_price == *right.unit_price, false);
    auto const a = static_cast<WideNumber>(left.unit_price->scaled()) * right.unit->size;
    auto const b = static_cast<WideNumber>(right.unit_price->scaled()) * left.unit->size;
    auto const difference = a < b ? b - a : a - b;
    return verdict_of(2 * difference <= std::max(left.unit->size, right.unit->size), false);
  }

  Verdict amount() const {
    auto const bound = bound_of(tolerances.amount);
    return verdict_of(*left.amount == *right.amount,
                      is_within(left.amount->scaled(), right.amount->scaled(), bound, bound));
  }
};

Verdict plain_verdict(DocumentField const& left, DocumentField const& right) {
  if (left.reading == Reading::wording) return verdict_of(say_the_same(left.meaning, right.meaning), false);
  return verdict_of(left.meaning == right.meaning, false);
}

Verdict line_verdict(DocumentField const& left, DocumentField const& right, Counterparts const& lines) {
  switch (left.reading) {
    case Reading::unit:
      return lines.unit(left, right);
    case Reading::quantity:
      return lines.quantity();
    case Reading::price:
      return lines.price();
    case Reading::amount:
      return lines.amount();
    case Reading::wording:
    case Reading::exact:
    case Reading::code:
    case Reading::list:
      break;
  }
  return plain_verdict(left, right);
}

// Both in the order of their keys.
template <class FieldVerdict>
void compare_fields(std::string const& prefix, Fields const& left, Fields const& right, FieldVerdict const& verdict,
                    std::vector<ComparedField>& out) {
  auto a = left.begin();
  auto b = right.begin();
  while (a != left.end() || b != right.end()) {
    if (b == right.end() || (a != left.end() && a->key < b->key)) {
      out.push_back({pointer(prefix, *a), a->value, {}, Verdict::missing_right, a->weight, {}});
      ++a;
    } else if (a == left.end() || b->key < a->key) {
      out.push_back({pointer(prefix, *b), {}, b->value, Verdict::missing_left, b->weight, {}});
      ++b;
    } else {
      ComparedField field{pointer(prefix, *a), a->value, b->value, verdict(*a, *b), a->weight, {}};
      if (a->reading == Reading::code) field.lookalike = lookalike(a->meaning, b->meaning);
      out.push_back(std::move(field));
      ++a;
      ++b;
    }
  }
}

std::string line_prefix(DocumentLine const& line) { return "/lines/" + std::to_string(line.position) + "/"; }

template <class T>
void set_value(DocumentLine& line, Reading reading, T const& value) {
  for (auto& field : line.fields) {
    if (field.reading == reading) field.value = {describe::encoded(value)};
  }
}

// The first of the lines with the sum of all their quantities and amounts, in the first one's unit; nullopt
// where a sum is not exact in it or something to add is not there.
template <class T>
std::optional<T> sum_of_all(std::vector<DocumentLine const*> const& lines, std::optional<T> DocumentLine::*member) {
  std::optional<T> sum = T();
  for (auto const* line : lines) {
    if (!(line->*member)) return std::nullopt;
    sum = *sum + *(line->*member);
  }
  return sum;
}

std::optional<QuantityNumber> total_quantity(std::vector<DocumentLine const*> const& lines) {
  auto const& first = *lines.front();
  WideNumber sum = 0;
  for (auto const* line : lines) {
    bool const is_addable = line->quantity && (line->unit == first.unit || are_convertible(*line, first));
    if (!is_addable) return std::nullopt;
    sum += size_of(*line->quantity, line->unit);
  }
  auto const step = first.unit.value_or(Unit()).size;
  auto const total = sum / step;
  if (sum % step != 0 || total > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  return QuantityNumber::from_scaled(static_cast<std::int64_t>(total));
}

DocumentLine standing_for(std::vector<DocumentLine const*> const& lines) {
  auto line = *lines.front();
  if (lines.size() == 1) return line;
  if (auto const quantity = total_quantity(lines)) {
    line.quantity = quantity;
    set_value(line, Reading::quantity, *quantity);
  }
  if (auto const amount = sum_of_all(lines, &DocumentLine::amount)) {
    line.amount = amount;
    set_value(line, Reading::amount, *amount);
  }
  return line;
}

std::vector<DocumentLine const*> lines_at(Document const& document, std::vector<std::size_t> const& indexes) {
  std::vector<DocumentLine const*> lines;
  for (auto const index : indexes) lines.push_back(&document.lines[index]);
  return lines;
}

std::vector<std::int64_t> positions_at(Document const& document, std::vector<std::size_t> const& indexes) {
  std::vector<std::int64_t> positions;
  for (auto const index : indexes) positions.push_back(document.lines[index].position);
  return positions;
}

class Comparer {
public:
  Comparer(Document const& left, Document const& right, Tolerances const& tolerances)
      : left_(left), right_(right), tolerances_(tolerances) {}

  Comparison compare() {
    compare_fields("/", left_.fields, right_.fields, plain_verdict, result_.fields);
    auto const alignment = aligned(left_, right_);
    for (auto const& match : alignment.matches) compare_match(match);
    for (auto const index : alignment.only_left) add_missing(left_.lines[index]);
    for (auto const index : alignment.only_right) add_extra(right_.lines[index]);
    add_repeated(Side::left, left_);
    add_repeated(Side::right, right_);
    for (auto const& field : result_.fields) count(field);
    result_.is_equal = result_.counts.critical + result_.counts.major + result_.counts.minor == 0;
    return std::move(result_);
  }

private:
  auto line_verdict_of(DocumentLine const& left, DocumentLine const& right) const {
    return [counterparts = Counterparts{left, right, tolerances_}](DocumentField const& a, DocumentField const& b) {
      return line_verdict(a, b, counterparts);
    };
  }

  void compare_match(LineMatch const& match) {
    auto const left = lines_at(left_, match.left);
    auto const right = lines_at(right_, match.right);
    auto const whole_left = standing_for(left);
    auto const whole_right = standing_for(right);
    compare_fields(line_prefix(whole_left), whole_left.fields, whole_right.fields,
                   line_verdict_of(whole_left, whole_right), result_.fields);
    for (std::size_t i = 1; i < left.size(); ++i) compare_part(*left[i], whole_right, line_prefix(*left[i]));
    for (std::size_t i = 1; i < right.size(); ++i) compare_part(whole_left, *right[i], line_prefix(whole_left));
    result_.lines.push_back(
        {LineVerdict::matched, match.by, positions_at(left_, match.left), positions_at(right_, match.right)});
    ++result_.counts.lines_matched;
  }

  // Of those that stand for one line together all but what was summed is compared with it one by one.
  void compare_part(DocumentLine const& left, DocumentLine const& right, std::string const& prefix) {
    compare_fields(prefix, without_sums(left.fields), without_sums(right.fields), line_verdict_of(left, right),
                   result_.fields);
  }

  static Fields without_sums(Fields fields) {
    std::erase_if(fields, [](auto const& field) {
      return field.reading == Reading::quantity || field.reading == Reading::amount;
    });
    return fields;
  }

  void add_missing(DocumentLine const& line) {
    result_.fields.push_back({pointer_of(line), name_of(line), {}, Verdict::missing_right, Weight::critical, {}});
    result_.lines.push_back({LineVerdict::line_missing, std::nullopt, {line.position}, {}});
    ++result_.counts.lines_missing;
  }

  void add_extra(DocumentLine const& line) {
    result_.fields.push_back({pointer_of(line), {}, name_of(line), Verdict::missing_left, Weight::critical, {}});
    result_.lines.push_back({LineVerdict::line_extra, std::nullopt, {}, {line.position}});
    ++result_.counts.lines_extra;
  }

  static std::string pointer_of(DocumentLine const& line) { return "/lines/" + std::to_string(line.position); }

  // What a reader knows the line by.
  static describe::RawJson name_of(DocumentLine const& line) {
    for (auto const* key : {"customer_item_code", "product_code", "description"}) {
      auto const found = std::ranges::find(line.fields, key, &DocumentField::key);
      if (found != line.fields.end()) return found->value;
    }
    return {std::to_string(line.position)};
  }

  void add_repeated(Side side, Document const& document) {
    for (auto const& lines : repeated_lines(document))
      result_.repeated_lines.push_back({side, positions_at(document, lines)});
  }

  void count(ComparedField const& field) {
    auto& counts = result_.counts;
    ++counts.compared;
    switch (field.verdict) {
      case Verdict::equal:
        ++counts.equal;
        return;
      case Verdict::within_tolerance:
        ++counts.within_tolerance;
        return;
      case Verdict::differs:
        ++counts.differs;
        break;
      case Verdict::missing_left:
        ++counts.missing_left;
        break;
      case Verdict::missing_right:
        ++counts.missing_right;
        break;
    }
    ++(field.weight == Weight::critical ? counts.critical
       : field.weight == Weight::major  ? counts.major
                                        : counts.minor);
  }

  Document const& left_;
  Document const& right_;
  Tolerances const& tolerances_;
  Comparison result_;
};

}  // namespace

Comparison compared(Document const& left, Document const& right, Tolerances const& tolerances) {
  return Comparer(left, right, tolerances).compare();
}

bool is_discrepancy(Verdict verdict) { return verdict != Verdict::equal && verdict != Verdict::within_tolerance; }

}  // namespace gendan::verification
