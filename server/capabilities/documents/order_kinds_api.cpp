// The three documents of every order: proforma invoice, sales contract, order confirmation.
#include "capabilities/catalog/catalog.hpp"
#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/order_document.hpp"
#include "capabilities/documents/order_pages.hpp"
#include "capabilities/documents/order_sheet_api.hpp"
#include "platform/describe/encode.hpp"

namespace gendan::documents {
namespace {

using service::Call;

OrderOnPaper on_paper(DocumentSource const& source) {
  OrderOnPaper paper{
      source.order.number, source.order.customer_name, orders::order_content(source.call.tx, source.order.id), {}};
  for (auto const& line : paper.content.lines) {
    bool const is_described = line.description && !line.description->text().empty();
    if (is_described || !line.product_id) continue;
    auto& name = paper.product_names[line.product_id->text()];
    if (!name.empty()) continue;
    if (auto const product = catalog::product_summary(source.call.tx, *line.product_id)) name = product->name;
  }
  return paper;
}

boost::json::object as_object(PrintedOrder const& printed) {
  return boost::json::parse(describe::encoded(printed)).as_object();
}

boost::json::object data_of(DocumentSource const& source) {
  return as_object(printed_order(on_paper(source), source.company, source.language));
}

boost::json::object made_up_data() {
  return as_object(printed_order(sample_order(), sample_company(), DocumentLanguage::en));
}

Sheet sheet_of(DocumentSource const& source) { return order_sheet(on_paper(source), source.company, source.language); }

void expect_confirmed(Call&, orders::OrderSummary const& order) {
  using enum orders::OrderStatus;
  bool const is_confirmed =
      order.status == confirmed || order.status == in_production || order.status == completed || order.status == closed;
  if (!is_confirmed) throw conflict("order_not_confirmed");
}

}  // namespace

void install_order_kinds(service::App& app) {
  auto& kinds = app.registry<Kinds>();
  Kind kind{.name = "proforma_invoice",
            .number_pattern = "PI-{year}-{counter:5}",
            .page = proforma_page(),
            .data = data_of,
            .sample = made_up_data,
            .sheet = sheet_of};
  kinds.add(kind);
  kind.name = "sales_contract";
  kind.number_pattern = "SC-{year}-{counter:5}";
  kind.page = contract_page();
  kinds.add(kind);
  kind.name = "order_confirmation";
  kind.number_pattern = "OC-{year}-{counter:5}";
  kind.page = confirmation_page();
  kind.expect_ready = expect_confirmed;
  kinds.add(kind);
}

}  // namespace gendan::documents
