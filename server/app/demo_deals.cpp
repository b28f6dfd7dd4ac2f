#include "app/demo_deals.hpp"

#include "capabilities/customers/customers.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/orders.hpp"

namespace gendan {
namespace {

struct DemoInquiry {
  char const* customer;  // of the demo's orders; null: a prospect
  char const* prospect;
  orders::InquiryChannel channel;
  int received_hours_ago;
  char const* text;
  char const* value;  // in USD
};

constexpr DemoInquiry demo_inquiries[] = {
    {"ACME Handels GmbH", nullptr, orders::InquiryChannel::email, 3,
     "Dear Li Na,\nplease quote 800 desk lamps LAMP-01 in RAL 9005, FOB Ningbo, delivery by the end of next month.\n"
     "Best regards\nAnna Schmidt",
     "5480.00"},
    {nullptr, "Fjordhus A/S", orders::InquiryChannel::fair, 50,
     "广交会展位洽谈：落地灯 300 台，黑色，欧规插头，要求 CE 证书；希望先寄样。", "5520.00"},
    {"Sakura Trading 株式会社", nullptr, orders::InquiryChannel::wechat, 120,
     "礼品盒 3000 个，烫金 LOGO，请报 CIF 大阪价。", "1230.00"},
    {nullptr, "Zephyr Home Ltd", orders::InquiryChannel::website, 400, "Looking for glass vases, MOQ 100 pcs.",
     "900.00"},
};

orders::InquiryId add_inquiry(service::Call& call, DemoInquiry const& demo) {
  orders::InquiryContent content;
  if (demo.customer != nullptr)
    content.customer_id = customers::customer_by_name(call, *Name::parsed(demo.customer), "demo").id;
  else
    content.prospect = Name::parsed(demo.prospect);
  content.received_at = call.now - std::chrono::hours(demo.received_hours_ago);
  content.channel = demo.channel;
  content.text = *Note::parsed(demo.text);
  content.value = Money::parsed(demo.value, *Currency::parsed("USD"));
  return orders::record_inquiry(call, content);
}

struct DemoOffer {
  char const* customer;  // null: the inquiry's prospect
  orders::Incoterm incoterm;
  char const* place;
  char const* code;
  char const* description;
  char const* quantity;
  char const* price;
};

orders::QuotationId add_quotation(service::Call& call, orders::InquiryId const& inquiry, DemoOffer const& offer) {
  orders::QuotationContent content;
  if (offer.customer != nullptr)
    content.customer_id = customers::customer_by_name(call, *Name::parsed(offer.customer), "demo").id;
  content.inquiry_id = inquiry;
  content.valid_until = identity::today(call) + std::chrono::days(21);
  content.currency = Currency::parsed("USD");
  content.incoterm = offer.incoterm;
  content.incoterm_place = Label::parsed(offer.place);
  content.payment_term = Label::parsed("30 % T/T, 70 % against copy of B/L");
  auto& line = content.lines.emplace_back();
  line.position = Whole<1, 9999>::of(10).value();
  line.product_code = Label::parsed(offer.code);
  line.description = BoundedText<0, 500>::parsed(offer.description);
  line.quantity = QuantityNumber::parsed(offer.quantity);
  line.unit = BoundedText<1, 40>::parsed("piece");
  line.unit_price = UnitPrice::parsed(offer.price);
  return orders::make_quotation(call, content);
}

}  // namespace

// One of each: just come in, offer being written, offer sent, lost.
void add_demo_deals(service::Call& call) {
  add_inquiry(call, demo_inquiries[0]);
  add_quotation(call, add_inquiry(call, demo_inquiries[1]),
                {nullptr, orders::Incoterm::FOB, "Ningbo", "LAMP-03", "落地灯 黑色 欧规", "300", "18.4"});
  orders::send_quotation(call, add_quotation(call, add_inquiry(call, demo_inquiries[2]),
                                             {demo_inquiries[2].customer, orders::Incoterm::CIF, "Osaka", "BOX-11",
                                              "礼品盒 烫金", "3000", "0.41"}));
  orders::close_inquiry(call, add_inquiry(call, demo_inquiries[3]),
                        {orders::InquiryOutcome::lost, orders::LossReason::minimum_quantity, std::nullopt});
}

}  // namespace gendan
