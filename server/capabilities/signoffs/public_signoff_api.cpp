#include "capabilities/signoffs/public_signoff_api.hpp"

#include <algorithm>
#include <set>

#include "base/unit_term.hpp"
#include "capabilities/documents/documents.hpp"

namespace gendan::signoffs {
namespace {

using service::Call;

PublicTerms public_terms(orders::OrderTerms const& terms) {
  return {terms.kind,
          terms.customer_reference,
          terms.ordered_on,
          terms.requested_on,
          terms.promised_on,
          terms.incoterm,
          terms.incoterm_place,
          terms.incoterm_edition,
          terms.payment_term,
          terms.currency,
          terms.transport_mode,
          terms.port_of_loading,
          terms.port_of_discharge,
          terms.delivery_address,
          terms.invoice_address,
          terms.documents_wanted,
          terms.credit_reference,
          terms.remark};
}

PublicLine public_line(orders::OrderLine const& line, std::optional<Currency> const& currency) {
  std::optional<Money> amount;
  if (currency) amount = orders::line_worth(line, *currency);
  return {line.position.value(),
          line.product_code,
          line.customer_item_code,
          line.description,
          line.specification,
          line.quantity,
          line.unit,
          line.tolerance_over,
          line.tolerance_under,
          line.unit_price,
          amount,
          line.requested_on,
          line.confirmed_on};
}

void add_units(std::set<PublicUnit>& units, orders::OrderContent const& content) {
  for (auto const& line : content.lines) {
    auto const written = line.unit ? line.unit->text() : std::string();
    auto const* const term = unit_term(written);
    if (!term) continue;
    units.insert({written, is_chinese_unit(written) ? written : std::string(term->chinese),
                  std::string(term->english.one), std::string(term->english.many)});
  }
}

std::vector<PublicUnit> units_of(OpenedLink const& opened) {
  std::set<PublicUnit> units;
  add_units(units, opened.version.content);
  if (opened.offer) {
    add_units(units, opened.offer->base);
    add_units(units, opened.offer->proposed);
  }
  return {units.begin(), units.end()};
}

}  // namespace

PublicSignoff public_view(Call& call, OpenedLink const& opened) {
  auto const& version = opened.version;
  PublicSignoff view;
  view.order_number = opened.order.number;
  view.version = version.number;
  view.content_hash = version.content_hash;
  view.organisation_name = documents::company_name(call, documents::DocumentLanguage::zh);
  view.organisation_name_en = documents::company_name(call, documents::DocumentLanguage::en);
  view.customer_name = version.customer_name;
  view.recipient_name = opened.link.recipient_name;
  view.language = opened.link.language;
  view.expires_at = opened.link.expires_at;
  if (auto const fault = answering_fault(opened.standing, call.now)) view.fault = *fault;
  view.terms = public_terms(version.content);
  for (auto const& line : version.content.lines) view.lines.push_back(public_line(line, version.content.currency));
  std::ranges::sort(view.lines, {}, &PublicLine::position);
  view.units = units_of(opened);
  view.total = orders::order_total(version.content);
  if (opened.signature) view.signature = public_signature(*opened.signature);
  if (auto const open = open_proposal_by_link(call.tx, opened.link.id))
    view.proposal = PublicProposal{open->name, open->proposed_at, open->remark, open->changes};
  if (opened.offer) view.change = public_change(*opened.offer);
  return view;
}

}  // namespace gendan::signoffs
