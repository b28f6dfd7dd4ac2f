#include "capabilities/integration/shipped_mapping_store.hpp"

#include "platform/describe/decode.hpp"

namespace gendan::integration {
namespace {

// USAID's SCMS delivery history: one row per line of a purchase order, grouped by "PO / SO #". The country is
// the customer, a pack the unit. Dates that are no dates ("Date Not Captured"), and the incoterm of goods
// sent from a regional distribution centre, stay as facts.
constexpr char scms_delivery_history[] = R"json({
  "name": "SCMS delivery history",
  "description": "USAID Supply Chain Management System: international purchase orders by line, with scheduled and delivered dates.",
  "source_system": "scms",
  "group_by": "PO / SO #",
  "rules": [
    {"to": "customer_name", "column": "Country"},
    {"to": "customer_reference", "column": "Project Code"},
    {"to": "currency", "constant": "USD"},
    {"to": "incoterm", "column": "Vendor INCO Term", "empty_when": ["N/A - From RDC"]},
    {"to": "transport_mode", "column": "Shipment Mode", "empty_when": ["N/A"],
     "values": {"Air": "air", "Air Charter": "air_charter", "Truck": "truck", "Ocean": "sea"}},
    {"to": "lines.supplier_name", "column": "Vendor"},
    {"to": "lines.description", "column": "Item Description"},
    {"to": "lines.quantity", "column": "Line Item Quantity"},
    {"to": "lines.unit", "constant": "pack"},
    {"to": "lines.unit_price", "column": "Pack Price"},
    {"to": "lines.amount", "column": "Line Item Value"},
    {"to": "lines.confirmed_on", "column": "Scheduled Delivery Date", "date_formats": ["d_mon_y"]},
    {"to": "lines.delivered_on", "column": "Delivered to Client Date", "date_formats": ["d_mon_y"]}
  ],
  "references": [
    {"column": "Weight (Kilograms)", "key_column": "ID", "before": "(ID#:", "after": ")"},
    {"column": "Freight Cost (USD)", "key_column": "ID", "before": "(ID#:", "after": ")"}
  ]
})json";

}  // namespace

std::vector<ImportMapping> const& shipped_mappings() {
  static std::vector<ImportMapping> const mappings = {describe::decoded<ImportMapping>(scms_delivery_history)};
  return mappings;
}

}  // namespace gendan::integration
