#include "capabilities/orders/inquiry.hpp"

namespace gendan::orders {
namespace {

// The clock of whoever records it may be ahead of ours.
constexpr auto clocks_may_differ = std::chrono::minutes(5);

}  // namespace

std::vector<Problem> inquiry_problems(InquiryContent const& content, Instant now) {
  std::vector<Problem> problems;
  if (!content.customer_id && !content.prospect)
    problems.push_back({"/customer_id", "customer_or_prospect_needed", {}});
  if (content.customer_id && content.prospect) problems.push_back({"/prospect", "is_a_customer_already", {}});
  if (content.received_at > now + clocks_may_differ) problems.push_back({"/received_at", "in_the_future", {}});
  if (content.value && content.value->minor() < 0) problems.push_back({"/value", "negative", {}});
  return problems;
}

std::vector<Problem> closing_problems(InquiryClosing const& closing) {
  if (closing.outcome == InquiryOutcome::lost) return loss_problems(closing.reason, closing.note);
  if (closing.reason) return {{"/reason", "only_when_lost", {}}};
  return {};
}

std::vector<Problem> loss_problems(std::optional<LossReason> const& reason, std::optional<Remark> const& note) {
  if (!reason) return {{"/reason", "missing", {}}};
  if (*reason == LossReason::other && (!note || note->text().empty())) return {{"/note", "missing", {}}};
  return {};
}

bool is_closed(InquiryStatus status) { return status == InquiryStatus::won || status == InquiryStatus::lost; }

}  // namespace gendan::orders
