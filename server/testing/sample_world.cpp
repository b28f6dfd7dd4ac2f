#include "testing/sample_world.hpp"

#include <vector>

#include "capabilities/identity/identity.hpp"

namespace gendan::testing {
namespace {

struct Sample {
  char const* account;
  char const* name;
  char const* role;
  int department;  // 0: none
};

constexpr Sample people[] = {
    {"chen_min", "陈敏", "administrator", 0}, {"li_na", "李娜", "merchandiser", 1},
    {"zhou_jie", "周杰", "merchandiser", 2},  {"wang_fang", "王芳", "verifier", 1},
    {"zhang_wei", "张伟", "supervisor", 1},   {"sun_li", "孙丽", "sales", 2},
    {"liu_yang", "刘洋", "auditor", 0},       {"he_ping", "何平", "management", 0},
    {"zhao_lei", "赵磊", "production", 0},    {"qian_fei", "钱菲", "purchasing", 0},
    {"wu_min", "吴敏", "finance", 0},         {"stranger", "路人", "", 0},
};

}  // namespace

SamplePeople add_sample_people(service::Call& call) {
  identity::found_organisation(call,
                               {"宁波示例进出口有限公司", "Asia/Shanghai", identity::Language::zh_CN, "USD", false});
  std::vector<identity::DepartmentId> const departments{identity::add_department(call, *Name::parsed("外贸一部")),
                                                        identity::add_department(call, *Name::parsed("外贸二部"))};
  SamplePeople result;
  for (auto const& sample : people) {
    identity::NewPerson person;
    person.account = *Code::parsed(sample.account);
    person.name = *Name::parsed(sample.name);
    person.password = sample_password;
    if (*sample.role != '\0') person.role_codes = {sample.role};
    if (sample.department > 0) person.department_id = departments.at(static_cast<std::size_t>(sample.department - 1));
    auto const id = identity::add_person(call, person);
    result.ids[sample.account] = id.text();
    result.tokens[sample.account] = identity::add_api_token(call, id, *Name::parsed("test"));
  }
  return result;
}

}  // namespace gendan::testing
