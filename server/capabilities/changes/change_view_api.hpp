// A change as people and programs see it.
#pragma once

#include "capabilities/changes/change_impact.hpp"
#include "capabilities/changes/change_store.hpp"
#include "platform/service/call.hpp"

namespace gendan::changes {

enum class ImpactState { checked, not_checked };
BOOST_DESCRIBE_ENUM(ImpactState, checked, not_checked)

struct ImpactProblem {
  std::string path;
  std::string code;
  std::string limit;
};
BOOST_DESCRIBE_STRUCT(ImpactProblem, (), (path, code, limit))

struct ImpactView {
  std::string name;
  ImpactState state = ImpactState::not_checked;
  std::vector<ImpactProblem> problems;
  std::vector<ImpactProblem> notes;
};
BOOST_DESCRIBE_STRUCT(ImpactView, (), (name, state, problems, notes))

struct Impact {
  PriceImpact price;
  std::vector<DateImpact> dates;
  std::vector<QuantityImpact> quantities;
  std::vector<ImpactView> checks;
};
BOOST_DESCRIBE_STRUCT(Impact, (), (price, dates, quantities, checks))

struct AnswerView {
  signoffs::PartVerdict verdict = signoffs::PartVerdict::accepted;
  std::optional<std::string> reason;
  std::string answered_by;
  Instant answered_at;
  std::optional<signoffs::AgreementChannel> channel;  // absent: by the link
  std::optional<std::string> requirement_id;
  std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(AnswerView, (),
                      (verdict, reason, answered_by, answered_at, channel, requirement_id, recorded_by_name))

struct PartView : orders::ChangedPart {
  bool is_for_customer = false;  // what the customer sees of the order changes
  std::optional<AnswerView> answer;
};
BOOST_DESCRIBE_STRUCT(PartView, (orders::ChangedPart), (is_for_customer, answer))

// What a change would be and do.
struct ChangePreview {
  std::int64_t base_revision = 0;
  std::vector<PartView> parts;
  Impact impact;
  std::vector<std::string> approval_reasons;
};
BOOST_DESCRIBE_STRUCT(ChangePreview, (), (base_revision, parts, impact, approval_reasons))

struct ChangeView : ChangeItem {
  bool is_base_current = true;
  std::vector<std::string> conflicts;  // of one that is not: fields that were changed otherwise meanwhile
  std::vector<PartView> parts;
  Impact impact;
  std::vector<std::string> approval_reasons;
  std::vector<std::string> author_ids;
  bool is_settled = true;  // of one that is applied: verified and signed off as it stands
  orders::OrderContent proposed;
};
BOOST_DESCRIBE_STRUCT(ChangeView, (ChangeItem),
                      (is_base_current, conflicts, parts, impact, approval_reasons, author_ids, is_settled, proposed))

Impact impact_of(service::Call& call, orders::OrderId const& order, orders::OrderContent const& base,
                 orders::OrderContent const& proposed);
std::string part_hash(orders::ChangedPart const& part);
// Each changed part with the answer that stands.
std::vector<PartView> parts_of(sql::Transaction& tx, ChangeRow const& row, orders::OrderContent const& base);
ChangeView view_of(service::Call& call, ChangeRow const& row);

}  // namespace gendan::changes
