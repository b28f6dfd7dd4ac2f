// The buyer whom the customer's documents name, beside the order's customer.
#include "capabilities/customers/customers.hpp"
#include "capabilities/verification/company_name.hpp"
#include "capabilities/verification/verification_standing_api.hpp"
#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

// The customer is asked and not the order's copy of the name, which follows a new name by and by.
std::string customer_of(sql::Transaction& tx, orders::OrderSummary const& order) {
  auto const customer = order.customer_id ? customers::customer_summary(tx, *order.customer_id) : std::nullopt;
  return customer ? customer->name : order.customer_name;
}

ComparedField compared_buyer(std::string const& buyer, std::string const& customer) {
  ComparedField field{"/buyer", {describe::encoded(buyer)}, {}, Verdict::missing_right, Weight::critical, {}};
  if (customer.empty()) return field;
  bool const is_same = is_same_company(buyer, customer, {search::folded_text, search::without_diacritics});
  field.right = {describe::encoded(customer)};
  field.verdict = is_same ? Verdict::equal : Verdict::differs;
  return field;
}

}  // namespace

Comparison compared_with_machine(sql::Transaction& tx, requirements::MachineReading const& reading,
                                 orders::OrderSummary const& order, Document const& right,
                                 std::vector<std::string> const& criticals) {
  auto comparison = compared(document_of(reading.content, search::case_folded, criticals), right, {});
  if (reading.buyer) {
    auto& fields = comparison.fields;
    fields.insert(fields.begin(), compared_buyer(*reading.buyer, customer_of(tx, order)));
  }
  return comparison;
}

}  // namespace gendan::verification
