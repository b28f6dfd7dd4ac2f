#include "capabilities/verification/document.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "capabilities/verification/any_of.hpp"

namespace gendan::verification {
namespace {

constexpr auto codes = std::to_array<std::string_view>({"customer_reference", "credit_reference", "product_code",
                                                        "customer_item_code", "port_of_loading", "port_of_discharge"});

constexpr auto critical_fields =
    std::to_array<std::string_view>({"customer_id",        "currency",         "ordered_on",     "requested_on",
                                     "promised_on",        "confirmed_on",     "forecast_on",    "incoterm",
                                     "incoterm_place",     "incoterm_edition", "product_id",     "product_code",
                                     "customer_item_code", "description",      "quantity",       "unit",
                                     "unit_price",         "amount",           "tolerance_over", "tolerance_under"});

// Words by which a free field shows what it is about.
constexpr auto critical_words = std::to_array<std::string_view>(
    {"size", "colour", "color", "material", "dimension", "spec", "尺寸", "颜色", "顏色", "材质", "材料", "规格"});
constexpr auto major_words =
    std::to_array<std::string_view>({"pack", "carton", "mark", "label", "document", "certificate", "包装", "纸箱",
                                     "外箱", "唛头", "嘜頭", "标签", "单证"});

bool has_any_of(std::string_view key, auto const& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return key.find(word) != key.npos; });
}

// "label colour" and "label colour white" both name the fact "Label colour".
bool names_any_of(std::string_view key, std::vector<std::string> const& criticals) {
  constexpr std::string_view fact = "facts/";
  auto const name = key.starts_with(fact) ? key.substr(fact.size()) : std::string_view();
  return std::ranges::any_of(criticals, [&](std::string const& word) {
    return key.find(word) != key.npos || (name.size() > 1 && word.find(name) != word.npos);
  });
}

Weight weight_of(std::string_view key) {
  auto const head = key.substr(0, key.find('/'));
  bool const is_address = head == "delivery_address" || head == "invoice_address";
  if (is_address || is_any_of(head, critical_fields) || head == "specification") return Weight::critical;
  if (head == "documents_wanted") return Weight::major;
  if (head != "facts") return Weight::minor;
  if (has_any_of(key, critical_words)) return Weight::critical;
  return has_any_of(key, major_words) ? Weight::major : Weight::minor;
}

template <class T>
struct IsText : std::false_type {};
template <std::size_t Least, std::size_t Most, Lines LinesAllowed>
struct IsText<BoundedText<Least, Most, LinesAllowed>> : std::true_type {};

// Collects described members as fields.
class FieldCollector {
public:
  FieldCollector(std::vector<DocumentField>& fields, Folding const& folding, std::vector<std::string> const& criticals)
      : fields_(fields), folding_(folding), criticals_(criticals) {}

  template <describe::Described T>
  void read(T const& value, std::string const& prefix = {}) {
    describe::for_each_member<T>(
        [&](std::string_view name, auto pointer) { read_member(prefix + std::string(name), value.*pointer); });
  }

private:
  template <class T>
  void read_member(std::string const& name, T const& member) {
    if constexpr (describe::IsOptional<T>::value) {
      if (member) read_member(name, *member);
    } else if constexpr (std::is_same_v<T, QuantityNumber>) {
      add(name, FieldKind::quantity, member, member.text());
    } else if constexpr (std::is_same_v<T, UnitPrice>) {
      add(name, FieldKind::price, member, member.text());
    } else if constexpr (std::is_same_v<T, orders::StatedAmount>) {
      add(name, FieldKind::amount, member, member.text());
    } else if constexpr (IsText<T>::value) {
      read_text(name, member.text());
    } else if constexpr (std::is_same_v<T, customers::Address>) {
      read(member, name + "/");
    } else if constexpr (std::is_same_v<T, orders::Facts>) {
      for (auto const& [key, text] : member) read_property(name, key, text);
    } else if constexpr (std::is_same_v<T, std::vector<catalog::Attribute>>) {
      for (auto const& attribute : member) read_property(name, attribute.name.text(), attribute.value.text());
    } else if constexpr (std::is_same_v<T, std::vector<Name>>) {
      read_list(name, member);
    } else if constexpr (describe::Scalar<T>) {
      if (name != "position") add(name, FieldKind::exact, member, std::string(describe::Form<T>::to_text(member)));
    } else {
      static_assert(
          std::is_same_v<T, std::vector<orders::MissingField>> || std::is_same_v<T, std::vector<orders::OrderLine>>,
          "a new kind of member needs its way of comparing");
    }
  }

