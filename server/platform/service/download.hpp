// A stored file as an answer: under its type by content and a name that is safe in a browser and on a disk.
#pragma once

#include <string_view>

#include "platform/files/download_name.hpp"
#include "platform/files/store.hpp"
#include "platform/http/message.hpp"

namespace gendan::service {

// Shown in the browser's own window only where the type may be (files::may_be_shown); a download otherwise.
// Throws Refusal{not_found, "file_not_found"}.
http::Response download(files::Store& store, files::StoredFile const& file, std::string_view name,
                        files::Presentation wanted);

}  // namespace gendan::service
