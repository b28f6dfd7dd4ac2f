// The page of the proof sheet as shipped.
#pragma once

#include <string_view>

namespace gendan::verification {

std::string_view proof_sheet_page();

}  // namespace gendan::verification
