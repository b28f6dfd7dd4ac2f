// People in lists, and as files for those who administer them.
#include "capabilities/identity/identity_api.hpp"
#include "capabilities/identity/person_api.hpp"
#include "capabilities/identity/role_store.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::identity {
namespace {

using service::Call;

struct PersonConditions {
  std::optional<bool> is_active;
  std::optional<DepartmentId> department_id;
  std::optional<Label> text;
};
BOOST_DESCRIBE_STRUCT(PersonConditions, (), (is_active, department_id, text))

constexpr service::Sorts person_sorts{
    "name", {{"name", "p.name"}, {"account", "p.account"}, {"created_at", "p.created_at", service::SortKind::number}}};
struct PersonFilter : service::PageInput<person_sorts>, PersonConditions {};
BOOST_DESCRIBE_STRUCT(PersonFilter, (service::PageInput<person_sorts>, PersonConditions), ())

// Names that begin so, whatever their case, as far as the database knows it; what LIKE takes for a sign stands for
// itself.
std::string beginning(std::string_view text) {
  std::string pattern;
  for (char const c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

service::ListQuery people_of(Call& call, PersonConditions const& conditions) {
  service::ListQuery query(describe::columns<PersonRow>("p."), "person p");
  query.scope(call.tx, call.caller, "people.read", "p.id", "p.department_id");
  if (conditions.is_active) query.where("p.is_active = ?", *conditions.is_active);
  if (conditions.department_id) query.where("p.department_id = ?", *conditions.department_id);
  if (conditions.text)
    query.where("lower(p.account) like lower(?) escape '\\' or lower(p.name) like lower(?) escape '\\'",
                beginning(conditions.text->text()), beginning(conditions.text->text()));
  return query;
}

service::Page<PersonView> list_people(Call& call, PersonFilter const& filter) {
  auto rows = people_of(call, filter).page<PersonRow>(call.tx, filter, "p.id");
  service::Page<PersonView> page;
  for (auto const& row : rows.items) page.items.push_back(view_of(call, row));
  page.next = std::move(rows.next);
  return page;
}

service::Totals count_people(Call& call, PersonConditions const& conditions) {
  return people_of(call, conditions).totals(call.tx);
}

// A colleague as everybody who is signed in may choose them: who, and where they work.
struct ColleagueRow {
  PersonId id;
  Name name;
  std::optional<DepartmentId> department_id;
};
BOOST_DESCRIBE_STRUCT(ColleagueRow, (), (id, name, department_id))

constexpr service::Sorts colleague_sorts{"name", {{"name", "p.name"}}};
struct ColleagueFilter : service::PageInput<colleague_sorts> {
  std::optional<Label> text;
};
BOOST_DESCRIBE_STRUCT(ColleagueFilter, (service::PageInput<colleague_sorts>), (text))

service::Page<ColleagueRow> list_colleagues(Call& call, ColleagueFilter const& filter) {
  service::ListQuery query(describe::columns<ColleagueRow>("p."), "person p");
  query.where("p.is_active = ?", true);
  if (filter.text) query.where("lower(p.name) like lower(?) escape '\\'", beginning(filter.text->text()));
  return query.page<ColleagueRow>(call.tx, filter, "p.id");
}

struct PersonExportRow {
  Code account;
  Name name;
  std::optional<Label> email;
  std::optional<std::string> department_name;
  std::string roles;
  std::string language;
  std::string zone;
  bool is_active = true;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(PersonExportRow, (),
                      (account, name, email, department_name, roles, language, zone, is_active, created_at))

constexpr service::Wording words[] = {
    {"account", "账号", "Account"},
    {"name", "姓名", "Name"},
    {"email", "电子邮箱", "E-mail"},
    {"department_name", "部门", "Department"},
    {"roles", "角色", "Roles"},
    {"language", "语言", "Language"},
    {"zone", "时区", "Time zone"},
    {"is_active", "在职", "Active"},
    {"created_at", "创建时间", "Created"},
};

constexpr service::ExportedList exported_people{.name = "people",
                                                .read = "people.read",
                                                .permission = "people.export",
                                                .words = words,
                                                .summary = "The people that a filter lists"};

std::string role_names(Call& call, std::vector<RoleId> const& ids) {
  std::string names;
  for (auto const& id : ids) {
    if (auto const role = find_role(call.tx, id)) names += (names.empty() ? "" : "; ") + role->name.text();
  }
  return names;
}

void write_people(Call& call, service::ExportInput<PersonConditions, person_sorts> const& asked,
                  service::ListFile& file) {
  service::write_items(call, asked, file, list_people, [&](PersonView const& person) {
    return PersonExportRow{person.account,
                           person.name,
                           person.email,
                           person.department_name,
                           role_names(call, person.role_ids),
                           language_text(person.language),
                           person.zone,
                           person.is_active,
                           person.created_at};
  });
}

}  // namespace

void install_person_list(service::App& app) {
  using http::Method;
  using service::permission;
  app.route<list_people>(Method::get, "/people", permission("people.read"), "List people");
  app.route<count_people>(Method::get, "/people/totals", permission("people.read"), "Count people");
  app.route<list_colleagues>(Method::get, "/colleagues", service::signed_in(), "List the people one may hand work to");
  service::export_list<exported_people, write_people>(app);
}

}  // namespace gendan::identity
