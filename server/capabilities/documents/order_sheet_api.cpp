#include "capabilities/documents/order_sheet_api.hpp"

#include <algorithm>

#include "capabilities/documents/order_words.hpp"

namespace gendan::documents {
namespace {

using tabular::OutCell;
using tabular::OutDecimal;
using Row = std::vector<OutCell>;

constexpr std::size_t column_count = 8;

OutCell money_cell(std::optional<Money> const& money) {
  if (!money) return {};
  auto const digits = money->currency().minor_digits();
  return OutDecimal{money->minor(), digits, digits};
}

Row filled(Row row) {
  row.resize(column_count);
  return row;
}

std::string joined(std::vector<std::string> const& lines) {
  std::string text;
  for (auto const& line : lines) text += (text.empty() ? "" : ", ") + line;
  return text;
}

Row line_row(orders::OrderLine const& line, PrintedLine const& printed, std::optional<Currency> const& currency) {
  Row row{OutDecimal{line.position.value(), 0, 0}, printed.product_code, printed.customer_item_code,
          printed.description};
  for (auto const& attribute : printed.specification) {
    auto& text = std::get<std::string>(row.back());
    text += (text.empty() ? "" : "; ") + attribute.name + ": " + attribute.value;
  }
  row.emplace_back(line.quantity ? OutCell(OutDecimal{line.quantity->scaled(), QuantityNumber::scale, 0}) : OutCell());
  row.emplace_back(printed.unit);
  row.emplace_back(line.unit_price ? OutCell(OutDecimal{line.unit_price->scaled(), UnitPrice::scale, 2}) : OutCell());
  row.push_back(currency ? money_cell(orders::line_worth(line, *currency)) : OutCell());
  return row;
}

}  // namespace

Sheet order_sheet(OrderOnPaper const& order, Company const& company, DocumentLanguage language) {
  auto const printed = printed_order(order, company, language);
  auto const words = words_in(language, order_words());
  auto const currency = printed.order.currency.empty() ? std::string() : " " + printed.order.currency;
  Sheet sheet;
  auto const fact = [&](std::string const& word, std::string const& text) {
    if (!text.empty()) sheet.before.push_back(filled({words.at(word), std::monostate(), std::monostate(), text}));
  };
  fact("buyer", printed.buyer);
  fact("bill_to", joined(printed.order.invoice_address));
  fact("your_order", printed.order.customer_reference);
  fact("our_order", printed.order.number);
  fact("incoterm", printed.order.incoterm);
  fact("payment_term", printed.order.payment_term);
  fact("shipment", printed.order.requested_on);
  fact("ship_to", joined(printed.order.delivery_address));
  sheet.columns = {{words.at("line"), 14},
                   {words.at("article"), 18},
                   {words.at("your_article"), 16},
                   {words.at("description"), 44},
                   {words.at("quantity"), 12},
                   {words.at("unit"), 10},
                   {words.at("unit_price") + currency, 16},
                   {words.at("amount") + currency, 18}};
  for (std::size_t index = 0; index < printed.lines.size(); ++index)
    sheet.rows.push_back(line_row(order.content.lines[index], printed.lines[index], order.content.currency));
  auto total = filled({words.at("total")});
  total.back() = money_cell(orders::order_total(order.content));
  sheet.rows.push_back(std::move(total));
  if (!printed.total_in_words.empty())
    sheet.rows.push_back(filled({words.at("in_words"), std::monostate(), std::monostate(), printed.total_in_words}));
  for (auto const& account : printed.accounts) {
    auto text = account.bank_name + ", " + account.account_name + ", " + account.account_number;
    if (!account.swift.empty()) text += ", SWIFT " + account.swift;
    sheet.rows.push_back(filled({words.at("bank"), std::monostate(), std::monostate(), text}));
  }
  return sheet;
}

}  // namespace gendan::documents
