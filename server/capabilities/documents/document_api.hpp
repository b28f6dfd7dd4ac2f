// What the parts of the documents' API share.
#pragma once

#include <boost/json.hpp>
#include <memory>

#include "capabilities/documents/document_store.hpp"
#include "platform/service/app.hpp"
#include "platform/service/export_file.hpp"

namespace gendan::documents {

using TemplatePage = BoundedText<1, 60'000, Lines::many>;

// Throws Refusal{not_found, "no_such_document_kind"}.
Kind const& existing_kind(service::World const& world, std::string_view name);
// The order, where the caller's permission reaches it.
orders::OrderSummary reached_order(service::Call& call, orders::OrderId const& id, std::string_view permission);

// Our data; the organisation's name where there is none.
CompanyRow named_company(service::Call& call);
// With the pictures, as the kinds' pages use them.
struct Letterhead {
  CompanyRow company;
  std::string logo;  // data: addresses, or empty
  std::string seal;
};
Letterhead letterhead_of(service::Call& call);
// Refusals: too_large "template_too_long".
std::string filled_page(Kind const& kind, std::string_view page, boost::json::object data, Letterhead const& letterhead,
                        DocumentLanguage language, Heading const& heading);
// What every page of the kind may name.
boost::json::object sample_data(Kind const& kind);
// The kind's own page, or the shipped one.
std::string page_of(sql::Transaction& tx, Kind const& kind);

// Pages as pictures: the first few.
struct DocumentPreview {
  std::string number;
  std::int64_t page_count = 0;
  std::vector<std::string> pages;  // PNG, base 64 with padding
};
BOOST_DESCRIBE_STRUCT(DocumentPreview, (), (number, page_count, pages))
// A page ready to be printed, and a place to do it.
struct PageToPrint {
  std::string number;
  std::string page;
  std::shared_ptr<service::ScratchFile const> scratch;
};
// Not inside a transaction: it takes a second.
DocumentPreview preview_of(PageToPrint const& page);

// Refusals: unavailable "disk_full".
void write_scratch(std::filesystem::path const& path, std::string_view bytes);

void install_order_kinds(service::App& app);
void install_issuing_routes(service::App& app);
void install_choice_routes(service::App& app);
void install_document_routes(service::App& app);
void install_company_routes(service::App& app);
void install_template_routes(service::App& app);
void install_numbering_routes(service::App& app);

}  // namespace gendan::documents
