#include "platform/crypto/key_file.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <tuple>

#include "platform/crypto/sodium.hpp"
#include "platform/disk/durable.hpp"

namespace gendan::crypto {
namespace {

constexpr std::string_view preface =
    "# Gendan's own secrets. Whoever has this file reads every sealed field; without it they are lost.\n"
    "# Keep a copy in a safe place, apart from the backups.\n";

constexpr std::array purposes{std::pair{KeyPurpose::seal, std::string_view("seal")},
                              std::pair{KeyPurpose::index, std::string_view("index")},
                              std::pair{KeyPurpose::sign, std::string_view("sign")}};

std::optional<KeyPurpose> purpose_named(std::string_view name) {
  for (auto const& [purpose, word] : purposes) {
    if (word == name) return purpose;
  }
  return std::nullopt;
}

std::string_view name_of(KeyPurpose wanted) {
  return std::ranges::find(purposes, wanted, [](auto const& entry) { return entry.first; })->second;
}

std::string_view word_taken_from(std::string_view& line) {
  auto const end = std::min(line.find(' '), line.size());
  auto const word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

std::optional<NumberedKey> key_of_line(std::string_view line) {
  auto const purpose = purpose_named(word_taken_from(line));
  auto const digits = word_taken_from(line);
  auto const secret = Secret::from_base64(line);
  std::uint32_t number = 0;
  auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (!purpose || !secret || fault != std::errc() || end != digits.data() + digits.size() || number == 0) {
    return std::nullopt;
  }
  return NumberedKey{*purpose, number, *secret};
}

auto order(NumberedKey const& key) { return std::tuple(key.purpose, key.number); }

void refuse_a_file_open_to_others(std::filesystem::path const& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) throw std::runtime_error("no key file at " + path.string());
  if ((status.st_mode & 077) != 0) {
    throw std::runtime_error("the key file " + path.string() + " is open to others: chmod 600 it");
  }
}

}  // namespace

KeyFile KeyFile::parsed(std::string_view text) {
  KeyFile file;
  for (int number = 1; !text.empty(); ++number) {
    auto const end = std::min(text.find('\n'), text.size());
    auto const line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.starts_with('#')) continue;
    auto const key = key_of_line(line);
    if (!key) throw std::runtime_error("line " + std::to_string(number) + " of the key file is not a key");
    file.keys_.push_back(*key);
  }
  std::ranges::sort(file.keys_, {}, order);
  if (std::ranges::adjacent_find(file.keys_, {}, order) != file.keys_.end()) {
    throw std::runtime_error("the key file has two keys of one purpose and number");
  }
  for (auto const& [purpose, name] : purposes) {
    if (file.keys(purpose).empty()) throw std::runtime_error("the key file has no key '" + std::string(name) + "'");
  }
  return file;
}

KeyFile KeyFile::opened(std::filesystem::path const& path, Random& random) {
  if (!std::filesystem::exists(path)) {
    KeyFile fresh;
    for (auto const& [purpose, name] : purposes) fresh.keys_.push_back({purpose, 1, Secret::drawn(random)});
    disk::create_durably(path, fresh.text());
  }
  refuse_a_file_open_to_others(path);
  return parsed(disk::content(path));
}

KeyFile KeyFile::with_new_key(std::filesystem::path const& path, KeyPurpose purpose, Random& random) {
  if (purpose == KeyPurpose::index) throw std::invalid_argument("a new index key would find nothing that is stored");
  auto const folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  disk::FolderLock const lock(folder);
  auto file = opened(path, random);
  file.keys_.push_back({purpose, file.newest(purpose).number + 1, Secret::drawn(random)});
  std::ranges::sort(file.keys_, {}, order);
  disk::replace_durably(path, file.text());
  return file;
}

std::vector<NumberedKey> KeyFile::keys(KeyPurpose purpose) const {
  std::vector<NumberedKey> chosen;
  std::ranges::copy_if(keys_, std::back_inserter(chosen), [&](auto const& key) { return key.purpose == purpose; });
  return chosen;
}

NumberedKey KeyFile::newest(KeyPurpose purpose) const { return keys(purpose).back(); }

std::string KeyFile::text() const {
  std::string text(preface);
  for (auto const& key : keys_) {
    text += std::string(name_of(key.purpose)) + " " + std::to_string(key.number) + " " + key.secret.base64() + "\n";
  }
  return text;
}

}  // namespace gendan::crypto
