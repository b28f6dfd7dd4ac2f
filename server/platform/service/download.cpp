#include "platform/service/download.hpp"

#include "platform/files/media_type.hpp"

namespace gendan::service {

http::Response download(files::Store& store, files::StoredFile const& file, std::string_view name,
                        files::Presentation wanted) {
  bool const is_shown = wanted == files::Presentation::shown && files::may_be_shown(file.media_type);
  http::Response response;
  response.body_file = store.path_of(file.hash);
  // A browser opens nothing that it is only to save: what is not shown has no type that it knows.
  response.set("Content-Type", is_shown ? file.media_type : "application/octet-stream");
  response.set("Content-Disposition",
               files::content_disposition(name, is_shown ? files::Presentation::shown : files::Presentation::download));
  return response;
}

}  // namespace gendan::service
