// What somebody sees and does who has a link and no session. Nothing here says more than the version that was
// put to them, and an unknown link gets one answer whatever is asked of it.
#include <algorithm>

#include "capabilities/signoffs/link_throttle.hpp"
#include "capabilities/signoffs/public_signoff_api.hpp"

namespace gendan::signoffs {
namespace {

using service::Call;

constexpr Allowance requests_per_address{240, std::chrono::minutes(1)};
constexpr Allowance requests_per_link{60, std::chrono::minutes(1)};
constexpr Allowance answers_per_link{20, std::chrono::hours(1)};
constexpr Allowance answers_per_address{60, std::chrono::hours(1)};
constexpr std::size_t most_answer = 256UL * 1024;
constexpr std::int64_t most_answers_by_link = 50;
constexpr Milliseconds one_visit = std::chrono::minutes(1);

struct ProposalInput {
  Name name;
  std::optional<BoundedText<0, 5'000, Lines::many>> remark;
  std::vector<ProposedChange> changes;
};
BOOST_DESCRIBE_STRUCT(ProposalInput, (), (name, remark, changes))

struct LinkOpened {
  LinkId link_id;
  std::string recipient_name;
};
BOOST_DESCRIBE_STRUCT(LinkOpened, (), (link_id, recipient_name))
struct ChangeProposed {
  ProposalId proposal_id;
  std::int64_t version = 0;
  std::string proposed_by;
  std::optional<std::string> remark;
  std::vector<ProposedChange> wishes;
};
BOOST_DESCRIBE_STRUCT(ChangeProposed, (), (proposal_id, version, proposed_by, remark, wishes))

void take(Call& call, std::string const& subject, Allowance const& allowance) {
  if (call.world.app->registry<LinkThrottle>().take(subject, allowance, call.now)) return;
  auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(allowance.window).count();
  throw Refusal(RefusalKind::too_many, "too_many_requests").with_retry_after(static_cast<int>(seconds));
}

// Before anything is looked up: what a flood costs is one hash.
std::string admitted(Call& call, std::string const& token) {
  take(call, "address " + call.request->remote_address, requests_per_address);
  auto hash = token_hash(token);
  take(call, "link " + hash, requests_per_link);
  return hash;
}

OpenedLink answerable_link(Call& call, std::string const& token) {
  auto const hash = admitted(call, token);
  auto opened = opened_link(call, hash);
  // One of us with a token of ours is not the customer.
  if (call.caller.is_known()) throw conflict("answered_by_customer_only");
  take(call, "answers of " + call.request->remote_address, answers_per_address);
  take(call, "answers to " + hash, answers_per_link);
  return opened;
}

// One signs once; but to have one's say otherwise so often would fill the order's record.
void expect_few_answers(Call& call, LinkRow const& link) {
  if (!count_answer(call.tx, link.id, most_answers_by_link))
    throw Refusal(RefusalKind::conflict, "too_many_answers",
                  {Problem{"", "too_many_answers", std::to_string(most_answers_by_link)}});
}

// Who answers is nobody we know: the record names them as they named themselves.
service::Caller customer_named(std::string name) {
  service::Caller caller;
  caller.name = std::move(name);
  caller.via = "link";
  return caller;
}

// That a link was opened is worth a write, not a refusal: while the database takes no writes, it is still read.
void note_visit(Call& call, LinkRow const& link) {
  if (link.last_viewed_at && call.now < *link.last_viewed_at + one_visit) return;
  auto const visitor = customer_named(link.recipient_name);
  try {
    call.world.database.write([&](sql::Transaction& tx) {
      Call inner{call.world, visitor, tx, call.now, call.request};
      if (count_view(tx, link.id, call.now))
        inner.record("orders", link.order_id.text(), "signoff_link_opened", LinkOpened{link.id, link.recipient_name});
    });
  } catch (sql::Unavailable const& unavailable) {
    call.world.log.warning("visit_not_noted", {{"reason", unavailable.code()}});
  }
}

PublicSignoff show_link(Call& call, std::string const& token) {
  auto const opened = opened_link(call, admitted(call, token));
  if (auto const fault = reading_fault(opened.standing, call.now)) throw conflict(std::string(*fault));
  auto view = public_view(call, opened);
  note_visit(call, opened.link);
  return view;
}

PublicSignoff sign_link(Call& call, std::string const& token, CustomerSignature const& input) {
  auto const opened = answerable_link(call, token);
  auto const customer = customer_named(input.name.text());
  Call as_customer{call.world, customer, call.tx, call.now, call.request};
  write_signature(as_customer, opened, input);
  return public_view(call, opened_link(call, opened.link.token_hash));
}

void write_proposal(Call& call, OpenedLink const& opened, ProposalInput const& input) {
  // Said again, it is what they want now.
  if (auto const earlier = open_proposal_by_link(call.tx, opened.link.id))
    close_proposal(call, *earlier, ProposalOutcome::replaced, std::nullopt);
  auto const visitor = visitor_of(call);
  ProposalRow row;
  row.id = call.new_id<ProposalId>();
  row.order_id = opened.order.id;
  row.version_id = opened.version.id;
  row.link_id = opened.link.id;
  row.name = input.name.text();
  if (input.remark && !input.remark->text().empty()) row.remark = input.remark->text();
  row.changes = input.changes;
  row.proposed_at = call.now;
  row.address = visitor.address;
  row.user_agent = visitor.user_agent;
  proposal_table.insert(call.tx, row);
  call.record("orders", row.order_id.text(), "signoff_change_proposed",
              ChangeProposed{row.id, opened.version.number, row.name, row.remark, row.changes});
  keep_signoff_work(call, opened.order);
}

PublicSignoff propose_change(Call& call, std::string const& token, ProposalInput const& input) {
  auto const opened = answerable_link(call, token);
  if (auto const fault = answering_fault(opened.standing, call.now)) throw conflict(std::string(*fault));
  if (opened.offer) throw conflict("change_is_answered_by_part");
  bool const has_remark = input.remark && !input.remark->text().empty();
  auto problems = proposal_problems(opened.version.content, input.changes, has_remark);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  expect_few_answers(call, opened.link);
  auto const customer = customer_named(input.name.text());
  Call as_customer{call.world, customer, call.tx, call.now, call.request};
  write_proposal(as_customer, opened, input);
  return public_view(call, opened_link(call, opened.link.token_hash));
}

struct ChangeAnswerInput {
  BoundedText<64, 64> content_hash;  // of the version that was shown
  Name name;
  std::vector<PartAnswer> parts;  // all of them
};
BOOST_DESCRIBE_STRUCT(ChangeAnswerInput, (), (content_hash, name, parts))

// Where nothing is accepted that was not shown, and what is accepted whole is signed.
PublicSignoff answer_change(Call& call, std::string const& token, ChangeAnswerInput const& input) {
  auto const opened = answerable_link(call, token);
  if (auto const fault = answering_fault(opened.standing, call.now)) throw conflict(std::string(*fault));
  if (!opened.offer) throw conflict("no_change_to_answer");
  if (input.content_hash.text() != opened.version.content_hash) throw invalid("/content_hash", "not_what_was_shown");
  auto problems = answer_problems(parts_for_customer(opened.offer->base, opened.offer->proposed), input.parts, true);
  bool const is_whole =
      std::ranges::all_of(input.parts, [](auto const& answer) { return answer.verdict == PartVerdict::accepted; });
  if (problems.empty() && is_whole) problems.push_back({"/parts", "whole_change_is_signed", {}});
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  expect_few_answers(call, opened.link);
  auto const customer = customer_named(input.name.text());
  Call as_customer{call.world, customer, call.tx, call.now, call.request};
  call.world.app->registry<Offers>().answered(as_customer, *opened.offer, {input.name.text(), input.parts});
  return public_view(call, opened_link(call, opened.link.token_hash));
}

}  // namespace

std::optional<Offer> offer_of(Call& call, orders::OrderId const& order, std::string_view content_hash,
                              std::string_view hash_of_now) {
  auto const& offers = call.world.app->registry<Offers>();
  if (!offers.find || hash_of_now == content_hash) return std::nullopt;
  return offers.find(call, order, content_hash);
}

OpenedLink opened_link(Call& call, std::string_view hash) {
  auto link = link_by_token_hash(call.tx, hash);
  if (!link) throw not_found("no_such_link");
  OpenedLink opened;
  opened.version = find_version(call.tx, link->version_id).value();
  opened.order = orders::order_summary(call.tx, link->order_id).value();
  opened.signature = signature_by_link(call.tx, link->id);
  auto const hash_of_now = orders::content_hash(orders::order_content(call.tx, link->order_id));
  opened.offer = offer_of(call, link->order_id, opened.version.content_hash, hash_of_now);
  bool const is_current = opened.offer || hash_of_now == opened.version.content_hash;
  opened.standing = {is_current, opened.signature.has_value(), link->revoked_at.has_value(), link->expires_at,
                     opened.order.status};
  opened.link = *std::move(link);
  return opened;
}

Visitor visitor_of(Call const& call) {
  if (call.request == nullptr) return {};
  return {call.request->remote_address, repaired_utf8(call.request->header("user-agent").substr(0, 300))};
}

void sign(Call& call, std::string_view token, Name const& name) {
  auto const opened = opened_link(call, token_hash(token));
  auto const customer = customer_named(name.text());
  Call as_customer{call.world, customer, call.tx, call.now, call.request};
  write_signature(as_customer, opened,
                  {*BoundedText<64, 64>::parsed(opened.version.content_hash), name, true, opened.link.language});
}

void install_public_routes(service::App& app) {
  using enum http::Method;
  app.registry<LinkThrottle>();
  app.registry<Offers>();
  service::RouteOptions const small{.body_limit = most_answer};
  app.route<show_link>(get, "/public/signoffs/{token}", service::anyone(),
                       "Show the version a link was sent for to whoever has the link");
  app.route<sign_link>(post, "/public/signoffs/{token}/signature", service::anyone(),
                       "Sign the version a link was sent for", small);
  app.route<propose_change>(post, "/public/signoffs/{token}/proposal", service::anyone(),
                            "Propose to agree on something else than the version says", small);
  app.route<answer_change>(post, "/public/signoffs/{token}/change-answer", service::anyone(),
                           "Accept, refuse or propose otherwise each part of a change", small);
}

}  // namespace gendan::signoffs
