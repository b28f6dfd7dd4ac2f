#include "platform/sql/location.hpp"

#include <gmock/gmock.h>

namespace gendan::sql {

namespace {

TEST(Location, OfSqliteIsAPath) {
  auto const plain = std::get<SqliteLocation>(location_of("sqlite:/var/lib/gendan/a?b.db"));
  EXPECT_EQ(plain.path, "/var/lib/gendan/a?b.db");
  EXPECT_EQ(plain.max_pages, std::nullopt);
  auto const small = std::get<SqliteLocation>(location_of("sqlite:./a.db?max_pages=50"));
  EXPECT_EQ(small.path, "./a.db");
  EXPECT_EQ(small.max_pages, 50);
}

TEST(Location, OfPostgresIsAUriWithoutItsSchema) {
  struct {
    char const *url, *uri, *schema;
  } const cases[] = {
      {"postgres://db/gendan", "postgres://db/gendan", "gendan"},
      {"postgresql://u:p@db:5432/x?schema=acme", "postgresql://u:p@db:5432/x", "acme"},
      {"postgres:///x?host=/run&schema=acme_2&port=1", "postgres:///x?host=/run&port=1", "acme_2"},
      {"postgres:///x?schema=acme&sslmode=require", "postgres:///x?sslmode=require", "acme"},
  };
  for (auto const& one : cases) {
    auto const location = std::get<PostgresLocation>(location_of(one.url));
    EXPECT_EQ(location.uri, one.uri);
    EXPECT_EQ(location.schema, one.schema);
  }
}

TEST(Location, IsRefusedWhereItCannotBeADatabaseOfOurs) {
  for (auto const* url :
       {"", "gendan.db", "mysql://x", "sqlite:", "sqlite::memory:", "sqlite:file:x", "sqlite:a.db?max_pages=0",
        "sqlite:a.db?max_pages=x", "postgres://db/x?schema=", "postgres://db/x?schema=A", "postgres://db/x?schema=a\"b",
        "postgres://db/x?schema=1a", "postgres://db/x?schema=pg_catalog"}) {
    EXPECT_THROW(location_of(url), std::invalid_argument) << url;
  }
}

}  // namespace

}  // namespace gendan::sql
