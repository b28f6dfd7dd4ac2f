#include "capabilities/orders/quotation_store.hpp"

namespace gendan::orders {

describe::Table<QuotationRow> const quotation_table{"quotation"};

namespace {

describe::Table<QuotationLineRow> const quotation_line_table{"quotation_line"};

std::string const select_quotations = "select " + describe::columns<QuotationRow>() + " from quotation ";
std::string const select_one = select_quotations + "where id = $1";
std::string const select_by_inquiry = select_quotations + "where inquiry_id = $1 order by id";
std::string const select_past = select_quotations +
                                "where status = 'sent' and coalesce(valid_until, '9999-12-31') < $1 "
                                "order by coalesce(valid_until, '9999-12-31'), id limit $2";
std::string const select_quoted_lines = "select " + describe::columns<QuotationLineRow>() +
                                        " from quotation_line where quotation_id = $1 order by position";

constexpr char select_live_order[] = "select id from sales_order where quotation_id = $1 and status <> 'cancelled'";

}  // namespace

std::optional<QuotationRow> find_quotation(sql::Transaction& tx, QuotationId const& id) {
  return describe::first<QuotationRow>(tx.query(select_one, id.text()));
}

std::vector<QuotationRow> quotations_of(sql::Transaction& tx, InquiryId const& id) {
  return describe::all<QuotationRow>(tx.query(select_by_inquiry, id.text()));
}

std::vector<QuotationRow> quotations_to_expire(sql::Transaction& tx, CalendarDate today, int limit) {
  return describe::all<QuotationRow>(tx.query(select_past, today.text(), limit));
}

std::vector<QuotationLineRow> lines_of(sql::Transaction& tx, QuotationId const& id) {
  return describe::all<QuotationLineRow>(tx.query(select_quoted_lines, id.text()));
}

void store_lines(sql::Transaction& tx, std::vector<QuotationLineRow> const& lines, QuotationId const& id) {
  tx.run("delete from quotation_line where quotation_id = $1", id.text());
  quotation_line_table.insert_all(tx, lines);
}

std::optional<OrderId> live_order_of(sql::Transaction& tx, QuotationId const& id) {
  auto rows = tx.query(select_live_order, id.text());
  if (!rows.next()) return std::nullopt;
  return describe::Form<OrderId>::from_sql(rows, 0);
}

QuotationContent content_of(QuotationRow const& row, std::vector<QuotationLineRow> const& lines) {
  return {{row, {lines.begin(), lines.end()}}, row};
}

void apply_content(QuotationRow& row, QuotationContent const& content) {
  static_cast<OrderTerms&>(row) = content;
  static_cast<QuotationHead&>(row) = content;
  row.total = order_total(content);
  row.line_count = static_cast<std::int64_t>(content.lines.size());
}

}  // namespace gendan::orders
