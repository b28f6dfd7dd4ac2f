// Codes by the names that the document's language has for them.
#include "base/unit_term.hpp"
#include "capabilities/documents/order_document.hpp"
#include "platform/describe/encode.hpp"
#include "platform/places/country_name.hpp"

namespace gendan::documents {
namespace {

// The country stands last.
void name_country(std::vector<std::string>& lines, std::optional<customers::Address> const& address,
                  DocumentLanguage language) {
  if (address && address->country)
    lines.back() = places::country_name(*address->country, describe::enum_text(language));
}

UnitName unit_name(UnitTerm const& term, DocumentLanguage language) {
  switch (language) {
    case DocumentLanguage::zh:
      return {term.chinese, term.chinese};
    case DocumentLanguage::es:
      return term.spanish;
    case DocumentLanguage::fr:
      return term.french;
    case DocumentLanguage::de:
      return term.german;
    case DocumentLanguage::en:
      break;
  }
  return term.english;
}

std::string printed_unit(orders::OrderLine const& line, DocumentLanguage language) {
  std::string written(line.unit ? line.unit->text() : "");
  auto const* const term = unit_term(written);
  if (!term || (language == DocumentLanguage::zh && is_chinese_unit(written))) return written;
  auto const name = unit_name(*term, language);
  return std::string(line.quantity ? name.for_thousandths(line.quantity->scaled()) : name.many);
}

}  // namespace

PrintedOrder printed_order(OrderOnPaper const& order, Company const& company, DocumentLanguage language) {
  auto printed = coded_order(order, company, language);
  auto const& content = order.content;
  name_country(printed.order.delivery_address, content.delivery_address, language);
  name_country(printed.order.invoice_address, content.invoice_address, language);
  for (std::size_t at = 0; at < printed.lines.size(); ++at)
    printed.lines[at].unit = printed_unit(content.lines[at], language);
  return printed;
}

}  // namespace gendan::documents
