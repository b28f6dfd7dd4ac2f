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
// Whether such a picture reaches its end: one cut off on its way would be printed by half, or not at all.
bool is_whole_picture(std::string_view bytes);

}  // namespace gendan::documents
