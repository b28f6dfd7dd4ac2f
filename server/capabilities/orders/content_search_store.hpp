// What people remember of an order's or a quotation's content, for the search index.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "capabilities/orders/order.hpp"
#include "platform/search/index.hpp"

namespace gendan::orders {

// Each text once, however many lines repeat it, at the highest weight it was given.
class SearchTexts {
public:
  void add(std::string const& text, int weight) {
    if (text.empty()) return;
    auto& known = weights_[text];
    known = std::max(known, weight);
  }
  template <class Text>
  void add(std::optional<Text> const& text, int weight) {
    if (!text) return;
    if constexpr (std::is_same_v<Text, std::string>)
      add(*text, weight);
    else
      add(text->text(), weight);
  }

  std::vector<search::WeightedText> taken() const {
    std::vector<search::WeightedText> texts;
    for (auto const& [text, weight] : weights_) texts.push_back({text, weight});
    // What weighs most comes first: the index stops at its limit of characters.
    std::ranges::stable_sort(texts, std::ranges::greater{}, &search::WeightedText::weight);
    return texts;
  }

private:
  std::map<std::string, int> weights_;
};

void add_header(SearchTexts& texts, std::string const& number, std::string const& customer_name,
                OrderTerms const& terms);
void add_line(SearchTexts& texts, ResolvedLine const& line);

}  // namespace gendan::orders
