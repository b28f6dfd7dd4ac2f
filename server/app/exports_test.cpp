// Every list that can be exported, found by the registry, so that none can be forgotten.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <regex>
#include <sstream>

#include "app/command_line.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/notifications.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/events/record.hpp"
#include "platform/service/list_export.hpp"
#include "platform/tabular/zip_archive.hpp"
#include "testing/exported_table.hpp"
#include "testing/sample_world.hpp"

namespace gendan {
namespace {

using boost::json::array;
using boost::json::object;
using testing::Answer;
using ::testing::Contains;
using testing::exported_bytes;
using testing::exported_table;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string path_of(std::string const& list, std::string_view rest = "") {
  return "/exports/" + list + ".csv" + std::string(rest);
}

std::string as_parameter(std::string_view text) {
  std::string encoded;
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (auto const character : text) {
    auto const byte = static_cast<unsigned char>(character);
    encoded.append({'%', digits[byte / 16U], digits[byte % 16U]});
  }
  return encoded;
}

// Nobody's own.
bool is_the_whole_houses(std::string const& list) { return list == "departments" || list == "roles"; }
bool is_of_an_import(std::string const& list) { return list == "import-problems" || list == "import-results"; }

// One's own unless all is asked for.
constexpr std::string_view everybodys_work = "owner=all";

class Exports : public testing::TestApp {
protected:
  std::vector<std::string> lists() {
    std::vector<std::string> names;
    for (auto const& [name, write] : app().world().app->registry<service::ListExports>().by_name) names.push_back(name);
    return names;
  }

  void post(std::string_view person, std::string_view target, object const& body) {
    auto const answer = as(person).post(target, body);
    EXPECT_EQ(answer.status, 201) << target << answer.response.body_text();
  }
  // What a list must be asked by, so that it holds what `of` has added.
  std::string query(std::string const& list, std::string const& of = "li_na", std::string_view further = "") {
    std::string asked = "?";
    if (list == "work") asked += everybodys_work;
    if (list == "on-time-lines") asked += "against=agreed";
    if (is_of_an_import(list)) asked += "import_id=" + imports_[of];
    return asked.append("&").append(further);
  }

  // An order of the past in a table, under a name and a number that begin with `text`.
  void import_one(std::string const& person, std::string const& text) {
    auto& id = imports_[person];
    auto const csv =
        "PO,Customer,Qty,Due\n" + text + person + "," + text + ",1,2020-02-01\n" + text + ",," + text + ",\n";
    id = as(person).upload("/imports?name=" + as_parameter(text) + ".csv", csv).text("/id");
    object const mapping{{"name", "plain"},
                         {"source_system", "erp"},
                         {"group_by", "PO"},
                         {"rules",
                          {{{"to", "customer_name"}, {"column", "Customer"}},
                           {{"to", "lines.quantity"}, {"column", "Qty"}},
                           {{"to", "lines.confirmed_on"}, {"column", "Due"}}}}};
    EXPECT_EQ(as(person).put("/imports/" + id + "/mapping", {{"mapping", mapping}}).status, 200);
    EXPECT_EQ(as(person).post("/imports/" + id + "/check", object{}).status, 202);
    app().run_due_jobs();
    EXPECT_EQ(as(person).post("/imports/" + id + "/run", {{"historical", true}}).status, 202);
    app().run_due_jobs();
  }

