#include "platform/files/folder_store.hpp"

#include <fcntl.h>

#include <algorithm>
#include <array>

#include "base/refusal.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/disk/durable.hpp"
#include "platform/files/media_type.hpp"

namespace gendan::files {
namespace {

bool is_hash(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

void refuse_unless_allowed(std::string_view media_type) {
  if (!is_allowed(media_type)) throw Refusal(RefusalKind::unsupported, "file_type_unsupported");
}

}  // namespace

// A file while its bytes come in: hashed and written in one pass.
class FolderStore::Arrival {
public:
  Arrival(FolderStore& store, std::string_view name) : store_(store), name_(name), draft_(store.arrivals(), 0400) {}

  void add(std::string_view bytes) {
    size_ += static_cast<std::int64_t>(bytes.size());
    if (size_ > store_.options_.most_bytes) throw Refusal(RefusalKind::too_large, "file_too_large");
    if (head_.size() < head_size) {
      head_.append(bytes.substr(0, head_size - head_.size()));
      refuse_early();
    }
    hash_.add(bytes);
    draft_.write(bytes);
  }

  StoredFile stored() {
    auto const media_type = sniffed_media_type(head_, name_);
    refuse_unless_allowed(media_type);
    StoredFile file{crypto::hex(hash_.digest()), size_, std::string(media_type)};
    auto const place = store_.place_of(file.hash);
    disk::create_folders(place.parent_path());
    draft_.replace(place);
    return file;
  }

private:
  // Before the rest of a large file is copied for nothing.
  void refuse_early() const {
    if (head_.size() == head_size) refuse_unless_allowed(sniffed_media_type(head_, name_));
  }

  FolderStore& store_;
  std::string_view name_;
  disk::Draft draft_;
  crypto::Sha256 hash_;
  std::string head_;
  std::int64_t size_ = 0;
};

FolderStore::FolderStore(FolderStoreOptions options) : options_(std::move(options)) {
  disk::create_folders(arrivals());
  disk::remove_orphaned_drafts(arrivals());
}

StoredFile FolderStore::put(std::string_view bytes, std::string_view name) {
  Arrival arrival(*this, name);
  arrival.add(bytes);
  return arrival.stored();
}

StoredFile FolderStore::put_copy_of(std::filesystem::path const& source, std::string_view name) {
  disk::Descriptor file(source, O_RDONLY);
  Arrival arrival(*this, name);
  std::array<char, 65536> piece;
  while (auto const count = file.read(piece)) arrival.add({piece.data(), count});
  return arrival.stored();
}

bool FolderStore::has(std::string_view hash) {
  return is_hash(hash) && std::filesystem::is_regular_file(place_of(hash));
}

std::filesystem::path FolderStore::path_of(std::string_view hash) {
  if (!has(hash)) throw not_found("file_not_found");
  return place_of(hash);
}

std::string FolderStore::content(std::string_view hash) { return disk::content(path_of(hash)); }

bool FolderStore::remove(std::string_view hash) { return is_hash(hash) && std::filesystem::remove(place_of(hash)); }

std::filesystem::path FolderStore::place_of(std::string_view hash) const {
  return options_.folder / hash.substr(0, 2) / hash.substr(2, 2) / hash;
}

}  // namespace gendan::files
