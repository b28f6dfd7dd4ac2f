// Departments and roles as files: how the house is divided, and who may do what.
#include "capabilities/identity/identity_api.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::identity {
namespace {

using service::Call;

// Both are few and leave as a whole.
struct WholeExport {
  std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(WholeExport, (), (language))

struct DepartmentExportRow {
  std::string name;
  std::optional<std::string> parent_name;
  std::optional<std::string> head_name;
};
BOOST_DESCRIBE_STRUCT(DepartmentExportRow, (), (name, parent_name, head_name))

constexpr service::Wording department_words[] = {
    {"name", "部门", "Department"},
    {"parent_name", "上级部门", "Part of"},
    {"head_name", "负责人", "Head"},
};

constexpr service::ExportedList exported_departments{.name = "departments",
                                                     .read = "departments.read",
                                                     .permission = "departments.export",
                                                     .words = department_words,
                                                     .summary = "Every department"};

constexpr char read_division[] = R"sql(
  select d.name, p.name, h.name from department d
  left join department p on p.id = d.parent_id left join person h on h.id = d.head_id
  order by d.name, d.id
)sql";

void write_departments(Call& call, WholeExport const&, service::ListFile& file) {
  call.caller.require_reach("departments.export", "", "");
  file.table<DepartmentExportRow>([&](auto& out) {
    auto rows = call.tx.query(read_division);
    while (rows.next()) out.add(describe::read_row<DepartmentExportRow>(rows));
  });
}

// One for each permission that the role grants; a role that grants none has one as well.
struct RoleExportRow {
  std::string code;
  std::string name;
  bool is_builtin = false;
  std::optional<std::string> permission;
  std::optional<service::Scope> scope;
};
BOOST_DESCRIBE_STRUCT(RoleExportRow, (), (code, name, is_builtin, permission, scope))

constexpr service::Wording role_words[] = {
    {"code", "编码", "Code"},
    {"name", "角色", "Role"},
    {"is_builtin", "系统自带", "Built in"},
    {"permission", "权限", "Permission"},
    {"scope", "范围", "Reach"},
    {"own", "本人", "Own"},
    {"department", "本部门", "Department"},
    {"all", "全部", "All"},
};

constexpr service::ExportedList exported_roles{.name = "roles",
                                               .read = "roles.read",
                                               .permission = "roles.export",
                                               .words = role_words,
                                               .summary = "Every role and what it grants"};

constexpr char read_grants[] = R"sql(
  select r.code, r.name, r.is_builtin, g.permission, g.scope from role r
  left join role_permission g on g.role_id = r.id
  order by r.id, g.permission
)sql";

void write_roles(Call& call, WholeExport const&, service::ListFile& file) {
  call.caller.require_reach("roles.export", "", "");
  file.table<RoleExportRow>([&](auto& out) {
    auto rows = call.tx.query(read_grants);
    while (rows.next()) out.add(describe::read_row<RoleExportRow>(rows));
  });
}

}  // namespace

void install_organisation_exports(service::App& app) {
  service::export_list<exported_departments, write_departments>(app);
  service::export_list<exported_roles, write_roles>(app);
}

}  // namespace gendan::identity