  // One of everything that is listed, each text of it beginning with `text`.
  void add_one_of_each(std::string const& person, std::string const& text) {
    add_partners(person, text);
    import_one(person, text);
    post(person, "/work/todos", {{"text", text}, {"too_late_at", "2026-03-09T08:00:00Z"}});
    post(person, "/incoming",
         {{"kind", "message"},
          {"channel", "email"},
          {"received_at", "2026-03-01T08:00:00Z"},
          {"sender", text},
          {"subject", text},
          {"text", text}});
    post(person, "/inquiries",
         {{"prospect", text}, {"received_at", "2026-03-01T08:00:00Z"}, {"channel", "fair"}, {"text", text}});
    object content{{"kind", "custom"},
                   {"customer_id", id_of("acme_hamburg")},
                   {"customer_reference", text},
                   {"payment_term", text},
                   {"remark", text},
                   {"facts", object{{text, text}}},
                   {"lines", array{object{{"position", 10},
                                          {"product_code", text},
                                          {"customer_item_code", text},
                                          {"description", text},
                                          {"unit", text}}}}};
    ask_about(person, as(person).post("/orders", content).text("/id"), text);
    content["valid_until"] = "2026-05-01";
    post(person, "/quotations", content);
    send_mail(person, text);
  }

private:
  // It waits for ever: there is no server.
  void send_mail(std::string const& person, std::string const& text) {
    settings().mail.host = "localhost";
    system([&](service::Call& call) {
      auto const caller = identity::caller_for(call.tx, identity::PersonId::parsed(id_of(person)).value(), "web");
      service::Call as_person{call.world, caller, call.tx, call.now};
      notifications::send_mail(as_person, {.template_code = "notification",
                                           .to = {{text, EmailAddress::parsed("lars@acme.example").value()}}});
    });
    settings().mail.host.clear();
  }
  void ask_about(std::string const& person, std::string const& order, std::string const& text) {
    post(person, "/orders/" + order + "/contract-review", {{"reason", text}});
    object const opening{{"before", "under_review"}, {"conditions", {"completeness"}}, {"reason", text}};
    auto const asked = as(person).post("/orders/" + order + "/gate-openings", opening);
    EXPECT_EQ(asked.status, 201) << asked.response.body_text();
    auto const decided = as("he_ping").post("/approvals/" + asked.text("/id") + "/decisions",
                                            {{"party", "supervisor"}, {"decision", "approve"}});
    EXPECT_EQ(decided.status, 200) << decided.response.body_text();
    ask_for_change(person, order, text);
  }
  // Of an order that is confirmed, however it came to that.
  void ask_for_change(std::string const& person, std::string const& order, std::string const& text) {
    auto const content = system([&](service::Call& call) {
      call.tx.run("update sales_order set status = 'confirmed', confirmed_at = created_at where id = $1", order);
      return describe::encoded(orders::order_content(call.tx, orders::OrderId::parsed(order).value()));
    });
    auto changed = boost::json::parse(content).as_object();
    changed["customer_reference"] = text + " 2";
    post(person, "/orders/" + order + "/changes",
         {{"asked_by", "us"}, {"channel", "email"}, {"reason", text}, {"base_revision", 1}, {"content", changed}});
  }
  void add_partners(std::string_view person, std::string const& text) {
    object const contact{{"name", text}, {"role", text}, {"messenger", text}};
    post(person, "/customers",
         {{"name", text}, {"tier", "key"}, {"remark", text}, {"is_active", true}, {"contacts", array{contact}}});
    post(person, "/suppliers", {{"name", text}, {"remark", text}, {"is_active", true}, {"contacts", array{contact}}});
    post(person, "/products",
         {{"code", text + person_id(person)},
          {"name", text},
          {"description", text},
          {"unit", text},
          {"is_active", true}});
    post("chen_min", "/people",
         {{"account", text + "1"},
          {"name", text},
          {"language", "en"},
          {"zone", "Asia/Shanghai"},
          {"password", testing::sample_password}});
    post("chen_min", "/departments", {{"name", text}});
    post("chen_min", "/roles", {{"code", "r" + std::to_string(++roles_)}, {"name", text}, {"permissions", array{}}});
    post("", "/session", {{"account", text + "1"}, {"password", testing::sample_password}});  // recorded by that name
  }

