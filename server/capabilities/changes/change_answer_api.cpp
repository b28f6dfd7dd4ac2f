// What the customer says to a change: by a link that shows it, or by another way that somebody records.
#include <algorithm>

#include "base/clock_tolerance.hpp"
#include "capabilities/changes/change_api.hpp"
#include "capabilities/changes/change_view_api.hpp"
#include "capabilities/requirements/requirements.hpp"

namespace gendan::changes {
namespace {

using service::Call;
using service::Created;
using signoffs::PartAnswer;
using signoffs::PartVerdict;

struct RecordedAnswer {
  BoundedText<64, 64> content_hash;  // of what is proposed, as whoever records it has seen it
  Name answered_by;
  Instant answered_at;
  signoffs::AgreementChannel channel = signoffs::AgreementChannel::email;
  requirements::RequirementId requirement_id;  // in which they say so
  std::vector<PartAnswer> parts;
};
BOOST_DESCRIBE_STRUCT(RecordedAnswer, (), (content_hash, answered_by, answered_at, channel, requirement_id, parts))

struct ChangeLink {
  std::string token;  // shown once: the page is /s/<token>
};
BOOST_DESCRIBE_STRUCT(ChangeLink, (), (token))

struct SaidToPart {
  std::string part;
  PartVerdict verdict = PartVerdict::accepted;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(SaidToPart, (), (part, verdict, note))
struct ChangeAnswered {
  ChangeId change_id;
  std::string change_number;
  std::string answered_by;
  std::vector<SaidToPart> answers;
};
BOOST_DESCRIBE_STRUCT(ChangeAnswered, (), (change_id, change_number, answered_by, answers))
struct ChangePut {
  ChangeId change_id;
  std::string change_number;
};
BOOST_DESCRIBE_STRUCT(ChangePut, (), (change_id, change_number))

orders::OrderContent base_of(Call& call, ChangeRow const& row) {
  return orders::revision_content(call, row.order_id, row.base_revision);
}

ChangeState answered_state(Call& call, ChangeRow const& row) {
  std::vector<std::optional<PartVerdict>> verdicts;
  for (auto const& part : parts_of(call.tx, row, base_of(call, row))) {
    if (!part.is_for_customer) continue;
    verdicts.push_back(part.answer ? std::optional(part.answer->verdict) : std::nullopt);
  }
  return state_after_answers(verdicts);
}

// `common` is what all of them share.
void keep_answers(Call& call, ChangeRow& row, AnswerRow const& common, std::vector<PartAnswer> const& answers) {
  auto const parts = signoffs::parts_for_customer(base_of(call, row), row.proposed);
  std::vector<AnswerRow> rows;
  ChangeAnswered event{row.id, row.number, common.answered_by, {}};
  for (auto const& answer : answers) {
    auto& kept = rows.emplace_back(common);
    kept.id = call.new_id<AnswerId>();
    kept.change_id = row.id;
    kept.part = answer.part.text();
    kept.part_hash = part_hash(*std::ranges::find(parts, kept.part, &orders::ChangedPart::part));
    kept.verdict = answer.verdict;
    if (answer.reason && !answer.reason->text().empty()) kept.reason = answer.reason->text();
    kept.recorded_at = call.now;
    event.answers.push_back({kept.part, kept.verdict, kept.reason});
  }
  insert_answers(call.tx, rows);
  store_state(call, row, answered_state(call, row));
  call.record("orders", row.order_id.text(), "change_answered", event);
}

void expect_answerable(Call& call, ChangeRow const& row) {
  if (!may_be_answered(row.state)) throw conflict("change_awaits_no_answer");
  expect_current_base(call, row);
}

ChangeView record_answer(Call& call, ChangeId const& id, RecordedAnswer const& input) {
  auto row = reachable_change(call, id, "changes.write");
  if (input.content_hash.text() != row.content_hash) throw conflict("content_moved_on");
  expect_answerable(call, row);
  auto const parts = signoffs::parts_for_customer(base_of(call, row), row.proposed);
  auto problems = signoffs::answer_problems(parts, input.parts, false);
  if (input.answered_at > call.now + clock_tolerance) problems.push_back({"/answered_at", "in_the_future", {}});
  if (!requirements::kept_document(call.tx, row.order_id.text(), input.requirement_id.text()))
    problems.push_back({"/requirement_id", "no_such_requirement", {}});
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  AnswerRow common;
  common.answered_by = input.answered_by.text();
  common.answered_at = input.answered_at;
  common.channel = input.channel;
  common.requirement_id = input.requirement_id.text();
  common.recorded_by_id = call.caller.person_id;
  common.recorded_by_name = call.caller.name;
  keep_answers(call, row, common, input.parts);
  bool const says_all = input.parts.size() == parts.size() && row.state == ChangeState::accepted;
  auto const document = BoundedText<1, 40>::parsed(input.requirement_id.text()).value();
  if (says_all && call.caller.reaches("signoffs.send", row.owner_id, row.department_id))
    signoffs::record_offer_evidence(call, row.order_id, row.proposed,
                                    {document, input.answered_by, input.answered_at, input.channel});
  return view_of(call, row);
}

Created<ChangeLink> send_link(Call& call, ChangeId const& id, signoffs::LinkRequest const& request) {
  auto const row = reachable_change(call, id, "changes.write");
  expect_answerable(call, row);
  return {{signoffs::send_offer_link(call, row.order_id, row.proposed, request)}, "/changes/" + id.text()};
}

std::vector<PartAnswer> standing_answers_of(Call& call, ChangeRow const& row, orders::OrderContent const& base) {
  std::vector<PartAnswer> answers;
  for (auto const& part : parts_of(call.tx, row, base)) {
    if (!part.answer) continue;
    auto& answer = answers.emplace_back();
    answer.part = *BoundedText<1, 40>::parsed(part.part);
    answer.verdict = part.answer->verdict;
    if (part.answer->reason) answer.reason = BoundedText<0, 2'000, Lines::many>::parsed(*part.answer->reason);
  }
  return answers;
}

std::optional<signoffs::Offer> offered(Call& call, orders::OrderId const& order, std::string_view content_hash) {
  auto const stands = orders::content_hash(orders::order_content(call.tx, order));
  for (auto const& row : open_changes_of(call.tx, order)) {
    if (row.content_hash != content_hash || row.base_hash != stands) continue;
    if (!may_be_answered(row.state) && row.state != ChangeState::accepted) continue;
    auto base = base_of(call, row);
    auto answers = standing_answers_of(call, row, base);
    return signoffs::Offer{row.id.text(), row.number, row.reason, std::move(base), row.proposed, std::move(answers)};
  }
  return std::nullopt;
}

void take_link_answer(Call& call, signoffs::Offer const& offer, signoffs::OfferAnswer const& answer) {
  auto row = find_change(call.tx, ChangeId::parsed(offer.change_id).value()).value();
  if (row.state != ChangeState::accepted) expect_answerable(call, row);
  AnswerRow common;
  common.answered_by = answer.name;
  common.answered_at = call.now;
  keep_answers(call, row, common, answer.parts);
}

}  // namespace

void put_to_customer(Call& call, ChangeRow& row) {
  store_state(call, row, answered_state(call, row));
  if (row.state == ChangeState::awaiting_customer || row.state == ChangeState::contested)
    call.record("orders", row.order_id.text(), "change_put_to_customer", ChangePut{row.id, row.number});
}

void install_change_answers(service::App& app) {
  using enum http::Method;
  auto& offers = app.registry<signoffs::Offers>();
  offers.find = offered;
  offers.answered = take_link_answer;
  app.route<record_answer>(post, "/changes/{id}/answers", service::permission("changes.write"),
                           "Record what the customer said to a change's parts, with the document that says so");
  app.route<send_link>(post, "/changes/{id}/links", service::permission("signoffs.send"),
                       "Make a link by which a named person of the customer's answers the change; shown once");
}

}  // namespace gendan::changes
