#include "capabilities/verification/line_alignment.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>

namespace gendan::verification {
namespace {

using LineNumbers = std::vector<std::size_t>;
using Key = std::function<std::string(DocumentLine const&)>;  // empty: has none

std::string meaning_of(DocumentLine const& line, std::string_view key) {
  auto const found = std::ranges::lower_bound(line.fields, key, {}, &DocumentField::key);
  return found == line.fields.end() || found->key != key ? std::string() : found->meaning;
}

std::string size_of(DocumentLine const& line) {
  if (!line.quantity) return {};
  auto const factor = line.unit ? line.unit->size : 1;
  auto number = static_cast<WideNumber>(line.quantity->scaled()) * factor;
  std::string digits;
  for (; number > 0; number /= 10) digits += static_cast<char>('0' + static_cast<int>(number % 10));
  return digits;
}

// All that is said of the goods, whatever there is of them.
std::string kind_of_goods(DocumentLine const& line) {
  std::string all;
  for (auto const& field : line.fields) {
    if (field.kind == FieldKind::quantity || field.kind == FieldKind::amount) continue;
    all += field.key + "\x1f" + (field.kind == FieldKind::unit ? std::string() : field.meaning) + "\x1e";
  }
  return all;
}

std::string everything(DocumentLine const& line) {
  return kind_of_goods(line) + meaning_of(line, "amount") + "\x1e" + size_of(line);
}

std::string dates(DocumentLine const& line) {
  return meaning_of(line, "requested_on") + "|" + meaning_of(line, "confirmed_on");
}

// From what makes two lines of one code surely the same to what merely suggests it.
std::array<Key, 6> const& likeness() {
  static std::array<Key, 6> const keys{
      everything,
      [](auto const& line) { return size_of(line) + "|" + dates(line) + "|" + meaning_of(line, "unit_price"); },
      [](auto const& line) { return size_of(line) + "|" + dates(line); },
      [](auto const& line) { return size_of(line) + "|" + meaning_of(line, "unit_price"); },
      [](auto const& line) { return dates(line) + "|" + meaning_of(line, "unit_price"); },
      [](auto const& line) { return std::to_string(line.position); },
  };
  return keys;
}

// From what makes several lines surely parts of one to what merely suggests it.
std::array<Key, 3> const& kinship() {
  static std::array<Key, 3> const keys{
      kind_of_goods,
      [](auto const& line) { return dates(line) + "|" + meaning_of(line, "unit_price"); },
      dates,
  };
  return keys;
}

WideNumber total(Document const& document, LineNumbers const& lines) {
  WideNumber sum = 0;
  for (auto const index : lines) {
    auto const& line = document.lines[index];
    if (line.quantity) sum += static_cast<WideNumber>(line.quantity->scaled()) * (line.unit ? line.unit->size : 1);
  }
  return sum;
}

WideNumber distance(WideNumber a, WideNumber b) { return a < b ? b - a : a - b; }

// Whether all of `many` together are nearer to `one` than each of them.
bool stand_for(Document const& one_side, std::size_t one, Document const& many_side, LineNumbers const& many) {
  auto const wanted = total(one_side, {one});
  auto const together = distance(total(many_side, many), wanted);
  return std::ranges::all_of(many,
                             [&](auto const index) { return together < distance(total(many_side, {index}), wanted); });
}

class Aligner {
public:
  Aligner(Document const& left, Document const& right) : left_(left), right_(right) {
    for (std::size_t i = 0; i < left.lines.size(); ++i) rest_.only_left.push_back(i);
    for (std::size_t i = 0; i < right.lines.size(); ++i) rest_.only_right.push_back(i);
  }

  void match(MatchedBy by, Key const& key) {
    std::unordered_map<std::string, std::pair<LineNumbers, LineNumbers>> groups;
    std::vector<std::string> order;
    for (auto const index : rest_.only_left) {
      auto name = key(left_.lines[index]);
      auto& group = groups[name];
      if (group.first.empty() && !name.empty()) order.push_back(std::move(name));
      group.first.push_back(index);
    }
    for (auto const index : rest_.only_right) groups[key(right_.lines[index])].second.push_back(index);
    for (auto const& name : order) match_group(by, groups[name].first, groups[name].second);
    std::erase_if(rest_.only_left, [&](auto index) { return taken_left_[index]; });
    std::erase_if(rest_.only_right, [&](auto index) { return taken_right_[index]; });
  }

  LineAlignment finish() {
    std::ranges::sort(rest_.matches, {}, [](LineMatch const& match) { return match.left.front(); });
    return std::move(rest_);
  }

private:
  void match_group(MatchedBy by, LineNumbers left, LineNumbers right) {
    pair_like(by, left, right, everything);
    if (left.empty() || right.empty()) return;
    for (auto const& key : kinship()) stand_together(by, left, right, key);
    if (left.size() != right.size() && (stand_together(by, left, right) || stand_in_turn(by, left, right))) return;
    for (auto const& key : likeness()) pair_like(by, left, right, key);
    auto const pairs = std::min(left.size(), right.size());
    for (std::size_t i = 0; i < pairs; ++i) take(by, {left[i]}, {right[i]});
  }

