// A database that is filled once, closed, and copied for each test that starts with what it holds: ten times faster
// than filling it again. Gone at the end of the program.
#pragma once

#include <filesystem>
#include <string>

#include "platform/sql/transaction.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::testing {

class KeptDatabase {
public:
  explicit KeptDatabase(sql::Engine engine);  // empty
  ~KeptDatabase();
  KeptDatabase(KeptDatabase const&) = delete;
  KeptDatabase& operator=(KeptDatabase const&) = delete;

  std::string const& url() const { return url_; }
  // The copy's URL: a file in the folder, or a database of PostgreSQL, which drop_database() takes away again.
  std::string copied(std::filesystem::path const& folder) const;

private:
  sql::Engine const engine_;
  ScratchFolder folder_;
  std::string url_;
};

// A database of PostgreSQL that nobody else uses; what still has a connection to it loses it.
void drop_database(std::string const& url);

// Unique among the programs that share one server.
std::string fresh_name();

}  // namespace gendan::testing
