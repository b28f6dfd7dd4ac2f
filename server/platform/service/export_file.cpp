#include "platform/service/export_file.hpp"

#include <chrono>
#include <system_error>

#include "base/calendar_date.hpp"
#include "platform/clock/zone.hpp"
#include "platform/files/download_name.hpp"

namespace gendan::service {
namespace {

using ExportId = Id<struct ExportTag>;

// A day old or more: another process may use the folder too.
void remove_abandoned(std::filesystem::path const& folder) {
  auto const newest = std::filesystem::file_time_type::clock::now() - std::chrono::days(1);
  std::error_code ignored;
  for (auto const& entry : std::filesystem::directory_iterator(folder, ignored)) {
    auto const written = entry.last_write_time(ignored);
    if (!ignored && written <= newest) std::filesystem::remove(entry.path(), ignored);
  }
}

constexpr std::string_view media_type(ExportFormat format) {
  return format == ExportFormat::csv ? "text/csv; charset=utf-8"
                                     : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

}  // namespace

ScratchFile::~ScratchFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

std::shared_ptr<ScratchFile const> scratch_file(Call& call) {
  auto const folder = std::filesystem::path(call.world.settings.data.folder) / "exports";
  std::filesystem::create_directories(folder);
  remove_abandoned(folder);
  return std::make_shared<ScratchFile const>(folder / call.new_id<ExportId>().text());
}

http::Response exported(Call& call, std::shared_ptr<ScratchFile const> file, std::string_view name,
                        ExportFormat format) {
  auto const day = local_date(call.now, call.caller.zone).text();
  auto const file_name = std::string(name) + "-" + day + "." + describe::enum_text(format);
  http::Response response;
  response.set("Content-Type", std::string(media_type(format)));
  response.set("Content-Disposition", files::content_disposition(file_name, files::Presentation::download));
  response.body_file = file->path();
  response.body_file_owner = std::move(file);
  return response;
}

void record_export(Call& call, Exported const& body) {
  auto const stream = call.caller.person_id.empty() ? call.caller.via : call.caller.person_id;
  // A list is read in a reading transaction; that it was exported is written beside it.
  call.world.database.write([&](sql::Transaction& tx) {
    Call writing{call.world, call.caller, tx, call.now, call.request};
    writing.record("exports", stream, "exported", body);
  });
}

}  // namespace gendan::service
