#include "app/demo.hpp"

#include "capabilities/identity/identity.hpp"

namespace gendan {
namespace {

// Known to everyone who reads this file: the server binds to this machine alone unless told otherwise,
// and the organisation is marked as a demo on every page.
constexpr std::string_view demo_password = "gendan-demo";

struct DemoPerson {
  char const* account;
  char const* name;
  char const* role;
  int department;
};

constexpr DemoPerson demo_people[] = {
    {"admin", "陈敏", "administrator", -1}, {"lina", "李娜", "merchandiser", 0},
    {"zhoujie", "周杰", "merchandiser", 1}, {"wangfang", "王芳", "verifier", 0},
    {"zhangwei", "张伟", "supervisor", 0},  {"sunli", "孙丽", "sales", 1},
    {"heping", "何平", "management", -1},   {"liuyang", "刘洋", "auditor", -1},
};

}  // namespace

void make_demo_organisation(Application& application) {
  application.as(service::system_caller("set_up"), [](service::Call& call) {
    if (identity::organisation(call.tx)) return;
    identity::found_organisation(call,
                                 {"宁波示例进出口有限公司", "Asia/Shanghai", identity::Language::zh_CN, "USD", true});
    std::vector const departments{identity::add_department(call, *Name::parsed("外贸一部")),
                                  identity::add_department(call, *Name::parsed("外贸二部"))};
    for (auto const& demo : demo_people) {
      identity::NewPerson person;
      person.account = *Code::parsed(demo.account);
      person.name = *Name::parsed(demo.name);
      person.password = demo_password;
      person.role_codes = {demo.role};
      if (demo.department >= 0) person.department_id = departments.at(static_cast<std::size_t>(demo.department));
      identity::add_person(call, person);
    }
  });
}

std::string demo_sign_in_text() {
  std::string text = "Demo accounts (password " + std::string(demo_password) + "):";
  for (auto const& demo : demo_people)
    text += "\n  " + std::string(demo.account) + " — " + demo.name + ", " + demo.role;
  return text + "\n";
}

}  // namespace gendan
