#include "platform/tabular/zip_archive.hpp"

#include <zip.h>

#include <utility>

#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {
namespace {

constexpr auto any_case = ZIP_FL_NOCASE;  // some producers write "xl/sharedstrings.xml"

class ZipEntry : public ByteStream {
public:
  ZipEntry(std::shared_ptr<zip_t> archive, zip_file_t* file, std::uint64_t size, std::string name)
      : archive_(std::move(archive)), file_(file, &zip_fclose), progress_{0, size}, name_(std::move(name)) {}

  std::size_t read(char* into, std::size_t size) override {
    auto const count = zip_fread(file_.get(), into, size);
    if (count < 0) throw malformed("damaged_archive", {}, name_);
    progress_.bytes_read += static_cast<std::uint64_t>(count);
    bool const is_short = count == 0 && progress_.bytes_read != progress_.bytes_total;
    if (is_short || progress_.bytes_read > progress_.bytes_total) throw malformed("damaged_archive", {}, name_);
    return static_cast<std::size_t>(count);
  }
  Progress progress() const override { return progress_; }

private:
  std::shared_ptr<zip_t> archive_;  // outlives file_
  std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file_;
  Progress progress_;
  std::string name_;
};

// What an entry says of itself; both sizes must be said.
zip_stat_t promised(zip_t* archive, zip_uint64_t index) {
  zip_stat_t stat;
  constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
  if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & needed) != needed) {
    throw malformed("damaged_archive");
  }
  return stat;
}

void check_promises(zip_t* archive) {
  std::uint64_t total = 0;
  auto const count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
  if (count > most_archive_entries) throw oversized("too_many_archive_entries", {}, most_archive_entries);
  for (zip_uint64_t index = 0; index < count; ++index) {
    auto const stat = promised(archive, index);
    if (stat.size > ratio_free_bytes && stat.size / most_unpacking_ratio > stat.comp_size) {
      throw oversized("archive_ratio_too_high", {}, most_unpacking_ratio);
    }
    if (stat.size > most_unpacked_bytes - total) throw oversized("archive_too_large", {}, most_unpacked_bytes);
    total += stat.size;
  }
}

}  // namespace

ZipArchive::ZipArchive(std::filesystem::path const& path) {
  check_directory(path);
  int error = 0;
  auto* const archive = zip_open(path.c_str(), ZIP_RDONLY, &error);
  if (archive == nullptr) throw malformed("damaged_archive");
  archive_ = std::shared_ptr<zip_t>(archive, &zip_discard);
  check_promises(archive);
}

bool ZipArchive::has(std::string const& entry) const {
  return zip_name_locate(archive_.get(), entry.c_str(), any_case) >= 0;
}

std::uint64_t ZipArchive::unpacked_size(std::string const& entry) const {
  auto const index = zip_name_locate(archive_.get(), entry.c_str(), any_case);
  return index < 0 ? 0 : promised(archive_.get(), static_cast<zip_uint64_t>(index)).size;
}

std::unique_ptr<ByteStream> ZipArchive::open(std::string const& entry) const {
  auto* const archive = archive_.get();
  auto const located = zip_name_locate(archive, entry.c_str(), any_case);
  if (located < 0) throw malformed("missing_workbook_part", {}, entry);
  auto const index = static_cast<zip_uint64_t>(located);
  auto const stat = promised(archive, index);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    throw refused(RefusalKind::unsupported, "encrypted_workbook", {});
  }
  auto* const file = zip_fopen_index(archive, index, 0);
  if (file == nullptr) throw malformed("damaged_archive", {}, entry);
  return std::make_unique<ZipEntry>(archive_, file, stat.size, entry);
}

}  // namespace gendan::tabular
