// A zip file opened for reading, refused when its directory promises more than the limits allow.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "platform/tabular/byte_stream.hpp"

struct zip;

namespace gendan::tabular {

class ZipArchive {
public:
  explicit ZipArchive(std::filesystem::path const& path);

  bool has(std::string const& entry) const;
  std::uint64_t unpacked_size(std::string const& entry) const;
  // The entry's bytes as they are unpacked. A missing entry, a password, a wrong checksum and more bytes than
  // promised are refusals.
  std::unique_ptr<ByteStream> open(std::string const& entry) const;

private:
  std::shared_ptr<zip> archive_;  // streams that were opened keep it open
};

// Refuses a directory of too many entries or bytes before anything allocates memory for them.
void check_directory(std::filesystem::path const& path);

}  // namespace gendan::tabular
