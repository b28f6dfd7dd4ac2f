#include "capabilities/documents/order_document.hpp"

#include <algorithm>

#include "capabilities/documents/amount_in_words.hpp"
#include "capabilities/documents/order_words.hpp"

namespace gendan::documents {
namespace {

template <class T>
std::string text_of(std::optional<T> const& value) {
  return value ? std::string(value->text()) : std::string();
}

std::string date_text(std::optional<CalendarDate> const& date, DocumentLanguage language) {
  return date ? long_date(*date, language) : std::string();
}

std::string word(std::string_view code, DocumentLanguage language) {
  auto const words = order_words();
  auto const found = std::ranges::find(words, code, &DocumentWord::code);
  return std::string(found == words.end() ? code : found->in(language));
}

template <class Enum>
std::string enum_code(Enum value) {
  char const* const name = boost::describe::enum_to_string(value, "");
  return name;
}

void add_line(std::vector<std::string>& lines, std::string text) {
  if (!text.empty()) lines.push_back(std::move(text));
}

std::vector<std::string> address_lines(std::optional<customers::Address> const& address) {
  if (!address) return {};
  auto lines = lines_of(text_of(address->lines));
  auto city = text_of(address->postal_code);
  if (!city.empty()) city += ' ';
  add_line(lines, city + text_of(address->city));
  add_line(lines, text_of(address->region));
  add_line(lines, text_of(address->country));
  return lines;
}

std::string incoterm_text(orders::OrderTerms const& terms) {
  if (!terms.incoterm) return {};
  auto text = enum_code(*terms.incoterm);
  if (auto const place = text_of(terms.incoterm_place); !place.empty()) text += " " + place;
  if (terms.incoterm_edition) text += ", Incoterms " + std::to_string(terms.incoterm_edition->value());
  return text;
}

// Basis points as percent: "5 %".
std::string percent(std::int64_t basis_points, DocumentLanguage language) {
  return grouped(decimal_text(basis_points, 2), language) + " %";
}

std::string tolerance_text(orders::OrderLine const& line, DocumentLanguage language) {
  std::string text;
  if (line.tolerance_over && line.tolerance_over->value() > 0)
    text = "+" + percent(line.tolerance_over->value(), language);
  if (line.tolerance_under && line.tolerance_under->value() > 0)
    text += (text.empty() ? "\u2212" : " / \u2212") + percent(line.tolerance_under->value(), language);
  return text;
}

std::string money_text(Money const& money, DocumentLanguage language) { return grouped(money.amount_text(), language); }

std::string description_of(orders::OrderLine const& line, OrderOnPaper const& order) {
  if (auto text = text_of(line.description); !text.empty() || !line.product_id) return text;
  auto const product = order.product_names.find(line.product_id->text());
  return product == order.product_names.end() ? std::string() : product->second;
}

PrintedLine printed_line(orders::OrderLine const& line, OrderOnPaper const& order, DocumentLanguage language) {
  PrintedLine printed;
  printed.position = std::to_string(line.position.value());
  printed.product_code = text_of(line.product_code);
  printed.customer_item_code = text_of(line.customer_item_code);
  printed.description = description_of(line, order);
  for (auto const& attribute : line.specification)
    printed.specification.push_back({attribute.name.text(), attribute.value.text()});
  if (line.quantity) printed.quantity = grouped(line.quantity->text(), language);
  printed.unit = text_of(line.unit);
  if (line.unit_price)
    printed.unit_price = grouped(decimal_text(line.unit_price->scaled(), UnitPrice::scale, 2), language);
  if (order.content.currency) {
    if (auto const worth = orders::line_worth(line, *order.content.currency))
      printed.amount = money_text(*worth, language);
  }
  if (line.requested_on != order.content.requested_on) printed.requested_on = date_text(line.requested_on, language);
  printed.tolerance = tolerance_text(line, language);
  return printed;
}

PrintedTerms printed_terms(OrderOnPaper const& order, DocumentLanguage language) {
  auto const& content = order.content;
  PrintedTerms terms;
  terms.number = order.number;
  terms.customer_reference = text_of(content.customer_reference);
  terms.ordered_on = date_text(content.ordered_on, language);
  terms.requested_on = date_text(content.requested_on, language);
  terms.promised_on = date_text(content.promised_on, language);
  terms.incoterm = incoterm_text(content);
  terms.payment_term = text_of(content.payment_term);
  terms.currency = text_of(content.currency);
  if (content.transport_mode) terms.transport = word(enum_code(*content.transport_mode), language);
  terms.port_of_loading = text_of(content.port_of_loading);
  terms.port_of_discharge = text_of(content.port_of_discharge);
  terms.delivery_address = address_lines(content.delivery_address);
  terms.invoice_address = address_lines(content.invoice_address);
  for (auto const& name : content.documents_wanted) terms.documents_wanted.push_back(name.text());
  terms.credit_reference = text_of(content.credit_reference);
  terms.remark = lines_of(text_of(content.remark));
  return terms;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    add_line(lines, std::string(trimmed(text.substr(0, end))));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::optional<Money> agreed_total(orders::OrderContent const& content) {
  if (!content.currency) return std::nullopt;
  bool const is_agreed = std::ranges::all_of(
      content.lines, [&](auto const& line) { return orders::line_worth(line, *content.currency).has_value(); });
  return is_agreed ? orders::order_total(content) : std::nullopt;
}

PrintedCompany printed_company(Company const& company, DocumentLanguage language) {
  bool const is_zh = language == DocumentLanguage::zh;
  auto const& own = is_zh ? company.name_zh : company.name_en;
  auto const& other = is_zh ? company.name_en : company.name_zh;
  auto const& address = is_zh ? company.address_zh : company.address_en;
  auto const& other_address = is_zh ? company.address_en : company.address_zh;
  bool const has_own = !own.text().empty();
  return {has_own ? own.text() : other.text(), has_own ? other.text() : std::string(),
          lines_of(address.text().empty() ? other_address.text() : address.text())};
}

PrintedOrder coded_order(OrderOnPaper const& order, Company const& company, DocumentLanguage language) {
  PrintedOrder printed;
  printed.buyer = order.customer_name;
  printed.order = printed_terms(order, language);
  for (auto const& line : order.content.lines) printed.lines.push_back(printed_line(line, order, language));
  printed.has_customer_codes =
      std::ranges::any_of(printed.lines, [](auto const& line) { return !line.customer_item_code.empty(); });
  if (auto const total = agreed_total(order.content)) {
    printed.total = money_text(*total, language);
    printed.total_chinese = chinese_capitals(*total);
    printed.total_english = english_words(*total);
    printed.total_in_words = language == DocumentLanguage::zh ? printed.total_chinese : printed.total_english;
  }
  for (auto const& account : accounts_for(company, order.content.currency)) {
    printed.accounts.push_back({text_of(account.currency), account.bank_name.text(),
                                lines_of(account.bank_address.text()), account.account_name.text(),
                                account.account_number.text(), account.swift.text()});
  }
  return printed;
}

}  // namespace gendan::documents
