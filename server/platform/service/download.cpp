#include "platform/service/download.hpp"

#include "platform/files/download_name.hpp"
#include "platform/files/media_type.hpp"

namespace gendan::service {
namespace {

http::Response headed(std::string media_type, std::string_view name, files::Presentation presentation) {
  http::Response response;
  response.set("Content-Type", std::move(media_type));
  response.set("Content-Disposition", files::content_disposition(name, presentation));
  return response;
}

}  // namespace

http::Response download(files::Store& store, files::StoredFile const& file, std::string_view name,
                        DownloadInput const& input) {
  bool const is_shown = input.is_shown.value_or(false) && files::may_be_shown(file.media_type);
  // A browser opens nothing that it is only to save: what is not shown has no type that it knows.
  auto response = is_shown ? headed(file.media_type, name, files::Presentation::shown)
                           : headed("application/octet-stream", name, files::Presentation::download);
  response.body_file = store.path_of(file.hash);
  return response;
}

http::Response download_text(std::string text, std::string_view name) {
  auto response = headed("text/plain; charset=utf-8", name, files::Presentation::download);
  response.body = std::move(text);
  return response;
}

}  // namespace gendan::service
