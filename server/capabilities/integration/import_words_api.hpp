// What the files about imports say, in both languages.
#pragma once

#include "platform/service/table_export.hpp"

namespace gendan::integration {

inline constexpr service::Wording import_words[] = {
    {"name", "名称", "Name"},
    {"state", "状态", "State"},
    {"uploaded", "已上传", "Uploaded"},
    {"staging", "正在读取", "Reading"},
    {"checking", "正在检查", "Checking"},
    {"checked", "已检查", "Checked"},
    {"running", "正在写入", "Writing"},
    {"done", "已完成", "Done"},
    {"cancelled", "已取消", "Cancelled"},
    {"failed", "未成功", "Failed"},
    {"rows_staged", "已读行数", "Rows read"},
    {"orders_total", "订单数", "Orders found"},
    {"orders_created", "新建", "Created"},
    {"orders_known", "已有", "Known already"},
    {"orders_refused", "未写入", "Refused"},
    {"problem_count", "问题数", "Problems"},
    {"person_name", "导入人", "By"},
    {"created_at", "时间", "When"},
    // Of each order.
    {"group_key", "来源单号", "Number in the table"},
    {"outcome", "结果", "Outcome"},
    {"order_number", "订单号", "Order"},
    {"row_count", "行数", "Rows"},
    {"problems", "问题", "Problems"},
    {"created", "新建", "Created"},
    {"known", "已有", "Known already"},
    {"refused", "未写入", "Refused"},
    // Of each problem.
    {"row", "行", "Row"},
    {"column", "列", "Column"},
    {"code", "问题", "Problem"},
    {"value", "值", "Value"},
    {"missing", "缺少", "missing"},
    {"not_a_date", "不是日期", "not a date"},
    {"not_a_decimal", "不是数字", "not a number"},
    {"date_format_needed", "可能是两个日子，请选日期写法", "could be two days; choose how dates are written"},
    {"number_format_needed", "可能是两个数，请选数字写法", "could be two numbers; choose how numbers are written"},
    {"price_without_currency", "有价格而没有币种", "a price without a currency"},
    {"too_fine", "小数位太多", "too many decimals"},
    {"out_of_range", "超出范围", "out of range"},
    {"not_a_name", "不能作名称", "not usable as a name"},
    {"not_positive", "须大于零", "must be above zero"},
    {"not_one_of", "不是可用的值", "not one of the possible values"},
    {"too_long", "太长", "too long"},
    {"too_large", "太大", "too large"},
    {"too_many_lines", "一张订单的行太多", "too many lines in one order"},
    {"differs_within_order", "同一订单的各行不一致", "rows of one order differ"},
    {"reference_not_found", "所指的行不在文件里", "the row it points to is not in the file"},
    {"too_many_cells", "最后一列之外还有内容", "content beyond the last column"},
    {"cell_error", "公式的错误", "an error of a formula"},
    {"formula_without_value", "公式没有结果", "a formula without its result"},
    {"date_out_of_range", "不是任何日子", "of no day"},
    {"internal_error", "系统未能写入", "could not be written"},
};

// What a field is called that no column gives.
inline constexpr service::Wording target_words[] = {
    {"customer_name", "客户", "Customer"},
    {"kind", "订单类型", "Kind of order"},
    {"customer_reference", "客户订单号", "Customer's order number"},
    {"ordered_on", "下单日期", "Ordered on"},
    {"requested_on", "客户要求日期", "Requested on"},
    {"promised_on", "承诺日期", "Promised on"},
    {"incoterm", "贸易术语", "Incoterm"},
    {"incoterm_place", "贸易术语地点", "Place of the incoterm"},
    {"incoterm_edition", "贸易术语版本", "Edition of the incoterm"},
    {"payment_term", "付款条件", "Payment term"},
    {"currency", "币种", "Currency"},
    {"transport_mode", "运输方式", "Transport mode"},
    {"port_of_loading", "起运港", "Port of loading"},
    {"port_of_discharge", "目的港", "Port of discharge"},
    {"delivery_address.lines", "收货地址", "Delivery address"},
    {"delivery_address.city", "收货城市", "Delivery city"},
    {"delivery_address.region", "收货省州", "Delivery region"},
    {"delivery_address.postal_code", "收货邮编", "Delivery postal code"},
    {"delivery_address.country", "收货国家", "Delivery country"},
    {"invoice_address.lines", "开票地址", "Invoice address"},
    {"invoice_address.city", "开票城市", "Invoice city"},
    {"invoice_address.region", "开票省州", "Invoice region"},
    {"invoice_address.postal_code", "开票邮编", "Invoice postal code"},
    {"invoice_address.country", "开票国家", "Invoice country"},
    {"credit_reference", "信用证号", "Letter of credit"},
    {"remark", "备注", "Remark"},
    {"lines.supplier_name", "供应商", "Supplier"},
    {"lines.delivered_on", "交付日期", "Delivered on"},
    {"lines.delivered_quantity", "交付数量", "Delivered quantity"},
    {"lines.product_code", "产品编号", "Product code"},
    {"lines.customer_item_code", "客户货号", "Customer's item code"},
    {"lines.description", "品名", "Description"},
    {"lines.quantity", "数量", "Quantity"},
    {"lines.unit", "单位", "Unit"},
    {"lines.tolerance_over", "溢装允许", "Tolerance over"},
    {"lines.tolerance_under", "短装允许", "Tolerance under"},
    {"lines.unit_price", "单价", "Unit price"},
    {"lines.amount", "金额", "Amount"},
    {"lines.requested_on", "行要求日期", "Line requested on"},
    {"lines.confirmed_on", "行确认日期", "Line confirmed on"},
    {"lines.forecast_on", "行预计日期", "Line forecast on"},
};

// The table's own word for a column stays as it is.
inline std::string column_text(std::string const& column, service::ExportStyle style) {
  style.words = target_words;
  return style.word(column);
}

}  // namespace gendan::integration
