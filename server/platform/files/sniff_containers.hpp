// Formats inside the two common containers: ZIP (Office 2007 and later, OpenDocument, Java) and OLE 2
// compound files (Office 97 to 2003, Outlook, installers).
#pragma once

#include <string_view>

namespace gendan::files {

std::string_view zip_media_type(std::string_view head);
std::string_view ole_media_type(std::string_view head, std::string_view extension);

}  // namespace gendan::files
