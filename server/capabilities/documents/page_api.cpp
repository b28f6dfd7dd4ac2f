// From an order's data to a page, and from a page to pictures.
#include <fcntl.h>

#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/order_document.hpp"
#include "capabilities/documents/order_words.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/crypto/base64.hpp"
#include "platform/disk/durable.hpp"
#include "platform/pdf/pdf.hpp"
#include "platform/print/print.hpp"
#include "platform/templates/mustache.hpp"

namespace gendan::documents {
namespace {

using boost::json::array;
using boost::json::object;
using service::Call;

constexpr std::size_t most_page_bytes = std::size_t{8} << 20;
constexpr std::int64_t most_previewed_pages = 5;

std::string data_address(Call& call, std::optional<std::string> const& hash) {
  if (!hash || !call.world.files.has(*hash)) return {};
  auto const bytes = call.world.files.content(*hash);
  std::string const type = bytes.starts_with("\x89PNG") ? "image/png" : "image/jpeg";
  return "data:" + type + ";base64," + crypto::padded_base64(bytes);
}

array texts(std::vector<std::string> const& lines) { return array(lines.begin(), lines.end()); }

object company_data(Letterhead const& letterhead, DocumentLanguage language) {
  auto const& company = letterhead.company;
  auto const printed = printed_company(company, language);
  object data;
  data["name"] = printed.name;
  data["other_name"] = printed.other_name;
  data["address"] = texts(printed.address);
  data["phone"] = company.phone.text();
  data["email"] = company.email.text();
  data["website"] = company.website.text();
  data["tax_number"] = company.tax_number.text();
  data["signatory"] = company.signatory.text();
  data["logo"] = letterhead.logo;
  data["seal"] = letterhead.seal;
  return data;
}

object heading_data(Heading const& heading, DocumentLanguage language) {
  return {{"number", heading.number},
          {"version", heading.version},
          {"issued_on", long_date(heading.issued_on, language)},
          {"language", describe::enum_text(language)},
          {"is_zh", language == DocumentLanguage::zh},
          {"is_preview", heading.is_preview}};
}

object words_data(Kind const& kind, DocumentLanguage language) {
  object data;
  for (auto const& [code, word] : words_in(language, order_words())) data[code] = word;
  for (auto const& [code, word] : words_in(language, kind.words)) data[code] = word;
  return data;
}

void add_common(object& data, Kind const& kind, Letterhead const& letterhead, DocumentLanguage language,
                Heading const& heading) {
  data["document"] = heading_data(heading, language);
  data["company"] = company_data(letterhead, language);
  data["words"] = words_data(kind, language);
}

}  // namespace

CompanyRow named_company(Call& call) {
  auto own = company(call.tx);
  if (own.name_zh.text().empty() && own.name_en.text().empty()) {
    if (auto const organisation = identity::organisation(call.tx))
      own.name_zh = Label::parsed(organisation->name).value_or(Label());
  }
  return own;
}

std::string company_name(Call& call, DocumentLanguage language) {
  return printed_company(named_company(call), language).name;
}

Letterhead letterhead_of(Call& call) {
  Letterhead letterhead{named_company(call), {}, {}};
  letterhead.logo = data_address(call, letterhead.company.logo_hash);
  letterhead.seal = data_address(call, letterhead.company.seal_hash);
  return letterhead;
}

std::string filled_page(Kind const& kind, std::string_view page, object data, Letterhead const& letterhead,
                        DocumentLanguage language, Heading const& heading) {
  add_common(data, kind, letterhead, language, heading);
  return templates::Template(page).rendered(data, most_page_bytes);
}

object sample_data(Kind const& kind) {
  auto data = kind.sample();
  Letterhead const letterhead{{sample_company(), {}, {}, {}, 1}, {}, {}};
  add_common(data, kind, letterhead, DocumentLanguage::en, {kind.number_pattern, 1, CalendarDate(2026, 3, 2), true});
  return data;
}

std::string page_of(sql::Transaction& tx, Kind const& kind) {
  auto const own = newest_template(tx, kind.name);
  return own && own->page ? *own->page : std::string(kind.page);
}

DocumentPreview preview_of(PageToPrint const& to_print) {
  auto const& path = to_print.scratch->path();
  write_scratch(path, print::printed(to_print.page));
  DocumentPreview preview{to_print.number, pdf::read_document(path).page_count, {}};
  for (std::int64_t page = 1; page <= std::min(preview.page_count, most_previewed_pages); ++page)
    preview.pages.push_back(crypto::padded_base64(pdf::page_image(path, page)));
  return preview;
}

void write_scratch(std::filesystem::path const& path, std::string_view bytes) {
  disk::Descriptor(path, O_CREAT | O_WRONLY | O_TRUNC).write(bytes);
}

}  // namespace gendan::documents
