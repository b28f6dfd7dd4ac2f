#include "platform/http/static_files.hpp"

#include <gmock/gmock.h>

#include <array>

#include "platform/http/negotiation.hpp"

namespace gendan::http {
namespace {

constexpr auto assets = std::to_array<Asset>({
    {"/index.html", "text/html", "e1", "<page>", "<gz>", "<br>", false},
    {"/assets/app-12345678.js", "text/javascript", "e2", "script", "", "", true},
});

Request request_for(std::string path, std::vector<Field> headers = {}) {
  Request request;
  request.path = std::move(path);
  request.headers = std::move(headers);
  return request;
}

Response response_to(Request const& request) {
  auto response = StaticFiles(assets).response_to(request);
  if (!response) throw std::runtime_error("not answered: " + request.path);
  return *response;
}

TEST(StaticFiles, AreSentWithTheirTypeAndTag) {
  auto const response = response_to(request_for("/index.html"));
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body_text(), "<page>");
  EXPECT_EQ(response.header("content-type"), "text/html");
  EXPECT_EQ(response.header("etag"), "\"e1\"");
  EXPECT_EQ(response.header("vary"), "Accept-Encoding");
  EXPECT_EQ(response.header("content-encoding"), "");
}

TEST(StaticFiles, AreKeptForeverOnlyWhereTheirNameChanges) {
  EXPECT_EQ(response_to(request_for("/assets/app-12345678.js")).header("cache-control"),
            "public, max-age=31536000, immutable");
  EXPECT_EQ(response_to(request_for("/")).header("cache-control"), "no-cache");
}

TEST(StaticFiles, GiveThePageToEveryPathOfTheApplication) {
  for (auto path : {"/", "/orders", "/orders/o1", "/orders.v2/list"}) {
    auto const page = response_to(request_for(path));
    EXPECT_EQ(page.body_text(), "<page>") << path;
  }
}

TEST(StaticFiles, LeaveUnknownFilesAndTheInterfaceForProgramsToOthers) {
  for (auto path : {"/missing.js", "/assets/app-0.js", "/api", "/api/v1/orders", "/api/orders.html"})
    EXPECT_FALSE(StaticFiles(assets).response_to(request_for(path))) << path;
  EXPECT_FALSE(StaticFiles({}).response_to(request_for("/")));
}

TEST(StaticFiles, AreCompressedAsTheClientLikes) {
  auto const compressed = response_to(request_for("/", {{"accept-encoding", "gzip, deflate, br"}}));
  EXPECT_EQ(compressed.body_text(), "<br>");
  EXPECT_EQ(compressed.header("content-encoding"), "br");
  EXPECT_EQ(compressed.header("etag"), "\"e1-br\"");
  auto const zipped = response_to(request_for("/", {{"accept-encoding", "gzip"}}));
  EXPECT_EQ(zipped.body_text(), "<gz>");
  auto const plain = response_to(request_for("/assets/app-12345678.js", {{"accept-encoding", "br"}}));
  EXPECT_EQ(plain.body_text(), "script");
  EXPECT_EQ(plain.header("vary"), "");
}

TEST(StaticFiles, AreNotSentAgain) {
  auto const response = response_to(request_for("/", {{"if-none-match", "\"e0\", W/\"e1\""}}));
  EXPECT_EQ(response.status, 304);
  EXPECT_EQ(response.body_text(), "");
  EXPECT_EQ(response.header("etag"), "\"e1\"");
  EXPECT_EQ(response.header("cache-control"), "no-cache");
  EXPECT_EQ(response_to(request_for("/", {{"if-none-match", "\"e1\""}, {"accept-encoding", "br"}})).status, 200);
}

TEST(StaticFiles, AreOnlyRead) {
  auto request = request_for("/");
  request.method = Method::post;
  EXPECT_EQ(response_to(request).status, 405);
  EXPECT_EQ(response_to(request).header("allow"), "GET, HEAD");
  request.method = Method::head;
  EXPECT_EQ(response_to(request).status, 200);
}

TEST(BestEncoding, FollowsTheTable) {
  struct Row {
    std::string_view accept;
    Encoding best;
  };
  constexpr Available both{.gzip = true, .brotli = true};
  for (auto const& [accept, best] : {
           Row{"", Encoding::identity},
           Row{"br", Encoding::brotli},
           Row{"gzip", Encoding::gzip},
           Row{"GZip", Encoding::gzip},
           Row{"gzip, br", Encoding::brotli},
           Row{"gzip;q=1.0, br;q=0.5", Encoding::gzip},
           Row{"gzip;q=0.8,br; q=0.8", Encoding::brotli},
           Row{"br;q=0", Encoding::identity},
           Row{"br;q=0, gzip;q=0.001", Encoding::gzip},
           Row{"*", Encoding::brotli},
           Row{"*;q=0.5, br;q=0", Encoding::gzip},
           Row{"identity", Encoding::identity},
           Row{"identity;q=1, gzip;q=0.5", Encoding::identity},
           Row{"identity;q=0.5, gzip;q=0.5", Encoding::gzip},
           Row{"identity;q=0, *;q=0", Encoding::identity},
           Row{"deflate, zstd", Encoding::identity},
           Row{"gzip;q=nonsense", Encoding::identity},
           Row{"gzip;q=2", Encoding::identity},
           Row{";;,,=", Encoding::identity},
       })
    EXPECT_EQ(best_encoding(accept, both), best) << accept;
  EXPECT_EQ(best_encoding("gzip, br", {.gzip = true}), Encoding::gzip);
  EXPECT_EQ(best_encoding("gzip, br", {}), Encoding::identity);
}

TEST(EntityTags, AreComparedWeakly) {
  for (auto list : {"\"a\"", "W/\"a\"", "\"b\", \"a\"", "\"b\",W/\"a\" ", " * "})
    EXPECT_TRUE(matches_etag(list, "\"a\"")) << list;
  for (auto list : {"", "a", "\"A\"", "\"b\"", "\"a", "**"}) EXPECT_FALSE(matches_etag(list, "\"a\"")) << list;
}

TEST(EmbeddedAssets, HaveTheFilesOfTheFolderWithTheirCompressedForms) {
  auto const embedded = embedded_assets();
  ASSERT_EQ(embedded.size(), 3U);
  auto const& script = embedded[0];
  EXPECT_EQ(script.path, "/assets/index-DiwrgTda.js");
  EXPECT_EQ(script.content_type, "text/javascript; charset=utf-8");
  EXPECT_TRUE(script.is_immutable);
  EXPECT_TRUE(script.identity.starts_with("console.log"));
  EXPECT_TRUE(script.gzip.starts_with("\x1f\x8b"));
  EXPECT_FALSE(script.brotli.empty());
  EXPECT_LT(script.brotli.size(), script.identity.size());
  EXPECT_EQ(script.etag.size(), 20U);
  auto const& page = embedded[2];
  EXPECT_EQ(page.path, "/index.html");
  EXPECT_EQ(page.identity, "<!doctype html><title>sample</title>\n");
  EXPECT_TRUE(page.gzip.empty());
  EXPECT_FALSE(page.is_immutable);
  EXPECT_EQ(embedded[1].content_type, "image/svg+xml");
}

}  // namespace
}  // namespace gendan::http
