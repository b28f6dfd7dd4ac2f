// Where files live: each under the SHA-256 of its content, so that equal files are kept once and an
// altered one shows. Who owns a file, its name and who may see it are the business of the capabilities.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace gendan::files {

struct StoredFile {
  std::string hash;  // 64 lower-case hexadecimal digits
  std::int64_t size = 0;
  std::string media_type;  // by content

  friend bool operator==(StoredFile const&, StoredFile const&) = default;
};

// Refusals: too_large "file_too_large", unsupported "file_type_unsupported" (see is_allowed),
// not_found "file_not_found", unavailable "disk_full". Thread-safe.
class Store {
public:
  virtual ~Store() = default;

  // Durable when it returns. `name` only helps to tell the kinds of text apart.
  virtual StoredFile put(std::string_view bytes, std::string_view name) = 0;
  // Copied, never held in memory as a whole; the source stays.
  virtual StoredFile put_copy_of(std::filesystem::path const& source, std::string_view name) = 0;

  virtual bool has(std::string_view hash) = 0;
  // A local file with the content, for reading only.
  virtual std::filesystem::path path_of(std::string_view hash) = 0;
  virtual std::string content(std::string_view hash) = 0;
  // False when there was none. The caller knows that no row names the file any more.
  virtual bool remove(std::string_view hash) = 0;
};

}  // namespace gendan::files
