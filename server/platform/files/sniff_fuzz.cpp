#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/files/download_name.hpp"
#include "platform/files/media_type.hpp"

// The first byte says how many of the next belong to the file name.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view input(reinterpret_cast<char const*>(data), size);
  if (input.empty()) return 0;
  auto const name_size = static_cast<unsigned char>(input[0]);
  input.remove_prefix(1);
  auto const name = input.substr(0, name_size);
  auto const head = input.substr(name.size());
  auto const media_type = gendan::files::sniffed_media_type(head, name);
  if (media_type.empty() || (gendan::files::may_be_shown(media_type) && !gendan::files::is_allowed(media_type)))
    std::abort();
  auto const header = gendan::files::content_disposition(name, gendan::files::Presentation::download);
  for (auto const character : header) {
    if (character < 0x20 || character > 0x7e) std::abort();
  }
  return 0;
}
