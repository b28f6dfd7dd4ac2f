// An order line as people say it in a message: "WL-12 壁灯 1200个 单价3.5美元", "500 pcs wall lamp @ USD 3.25".
#pragma once

#include <optional>

#include "capabilities/requirements/reading_draft.hpp"

namespace gendan::requirements {

// One quantity with a unit that people count in, and the goods' name beside it; else nothing: a sentence with
// two such numbers means something that no rule knows.
struct SpokenLine {
  orders::OrderLine line;
  std::vector<std::pair<std::string, Origin>> links;
};
std::optional<SpokenLine> spoken_line(PlacedRow const& row, ReadingDraft& draft);

}  // namespace gendan::requirements
