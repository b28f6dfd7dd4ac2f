#include "capabilities/documents/order_document.hpp"

namespace gendan::documents {
namespace {

template <class Text>
Text text(std::string_view value) {
  return Text::parsed(value).value();
}

customers::Address address() {
  customers::Address address;
  address.lines = text<BoundedText<0, 500, Lines::many>>("Am Sandtorkai 1");
  address.city = text<Label>("Hamburg");
  address.region = text<Label>("Hamburg");
  address.postal_code = text<Label>("20457");
  address.country = CountryCode::parsed("DE");
  return address;
}

orders::OrderLine line() {
  orders::OrderLine line;
  line.position = Whole<1, 9999>::of(10).value();
  line.product_code = text<Label>("LAMP-01");
  line.customer_item_code = text<Label>("A-77");
  line.description = text<BoundedText<0, 500>>("Desk lamp");
  line.specification = {{text<Name>("Colour"), text<Label>("RAL 7016")}};
  line.quantity = QuantityNumber::parsed("1000");
  line.unit = text<BoundedText<1, 40>>("piece");
  line.unit_price = UnitPrice::parsed("6.85");
  line.tolerance_over = orders::Tolerance::of(500);
  line.tolerance_under = orders::Tolerance::of(500);
  line.requested_on = CalendarDate(2026, 5, 20);
  return line;
}

}  // namespace

OrderOnPaper sample_order() {
  OrderOnPaper order{"SO-2026-000001", "ACME Handels GmbH", {}, {}};
  auto& content = order.content;
  content.customer_reference = text<Label>("PO-77");
  content.ordered_on = CalendarDate(2026, 3, 1);
  content.requested_on = CalendarDate(2026, 5, 1);
  content.promised_on = CalendarDate(2026, 5, 1);
  content.incoterm = orders::Incoterm::FOB;
  content.incoterm_place = text<Label>("Ningbo");
  content.incoterm_edition = Whole<1936, 2099>::of(2020);
  content.payment_term = text<Label>("30 % T/T");
  content.currency = Currency::parsed("USD");
  content.transport_mode = orders::TransportMode::sea;
  content.port_of_loading = text<orders::LocationCode>("CNNGB");
  content.port_of_discharge = text<orders::LocationCode>("DEHAM");
  content.delivery_address = address();
  content.invoice_address = address();
  content.documents_wanted = {text<Name>("Certificate of origin")};
  content.credit_reference = text<Label>("LC 1");
  content.remark = text<Remark>("Cartons marked");
  content.lines = {line()};
  return order;
}

Company sample_company() {
  Company company;
  company.name_zh = text<Label>("宁波示例进出口有限公司");
  company.name_en = text<Label>("Ningbo Example Import & Export Co., Ltd.");
  company.address_zh = text<PaperAddress>("宁波市鄞州区");
  company.address_en = text<PaperAddress>("Yinzhou, Ningbo");
  company.phone = text<Label>("+86 574");
  company.email = text<Label>("info@example.com");
  company.website = text<Label>("example.com");
  company.tax_number = text<Label>("9133");
  company.signatory = text<Label>("Li Na");
  company.accounts = {{Currency::parsed("USD"), text<Label>("Bank of Ningbo"), text<PaperAddress>("Ningbo"),
                       text<Label>("Ningbo Example"), text<Label>("1"), text<Label>("BKNBCN2N")}};
  return company;
}

}  // namespace gendan::documents
