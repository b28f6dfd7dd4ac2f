// Whatever is done with a contact, what it says stands nowhere in the database as it is.
#include <gmock/gmock.h>

#include "testing/test_app.hpp"

namespace gendan::contacts {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;

constexpr char sqlite_columns[] = R"sql(
  select t.name, c.name from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table'
)sql";
constexpr char postgres_columns[] = R"sql(
  select table_name, column_name from information_schema.columns where table_schema = current_schema()
)sql";

struct Column {
  std::string table;
  std::string name;
};

std::string hex_of(std::string_view text) {
  std::string hex;
  for (char const c : text) {
    constexpr std::string_view digits = "0123456789abcdef";
    hex += digits[static_cast<unsigned char>(c) >> 4U];
    hex += digits[static_cast<unsigned char>(c) & 0xFU];
  }
  return hex;
}

class ContactSecrecy : public testing::TestApp {
protected:
  std::vector<Column> columns(sql::Transaction& tx) {
    std::vector<Column> found;
    auto rows = tx.query(tx.engine() == sql::Engine::sqlite ? sqlite_columns : postgres_columns);
    while (rows.next()) found.push_back({std::string(rows.text(0)), std::string(rows.text(1))});
    return found;
  }

  // "table.column" of every place whose bytes or text contain one of these, in any case.
  std::vector<std::string> places_that_say(std::vector<std::string> const& secrets) {
    return database().read([&](sql::Transaction& tx) {
      std::vector<std::string> places;
      for (auto const& column : columns(tx)) {
        // Bytes of both engines in one form; text of both as the bytes it is.
        auto const as_hex = tx.engine() == sql::Engine::sqlite
                                ? "hex(" + column.name + ")"
                                : "case when pg_typeof(" + column.name + ") = 'bytea'::regtype then substr(" +
                                      column.name + "::text, 3) else encode(convert_to(" + column.name +
                                      "::text, 'UTF8'), 'hex') end";
        auto rows = tx.query("select lower(" + as_hex + ") from \"" + column.table + "\" where " + column.name +
                             " is not null");
        while (rows.next()) {
          for (auto const& secret : secrets) {
            if (rows.text(0).find(hex_of(secret)) != std::string_view::npos)
              places.push_back(column.table + "." + column.name);
          }
        }
      }
      return places;
    });
  }
};
BOTH_DATABASES(ContactSecrecy);

TEST_P(ContactSecrecy, HoldsThroughCreationEditRemovalAndRepeatedRequests) {
  auto customer = object{{"name", "Sesam GmbH"}, {"tier", "standard"}, {"remark", "visible"}, {"is_active", true}};
  customer["contacts"] = array{object{{"name", "Aladdin Zaubermann"},
                                      {"email", "Aladdin@sesam.example"},
                                      {"phone", "+49 30 7654321"},
                                      {"messenger", "zauber_wx"},
                                      {"preferred_hours", "nach Mitternacht"}}};
  auto supplier = object{
      {"name", "四十大盗五金厂"}, {"remark", "visible"}, {"is_active", true}, {"contacts", customer["contacts"]}};
  std::vector<std::string> const secrets{"Aladdin", "aladdin",   "Zaubermann", "sesam.example",
                                         "7654321", "zauber_wx", "Mitternacht"};

  auto const body = boost::json::serialize(customer);
  auto const made = as("chen_min").send(http::Method::post, "/customers", body, {{"idempotency-key", "k-1"}});
  ASSERT_EQ(made.status, 201);
  auto const repeated = as("chen_min").send(http::Method::post, "/customers", body, {{"idempotency-key", "k-1"}});
  EXPECT_EQ(repeated.text("/contacts/0/email"), "Aladdin@sesam.example");
  EXPECT_EQ(repeated.body, made.body);
  ASSERT_EQ(as("chen_min").post("/suppliers", supplier).status, 201);
  EXPECT_THAT(places_that_say(secrets), ::testing::IsEmpty());

  auto edit = made.body.as_object();
  for (auto const* key : {"id", "number", "department_id", "created_at", "owner_id", "merchandiser_name"})
    edit.erase(key);
  edit["contacts"].as_array()[0].as_object()["email"] = "aladdin.z@sesam.example";
  auto const target = "/customers/" + made.text("/id");
  ASSERT_EQ(as("chen_min").put(target, edit).status, 200);
  EXPECT_EQ(as("chen_min").get("/customers?contact=aladdin.z@sesam.example").at("/items").as_array().size(), 1U);
  EXPECT_THAT(places_that_say(secrets), ::testing::IsEmpty());

  edit["contacts"] = array{};
  edit["revision"] = 2;
  ASSERT_EQ(as("chen_min").put(target, edit).status, 200);
  EXPECT_THAT(places_that_say(secrets), ::testing::IsEmpty());
  EXPECT_THAT(places_that_say({"visible"}),
              ::testing::IsSupersetOf({"customer.remark", "supplier.remark", "event.body"}));
}

}  // namespace
}  // namespace gendan::contacts
