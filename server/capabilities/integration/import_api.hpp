// The parts of the imports' API.
#pragma once

#include "capabilities/integration/import_store.hpp"
#include "platform/service/app.hpp"

namespace gendan::integration {

void install_import_routes(service::App& app);
void install_import_problems(service::App& app);
void install_import_results(service::App& app);
void install_mapping_routes(service::App& app);

// Throws Refusal{not_found} for one that is not there or out of this permission's reach.
ImportRow reachable_import(service::Call& call, ImportId const& id, std::string_view permission = "imports.read");

// A new import of a stored file: what the file is has been found out, the mapping is still to be chosen.
ImportRow write_new_import(service::Call& call, std::string name, std::string file_hash, DetectedTable detection);
DetectedTable detected_table(std::filesystem::path const& file);
// Chooses the mapping; throws Refusal{invalid} when it does not fit the file's columns.
void choose_mapping(service::Call& call, ImportRow& row, ImportMapping const& mapping);

inline constexpr char continue_job[] = "integration.continue_import";

}  // namespace gendan::integration
