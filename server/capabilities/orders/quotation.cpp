#include "capabilities/orders/quotation.hpp"

namespace gendan::orders {
namespace {

template <class T>
bool is_filled(std::optional<T> const& value) {
  return value && !value->text().empty();
}

void check_line(OrderLine const& line, std::string const& path, std::vector<Problem>& problems) {
  bool const has_product =
      is_filled(line.product_code) || is_filled(line.customer_item_code) || is_filled(line.description);
  if (!has_product) problems.push_back({path + "/product_code", "missing", {}});
  if (!line.quantity) problems.push_back({path + "/quantity", "missing", {}});
  if (!is_filled(line.unit)) problems.push_back({path + "/unit", "missing", {}});
  if (!line.unit_price && !line.amount) problems.push_back({path + "/unit_price", "missing", {}});
}

}  // namespace

QuotationStatus open_status(bool is_sent, std::optional<CalendarDate> const& valid_until, CalendarDate today) {
  if (!is_sent || !valid_until) return QuotationStatus::draft;
  return *valid_until < today ? QuotationStatus::expired : QuotationStatus::sent;
}

bool is_over(QuotationStatus status) {
  return status == QuotationStatus::accepted || status == QuotationStatus::lost || status == QuotationStatus::withdrawn;
}

std::vector<Problem> sending_problems(QuotationContent const& content, CalendarDate today) {
  std::vector<Problem> problems;
  if (!content.valid_until)
    problems.push_back({"/valid_until", "missing", {}});
  else if (*content.valid_until < today)
    problems.push_back({"/valid_until", "in_the_past", {}});
  if (content.lines.empty()) problems.push_back({"/lines", "missing", {}});
  for (std::size_t index = 0; index < content.lines.size(); ++index) {
    check_line(content.lines[index], "/lines/" + std::to_string(index), problems);
  }
  return problems;
}

std::vector<Problem> closing_problems(QuotationClosing const& closing) {
  if (closing.outcome == QuotationOutcome::lost) return loss_problems(closing.reason, closing.note);
  if (closing.reason) return {{"/reason", "only_when_lost", {}}};
  if (!is_filled(closing.note)) return {{"/note", "missing", {}}};
  return {};
}

}  // namespace gendan::orders
