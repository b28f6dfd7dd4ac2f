#include "capabilities/documents/order_sheet_api.hpp"

#include "capabilities/documents/order_words.hpp"

namespace gendan::documents {
namespace {

using tabular::OutCell;
using tabular::OutDecimal;
using Row = std::vector<OutCell>;

enum Column { item, article, your_article, description, quantity, tolerance, unit, unit_price, amount, shipment };
constexpr std::size_t column_count = shipment + 1;

std::string joined(std::vector<std::string> const& parts, std::string_view between = ", ") {
  std::string text;
  for (auto const& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

OutCell money_cell(Money const& money) {
  auto const digits = money.currency().minor_digits();
  return OutDecimal{money.minor(), digits, digits};
}

OutCell text_cell(std::string text) { return text.empty() ? OutCell() : OutCell(std::move(text)); }

// Facts: the word in the first column, what it says in the widest.
class FactRows {
public:
  FactRows(std::vector<Row>& rows, Words const& words) : rows_(rows), words_(words) {}
  void add(std::string const& word, std::string const& text) { add_named(words_.at(word), text); }
  // Each below the other.
  void add(std::string const& word, std::vector<std::string> const& texts) {
    std::string name = words_.at(word);
    for (auto const& text : texts) add_named(std::exchange(name, {}), text);
  }
  void add_title(std::string title) {
    Row row(column_count);
    row[item] = std::move(title);
    rows_.push_back(std::move(row));
  }
  void add_named(std::string name, std::string const& text) {
    if (text.empty()) return;
    Row row(column_count);
    row[item] = text_cell(std::move(name));
    row[description] = text;
    rows_.push_back(std::move(row));
  }

private:
  std::vector<Row>& rows_;
  Words const& words_;
};

void add_head(FactRows& facts, Words const& words, SheetHead const& head, DocumentLanguage language) {
  facts.add_title(words.at(std::string(head.title_word)));
  facts.add("number", head.heading.number);
  facts.add("date", long_date(head.heading.issued_on, language));
}

void add_parties(FactRows& facts, PrintedOrder const& printed, Company const& company, DocumentLanguage language) {
  auto const us = printed_company(company, language);
  facts.add("seller", joined({us.name, us.other_name}));
  facts.add_named({}, joined(us.address));
  facts.add_named({}, joined({company.email.text(), company.website.text()}));
  facts.add("phone", company.phone.text());
  facts.add("tax_number", company.tax_number.text());
  facts.add("buyer", printed.buyer);
  facts.add("bill_to", joined(printed.order.invoice_address));
}

void add_terms(FactRows& facts, PrintedTerms const& terms) {
  facts.add("your_order", terms.customer_reference);
  facts.add("our_order", terms.number);
  facts.add("incoterm", terms.incoterm);
  facts.add("payment_term", terms.payment_term);
  facts.add("shipment", terms.requested_on);
  facts.add("transport", terms.transport);
  facts.add("port_of_loading", terms.port_of_loading);
  facts.add("port_of_discharge", terms.port_of_discharge);
  facts.add("credit", terms.credit_reference);
  facts.add("ship_to", joined(terms.delivery_address));
  facts.add("documents_wanted", terms.documents_wanted);
  facts.add("remark", terms.remark);
}

void add_account(FactRows& facts, Words const& words, PrintedAccount const& account) {
  auto const currency = account.currency.empty() ? std::string() : " (" + account.currency + ")";
  facts.add_named(words.at("bank") + currency, joined({account.bank_name, joined(account.bank_address)}));
  facts.add("account_name", account.account_name);
  facts.add("account_number", account.account_number);
  facts.add_named("SWIFT/BIC", account.swift);
}

std::string described(PrintedLine const& line) {
  std::vector<std::string> parts{line.description};
  for (auto const& attribute : line.specification) parts.push_back(attribute.name + ": " + attribute.value);
  return joined(parts, "; ");
}

Row line_row(orders::OrderLine const& line, PrintedLine const& printed, orders::OrderContent const& content) {
  Row row(column_count);
  row[item] = OutDecimal{line.position.value(), 0, 0};
  row[article] = text_cell(printed.product_code);
  row[your_article] = text_cell(printed.customer_item_code);
  row[description] = text_cell(described(printed));
  if (line.quantity) row[quantity] = OutDecimal{line.quantity->scaled(), QuantityNumber::scale, 0};
  row[tolerance] = text_cell(printed.tolerance);
  row[unit] = text_cell(printed.unit);
  if (line.unit_price) row[unit_price] = OutDecimal{line.unit_price->scaled(), UnitPrice::scale, 2};
  if (content.currency) {
    if (auto const worth = orders::line_worth(line, *content.currency)) row[amount] = money_cell(*worth);
  }
  if (auto const& date = line.requested_on ? line.requested_on : content.requested_on) row[shipment] = *date;
  return row;
}

Row total_row(orders::OrderContent const& content, Words const& words) {
  Row row(column_count);
  row[item] = words.at("total");
  auto const total = agreed_total(content);
  row[amount] = total ? money_cell(*total) : OutCell(words.at("to_be_agreed"));
  return row;
}

std::vector<tabular::OutColumn> columns_in(Words const& words, std::string const& currency) {
  auto const in_currency = currency.empty() ? std::string() : " " + currency;
  return {{words.at("line"), 22},
          {words.at("article"), 18, true},
          {words.at("your_article"), 16},
          {words.at("description"), 44, true},
          {words.at("quantity"), 12},
          {words.at("tolerance"), 18},
          {words.at("unit"), 10},
          {words.at("unit_price") + in_currency, 16},
          {words.at("amount") + in_currency, 18},
          {words.at("shipment"), 14}};
}

}  // namespace

Sheet order_sheet(OrderOnPaper const& order, Company const& company, DocumentLanguage language, SheetHead const& head) {
  auto const printed = printed_order(order, company, language);
  auto const words = words_in(language, order_words());
  Sheet sheet{{}, columns_in(words, printed.order.currency), {}};
  FactRows before(sheet.before, words);
  add_head(before, words, head, language);
  add_parties(before, printed, company, language);
  add_terms(before, printed.order);
  for (std::size_t index = 0; index < printed.lines.size(); ++index)
    sheet.rows.push_back(line_row(order.content.lines[index], printed.lines[index], order.content));
  sheet.rows.push_back(total_row(order.content, words));
  FactRows after(sheet.rows, words);
  after.add("in_words", printed.total_in_words);
  for (auto const& account : printed.accounts) add_account(after, words, account);
  return sheet;
}

}  // namespace gendan::documents
