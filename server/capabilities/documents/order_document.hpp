// What documents of an order show, ready to be put into a page: only what the other side may know. Our notes, the
// marks of what is missing, facts without a field, suppliers and forecasts are not in it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "capabilities/documents/company.hpp"
#include "capabilities/documents/document_language.hpp"
#include "capabilities/orders/orders.hpp"

namespace gendan::documents {

struct NamedText {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(NamedText, (), (name, value))

struct PrintedLine {
  std::string position;
  std::string product_code;
  std::string customer_item_code;
  std::string description;
  std::vector<NamedText> specification;
  std::string quantity;
  std::string unit;
  std::string unit_price;
  std::string amount;
  std::string requested_on;
  std::string tolerance;
};
BOOST_DESCRIBE_STRUCT(PrintedLine, (),
                      (position, product_code, customer_item_code, description, specification, quantity, unit,
                       unit_price, amount, requested_on, tolerance))

struct PrintedAccount {
  std::string currency;
  std::string bank_name;
  std::vector<std::string> bank_address;
  std::string account_name;
  std::string account_number;
  std::string swift;
};
BOOST_DESCRIBE_STRUCT(PrintedAccount, (), (currency, bank_name, bank_address, account_name, account_number, swift))

struct PrintedTerms {
  std::string number;
  std::string customer_reference;
  std::string ordered_on;
  std::string requested_on;
  std::string promised_on;
  std::string incoterm;  // "FOB Ningbo, Incoterms 2020"
  std::string payment_term;
  std::string currency;
  std::string transport;
  std::string port_of_loading;
  std::string port_of_discharge;
  std::vector<std::string> delivery_address;
  std::vector<std::string> invoice_address;
  std::vector<std::string> documents_wanted;
  std::string credit_reference;
  std::vector<std::string> remark;
};
BOOST_DESCRIBE_STRUCT(PrintedTerms, (),
                      (number, customer_reference, ordered_on, requested_on, promised_on, incoterm, payment_term,
                       currency, transport, port_of_loading, port_of_discharge, delivery_address, invoice_address,
                       documents_wanted, credit_reference, remark))

struct PrintedOrder {
  std::string buyer;
  PrintedTerms order;
  std::vector<PrintedLine> lines;
  bool has_customer_codes = false;
  std::string total;           // empty while a line's price is to be agreed
  std::string total_in_words;  // Chinese capitals in a Chinese document, else English
  std::string total_chinese;
  std::string total_english;
  std::vector<PrintedAccount> accounts;
};
BOOST_DESCRIBE_STRUCT(PrintedOrder, (),
                      (buyer, order, lines, has_customer_codes, total, total_in_words, total_chinese, total_english,
                       accounts))

// We, as a document of a language names us: where we have no words in it, by those of the other one.
struct PrintedCompany {
  std::string name;
  std::string other_name;
  std::vector<std::string> address;
};
PrintedCompany printed_company(Company const& company, DocumentLanguage language);

struct OrderOnPaper {
  std::string number;
  std::string customer_name;
  orders::OrderContent content;
  std::map<std::string, std::string> product_names;  // by id, for lines without a description
};
PrintedOrder printed_order(OrderOnPaper const& order, Company const& company, DocumentLanguage language);
// With units as they were written and countries by their codes: what is shown, whatever names are in use.
PrintedOrder coded_order(OrderOnPaper const& order, Company const& company, DocumentLanguage language);
// Absent as long as one line has no worth: what only some lines are worth together is no total.
std::optional<Money> agreed_total(orders::OrderContent const& content);

std::vector<std::string> lines_of(std::string_view text);

// A made-up order in which nothing is missing.
OrderOnPaper sample_order();
Company sample_company();

}  // namespace gendan::documents
