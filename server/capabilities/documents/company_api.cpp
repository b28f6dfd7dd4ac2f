// Our data on paper: names, addresses, accounts, logo and seal.
#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/picture_size.hpp"
#include "platform/service/download.hpp"
#include "platform/service/revision.hpp"

namespace gendan::documents {
namespace {

using service::Call;

constexpr std::size_t most_picture_bytes = 512UL * 1024;
constexpr int longest_side = 3'000;  // in pixels

struct CompanyEdit : Company {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(CompanyEdit, (Company), (revision))

struct PictureUpload {
  PictureKind kind = PictureKind::logo;
  std::optional<Name> name;
};
BOOST_DESCRIBE_STRUCT(PictureUpload, (), (kind, name))

struct PictureChanged {
  PictureKind kind = PictureKind::logo;
  std::optional<std::string> hash;  // absent: removed
};
BOOST_DESCRIBE_STRUCT(PictureChanged, (), (kind, hash))

CompanyRow show_company(Call& call) { return company(call.tx); }

CompanyRow edited(Call& call, Company const& content, std::int64_t revision) {
  auto problems = company_problems(content);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  auto const before = company(call.tx);
  auto after = before;
  static_cast<Company&>(after) = content;
  after.revision = revision;
  service::store_edit(call, company_table, before, after, "documents", "document_company_edited");
  return after;
}

CompanyRow edit_company(Call& call, CompanyEdit const& edit) { return edited(call, edit, edit.revision); }

std::optional<std::string>& picture_of(CompanyRow& row, PictureKind kind) {
  return kind == PictureKind::logo ? row.logo_hash : row.seal_hash;
}

CompanyRow set_picture(Call& call, PictureKind kind, std::optional<std::string> hash) {
  auto row = company(call.tx);
  auto const before = row.revision;
  auto& place = picture_of(row, kind);
  if (place == hash) return row;
  place = std::move(hash);
  ++row.revision;
  if (!company_table.update_at(call.tx, row, before)) throw conflict("revision_moved_on");
  call.record("documents", row.id.text(), "document_picture_changed", PictureChanged{kind, picture_of(row, kind)});
  return row;
}

void expect_picture(service::Upload& upload, files::StoredFile const& file) {
  if (file.size > std::int64_t{most_picture_bytes}) throw Refusal(RefusalKind::too_large, "picture_too_large");
  if (file.media_type != "image/png" && file.media_type != "image/jpeg")
    throw Refusal(RefusalKind::unsupported, "picture_type_unsupported");
  auto const content = upload.read([&](Call& call) { return call.world.files.content(file.hash); });
  auto const size = picture_size(content);
  if (!size) throw Refusal(RefusalKind::unsupported, "picture_type_unsupported");
  if (size->width > longest_side || size->height > longest_side)
    throw Refusal(RefusalKind::too_large, "picture_too_large");
  if (!is_whole_picture(content)) throw Refusal(RefusalKind::unsupported, "picture_cut_off");
}

service::Answered<CompanyRow> upload_picture(service::Upload& upload, PictureUpload const& input) {
  auto const file = upload.kept_body(input.name ? input.name->text() : "picture");
  expect_picture(upload, file);
  return upload.write([&](Call& call) { return set_picture(call, input.kind, file.hash); });
}

CompanyRow remove_picture(Call& call, PictureKind const& kind) { return set_picture(call, kind, std::nullopt); }

http::Response show_picture(Call& call, PictureKind const& kind) {
  auto row = company(call.tx);
  auto const hash = picture_of(row, kind);
  if (!hash) throw not_found("no_such_picture");
  auto const content = call.world.files.content(*hash);
  std::string const type = content.starts_with("\x89PNG") ? "image/png" : "image/jpeg";
  return service::download(call.world.files, {*hash, std::ssize(content), type}, describe::enum_text(kind),
                           {.is_shown = true});
}

}  // namespace

void enter_company(Call& call, Company const& content) { edited(call, content, company(call.tx).revision); }

void install_company_routes(service::App& app) {
  using enum http::Method;
  auto const may_read = service::permission("documents.read_settings");
  auto const may_set = service::permission("documents.settings");
  app.route<show_company>(get, "/document-company", may_read, "Show our data as documents carry them");
  app.route<edit_company>(put, "/document-company", may_set, "Set our data as documents carry them");
  app.route<upload_picture>(post, "/document-company/pictures", may_set, "Set the logo or the seal: PNG or JPEG",
                            {.upload_limit = most_picture_bytes});
  app.route<show_picture>(get, "/document-company/pictures/{kind}", may_read, "Show the logo or the seal");
  app.route<remove_picture>(del, "/document-company/pictures/{kind}", may_set, "Remove the logo or the seal");
}

}  // namespace gendan::documents
