// What a link shows of the version it was made for: what the customer may know of an order, and nothing else.
#pragma once

#include "capabilities/signoffs/signoff_api.hpp"

namespace gendan::signoffs {

struct PublicLine {
  std::int64_t position = 0;
  std::optional<Label> product_code;
  std::optional<Label> customer_item_code;
  std::optional<BoundedText<0, 500>> description;
  std::vector<catalog::Attribute> specification;
  std::optional<QuantityNumber> quantity;
  std::optional<BoundedText<1, 40>> unit;
  std::optional<orders::Tolerance> tolerance_over;
  std::optional<orders::Tolerance> tolerance_under;
  std::optional<UnitPrice> unit_price;
  std::optional<Money> amount;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> confirmed_on;
};
BOOST_DESCRIBE_STRUCT(PublicLine, (),
                      (position, product_code, customer_item_code, description, specification, quantity, unit,
                       tolerance_over, tolerance_under, unit_price, amount, requested_on, confirmed_on))

struct PublicTerms {
  orders::OrderKind kind = orders::OrderKind::regular;
  std::optional<Label> customer_reference;
  std::optional<CalendarDate> ordered_on;
  std::optional<CalendarDate> requested_on;
  std::optional<CalendarDate> promised_on;
  std::optional<orders::Incoterm> incoterm;
  std::optional<Label> incoterm_place;
  std::optional<Whole<1936, 2099>> incoterm_edition;
  std::optional<Label> payment_term;
  std::optional<Currency> currency;
  std::optional<orders::TransportMode> transport_mode;
  std::optional<orders::LocationCode> port_of_loading;
  std::optional<orders::LocationCode> port_of_discharge;
  std::optional<customers::Address> delivery_address;
  std::optional<customers::Address> invoice_address;
  std::vector<Name> documents_wanted;
  std::optional<Label> credit_reference;
  std::optional<Remark> remark;
};
BOOST_DESCRIBE_STRUCT(PublicTerms, (),
                      (kind, customer_reference, ordered_on, requested_on, promised_on, incoterm, incoterm_place,
                       incoterm_edition, payment_term, currency, transport_mode, port_of_loading, port_of_discharge,
                       delivery_address, invoice_address, documents_wanted, credit_reference, remark))

struct PublicProposal {
  std::string name;
  Instant proposed_at;
  std::optional<std::string> remark;
  std::vector<ProposedChange> changes;
};
BOOST_DESCRIBE_STRUCT(PublicProposal, (), (name, proposed_at, remark, changes))

// What the page calls a unit that was written as a code or in another language.
struct PublicUnit {
  std::string unit;
  std::string zh;
  std::string en_one;
  std::string en_many;
  friend auto operator<=>(PublicUnit const&, PublicUnit const&) = default;
};
BOOST_DESCRIBE_STRUCT(PublicUnit, (), (unit, zh, en_one, en_many))

struct PublicSignoff {
  std::string order_number;
  std::int64_t version = 0;
  std::string content_hash;
  std::string organisation_name;
  std::string organisation_name_en;
  std::string customer_name;
  std::string recipient_name;
  LanguageTag language;
  Instant expires_at;
  std::optional<std::string> fault;  // why it can be read but not answered: already_signed, version_outdated, …
  PublicTerms terms;
  std::vector<PublicLine> lines;
  std::vector<PublicUnit> units;  // that have names, of the lines and of what a change takes out
  std::optional<Money> total;
  std::optional<PublicSignature> signature;
  std::optional<PublicProposal> proposal;  // the one that waits for our answer
  std::optional<PublicChange> change;      // what this version would change of what is agreed
};
BOOST_DESCRIBE_STRUCT(PublicSignoff, (),
                      (order_number, version, content_hash, organisation_name, organisation_name_en, customer_name,
                       recipient_name, language, expires_at, fault, terms, lines, units, total, signature, proposal,
                       change))

PublicSignoff public_view(service::Call& call, OpenedLink const& opened);

}  // namespace gendan::signoffs
