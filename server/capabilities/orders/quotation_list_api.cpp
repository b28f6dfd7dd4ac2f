// Quotations in lists and as files.
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/owned_list_api.hpp"
#include "capabilities/orders/quotation_store.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::orders {
namespace {

using service::Call;

struct QuotationListRow {
  QuotationId id;
  std::string number;
  QuotationStatus status = QuotationStatus::draft;
  OrderKind kind = OrderKind::regular;
  std::optional<customers::CustomerId> customer_id;
  std::string customer_name;
  std::optional<std::string> customer_reference;
  std::optional<CalendarDate> valid_until;
  std::int64_t line_count = 0;
  std::optional<Money> total;
  std::string owner_id;
  Instant created_at;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(QuotationListRow, (),
                      (id, number, status, kind, customer_id, customer_name, customer_reference, valid_until,
                       line_count, total, owner_id, created_at, revision))
struct QuotationItem : QuotationListRow {
  std::string owner_name;
};
BOOST_DESCRIBE_STRUCT(QuotationItem, (QuotationListRow), (owner_name))

struct QuotationConditions {
  std::optional<Label> text;  // part of what people remember
  std::vector<QuotationStatus> status;
  std::optional<customers::CustomerId> customer_id;
  std::optional<Label> owner_id;
  std::optional<InquiryId> inquiry_id;
};
BOOST_DESCRIBE_STRUCT(QuotationConditions, (), (text, status, customer_id, owner_id, inquiry_id))

constexpr service::Sorts quotation_sorts{"-created_at",
                                         {{"created_at", "q.created_at", service::SortKind::number},
                                          {"number", "q.number"},
                                          {"valid_until", "coalesce(q.valid_until, '9999-12-31')"},
                                          {"customer_name", "q.customer_name"}},
                                         service::ByText::best_first};
struct QuotationFilter : QuotationConditions, service::PageInput<quotation_sorts> {};
BOOST_DESCRIBE_STRUCT(QuotationFilter, (QuotationConditions, service::PageInput<quotation_sorts>), ())

constexpr Listed listed_quotations{"quotation", "quotations.read", "q.id"};

service::ListQuery quotations_where(Call& call, QuotationConditions const& conditions) {
  service::ListQuery query(describe::columns<QuotationListRow>("q."), "quotation q");
  query.scope(call.tx, call.caller, "quotations.read", "q.owner_id", "q.department_id");
  if (!conditions.status.empty()) query.among("q.status", texts_of(conditions.status));
  if (conditions.customer_id) query.where("q.customer_id = ?", *conditions.customer_id);
  if (conditions.owner_id) query.where("q.owner_id = ?", *conditions.owner_id);
  if (conditions.inquiry_id) query.where("q.inquiry_id = ?", *conditions.inquiry_id);
  return query;
}

service::Page<QuotationItem> list_quotations(Call& call, QuotationFilter const& filter) {
  return with_owner_names<QuotationItem>(
      call, page_of<QuotationListRow>(call, quotations_where(call, filter), listed_quotations, filter));
}

service::Totals count_quotations(Call& call, QuotationConditions const& conditions) {
  return totals_of(call, quotations_where(call, conditions), listed_quotations, conditions);
}

struct QuotationExportRow {
  std::string number;
  QuotationStatus status = QuotationStatus::draft;
  OrderKind kind = OrderKind::regular;
  std::string customer_name;
  std::optional<std::string> customer_reference;
  std::optional<CalendarDate> valid_until;
  std::int64_t line_count = 0;
  std::optional<Money> total;
  std::string owner_name;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(QuotationExportRow, (),
                      (number, status, kind, customer_name, customer_reference, valid_until, line_count, total,
                       owner_name, created_at))

constexpr service::Wording quotation_words[] = {
    {"number", "报价单号", "Number"},
    {"status", "状态", "Status"},
    {"kind", "类型", "Kind"},
    {"customer_name", "客户", "Customer"},
    {"customer_reference", "客户编号", "Customer's number"},
    {"valid_until", "有效期至", "Valid until"},
    {"line_count", "行数", "Lines"},
    {"total", "总金额", "Total"},
    {"owner_name", "负责人", "Owner"},
    {"created_at", "创建时间", "Created"},
    {"regular", "常规", "Regular"},
    {"rush", "加急", "Rush"},
    {"custom", "定制", "Custom"},
    {"draft", "草稿", "Draft"},
    {"sent", "已发出", "Sent"},
    {"accepted", "已接受", "Accepted"},
    {"expired", "已过期", "Expired"},
    {"lost", "已丢单", "Lost"},
    {"withdrawn", "已撤回", "Withdrawn"},
};

constexpr service::ExportedList exported_quotations{.name = "quotations",
                                                    .read = "quotations.read",
                                                    .permission = "quotations.export",
                                                    .words = quotation_words,
                                                    .summary = "The quotations that a filter lists"};

void write_quotations(Call& call, service::ExportInput<QuotationConditions, quotation_sorts> const& asked,
                      service::ListFile& file) {
  service::write_items(call, asked, file, list_quotations, [](QuotationItem const& quotation) {
    return QuotationExportRow{quotation.number,
                              quotation.status,
                              quotation.kind,
                              quotation.customer_name,
                              quotation.customer_reference,
                              quotation.valid_until,
                              quotation.line_count,
                              quotation.total,
                              quotation.owner_name,
                              quotation.created_at};
  });
}

}  // namespace

void install_quotation_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_quotations>(get, "/quotations", permission("quotations.read"), "List quotations");
  app.route<count_quotations>(get, "/quotations/totals", permission("quotations.read"), "Count quotations");
  service::export_list<exported_quotations, write_quotations>(app);
}

}  // namespace gendan::orders
