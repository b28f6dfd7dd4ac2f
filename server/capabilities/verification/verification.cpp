#include "capabilities/verification/verification.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/verification/comparison_api.hpp"
#include "capabilities/verification/order_verification_api.hpp"
#include "capabilities/work/work.hpp"

namespace gendan {
std::span<sql::Migration const> verification_migrations();
}

namespace gendan::verification {
namespace {

constexpr service::Wording work_words[] = {
    {"verify_order", "核对订单并签字", "Verify the order and sign"},
    {"resolve_discrepancies", "处理与客户需求的差异", "Resolve the differences from the customer's words"},
    {"order_in_draft", "订单草稿与客户文件不一致", "The draft says otherwise than the customer's documents"},
    {"agreed_otherwise", "已确认的订单与客户文件不一致", "Agreed otherwise than the customer's documents say"},
    {"order_under_review", "订单在评审中", "Under review"},
    {"order_awaiting_customer", "订单待客户确认", "Awaiting the customer"},
    {"changed_after_confirmation", "订单确认后有变更", "Changed after its confirmation"},
    {"documents_changed", "客户文件有新增或作废", "A document of the customer's came, or was marked void"},
};

void install_permissions(service::App& app) {
  using enum service::Scope;
  using enum service::PermissionKind;
  app.permission("verification.enter", change, {{"verifier", all}, {"supervisor", all}, {"merchandiser", department}});
  app.permission("verification.sign", change,
                 {{"merchandiser", department}, {"sales", department}, {"verifier", all}, {"supervisor", all}});
  app.permission("verification.sign_2", change, {{"verifier", all}, {"supervisor", all}});
  app.permission("verification.sign_3", change, {{"supervisor", all}});
  app.permission("verification.policy", change, {{"administrator", all}});
}

}  // namespace

void install(service::App& app) {
  app.migrations(verification_migrations());
  install_permissions(app);
  app.registry<work::ItemWords>().by_source.emplace("verification", work_words);
  auto& timelines = app.registry<activity::Timelines>();
  for (auto const* kind : {"requirement_read", "discrepancy_resolved"}) timelines.guard(kind, "requirements.read");
  install_comparison_routes(app);
  install_order_verification_routes(app);
  install_readings(app);
  install_blind_reading(app);
  install_resolutions(app);
  install_verification_signing(app);
  install_extra_checks(app);
  install_policy_routes(app);
  install_verification_gate(app);
  install_following(app);
  install_proof_sheet(app);
}

}  // namespace gendan::verification
