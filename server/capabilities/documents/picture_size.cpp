#include "capabilities/documents/picture_size.hpp"

namespace gendan::documents {
namespace {

int byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// Most significant byte first.
int two_bytes(std::string_view bytes, std::size_t at) { return byte_at(bytes, at) * 256 + byte_at(bytes, at + 1); }

// PNG (ISO/IEC 15948) begins with its IHDR: width and height of four bytes each.
std::optional<PictureSize> png_size(std::string_view bytes) {
  if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
  if (two_bytes(bytes, 16) != 0 || two_bytes(bytes, 20) != 0) return PictureSize{1 << 16, 1 << 16};
  return PictureSize{two_bytes(bytes, 18), two_bytes(bytes, 22)};
}

// JPEG (ITU T.81, B.2): segments with their length, until one that begins a frame.
std::optional<PictureSize> jpeg_size(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 <= bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return std::nullopt;
    auto const marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {  // filling
      ++at;
      continue;
    }
    bool const is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) return PictureSize{two_bytes(bytes, at + 7), two_bytes(bytes, at + 5)};
    auto const length = two_bytes(bytes, at + 2);
    if (length < 2) return std::nullopt;
    at += 2 + static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

}  // namespace

std::optional<PictureSize> picture_size(std::string_view bytes) {
  std::optional<PictureSize> size;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n"))
    size = png_size(bytes);
  else if (bytes.starts_with("\xFF\xD8"))
    size = jpeg_size(bytes);
  return size && size->width > 0 && size->height > 0 ? size : std::nullopt;
}

bool is_whole_picture(std::string_view bytes) {
  using namespace std::string_view_literals;
  // Programs append to either what is none of the picture.
  if (bytes.starts_with("\x89PNG")) return bytes.find("\0\0\0\0IEND\xAE\x42\x60\x82"sv) != std::string_view::npos;
  // A preview before the frame has an end of its own.
  auto const scan = bytes.rfind("\xFF\xDA"sv);
  return scan != std::string_view::npos && bytes.find("\xFF\xD9"sv, scan) != std::string_view::npos;
}

}  // namespace gendan::documents