  int roles_ = 0;
  std::map<std::string, std::string> imports_;  // the last one's id, by person
};
BOTH_DATABASES(Exports);

bool is_number(std::string const& text) { return std::regex_match(text, std::regex("-?[0-9]+([.][0-9]+)?")); }

// What a spreadsheet program computes when it stands first in a cell of a text file.
bool is_computed(std::string const& cell) {
  constexpr std::array<std::string_view, 10> starts = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  return !is_number(cell) && std::ranges::any_of(starts, [&](auto start) { return cell.starts_with(start); });
}

TEST_P(Exports, HandNoFormulaToASpreadsheet) {
  std::vector<std::string> const formulas = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1"};
  for (auto const& formula : formulas) add_one_of_each("li_na", formula);
  for (auto const& list : lists()) {
    for (auto const* rows : {"", "rows=lines"}) {
      if (*rows != '\0' && list != "orders") continue;
      std::string all;
      auto const table = exported_table(as("chen_min").get(path_of(list, query(list, "li_na", rows))));
      for (auto const& row : table.rows) {
        for (auto const& cell : row) {
          EXPECT_FALSE(is_computed(cell)) << list << ": " << cell;
          all += cell + "\n";
        }
      }
      std::span<std::string const> expected = formulas;
      // Each import's are a list of their own; the last one's order is known in any width.
      if (list == "import-results") expected = expected.first(1);
      if (list == "import-problems") expected = expected.last(1);
      if (list == "on-time-lines") expected = expected.first(4);  // an import knows a customer in any width
      for (auto const& formula : expected) EXPECT_THAT(all, HasSubstr("'" + formula)) << list;
    }
  }
}

TEST_P(Exports, WriteTextsOnlyIntoAWorkbook) {
  add_one_of_each("li_na", "=1+1");
  for (auto const& list : lists()) {
    auto const answer = as("chen_min").get("/exports/" + list + ".xlsx" + query(list));
    ASSERT_EQ(answer.status, 200) << list;
    tabular::ZipArchive const archive(answer.response.body_file.value());
    auto const sheet = archive.open("xl/worksheets/sheet1.xml");
    std::string xml(std::size_t{1} << 20, '\0');
    xml.resize(sheet->read(xml.data(), xml.size()));
    EXPECT_THAT(xml, HasSubstr("<t>=1+1")) << list;
    EXPECT_THAT(xml, Not(HasSubstr("<f>"))) << list;
  }
}

TEST_P(Exports, SayEverythingInTheReadersWords) {
  add_one_of_each("li_na", "X");
  std::regex const code("[a-z]{3,}(_[a-z]+)*");  // longer than a language: "en"
  for (auto const& list : lists()) {
    for (std::string const language : {"zh-CN", "en"}) {
      auto const table =
          exported_table(as("chen_min").get(path_of(list, query(list, "li_na", "language=" + language))));
      EXPECT_THAT(table.rows, Not(IsEmpty())) << list;
      for (auto const& title : table.titles) EXPECT_FALSE(std::regex_match(title, code)) << list << " " << title;
      if (list == "record") continue;  // kept as recorded
      for (auto const& row : table.rows) {
        for (auto const& cell : row) {
          bool const is_a_word = cell == "yes" || cell == row.front();
          EXPECT_TRUE(is_a_word || !std::regex_match(cell, code)) << list << " " << cell;
        }
      }
    }
  }
}

TEST_P(Exports, AreForThoseWhoseRolesAreShippedWithThem) {
  struct Case {
    std::string list;
    std::vector<std::string> allowed;
  };
  std::vector<std::string> const leading = {"chen_min", "zhang_wei", "he_ping"};
  std::vector<std::string> const importing = {"chen_min", "zhang_wei", "li_na"};
  std::vector<Case> const cases = {{"approvals", leading},
                                   {"changes", leading},
                                   {"customers", leading},
                                   {"departments", {"chen_min"}},
                                   {"gate-openings", leading},
                                   {"import-problems", importing},
                                   {"import-results", importing},
                                   {"imports", importing},
                                   {"incoming", leading},
                                   {"inquiries", leading},
                                   {"mails", {"chen_min"}},
                                   {"on-time-lines", leading},
                                   {"orders", leading},
                                   {"people", {"chen_min"}},
                                   {"products", leading},
                                   {"quotations", leading},
                                   {"record", {"chen_min", "liu_yang"}},
                                   {"roles", {"chen_min"}},
                                   {"suppliers", leading},
                                   {"work", leading}};
  import_one("li_na", "A");
  std::vector<std::string> told;
  for (auto const& [list, allowed] : cases) {
    told.push_back(list);
    for (std::string const person :
         {"chen_min", "zhang_wei", "he_ping", "li_na", "wang_fang", "sun_li", "liu_yang", "stranger"}) {
      bool const may = std::ranges::find(allowed, person) != allowed.end();
      for (std::string const format : {".csv", ".xlsx"})
        EXPECT_EQ(as(person).get("/exports/" + list + format + query(list)).status, may ? 200 : 403)
            << list << " " << person;
    }
    EXPECT_EQ(as("").get(path_of(list, query(list))).status, 401);
  }
  EXPECT_EQ(lists(), told);
}

TEST_P(Exports, AreEachNamedInTheHelpOfTheProgram) {
  std::ostringstream said;
  auto* const out = std::cout.rdbuf(said.rdbuf());
  auto const arguments = std::to_array<char const*>({"gendan", "export", "--help"});
  EXPECT_EQ(run_command_line(static_cast<int>(arguments.size()), arguments.data()), 0);
  std::cout.rdbuf(out);
  auto const help = said.str();
  std::regex const word("[a-z-]+");
  std::vector<std::string> const words{std::sregex_token_iterator(help.begin(), help.end(), word), {}};
  for (auto const& list : lists()) EXPECT_THAT(words, Contains(list));
}

TEST_P(Exports, HoldOnesOwnWhereThePermissionReachesNoFurther) {
  add_one_of_each("li_na", "Mine");
  add_one_of_each("zhou_jie", "Theirs");
  for (auto const& list : lists()) {
    if (list == "people" || is_of_an_import(list) || is_the_whole_houses(list)) continue;  // the next tests
    auto const capability = list == "products"        ? "catalog"
                            : list == "on-time-lines" ? "figures"
                            : list == "gate-openings" ? "gate_openings"
                                                      : list;
    regrant("merchandiser", capability + ".read", service::Scope::all);
    regrant("merchandiser", capability + ".export", service::Scope::own);
    auto const text = exported_bytes(as("li_na").get(path_of(list, query(list))));
    EXPECT_THAT(text, HasSubstr("Mine")) << list;
    EXPECT_THAT(text, Not(HasSubstr("Theirs"))) << list;
    EXPECT_THAT(exported_bytes(as("chen_min").get(path_of(list, query(list)))), HasSubstr("Theirs")) << list;
  }
}

TEST_P(Exports, OfAnImportAreOfOnesOwnWhereThePermissionReachesNoFurther) {
  import_one("li_na", "Mine");
  import_one("zhou_jie", "Theirs");
  EXPECT_EQ(as("li_na").get(path_of("import-results")).problems(), "missing ?import_id");
  EXPECT_EQ(as("li_na").get(path_of("import-results", query("import-results", "zhou_jie"))).problems(),
            "no_such_import");
  auto const own = exported_table(as("li_na").get(path_of("import-results", query("import-results") + "language=en")));
  ASSERT_EQ(own.rows.size(), 2U);
  EXPECT_EQ(own.rows[0].at(4), "3 · Qty: not a number (Mine)");
  EXPECT_EQ(own.rows[1].at(1), "Created");
  auto const refused = exported_table(
      as("chen_min").get(path_of("import-results", query("import-results", "zhou_jie", "outcome=refused"))));
  ASSERT_EQ(refused.rows.size(), 1U);
  EXPECT_EQ(refused.rows[0].at(0), "Theirs");
}

TEST_P(Exports, OfAnImportsProblemsSayRowColumnAndValue) {
  import_one("li_na", "Mine");
  import_one("zhou_jie", "Theirs");
  EXPECT_EQ(as("li_na").get(path_of("import-problems", query("import-problems", "zhou_jie"))).problems(),
            "no_such_import");
  auto const own =
      exported_table(as("li_na").get(path_of("import-problems", query("import-problems") + "language=en")));
  EXPECT_EQ(own.titles, (std::vector<std::string>{"Row", "Column", "Problem", "Value"}));
  ASSERT_EQ(own.rows.size(), 1U);
  EXPECT_EQ(own.rows[0], (std::vector<std::string>{"3", "Qty", "not a number", "Mine"}));
}

TEST_P(Exports, OfTheWholeHouseNeedAPermissionOverAllOfIt) {
  for (std::string const list : {"departments", "roles"}) {
    regrant("supervisor", list + ".export", service::Scope::department);
    EXPECT_EQ(as("zhang_wei").get(path_of(list)).status, 403) << list;
    regrant("supervisor", list + ".export", service::Scope::all);
    EXPECT_EQ(as("zhang_wei").get(path_of(list)).status, 200) << list;
  }
}

TEST_P(Exports, OfRolesSayWhoMayDoWhat) {
  post("chen_min", "/roles",
       {{"code", "packer"},
        {"name", "Packer"},
        {"permissions", array{object{{"name", "orders.read"}, {"scope", "department"}}}}});
  post("chen_min", "/roles", {{"code", "guest"}, {"name", "Guest"}, {"permissions", array{}}});
  auto const table = exported_table(as("chen_min").get(path_of("roles", "?language=en")));
  EXPECT_THAT(table.rows,
              ::testing::IsSupersetOf({std::vector<std::string>{"packer", "Packer", "no", "orders.read", "Department"},
                                       std::vector<std::string>{"guest", "Guest", "no", "", ""}}));
}

TEST_P(Exports, OfDepartmentsSayWhatEachIsPartOfAndWhoLeadsIt) {
  auto const parent = as("chen_min").post("/departments", {{"name", "Sales"}, {"head_id", id_of("zhang_wei")}});
  post("chen_min", "/departments", {{"name", "Samples"}, {"parent_id", parent.text("/id")}});
  auto const table = exported_table(as("chen_min").get(path_of("departments")));
  EXPECT_THAT(table.rows, ::testing::IsSupersetOf({std::vector<std::string>{"Sales", "", "张伟"},
                                                   std::vector<std::string>{"Samples", "Sales", ""}}));
}

TEST_P(Exports, OfWorkSayWhatTheListSays) {
  post("li_na", "/orders", {{"kind", "regular"}, {"lines", array{object{{"position", 10}, {"unit", "pcs"}}}}});
  post("li_na", "/work/todos", {{"text", "Call the carrier"}, {"too_late_at", "2026-03-09T08:00:00Z"}});
  regrant("merchandiser", "work.export", service::Scope::own);
  auto const table = exported_table(as("li_na").get(path_of("work", "?language=en")));
  std::vector<std::string> titles;
  for (auto const& row : table.rows) titles.push_back(row.at(2));
  EXPECT_THAT(titles, ::testing::UnorderedElementsAre(
                          "Call the carrier", ::testing::StartsWith("Complete: Customer, Currency, Delivery address")));
  EXPECT_THAT(titles, Contains(HasSubstr("10 Product code")));
}

TEST_P(Exports, OfTheRecordHoldOnesOwnActsWhereThePermissionReachesNoFurther) {
  add_one_of_each("li_na", "Mine");
  regrant("supervisor", "record.read", service::Scope::department);
  EXPECT_EQ(as("zhang_wei").get("/record").at("/items").as_array().size(), 0U);
  EXPECT_EQ(as("zhang_wei").get(path_of("record")).status, 403);
  EXPECT_THAT(exported_bytes(as("liu_yang").get(path_of("record", "?topic=customers"))), HasSubstr("customer_created"));
}

TEST_P(Exports, OfPeopleHoldOneselfWhereThePermissionReachesNoFurther) {
  regrant("merchandiser", "people.read", service::Scope::all);
  regrant("merchandiser", "people.export", service::Scope::own);
  auto const people = exported_table(as("li_na").get(path_of("people")));
  ASSERT_EQ(people.rows.size(), 1U);
  EXPECT_EQ(people.rows[0].at(0), "li_na");
}

TEST_P(Exports, NeedThePermissionToReadAsWell) {
  auto const token =
      in_browser("chen_min")
          .post("/tokens", {{"name", "limited"}, {"permissions", array{"customers.export", "catalog.export"}}})
          .text("/token");
  testing::Person person(*this, {{"authorization", "Bearer " + token}});
  EXPECT_EQ(person.get(path_of("customers")).problems(), "permission_needed ");
  EXPECT_EQ(person.get(path_of("products")).problems(), "permission_needed ");
}

TEST_P(Exports, HideContactsFromThoseWhoMayNotSeeThem) {
  for (std::string const list : {"customers", "suppliers"}) {
    add_one_of_each("li_na", list == "customers" ? "Mine" : "Further");
    auto const limited =
        in_browser("chen_min")
            .post("/tokens", {{"name", "limited"}, {"permissions", array{list + ".read", list + ".export"}}})
            .text("/token");
    testing::Person person(*this, {{"authorization", "Bearer " + limited}});
    auto const is_told = [&](Answer const& answer) {
      for (auto const& row : exported_table(answer).rows) {
        if (std::ranges::find(row, "Mine, Mine, Mine") != row.end()) return true;
      }
      return false;
    };
    EXPECT_FALSE(is_told(person.get(path_of(list)))) << list;
    EXPECT_TRUE(is_told(as("chen_min").get(path_of(list)))) << list;
  }
}

TEST_P(Exports, HoldWhatTheListShowsByItsFiltersAndSort) {
  for (int customer = 0; customer < 201; ++customer) {
    post("chen_min", "/customers",
         {{"name", "Customer " + std::to_string(1'000 + customer)},
          {"tier", "strategic"},
          {"remark", ""},
          {"is_active", true}});
  }
  auto const table = exported_table(as("chen_min").get("/exports/customers.csv?tier=strategic&sort=-name"));
  ASSERT_EQ(table.rows.size(), 201U);
  EXPECT_EQ(table.rows.front().at(1), "Customer 1200");
  EXPECT_EQ(table.rows.back().at(1), "Customer 1000");
  EXPECT_EQ(as("chen_min").get("/exports/customers.csv?tier=gold").problems(), "not_one_of ?tier");
  EXPECT_EQ(as("chen_min").get("/exports/customers.csv?limit=5").problems(), "unknown_parameter ?limit");
}

TEST_P(Exports, AreRecordedWithoutTheContactTheyWereAskedBy) {
  as("zhang_wei").get("/exports/customers.xlsx?contact=Anna.Schmidt@acme-handels.example&sort=name");
  auto const event = system(
      [&](service::Call& call) { return events::history(call.tx, "exports/" + id_of("zhang_wei"), {}, 1).at(0); });
  EXPECT_EQ(event.kind, "exported");
  EXPECT_EQ(event.body.text,
            R"({"list":"customers","format":"xlsx","asked":{"contact":"•••","sort":"name"},"rows":1})");
}

TEST_P(Exports, BeyondAFewAtATimeAreRefusedAtOnce) {
  auto& turns = app().world().app->registry<service::ExportTurns>();
  {
    service::ExportTurns::Turn const one(turns);
    EXPECT_EQ(as("zhang_wei").get(path_of("orders")).status, 200);
    service::ExportTurns::Turn const another(turns);
    auto const refused = as("zhang_wei").get(path_of("orders"));
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.problems(), "too_many_exports");
    EXPECT_EQ(refused.response.header("Retry-After"), "10");
  }
  EXPECT_EQ(as("zhang_wei").get(path_of("orders")).status, 200);
}

}  // namespace
}  // namespace gendan
