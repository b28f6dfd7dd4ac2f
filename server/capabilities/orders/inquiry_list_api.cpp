// Inquiries in lists and as files.
#include "capabilities/orders/inquiry_store.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/owned_list_api.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::orders {
namespace {

using service::Call;

struct InquiryListRow {
  InquiryId id;
  std::string number;
  InquiryStatus status = InquiryStatus::open;
  std::optional<customers::CustomerId> customer_id;
  std::string customer_name;
  InquiryChannel channel = InquiryChannel::email;
  Instant received_at;
  std::optional<Money> value;
  std::optional<LossReason> loss_reason;
  std::string owner_id;
  Instant created_at;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(InquiryListRow, (),
                      (id, number, status, customer_id, customer_name, channel, received_at, value, loss_reason,
                       owner_id, created_at, revision))
struct InquiryItem : InquiryListRow {
  std::string owner_name;
};
BOOST_DESCRIBE_STRUCT(InquiryItem, (InquiryListRow), (owner_name))

struct InquiryConditions {
  std::optional<Label> text;  // part of what people remember
  std::vector<InquiryStatus> status;
  std::optional<customers::CustomerId> customer_id;
  std::optional<Label> owner_id;
  std::optional<InquiryChannel> channel;
};
BOOST_DESCRIBE_STRUCT(InquiryConditions, (), (text, status, customer_id, owner_id, channel))

constexpr service::Sorts inquiry_sorts{"-received_at",
                                       {{"received_at", "i.received_at", service::SortKind::number},
                                        {"number", "i.number"},
                                        {"customer_name", "i.customer_name"}},
                                       service::ByText::best_first};
struct InquiryFilter : InquiryConditions, service::PageInput<inquiry_sorts> {};
BOOST_DESCRIBE_STRUCT(InquiryFilter, (InquiryConditions, service::PageInput<inquiry_sorts>), ())

constexpr Listed listed_inquiries{"inquiry", "inquiries.read", "i.id"};

service::ListQuery inquiries_where(Call& call, InquiryConditions const& conditions) {
  service::ListQuery query(describe::columns<InquiryListRow>("i."), "inquiry i");
  query.scope(call.tx, call.caller, "inquiries.read", "i.owner_id", "i.department_id");
  if (!conditions.status.empty()) query.among("i.status", texts_of(conditions.status));
  if (conditions.customer_id) query.where("i.customer_id = ?", *conditions.customer_id);
  if (conditions.owner_id) query.where("i.owner_id = ?", *conditions.owner_id);
  if (conditions.channel) query.where("i.channel = ?", *conditions.channel);
  return query;
}

service::Page<InquiryItem> list_inquiries(Call& call, InquiryFilter const& filter) {
  return with_owner_names<InquiryItem>(
      call, page_of<InquiryListRow>(call, inquiries_where(call, filter), listed_inquiries, filter));
}

service::Totals count_inquiries(Call& call, InquiryConditions const& conditions) {
  return totals_of(call, inquiries_where(call, conditions), listed_inquiries, conditions);
}

struct InquiryExportRow {
  std::string number;
  InquiryStatus status = InquiryStatus::open;
  std::string customer_name;
  InquiryChannel channel = InquiryChannel::email;
  Instant received_at;
  std::optional<Money> value;
  std::optional<LossReason> loss_reason;
  std::string owner_name;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(InquiryExportRow, (),
                      (number, status, customer_name, channel, received_at, value, loss_reason, owner_name, created_at))

constexpr service::Wording inquiry_words[] = {
    {"number", "询盘号", "Number"},
    {"status", "状态", "Status"},
    {"customer_name", "客户", "Customer"},
    {"channel", "渠道", "Channel"},
    {"received_at", "收到时间", "Received"},
    {"value", "预计金额", "Estimated value"},
    {"loss_reason", "丢单原因", "Lost because of"},
    {"owner_name", "负责人", "Owner"},
    {"created_at", "创建时间", "Created"},
    {"open", "待报价", "Open"},
    {"quoted", "已报价", "Quoted"},
    {"won", "已成交", "Won"},
    {"lost", "已丢单", "Lost"},
    {"email", "邮件", "E-mail"},
    {"phone", "电话", "Telephone"},
    {"wechat", "微信", "WeChat"},
    {"whatsapp", "WhatsApp", "WhatsApp"},
    {"website", "网站", "Website"},
    {"fair", "展会", "Trade fair"},
    {"visit", "拜访", "Visit"},
    {"portal", "客户门户", "Portal"},
    {"referral", "介绍", "Referral"},
    {"other", "其他", "Other"},
    {"price", "价格", "Price"},
    {"lead_time", "交期", "Lead time"},
    {"specification", "规格不符", "Specification"},
    {"minimum_quantity", "起订量", "Minimum quantity"},
    {"payment_terms", "付款条件", "Payment terms"},
    {"certification", "认证", "Certification"},
    {"capacity", "产能不足", "Capacity"},
    {"competitor", "输给同行", "A competitor"},
    {"given_up_by_customer", "客户放弃", "The customer gave it up"},
    {"no_reply", "客户未回复", "No reply"},
};

constexpr service::ExportedList exported_inquiries{.name = "inquiries",
                                                   .read = "inquiries.read",
                                                   .permission = "inquiries.export",
                                                   .words = inquiry_words,
                                                   .summary = "The inquiries that a filter lists"};

void write_inquiries(Call& call, service::ExportInput<InquiryConditions, inquiry_sorts> const& asked,
                     service::ListFile& file) {
  service::write_items(call, asked, file, list_inquiries, [](InquiryItem const& inquiry) {
    return InquiryExportRow{inquiry.number,      inquiry.status,      inquiry.customer_name,
                            inquiry.channel,     inquiry.received_at, inquiry.value,
                            inquiry.loss_reason, inquiry.owner_name,  inquiry.created_at};
  });
}

}  // namespace

void install_inquiry_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_inquiries>(get, "/inquiries", permission("inquiries.read"), "List inquiries");
  app.route<count_inquiries>(get, "/inquiries/totals", permission("inquiries.read"), "Count inquiries");
  service::export_list<exported_inquiries, write_inquiries>(app);
}

}  // namespace gendan::orders
