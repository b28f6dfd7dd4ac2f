#include "capabilities/verification/comparison.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "capabilities/verification/counterparts.hpp"
#include "capabilities/verification/line_sum.hpp"

namespace gendan::verification {
namespace {

using Fields = std::vector<DocumentField>;

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

// No tolerance is one of 0.
bool is_as_if_unsaid(DocumentField const& field) {
  return (field.key == "tolerance_over" || field.key == "tolerance_under") && field.value.text == "0";
}

// Both in the order of their keys.
template <class FieldVerdict>
void compare_fields(std::string const& prefix, Fields const& left, Fields const& right, FieldVerdict const& verdict,
                    std::vector<ComparedField>& out) {
  auto const missing = [](DocumentField const& field, Verdict as) {
    return is_as_if_unsaid(field) ? Verdict::equal : as;
  };
  auto a = left.begin();
  auto b = right.begin();
  while (a != left.end() || b != right.end()) {
    if (b == right.end() || (a != left.end() && a->key < b->key)) {
      out.push_back({pointer(prefix, *a), a->value, {}, missing(*a, Verdict::missing_right), a->weight, {}});
      ++a;
    } else if (a == left.end() || b->key < a->key) {
      out.push_back({pointer(prefix, *b), {}, b->value, missing(*b, Verdict::missing_left), b->weight, {}});
      ++b;
    } else {
      ComparedField field{pointer(prefix, *a), a->value, b->value, verdict(*a, *b), a->weight, {}};
      if (a->kind == FieldKind::code) field.lookalike = lookalike(a->meaning, b->meaning);
      out.push_back(std::move(field));
      ++a;
      ++b;
    }
  }
}

void share_code(Fields& own, Fields const& other, std::string_view said, std::string_view asked) {
  auto const with = [](Fields const& fields, std::string_view key) {
    return std::ranges::find(fields, key, &DocumentField::key);
  };
  auto const mine = with(own, said);
  auto const theirs = with(other, asked);
  if (mine == own.end() || theirs == other.end() || with(own, asked) != own.end() || mine->meaning != theirs->meaning)
    return;
  auto shared = *mine;
  shared.name = shared.key = asked;
  own.insert(std::ranges::lower_bound(own, asked, {}, &DocumentField::key), std::move(shared));
}

// A customer who calls goods by our own code has told both: what we call them, and what the customer does.
Fields with_shared_code(Fields own, Fields const& other) {
  share_code(own, other, "product_code", "customer_item_code");
  share_code(own, other, "customer_item_code", "product_code");
  return own;
}

template <class FieldVerdict>
void compare_line_fields(std::string const& prefix, Fields const& left, Fields const& right,
                         FieldVerdict const& verdict, std::vector<ComparedField>& out) {
  compare_fields(prefix, with_shared_code(left, right), with_shared_code(right, left), verdict, out);
}

std::string line_prefix(DocumentLine const& line) { return "/lines/" + std::to_string(line.position) + "/"; }

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
  // What was said already of lines that stand for one together.
  using Said = std::tuple<std::string, std::string, std::string, Verdict>;  // field, left, right
  using Parts = std::set<Said>;
  // The verdict, too: 12 against 1 is the same price of a dozen and another one of a piece.
  static Said said_of(ComparedField const& field, std::string const& prefix) {
    return {field.path.substr(prefix.size()), field.left.text, field.right.text, field.verdict};
  }

  void compare_match(LineMatch const& match) {
    auto const left = lines_at(left_, match.left);
    auto const right = lines_at(right_, match.right);
    auto const whole_left = standing_for(left);
    auto const whole_right = standing_for(right);
    auto const prefix = line_prefix(whole_left);
    auto const first = result_.fields.size();
    compare_line_fields(prefix, whole_left.fields, whole_right.fields,
                        Counterparts(whole_left, whole_right, tolerances_), result_.fields);
    if (left.size() > 1 || right.size() > 1) {
      Parts parts;
      for (auto i = first; i < result_.fields.size(); ++i) parts.insert(said_of(result_.fields[i], prefix));
      // The first one, too, where the sum is counted in another's unit.
      for (std::size_t i = whole_left.unit == left.front()->unit ? 1 : 0; i < left.size(); ++i)
        compare_part(*left[i], whole_right, line_prefix(*left[i]), parts);
      for (std::size_t i = whole_right.unit == right.front()->unit ? 1 : 0; i < right.size(); ++i)
        compare_part(whole_left, *right[i], prefix, parts);
    }
    result_.lines.push_back(
        {LineVerdict::matched, match.by, positions_at(left_, match.left), positions_at(right_, match.right)});
    ++result_.counts.lines_matched;
  }

  // Of those that stand for one line together all but what was summed is compared with it one by one. What several of
  // them lack, or say alike, is told once.
  void compare_part(DocumentLine const& left, DocumentLine const& right, std::string const& prefix, Parts& parts) {
    std::vector<ComparedField> fields;
    compare_line_fields(prefix, without_sums(left.fields), without_sums(right.fields),
                        Counterparts(left, right, tolerances_), fields);
    for (auto& field : fields) {
      if (parts.insert(said_of(field, prefix)).second) result_.fields.push_back(std::move(field));
    }
  }

  static Fields without_sums(Fields fields) {
    std::erase_if(
        fields, [](auto const& field) { return field.kind == FieldKind::quantity || field.kind == FieldKind::amount; });
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
    counts.count(field.verdict);
    if (!is_discrepancy(field.verdict)) return;
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

void VerdictCounts::count(Verdict verdict) {
  ++compared;
  switch (verdict) {
    case Verdict::equal:
      ++equal;
      break;
    case Verdict::within_tolerance:
      ++within_tolerance;
      break;
    case Verdict::differs:
      ++differs;
      break;
    case Verdict::missing_left:
      ++missing_left;
      break;
    case Verdict::missing_right:
      ++missing_right;
      break;
  }
}

Comparison compared(Document const& left, Document const& right, Tolerances const& tolerances) {
  return Comparer(left, right, tolerances).compare();
}

bool is_discrepancy(Verdict verdict) { return verdict != Verdict::equal && verdict != Verdict::within_tolerance; }

}  // namespace gendan::verification
