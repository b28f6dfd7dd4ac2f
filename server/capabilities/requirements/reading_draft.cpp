#include "capabilities/requirements/reading_draft.hpp"

#include <algorithm>

#include "base/half_width.hpp"
#include "capabilities/requirements/reading_date.hpp"
#include "capabilities/requirements/reading_deadline.hpp"

namespace gendan::requirements {
namespace {

template <class T>
bool appended(std::optional<T>& member, std::string_view line) {
  auto longer = T::parsed((member ? member->text() + "\n" : std::string()) + std::string(line));
  if (!longer) return false;
  member = std::move(longer);
  return true;
}

}  // namespace

void ReadingDraft::link(std::string field, Origin const& origin) {
  auto name = BoundedText<1, 250>::parsed(field);
  if (name && linked_.insert(std::move(field)).second) order_.links.push_back({*std::move(name), origin});
}

void ReadingDraft::note(std::string_view code, Origin const& origin, std::optional<std::string> field) {
  if (order_.notes.size() >= most_notes)
    ++order_.notes_left_out;
  else
    order_.notes.push_back({std::string(code), std::move(field), origin});
}

template <class T>
void ReadingDraft::set(std::optional<T>& member, std::string field, T value, Origin const& origin) {
  if (member && *member != value) return note("said_otherwise", origin, std::move(field));
  member = std::move(value);
  link(std::move(field), origin);
}

void ReadingDraft::take(HeaderField field, std::string_view value, Origin const& origin) {
  auto& to = content();
  switch (field) {
    case HeaderField::customer_reference:
      return take_reference(value, origin);
    case HeaderField::ordered_on:
      return take_date(to.ordered_on, "ordered_on", value, origin);
    case HeaderField::requested_on:
      return take_date(to.requested_on, "requested_on", value, origin);
    case HeaderField::incoterm:
      if (auto const term = found_term(value, true)) return take_term(*term, origin);
      return note("not_recognised", origin, "incoterm");
    case HeaderField::payment_term:
      return take_text(to.payment_term, "payment_term", value, origin);
    case HeaderField::currency:
      is_currency_said_ = true;
      return see_currency(value, origin);
    case HeaderField::transport_mode:
      if (auto const mode = transport_mode_of(value)) return set(to.transport_mode, "transport_mode", *mode, origin);
      return note("not_recognised", origin, "transport_mode");
    case HeaderField::port_of_loading:
      return take_port(to.port_of_loading, "port_of_loading", value, origin);
    case HeaderField::port_of_discharge:
      return take_port(to.port_of_discharge, "port_of_discharge", value, origin);
    case HeaderField::delivery_address:
      return take_address(to.delivery_address, "delivery_address/lines", value, origin);
    case HeaderField::invoice_address:
      return take_address(to.invoice_address, "invoice_address/lines", value, origin);
    case HeaderField::documents_wanted:
      return take_documents(value, origin);
    case HeaderField::credit_reference:
      return take_text(to.credit_reference, "credit_reference", value, origin);
    case HeaderField::remark:
      if (appended(to.remark, value)) return link("remark", origin);
      return note("too_long", origin, "remark");
    case HeaderField::buyer:
      return take_buyer(value, origin);
  }
}

void ReadingDraft::add_line(HeaderField field, std::string_view value) {
  auto& to = content();
  if (field == HeaderField::remark) static_cast<void>(appended(to.remark, value));
  if (field == HeaderField::delivery_address && to.delivery_address)
    static_cast<void>(appended(to.delivery_address->lines, value));
  if (field == HeaderField::invoice_address && to.invoice_address)
    static_cast<void>(appended(to.invoice_address->lines, value));
}

void ReadingDraft::take_text(std::optional<Label>& member, std::string field, std::string_view value,
                             Origin const& origin) {
  if (auto label = Label::parsed(value)) return set(member, std::move(field), *std::move(label), origin);
  note("too_long", origin, std::move(field));
}

// "4500123 dated 1 March 2026" says two things.
void ReadingDraft::take_reference(std::string_view value, Origin const& origin) {
  auto const dated = lower_ascii(value).find(" dated ");
  auto const reference = trimmed(value.substr(0, dated));
  if (!has_digit(reference)) return note("not_recognised", origin, "customer_reference");
  take_text(content().customer_reference, "customer_reference", reference, origin);
  if (dated != value.npos) take_date(content().ordered_on, "ordered_on", value.substr(dated), origin);
}

void ReadingDraft::take_date(std::optional<CalendarDate>& member, std::string field, std::string_view value,
                             Origin const& origin) {
  bool const is_wanted = field == "requested_on";
  if (is_wanted && names_an_earliest_day(value)) return note("not_recognised", origin, std::move(field));
  auto read = read_date(value, habits_.date_order);
  if (is_wanted && read.fault == "date_without_year") read = read_deadline(value, habits_.date_order, received_on_);
  if (read.value) return set(member, std::move(field), *read.value, origin);
  note(read.fault, origin, std::move(field));
}

void ReadingDraft::take_deadline(CalendarDate date, Origin const& origin) {
  set(content().requested_on, "requested_on", date, origin);
}

void ReadingDraft::take_payment(std::string_view value, Origin const& origin) {
  if (!content().payment_term) take_text(content().payment_term, "payment_term", value, origin);
}

void ReadingDraft::take_term(FoundTerm const& term, Origin const& origin) {
  auto& to = content();
  set(to.incoterm, "incoterm", term.term, origin);
  if (to.incoterm != term.term) return;
  if (auto place = Label::parsed(term.place); place && !place->text().empty())
    set(to.incoterm_place, "incoterm_place", *std::move(place), origin);
  if (!term.edition) return;
  if (!orders::incoterm_exists_in(term.term, *term.edition))
    return note("not_in_this_edition", origin, "incoterm_edition");
  if (auto const edition = Whole<1936, 2099>::of(*term.edition))
    set(to.incoterm_edition, "incoterm_edition", *edition, origin);
}

void ReadingDraft::take_port(std::optional<orders::LocationCode>& member, std::string field, std::string_view value,
                             Origin const& origin) {
  orders::OrderContent probe;
  probe.port_of_loading = orders::LocationCode::parsed(value);
  if (!probe.port_of_loading || !orders::content_problems(probe).empty())
    return note("not_a_location_code", origin, std::move(field));
  set(member, std::move(field), *probe.port_of_loading, origin);
}

void ReadingDraft::take_address(std::optional<customers::Address>& member, std::string field, std::string_view value,
                                Origin const& origin) {
  if (member) return note("said_otherwise", origin, std::move(field));
  customers::Address address;
  if (!appended(address.lines, value)) return note("too_long", origin, std::move(field));
  member = std::move(address);
  link(std::move(field), origin);
}

void ReadingDraft::take_documents(std::string_view value, Origin const& origin) {
  auto& wanted = content().documents_wanted;
  auto const plain = half_width(value);
  for (std::size_t from = 0; from < plain.size();) {
    auto const end = std::min({plain.find_first_of(",;", from), plain.find("、", from), plain.size()});
    auto const is_wide = plain.compare(end, 3, "、") == 0;
    if (auto name = Name::parsed(std::string_view(plain).substr(from, end - from)); name && wanted.size() < 50)
      wanted.push_back(*std::move(name));
    from = end + (is_wide ? 3 : 1);
  }
  if (!wanted.empty()) link("documents_wanted", origin);
}

// A number behind "Customer:" is the buyer's number of us, or ours of the buyer.
void ReadingDraft::take_buyer(std::string_view value, Origin const& origin) {
  if (!has_letter(value)) return note("not_recognised", origin);
  auto name = Name::parsed(value);
  if (!name) return note("too_long", origin);
  if (!order_.buyer) order_.buyer = ReadBuyer{name->text(), origin};
}

void ReadingDraft::see_currency(std::string_view text, Origin const& origin) {
  auto const read = read_currency(text);
  if (read.value) currencies_.push_back({*read.value, origin});
  if (read.fault == "ambiguous_currency" && !ambiguous_currency_) ambiguous_currency_ = origin;
  if (read.fault == "several_currencies") note(read.fault, origin, "currency");
}

// A labelled currency is seen first: the label stands before the prices, or says what they are in.
void ReadingDraft::settle_currency() {
  if (currencies_.empty()) {
    if (ambiguous_currency_)
      note("ambiguous_currency", *ambiguous_currency_, "currency");
    else if (is_currency_said_)
      note("not_recognised", {}, "currency");
    return;
  }
  auto const& first = currencies_.front();
  auto const other =
      std::ranges::find_if(currencies_, [&](SeenCurrency const& seen) { return seen.currency != first.currency; });
  if (other != currencies_.end()) return note("several_currencies", other->origin, "currency");
  set(content().currency, "currency", first.currency, first.origin);
}

void ReadingDraft::add_line(orders::OrderLine line, std::vector<std::pair<std::string, Origin>> const& links) {
  auto const prefix = "lines/" + std::to_string(line.position.value()) + "/";
  for (auto const& [field, origin] : links) link(prefix + field, origin);
  content().lines.push_back(std::move(line));
}

ReadOrder ReadingDraft::finished() {
  settle_currency();
  return std::move(order_);
}

}  // namespace gendan::requirements
