// What a file is, judged by its content. The extension only refines what the content leaves open: which
// kind of text, which of the old Office formats. Where they disagree the content is right.
#pragma once

#include <cstddef>
#include <string_view>

namespace gendan::files {

// How much of a file's beginning is worth passing.
inline constexpr std::size_t head_size = 64 * 1024;

// Lower-case type without parameters; "application/octet-stream" when nothing is recognised, which
// covers drawings and artwork of the trades' own programs. SVG is application/xml: never an image.
std::string_view sniffed_media_type(std::string_view head, std::string_view file_name);

// False for programs, scripts, archives of program code, shortcuts and HTML.
bool is_allowed(std::string_view media_type);

// Types a browser may show in its own window; everything else is only ever downloaded.
bool may_be_shown(std::string_view media_type);

}  // namespace gendan::files