  void read_text(std::string const& name, std::string const& text) {
    if (text.empty()) return;
    if (is_any_of(name, codes)) return add(name, FieldKind::code, text, text);
    auto meaning = folded(text, folding_);
    add(name, name == "unit" ? FieldKind::unit : FieldKind::wording, text, std::move(meaning));
  }

  void read_property(std::string const& group, std::string const& name, std::string const& text) {
    if (text.empty()) return;
    auto const kind = names_a_code(folded(name, folding_)) ? FieldKind::wording : FieldKind::property;
    add(group + "/" + name, kind, text, folded(text, folding_));
  }

  void read_list(std::string const& name, std::vector<Name> const& list) {
    if (list.empty()) return;
    std::vector<std::string> entries;
    for (auto const& entry : list) entries.push_back(folded(entry.text(), folding_));
    std::ranges::sort(entries);
    std::string meaning;
    for (auto const& entry : entries) meaning += entry + "\n";
    add(name, FieldKind::list, list, std::move(meaning));
  }

  template <class T>
  void add(std::string const& name, FieldKind kind, T const& value, std::string meaning) {
    auto key = folded(name, folding_);
    auto const weight = names_any_of(key, criticals_) ? Weight::critical : weight_of(key);
    fields_.push_back({name, std::move(key), kind, weight, {describe::encoded(value)}, std::move(meaning)});
  }

  std::vector<DocumentField>& fields_;
  Folding const& folding_;
  std::vector<std::string> const& criticals_;  // folded
};

void sort_by_key(std::vector<DocumentField>& fields) { std::ranges::stable_sort(fields, {}, &DocumentField::key); }

template <class T>
std::string folded_code(std::optional<T> const& code, Folding const& folding) {
  return code ? folded(code->text(), folding) : std::string();
}

constexpr std::string_view facts = "facts/";
constexpr std::string_view specification = "specification/";

void let_facts_meet_specification(std::vector<DocumentField>& fields) {
  auto const is_specified = [&](std::string const& key) {
    return std::ranges::find(fields, key, &DocumentField::key) != fields.end();
  };
  for (auto& field : fields) {
    if (!field.key.starts_with(facts)) continue;
    auto key = std::string(specification) + field.key.substr(facts.size());
    if (!is_specified(key)) field.key = std::move(key);
  }
}

DocumentLine read_line(orders::OrderLine const& line, Folding const& folding,
                       std::vector<std::string> const& criticals) {
  DocumentLine read;
  read.position = line.position.value();
  read.item_code = folded_code(line.customer_item_code, folding);
  read.product_code = folded_code(line.product_code, folding);
  if (read.product_code.empty() && line.product_id) read.product_code = line.product_id->text();
  read.description = folded_code(line.description, folding);
  read.quantity = line.quantity;
  if (line.unit) read.unit_name = folded(line.unit->text(), folding);
  read.unit = unit_of(read.unit_name);
  read.unit_price = line.unit_price;
  read.amount = line.amount;
  if (line.tolerance_over) read.tolerance_over = line.tolerance_over->value();
  if (line.tolerance_under) read.tolerance_under = line.tolerance_under->value();
  FieldCollector(read.fields, folding, criticals).read(line);
  let_facts_meet_specification(read.fields);
  sort_by_key(read.fields);
  return read;
}

}  // namespace

Document document_of(orders::OrderContent const& content, Folding const& folding,
                     std::vector<std::string> const& criticals) {
  std::vector<std::string> words;
  for (auto const& critical : criticals) {
    if (auto word = folded(critical, folding); code_points(word) > 1) words.push_back(std::move(word));
  }
  Document document;
  FieldCollector(document.fields, folding, words).read(static_cast<orders::OrderTerms const&>(content));
  sort_by_key(document.fields);
  document.lines.reserve(content.lines.size());
  for (auto const& line : content.lines) document.lines.push_back(read_line(line, folding, words));
  return document;
}

}  // namespace gendan::verification
