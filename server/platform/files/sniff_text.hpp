// Kinds of text.
#pragma once

#include <string_view>

namespace gendan::files {

// No control byte that text does not use, in whichever of UTF-8, GB18030 or Latin encodings; or UTF-16
// with its mark. (WHATWG MIME Sniffing Standard, "binary data byte".)
bool is_text(std::string_view head);
std::string_view text_media_type(std::string_view head, std::string_view extension);

}  // namespace gendan::files
