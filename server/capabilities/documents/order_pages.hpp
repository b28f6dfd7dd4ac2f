// The pages of documents of an order, as shipped: templates that an organisation may replace by its own.
#pragma once

#include <string>
#include <string_view>

namespace gendan::documents {

std::string_view proforma_page();
std::string_view contract_page();
std::string_view confirmation_page();

// What every page shares: its style, the letterhead.
std::string page_style();
std::string letterhead(std::string_view title_word);

}  // namespace gendan::documents
