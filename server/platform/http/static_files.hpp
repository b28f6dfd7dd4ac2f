// The web interface's files, embedded in the executable, with the HTTP of caching and compression.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>

#include "platform/http/message.hpp"

namespace gendan::http {

struct Asset {
  std::string_view path;  // "/assets/index-4f1d2c3b.js"
  std::string_view content_type;
  std::string_view etag;  // of the identity form, without quotes
  std::string_view identity;
  std::string_view gzip;  // empty: there is none
  std::string_view brotli;
  bool is_immutable = false;  // its name changes with its content
};

// Those of the folder that was given to gendan_embed_assets (cmake/assets.cmake); empty when there was none.
std::span<Asset const> embedded_assets();

class StaticFiles {
public:
  // The views of `assets` must live as long as the program.
  explicit StaticFiles(std::span<Asset const> assets);

  // nullopt: not ours to answer, above all everything under /api. A path without a dot in its last segment
  // that is no file is a page of the single-page application: it gets /index.html.
  std::optional<Response> response_to(Request const& request) const;

private:
  Asset const* asset_for(std::string_view path) const;

  std::unordered_map<std::string_view, Asset const*> by_path_;
};

}  // namespace gendan::http
