// How large a picture is, as its head says: PNG and JPEG.
#pragma once

#include <optional>
#include <string_view>

namespace gendan::documents {

struct PictureSize {
  int width = 0;
  int height = 0;
};

// nullopt: neither, or broken before it says.
std::optional<PictureSize> picture_size(std::string_view bytes);

}  // namespace gendan::documents
