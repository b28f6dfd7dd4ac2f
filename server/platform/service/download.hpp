// A stored file as an answer: under its type by content and a name that is safe in a browser and on a disk.
#pragma once

#include <optional>
#include <string_view>

#include "platform/describe/describe.hpp"
#include "platform/files/store.hpp"
#include "platform/http/message.hpp"

namespace gendan::service {

// How a file is asked for.
struct DownloadInput {
  // In the browser's own window where the type may be (files::may_be_shown); else it is only ever saved.
  std::optional<bool> is_shown;
};
BOOST_DESCRIBE_STRUCT(DownloadInput, (), (is_shown))

// Throws Refusal{not_found, "file_not_found"}.
http::Response download(files::Store& store, files::StoredFile const& file, std::string_view name,
                        DownloadInput const& input);
// A text kept elsewhere, always to be saved.
http::Response download_text(std::string text, std::string_view name);

}  // namespace gendan::service
