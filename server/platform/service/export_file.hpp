// Files that leave the house: made in the data folder, sent, deleted, and always recorded.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "platform/http/message.hpp"
#include "platform/service/call.hpp"
#include "platform/service/table_export.hpp"

namespace gendan::service {

// Deleted with this object.
class ScratchFile {
public:
  explicit ScratchFile(std::filesystem::path path) : path_(std::move(path)) {}
  ~ScratchFile();
  ScratchFile(ScratchFile const&) = delete;
  ScratchFile& operator=(ScratchFile const&) = delete;
  std::filesystem::path const& path() const { return path_; }

private:
  std::filesystem::path path_;
};

// A place in the data folder; what a killed process left there goes with the next export.
std::shared_ptr<ScratchFile const> scratch_file(Call& call);

// As a download: "orders-2026-03-02.xlsx".
http::Response exported(Call& call, std::shared_ptr<ScratchFile const> file, std::string_view name,
                        ExportFormat format);

// What left the house, by whom: stream "exports/<person>", kind "exported".
struct Exported {
  std::string list;
  ExportFormat format = ExportFormat::csv;
  std::map<std::string, std::string> asked;  // filters, sort and options as they were given
  std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(Exported, (), (list, format, asked, rows))
void record_export(Call& call, Exported const& body);

}  // namespace gendan::service
