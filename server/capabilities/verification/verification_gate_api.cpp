// The gate condition "requirement_verified".
#include <algorithm>

#include "capabilities/verification/order_verification_api.hpp"

namespace gendan::verification {
namespace {

using orders::ConditionFinding;
using orders::ConditionState;
using orders::OrderStatus;
using service::Call;

constexpr service::Wording gate_words[] = {
    {"requirement", "客户原始需求", "The customer's own words"},
    {"documents_changed", "读取或签字之后客户文件有变动",
     "The customer's documents have changed since they were read or signed"},
    {"discrepancies", "未处理的差异", "Open differences"},
    {"reading", "他人独立读取客户文件", "Somebody else's reading of the customer's documents"},
    {"extra_checks", "未做的附加检查", "Additional checks to be made"},
    {"level_1", "第 1 级核对（录入人）", "Level 1 (who entered it)"},
    {"level_2", "第 2 级核对（专职核对）", "Level 2 (dedicated verifier)"},
    {"level_3", "第 3 级核对（主管）", "Level 3 (supervisor)"},
};

ConditionFinding requirement_verified(Call& call, orders::OrderSnapshot const& order) {
  auto const standing = standing_of(call, order);
  ConditionFinding finding;
  finding.state = standing.is_verified() ? ConditionState::holds : ConditionState::fails;
  // Who can provide it is who can provide what is missing first.
  auto const add = [&](std::string missing, std::string permission) {
    if (finding.missing.empty()) finding.who_can = std::move(permission);
    finding.missing.push_back(std::move(missing));
  };
  if (standing.is_verified()) return finding;
  if (!standing.has_requirement) add("requirement", "requirements.write");
  if (standing.has_other_documents()) add("documents_changed", "verification.enter");
  if (standing.open_discrepancies() > 0) add("discrepancies", "verification.enter");
  auto const blind = blind_level(standing.required.level);
  auto const next = static_cast<int>(standing.signatures.size()) + 1;
  for (auto level = next; level <= standing.required.level + 1; ++level) {
    if (level == std::max(next, blind)) {
      if (!standing.is_read) add("reading", "verification.enter");
      if (standing.open_checks() > 0) add("extra_checks", "verification.enter");
    }
    if (level <= standing.required.level) add("level_" + std::to_string(level), permission_of_level(level));
  }
  return finding;
}

}  // namespace

void install_verification_gate(service::App& app) {
  for (auto const before : {OrderStatus::awaiting_customer, OrderStatus::confirmed})
    app.registry<orders::Gates>().add({"requirement_verified", before, requirement_verified, gate_words});
}

}  // namespace gendan::verification
