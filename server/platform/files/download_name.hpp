// File names as they may reach a browser and a disk.
#pragma once

#include <string>
#include <string_view>

namespace gendan::files {

// A plain file name for every common system: no path, no control, direction or reserved character, not
// hidden, not a device, at most 200 bytes of valid UTF-8 with its extension kept; "file" when nothing is left.
std::string download_name(std::string_view name);

enum class Presentation { download, shown };

// The value of a Content-Disposition field (RFC 6266, RFC 8187), printable ASCII.
std::string content_disposition(std::string_view name, Presentation presentation);

}  // namespace gendan::files
