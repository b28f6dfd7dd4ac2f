// A request whose body came as a file, as its handler sees it. To keep a large file takes long, so it is done in
// no transaction; what the handler reads before it and writes after it is each in a short one of its own (Detached):
//
//   Answered<Created<AttachmentItem>> add_attachment(Upload& upload, AttachmentUpload const& input) {
//     upload.read([&](Call& call) { expect_reach(call, input.topic, input.id); });
//     auto const file = upload.kept_body(input.name.text());
//     return upload.write([&](Call& call) { return write_attachment(call, input, file); });  // a Created
//   }
//
// The route takes it by RouteOptions::upload_limit. Sent again with the same Idempotency-Key, parameters and
// content, it gets the first answer again.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <type_traits>

#include "platform/files/store.hpp"
#include "platform/service/detached.hpp"

namespace gendan::service {

class Upload : public Detached {
public:
  using Detached::Detached;

  std::filesystem::path const& body() const { return request().body_file.value(); }
  // Refusals as of files::Store; nothing is no file.
  files::StoredFile kept_body(std::string_view name);
  // Once; `work` answers what a handler does.
  template <class Work>
  auto write(Work&& work) {
    using Result = std::invoke_result_t<Work&, Call&>;
    return Answered<Result>{
        written(content_hash_, [&](Call& call) { return ResultTraits<Result>::response(work(call)); })};
  }

private:
  std::string content_hash_;
};

}  // namespace gendan::service
