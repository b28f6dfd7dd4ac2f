// The lines behind an on-time figure, as a list and as a file.
#include "capabilities/figures/on_time_api.hpp"
#include "capabilities/figures/on_time_store.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::figures {
namespace {

using service::Call;

struct OnTimeLineConditions : OnTimeScope {
  std::optional<OutcomeAsked> outcome;
  std::optional<Currency> currency;
  std::optional<LateReason> late_reason;
  std::optional<bool> is_explained;
};
BOOST_DESCRIBE_STRUCT(OnTimeLineConditions, (OnTimeScope), (outcome, currency, late_reason, is_explained))
struct OnTimeLinesInput : OnTimeLineConditions, service::PageInput<by_promise> {};
BOOST_DESCRIBE_STRUCT(OnTimeLinesInput, (OnTimeLineConditions, service::PageInput<by_promise>), ())

struct OnTimeLineItem {
  std::string line_id;
  std::string order_id;
  std::string order_number;
  std::int64_t position = 0;
  std::string customer_name;
  std::string supplier_name;
  CalendarDate promised_on;
  std::optional<CalendarDate> delivered_on;
  std::optional<std::int64_t> days_late;  // negative: early; null: not delivered
  OnTimeOutcome outcome = OnTimeOutcome::on_time;
  std::optional<std::string> transport_mode;
  std::optional<std::string> incoterm;
  std::optional<Money> amount;
  std::optional<LateReason> late_reason;
  std::optional<LateParty> late_party;
  std::optional<std::string> late_note;
};
BOOST_DESCRIBE_STRUCT(OnTimeLineItem, (),
                      (line_id, order_id, order_number, position, customer_name, supplier_name, promised_on,
                       delivered_on, days_late, outcome, transport_mode, incoterm, amount, late_reason, late_party,
                       late_note))

service::Page<OnTimeLineItem> list_on_time_lines(Call& call, OnTimeLinesInput const& input) {
  auto const now = identity::today(call);
  auto rows = on_time_lines(call.tx, call.caller, input,
                            {input.outcome, input.currency, input.late_reason, input.is_explained}, input, now);
  service::Page<OnTimeLineItem> page;
  page.next = std::move(rows.next);
  for (auto& row : rows.items) {
    OnTimeLineItem item{row.line_id,
                        row.order_id,
                        row.order_number,
                        row.position,
                        row.customer_name,
                        row.supplier_name,
                        row.promised_on,
                        row.delivered_on,
                        {},
                        {},
                        row.transport_mode,
                        row.incoterm,
                        {},
                        row.late_reason,
                        {},
                        row.late_note};
    if (row.late_reason) item.late_party = party_of(*row.late_reason);
    if (row.delivered_on) item.days_late = (*row.delivered_on - row.promised_on).count();
    item.outcome = outcome_of(row.promised_on, row.delivered_on, now).value_or(OnTimeOutcome::on_time);
    if (row.amount_minor && row.currency) item.amount = Money(*row.amount_minor, *row.currency);
    page.items.push_back(std::move(item));
  }
  return page;
}

struct OnTimeLineExportRow {
  std::string order_number;
  std::int64_t position = 0;
  std::string customer_name;
  std::string supplier_name;
  CalendarDate promised_on;
  std::optional<CalendarDate> delivered_on;
  std::optional<std::int64_t> days_late;
  OnTimeOutcome outcome = OnTimeOutcome::on_time;
  std::optional<Money> amount;
  std::optional<std::string> transport_mode;
  std::optional<std::string> incoterm;
  std::optional<LateReason> late_reason;
  std::optional<LateParty> late_party;
  std::optional<std::string> late_note;
};
BOOST_DESCRIBE_STRUCT(OnTimeLineExportRow, (),
                      (order_number, position, customer_name, supplier_name, promised_on, delivered_on, days_late,
                       outcome, amount, transport_mode, incoterm, late_reason, late_party, late_note))

constexpr service::Wording words[] = {
    {"order_number", "订单号", "Order"},
    {"position", "行号", "Line"},
    {"customer_name", "客户", "Customer"},
    {"supplier_name", "供应商", "Supplier"},
    {"promised_on", "承诺交期", "Promised on"},
    {"delivered_on", "交齐日期", "Delivered on"},
    {"days_late", "晚交天数（负数为提前）", "Days late (negative: early)"},
    {"outcome", "结果", "Outcome"},
    {"amount", "金额", "Amount"},
    {"transport_mode", "运输方式", "Transport"},
    {"incoterm", "贸易术语", "Incoterm"},
    {"late_reason", "晚交原因", "Reason for being late"},
    {"late_party", "责任方", "In whose hand"},
    {"late_note", "晚交说明", "Note on being late"},
    {"customer_approval", "客户确认晚", "Customer approved late"},
    {"customer_payment", "客户付款晚", "Customer paid late"},
    {"customer_change", "客户变更", "Customer changed the order"},
    {"supplier_material", "原料晚到", "Material came late"},
    {"supplier_capacity", "供应商产能不足", "Supplier short of capacity"},
    {"supplier_quality", "供应商质量问题", "Quality at the supplier"},
    {"own_capacity", "本方产能不足", "Own capacity"},
    {"own_quality", "本方质量返工", "Own quality, rework"},
    {"own_mistake", "本方差错", "Own mistake"},
    {"carrier_space", "无舱位", "No space with the carrier"},
    {"carrier_delay", "承运人延误", "Carrier late"},
    {"customs", "海关", "Customs"},
    {"force_majeure", "不可抗力", "Force majeure"},
    {"other", "其他", "Other"},
    {"customer", "客户", "Customer"},
    {"supplier", "供应商", "Supplier"},
    {"us", "本方", "Us"},
    {"carrier", "承运人", "Carrier"},
    {"authority", "官方", "Authorities"},
    {"nobody", "无人", "Nobody"},
    {"on_time", "准时", "On time"},
    {"late", "晚交", "Late"},
    {"open_late", "已过期未交", "Overdue, still open"},
    {"sea", "海运", "Sea"},
    {"air", "空运", "Air"},
    {"air_charter", "包机", "Air charter"},
    {"truck", "公路", "Truck"},
    {"rail", "铁路", "Rail"},
    {"courier", "快递", "Courier"},
    {"multimodal", "多式联运", "Multimodal"},
};

constexpr service::ExportedList exported_lines{.name = "on-time-lines",
                                               .read = "figures.read",
                                               .permission = "figures.export",
                                               .words = words,
                                               .summary = "The lines behind an on-time figure"};

void write_lines(Call& call, service::ExportInput<OnTimeLineConditions, by_promise> const& asked,
                 service::ListFile& file) {
  service::write_items(call, asked, file, list_on_time_lines, [&](OnTimeLineItem const& line) {
    OnTimeLineExportRow row{line.order_number, line.position,     line.customer_name, line.supplier_name,
                            line.promised_on,  line.delivered_on, line.days_late,     line.outcome,
                            line.amount,       std::nullopt,      line.incoterm,      line.late_reason,
                            line.late_party,   line.late_note};
    if (line.transport_mode) row.transport_mode = file.style().word(*line.transport_mode);
    return row;
  });
}

}  // namespace

void install_on_time_lines(service::App& app) {
  app.route<list_on_time_lines>(http::Method::get, "/figures/on-time/lines", service::permission("figures.read"),
                                "The lines behind an on-time figure");
  service::export_list<exported_lines, write_lines>(app);
}

}  // namespace gendan::figures
