// The end of an import, however it comes: once, recorded, told to open pages, with nothing left of what was staged.
#pragma once

#include <string>

#include "capabilities/integration/import_store.hpp"
#include "platform/service/call.hpp"

namespace gendan::integration {

// As done, cancelled or failed. Stores the row.
void end_import(service::Call& call, ImportRow& row, ImportState state);

// `failure` is a code and perhaps where: "malformed_csv_quote /rows/17". Changes nothing of one that is over, or at
// rest and waiting for a person.
void fail_import(service::Call& call, ImportId const& id, std::string failure);

// What an import fails with that went wrong again and again without anybody's fault being known.
inline constexpr char broke_off[] = "import_broke_off";

}  // namespace gendan::integration
