#include "capabilities/orders/content_search_store.hpp"

#include "platform/service/lookup.hpp"

namespace gendan::orders {
namespace {

// Amounts and counts are remembered by nobody; a long row of digits is somebody's number.
bool is_remembered(std::string_view fact) {
  constexpr std::size_t digits_of_a_number = 6;
  auto const is_amount = fact.find_first_not_of("0123456789.,-+ %") == std::string_view::npos;
  auto const is_digits = fact.find_first_not_of("0123456789") == std::string_view::npos;
  return !is_amount || (is_digits && fact.size() >= digits_of_a_number);
}

void add_facts(SearchTexts& texts, Facts const& facts) {
  for (auto const& [name, value] : facts) {
    if (is_remembered(value)) texts.add(value, 1);
  }
}

}  // namespace

void add_header(SearchTexts& texts, std::string const& number, std::string const& customer_name,
                OrderTerms const& terms) {
  texts.add(number, 8);
  texts.add(terms.customer_reference, 8);
  texts.add(customer_name, 5);
  texts.add(terms.credit_reference, 3);
  texts.add(terms.remark, 1);
  auto remembered = number + " " + customer_name;
  if (terms.customer_reference) remembered += " " + terms.customer_reference->text();
  texts.add(service::beginnings(remembered), 1);
  add_facts(texts, terms.facts);
}

void add_line(SearchTexts& texts, ResolvedLine const& line) {
  texts.add(line.product_code, 4);
  texts.add(line.customer_item_code, 4);
  texts.add(line.product_name, 3);
  texts.add(line.description, 2);
  texts.add(line.supplier_name, 2);
  for (auto const& attribute : line.specification) texts.add(attribute.value.text(), 1);
  add_facts(texts, line.facts);
}

}  // namespace gendan::orders
