#include "capabilities/orders/order_export_api.hpp"

namespace gendan::orders {
namespace {

// "Brand: Aspen; Weight: 12"
std::string joined(std::string text, std::string_view name, std::string_view value) {
  if (!text.empty()) text += "; ";
  return text.append(name).append(": ").append(value);
}

std::string text_of(Facts const& facts) {
  std::string text;
  for (auto const& [name, value] : facts) text = joined(std::move(text), name, value);
  return text;
}

std::string text_of(std::vector<catalog::Attribute> const& attributes) {
  std::string text;
  for (auto const& attribute : attributes)
    text = joined(std::move(text), attribute.name.text(), attribute.value.text());
  return text;
}

template <class Text>
std::string text_of(std::optional<Text> const& text) {
  return text ? text->text() : std::string();
}

constexpr service::Wording wordings[] = {
    {"number", "订单号", "Number"},
    {"status", "状态", "Status"},
    {"kind", "类型", "Kind"},
    {"customer_name", "客户", "Customer"},
    {"customer_reference", "客户订单号", "Customer's number"},
    {"owner_name", "负责人", "Owner"},
    {"ordered_on", "下单日期", "Ordered on"},
    {"requested_on", "客户要求交期", "Requested on"},
    {"promised_on", "承诺交期", "Promised on"},
    {"line_count", "行数", "Lines"},
    {"total", "总金额", "Total"},
    {"incoterm", "贸易术语", "Incoterm"},
    {"incoterm_place", "指定地点", "Named place"},
    {"payment_term", "付款条件", "Payment term"},
    {"transport_mode", "运输方式", "Transport"},
    {"port_of_loading", "装运港", "Port of loading"},
    {"port_of_discharge", "卸货港", "Port of discharge"},
    {"credit_reference", "信用证号", "Credit reference"},
    {"completeness_percent", "完整性（%）", "Completeness (%)"},
    {"is_historical", "历史订单", "Historical"},
    {"source_reference", "来源单号", "Source's number"},
    {"remark", "备注", "Remark"},
    {"facts", "其他信息", "Further facts"},
    {"created_at", "创建时间", "Created"},
    {"position", "行号", "Line"},
    {"product_code", "产品编码", "Product code"},
    {"product_name", "产品", "Product"},
    {"customer_item_code", "客户货号", "Customer item code"},
    {"description", "品名规格", "Description"},
    {"specification", "规格", "Specification"},
    {"quantity", "数量", "Quantity"},
    {"unit", "单位", "Unit"},
    {"unit_price", "单价", "Unit price"},
    {"worth", "金额", "Amount"},
    {"confirmed_on", "确认交期", "Confirmed on"},
    {"forecast_on", "预计交期", "Forecast on"},
    {"original_on", "原定交期", "Originally on"},
    {"supplier_name", "供应商", "Supplier"},
    {"delivered_quantity", "已交付", "Delivered"},
    {"completed_on", "交齐日期", "Complete on"},
    {"regular", "常规", "Regular"},
    {"rush", "加急", "Rush"},
    {"custom", "定制", "Custom"},
    {"draft", "草稿", "Draft"},
    {"under_review", "评审中", "Under review"},
    {"awaiting_customer", "待客户确认", "Awaiting customer"},
    {"confirmed", "已确认", "Confirmed"},
    {"in_production", "生产中", "In production"},
    {"completed", "已完成", "Completed"},
    {"closed", "已关闭", "Closed"},
    {"on_hold", "暂停", "On hold"},
    {"cancelled", "已取消", "Cancelled"},
    {"sea", "海运", "Sea"},
    {"air", "空运", "Air"},
    {"air_charter", "包机", "Air charter"},
    {"truck", "卡车", "Truck"},
    {"rail", "铁路", "Rail"},
    {"courier", "快递", "Courier"},
    {"multimodal", "多式联运", "Multimodal"},
};

}  // namespace

std::span<service::Wording const> order_wordings() { return wordings; }

OrderExportRow export_row(OrderRow const& order, std::string const& owner_name) {
  OrderExportRow row;
  row.number = order.number;
  row.status = order.status;
  row.kind = order.kind;
  row.customer_name = order.customer_name;
  row.customer_reference = order.customer_reference;
  row.owner_name = owner_name;
  row.ordered_on = order.ordered_on;
  row.requested_on = order.requested_on;
  row.promised_on = order.promised_on;
  row.line_count = order.line_count;
  row.total = order.total;
  row.incoterm = order.incoterm;
  row.incoterm_place = order.incoterm_place;
  row.payment_term = order.payment_term;
  row.transport_mode = order.transport_mode;
  row.port_of_loading = order.port_of_loading;
  row.port_of_discharge = order.port_of_discharge;
  row.credit_reference = order.credit_reference;
  row.completeness_percent = order.completeness_percent;
  row.is_historical = order.is_historical;
  row.source_reference = order.source_reference;
  row.remark = text_of(order.remark);
  row.facts = text_of(order.facts);
  row.created_at = order.created_at;
  return row;
}

OrderLineExportRow export_row(OrderRow const& order, std::string const& owner_name, OrderLineRow const& line) {
  OrderLineExportRow row;
  row.number = order.number;
  row.status = order.status;
  row.customer_name = order.customer_name;
  row.customer_reference = order.customer_reference;
  row.owner_name = owner_name;
  row.promised_on = order.promised_on;
  row.position = line.position.value();
  row.product_code = line.product_code;
  row.product_name = line.product_name;
  row.customer_item_code = line.customer_item_code;
  row.description = text_of(line.description);
  row.specification = text_of(line.specification);
  row.quantity = line.quantity;
  row.unit = text_of(line.unit);
  row.unit_price = line.unit_price;
  row.worth = line.worth;
  row.requested_on = line.requested_on;
  row.confirmed_on = line.confirmed_on;
  row.forecast_on = line.forecast_on;
  row.original_on = line.original_on;
  row.supplier_name = line.supplier_name;
  row.delivered_quantity = line.delivered_quantity;
  row.completed_on = line.completed_on;
  row.facts = text_of(line.facts);
  return row;
}

}  // namespace gendan::orders
