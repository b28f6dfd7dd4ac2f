// The ways in and out for whole tables: imports of orders with saved mappings, exports.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "platform/service/app.hpp"

namespace gendan::integration {

void install(service::App& app);

// Puts the shipped mappings where people can choose and copy them. Run at every start.
void prepare_mappings(service::Call& call);

struct ImportProblem {
  std::int64_t row = 0;
  std::string column;
  std::string code;
  std::string value;
};

// For the command line: the whole of a file.
struct ImportReport {
  std::string id;
  std::int64_t created = 0;
  std::int64_t known = 0;
  std::int64_t refused = 0;
  std::int64_t problems = 0;
  std::vector<ImportProblem> first_problems;  // at most 20
  bool is_taken_over = false;                 // a server goes on with it, and counts on
};
struct ImportCommand {
  std::filesystem::path file;
  std::string mapping_name;
  bool is_historical = false;
};
// In the name of somebody who may import ("imports.run"), or of the system.
ImportReport import_file(service::World& world, service::Caller const& caller, ImportCommand const& command);

}  // namespace gendan::integration
