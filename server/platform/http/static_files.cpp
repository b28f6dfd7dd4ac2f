#include "platform/http/static_files.hpp"

#include "platform/http/negotiation.hpp"
#include "platform/http/security_headers.hpp"

namespace gendan::http {
namespace {

struct Form {
  Encoding encoding;
  std::string_view body;
  std::string etag;  // quoted; each form has its own (RFC 9110 8.8.3.3)
};

Form chosen_form(Asset const& asset, std::string_view accept_encoding) {
  auto const encoding = best_encoding(accept_encoding, {.gzip = !asset.gzip.empty(), .brotli = !asset.brotli.empty()});
  std::string const quote = "\"";
  switch (encoding) {
    case Encoding::brotli:
      return {encoding, asset.brotli, quote + std::string(asset.etag) + "-br\""};
    case Encoding::gzip:
      return {encoding, asset.gzip, quote + std::string(asset.etag) + "-gzip\""};
    default:
      return {encoding, asset.identity, quote + std::string(asset.etag) + "\""};
  }
}

Response wrong_method() {
  Response response;
  response.status = 405;
  response.set("Allow", "GET, HEAD");
  return response;
}

}  // namespace

StaticFiles::StaticFiles(std::span<Asset const> assets) {
  for (auto const& asset : assets) by_path_.emplace(asset.path, &asset);
}

std::optional<Response> StaticFiles::response_to(Request const& request) const {
  if (audience_of(request.path) == Audience::program) return std::nullopt;
  auto const* asset = asset_for(request.path);
  if (asset == nullptr) return std::nullopt;
  if (request.method != Method::get && request.method != Method::head) return wrong_method();
  auto const form = chosen_form(*asset, request.header("accept-encoding"));

  Response response;
  response.set("ETag", form.etag);
  response.set("Cache-Control", asset->is_immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (!asset->gzip.empty() || !asset->brotli.empty()) response.set("Vary", "Accept-Encoding");
  if (matches_etag(request.header("if-none-match"), form.etag)) {
    response.status = 304;
    return response;
  }
  response.set("Content-Type", std::string(asset->content_type));
  if (form.encoding != Encoding::identity) response.set("Content-Encoding", std::string(encoding_name(form.encoding)));
  response.static_body = form.body;
  return response;
}

Asset const* StaticFiles::asset_for(std::string_view path) const {
  if (auto const found = by_path_.find(path); found != by_path_.end()) return found->second;
  bool const names_a_file = path.substr(path.rfind('/') + 1).find('.') != std::string_view::npos;
  auto const page = names_a_file ? by_path_.end() : by_path_.find("/index.html");
  return page == by_path_.end() ? nullptr : page->second;
}

}  // namespace gendan::http