  void pair_like(MatchedBy by, LineNumbers& left, LineNumbers& right, Key const& key) {
    std::unordered_map<std::string, LineNumbers> waiting;
    for (auto index = right.rbegin(); index != right.rend(); ++index)
      waiting[key(right_.lines[*index])].push_back(*index);
    std::erase_if(left, [&](auto const index) {
      auto const found = waiting.find(key(left_.lines[index]));
      if (found == waiting.end() || found->second.empty()) return false;
      take(by, {index}, {found->second.back()});
      std::erase(right, found->second.back());
      found->second.pop_back();
      return true;
    });
  }

  // Those of the same key, one on one side and several on the other.
  void stand_together(MatchedBy by, LineNumbers& left, LineNumbers& right, Key const& key) {
    std::unordered_map<std::string, std::pair<LineNumbers, LineNumbers>> groups;
    for (auto const index : left) groups[key(left_.lines[index])].first.push_back(index);
    for (auto const index : right) groups[key(right_.lines[index])].second.push_back(index);
    for (auto const& [name, group] : groups) {
      auto const& [some, others] = group;
      auto const sum = total(left_, some);
      bool const is_sum = sum != 0 && sum == total(right_, others);
      if (some.size() != others.size() && is_sum) stand_together(by, some, others);
    }
    std::erase_if(left, [&](auto index) { return taken_left_[index]; });
    std::erase_if(right, [&](auto index) { return taken_right_[index]; });
  }

  // Each line of the shorter side is the sum of the next ones of the other.
  bool stand_in_turn(MatchedBy by, LineNumbers const& left, LineNumbers const& right) {
    bool const is_left_short = left.size() < right.size();
    auto const& few = is_left_short ? left : right;
    auto const& many = is_left_short ? right : left;
    auto const& few_side = is_left_short ? left_ : right_;
    auto const& many_side = is_left_short ? right_ : left_;
    std::vector<LineNumbers> runs;
    auto next = many.begin();
    for (auto const index : few) {
      auto const wanted = total(few_side, {index});
      auto& run = runs.emplace_back();
      WideNumber sum = 0;
      do {
        if (next == many.end()) return false;
        run.push_back(*next);
        sum += total(many_side, {*next++});
      } while (sum < wanted);
      if (sum != wanted) return false;
    }
    if (next != many.end()) return false;
    for (std::size_t i = 0; i < few.size(); ++i)
      is_left_short ? take(by, {few[i]}, runs[i]) : take(by, runs[i], {few[i]});
    return true;
  }

  bool stand_together(MatchedBy by, LineNumbers const& left, LineNumbers const& right) {
    bool const is_whole = (left.size() == 1 && stand_for(left_, left.front(), right_, right)) ||
                          (right.size() == 1 && stand_for(right_, right.front(), left_, left));
    if (is_whole) take(by, left, right);
    return is_whole;
  }

  void take(MatchedBy by, LineNumbers const& left, LineNumbers const& right) {
    for (auto const index : left) taken_left_[index] = true;
    for (auto const index : right) taken_right_[index] = true;
    rest_.matches.push_back({by, left, right});
  }

  Document const& left_;
  Document const& right_;
  LineAlignment rest_;
  std::vector<bool> taken_left_ = std::vector<bool>(left_.lines.size());
  std::vector<bool> taken_right_ = std::vector<bool>(right_.lines.size());
};

}  // namespace

LineAlignment aligned(Document const& left, Document const& right) {
  Aligner aligner(left, right);
  aligner.match(MatchedBy::customer_item_code, [](auto const& line) { return line.item_code; });
  aligner.match(MatchedBy::product_code, [](auto const& line) { return line.product_code; });
  // The customer's code may be our own.
  aligner.match(MatchedBy::product_code,
                [](auto const& line) { return line.product_code.empty() ? line.item_code : line.product_code; });
  aligner.match(MatchedBy::description, [](auto const& line) { return line.description; });
  aligner.match(MatchedBy::position, [](auto const& line) { return std::to_string(line.position); });
  return aligner.finish();
}

std::vector<std::vector<std::size_t>> repeated_lines(Document const& document) {
  std::unordered_map<std::string, LineNumbers> groups;
  for (std::size_t i = 0; i < document.lines.size(); ++i) groups[everything(document.lines[i])].push_back(i);
  std::vector<LineNumbers> repeated;
  for (auto& [text, lines] : groups) {
    if (lines.size() > 1) repeated.push_back(std::move(lines));
  }
  std::ranges::sort(repeated);
  return repeated;
}

}  // namespace gendan::verification
