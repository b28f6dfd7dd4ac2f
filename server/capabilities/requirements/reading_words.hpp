// The words by which documents name an order's fields, in English and Chinese, and how they are looked up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gendan::requirements {

// What a label stands before.
enum class HeaderField {
  customer_reference,
  ordered_on,
  requested_on,
  incoterm,
  payment_term,
  currency,
  transport_mode,
  port_of_loading,
  port_of_discharge,
  delivery_address,
  invoice_address,
  documents_wanted,
  credit_reference,
  remark,
  buyer
};

// What stands under a heading. `item` is a number or a code: its values tell.
enum class LineColumn {
  position,
  item,
  customer_item_code,
  product_code,
  description,
  specification,
  quantity,
  unit,
  unit_price,
  amount,
  requested_on
};

// For comparing: full-width forms made plain, ASCII in lower case, punctuation as single blanks.
std::string folded_words(std::string_view text);

std::optional<HeaderField> header_field_of(std::string_view label);
std::optional<LineColumn> line_column_of(std::string_view heading);
// By all of its words; what stands in brackets behind them left aside.
std::optional<LineColumn> exact_column_of(std::string_view heading);

// A label and what follows it in the same text: "PO No.: 4500123", "交期 2026-05-01". A label alone has an
// empty value; a text that does not begin with a label is none.
struct Labelled {
  HeaderField field;
  std::string_view value;  // within the text given
  bool has_mark = true;    // a colon, or nothing at all, behind the label
};
std::optional<Labelled> labelled(std::string_view text);

// Whether a row that holds this text sums up others: "Total", "合计:", "Grand total USD".
bool is_total(std::string_view text);
bool has_digit(std::string_view text);
bool has_letter(std::string_view text);  // of any script
// "Qty/ctn", "Pcs per carton": what one package holds, not what is ordered.
bool is_per_package(std::string_view heading);
bool is_unit(std::string_view word);  // "pcs", "件": as people write it behind a number

}  // namespace gendan::requirements
