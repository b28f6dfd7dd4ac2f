// The people every test knows. Their accounts are these names; their password is sample_password.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "platform/service/call.hpp"

namespace gendan::testing {

inline constexpr std::string_view sample_password = "jiang-chao-shui-2026";

struct SamplePeople {
  std::map<std::string, std::string> ids;     // by account
  std::map<std::string, std::string> tokens;  // API tokens with all of the person's permissions
};

// Departments 外贸一部 (li_na, wang_fang, zhang_wei) and 外贸二部 (zhou_jie); stranger has no role at all.
//   chen_min administrator · li_na merchandiser · zhou_jie merchandiser · wang_fang verifier ·
//   zhang_wei supervisor · sun_li sales · liu_yang auditor · he_ping management ·
//   zhao_lei production · qian_fei purchasing · wu_min finance · stranger
SamplePeople add_sample_people(service::Call& call);

}  // namespace gendan::testing
