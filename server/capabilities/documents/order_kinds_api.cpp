// The three documents of every order: proforma invoice, sales contract, order confirmation.
#include "capabilities/catalog/catalog.hpp"
#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/order_document.hpp"
#include "capabilities/documents/order_pages.hpp"
#include "capabilities/documents/order_sheet_api.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/describe/encode.hpp"

namespace gendan::documents {
namespace {

using service::Call;

OrderOnPaper on_paper(Call& call, orders::OrderSummary const& order) {
  OrderOnPaper paper{order.number, order.customer_name, orders::order_content(call.tx, order.id), {}};
  for (auto const& line : paper.content.lines) {
    bool const is_described = line.description && !line.description->text().empty();
    if (is_described || !line.product_id) continue;
    auto& name = paper.product_names[line.product_id->text()];
    if (!name.empty()) continue;
    if (auto const product = catalog::product_summary(call.tx, *line.product_id)) name = product->name;
  }
  return paper;
}

boost::json::object as_object(PrintedOrder const& printed) {
  return boost::json::parse(describe::encoded(printed)).as_object();
}

boost::json::object data_of(DocumentSource const& source) {
  return as_object(printed_order(on_paper(source.call, source.order), source.company, source.language));
}

boost::json::object made_up_data() {
  return as_object(printed_order(sample_order(), sample_company(), DocumentLanguage::en));
}

auto sheet_titled(std::string_view title_word) {
  return [title_word](DocumentSource const& source, Heading const& heading) {
    return order_sheet(on_paper(source.call, source.order), source.company, source.language, {title_word, heading});
  };
}

// All of the order that a page can show, our data aside; in one language for all of them. What no page shows makes no
// other version.
std::string printed_hash(Call& call, orders::OrderSummary const& order) {
  return crypto::sha256_hex(describe::encoded(coded_order(on_paper(call, order), {}, DocumentLanguage::en)));
}

// Held, an order stands where it stood: of those only one that was confirmed is known to have come so far.
bool is_confirmed(Call& call, orders::OrderSummary const& order) {
  using enum orders::OrderStatus;
  if (order.status == on_hold) return orders::agreed_revision(call.tx, order.id) > 0;
  return order.status == confirmed || order.status == in_production || order.status == completed ||
         order.status == closed;
}

void expect_confirmed(Call& call, orders::OrderSummary const& order) {
  if (!is_confirmed(call, order)) throw conflict("order_not_confirmed");
}

// The gates before this status are those of verification and contract review.
void expect_agreed_internally(Call& call, orders::OrderSummary const& order) {
  if (order.status != orders::OrderStatus::awaiting_customer && !is_confirmed(call, order))
    throw conflict("order_not_agreed_internally");
}

}  // namespace

void install_order_kinds(service::App& app) {
  auto& kinds = app.registry<Kinds>();
  Kind kind{.name = "proforma_invoice",
            .number_pattern = "PI-{year}-{counter:5}",
            .page = proforma_page(),
            .data = data_of,
            .sample = made_up_data,
            .source_hash = printed_hash,
            .sheet = sheet_titled("proforma_title")};
  kinds.add(kind);
  kind.name = "sales_contract";
  kind.number_pattern = "SC-{year}-{counter:5}";
  kind.page = contract_page();
  kind.expect_ready = expect_agreed_internally;
  kind.sheet = sheet_titled("contract_title");
  kinds.add(kind);
  kind.name = "order_confirmation";
  kind.number_pattern = "OC-{year}-{counter:5}";
  kind.page = confirmation_page();
  kind.expect_ready = expect_confirmed;
  kind.sheet = sheet_titled("confirmation_title");
  kinds.add(kind);
}

}  // namespace gendan::documents
