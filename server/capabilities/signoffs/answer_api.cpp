// What the customer answers, and what we record of it: signatures, evidence, proposals and their end.
#include <algorithm>

#include "base/clock_tolerance.hpp"
#include "capabilities/activity/activity.hpp"
#include "capabilities/requirements/requirements.hpp"
#include "capabilities/signoffs/signoff_api.hpp"
#include "platform/crypto/hash.hpp"

namespace gendan::signoffs {
namespace {

using orders::OrderId;
using service::Call;
using service::Created;

struct Evidence {
  DocumentKind document_kind = DocumentKind::requirement;
  BoundedText<1, 40> document_id;
  Name agreed_by;
  Instant agreed_at;
  AgreementChannel channel = AgreementChannel::email;
  std::optional<BoundedText<0, 1'000, Lines::many>> note;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (document_kind, document_id, agreed_by, agreed_at, channel, note))
struct EvidenceInput : Evidence {
  BoundedText<64, 64> content_hash;  // of the order as whoever records it has seen it
};
BOOST_DESCRIBE_STRUCT(EvidenceInput, (Evidence), (content_hash))

struct EvidenceRecorded {
  EvidenceId evidence_id;
  std::int64_t version = 0;
  std::string content_hash;
  std::string document_name;
  std::string document_hash;
  std::string agreed_by;
  AgreementChannel channel = AgreementChannel::email;
};
BOOST_DESCRIBE_STRUCT(EvidenceRecorded, (),
                      (evidence_id, version, content_hash, document_name, document_hash, agreed_by, channel))

struct Signed {
  SignatureId signature_id;
  std::int64_t version = 0;
  std::string content_hash;
  std::string signed_by;
  std::string signature_hash;
};
BOOST_DESCRIBE_STRUCT(Signed, (), (signature_id, version, content_hash, signed_by, signature_hash))

struct ProposalClosing {
  BoundedText<1, 1'000, Lines::many> note;
};
BOOST_DESCRIBE_STRUCT(ProposalClosing, (), (note))

struct ProposalClosed {
  ProposalId proposal_id;
  ProposalOutcome outcome = ProposalOutcome::declined;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(ProposalClosed, (), (proposal_id, outcome, note))

struct Document {
  std::string name;
  std::string hash;
};

Document kept_document(Call& call, OrderId const& order, Evidence const& input) {
  auto const id = input.document_id.text();
  if (input.document_kind == DocumentKind::requirement) {
    if (auto const kept = requirements::kept_document(call.tx, order.text(), id)) return {kept->name, kept->hash};
  } else if (auto const file = activity::attached_file(call.tx, "orders", order.text(), id)) {
    return {file->name, file->hash};
  }
  throw invalid("/document_id", "no_such_document", id);
}

EvidenceRow evidence_row(Call& call, OrderId const& order, VersionItem const& version, Evidence const& input) {
  auto const document = kept_document(call, order, input);
  EvidenceRow row;
  row.id = call.new_id<EvidenceId>();
  row.order_id = order;
  row.version_id = version.id;
  row.document_kind = input.document_kind;
  row.document_id = input.document_id.text();
  row.document_name = document.name;
  row.document_hash = document.hash;
  row.agreed_by = input.agreed_by.text();
  row.agreed_at = input.agreed_at;
  row.channel = input.channel;
  if (input.note && !input.note->text().empty()) row.note = input.note->text();
  row.recorded_by_id = call.caller.person_id;
  row.recorded_by_name = call.caller.name;
  row.recorded_at = call.now;
  return row;
}

EvidenceRow written_evidence(Call& call, orders::OrderSummary const& order, VersionItem const& version,
                             Evidence const& input) {
  auto const& id = order.id;
  if (input.agreed_at > call.now + clock_tolerance) throw invalid("/agreed_at", "in_the_future");
  auto row = evidence_row(call, id, version, input);
  auto const known = evidence_of(call.tx, id);
  if (std::ranges::any_of(known, [&](auto const& other) {
        return other.version_id == row.version_id && other.document_id == row.document_id;
      }))
    throw conflict("evidence_already_recorded");
  auto const event = call.record("orders", id.text(), "signoff_evidence_recorded",
                                 EvidenceRecorded{row.id, version.number, version.content_hash, row.document_name,
                                                  row.document_hash, row.agreed_by, row.channel});
  row.event_position = event.position;
  row.event_hash = event.hash;
  evidence_table.insert(call.tx, row);
  keep_signoff_work(call, order);
  return row;
}

Created<EvidenceRow> record_evidence(Call& call, OrderId const& id, EvidenceInput const& input) {
  auto const order = sending_order(call, id);
  if (input.content_hash.text() != orders::content_hash(orders::order_content(call.tx, id)))
    throw conflict("content_moved_on");
  return {written_evidence(call, order, freeze_order(call, order), input), "/orders/" + id.text() + "/signoff"};
}

// A proposal that is answered by words alone: the version stays as it is.
ProposalRow decline_proposal(Call& call, OrderId const& id, ProposalId const& proposal_id,
                             ProposalClosing const& closing) {
  auto const order = sending_order(call, id);
  auto const proposal = find_proposal(call.tx, proposal_id);
  if (!proposal || proposal->order_id != id) throw not_found("no_such_proposal");
  if (proposal->outcome) throw conflict("proposal_is_closed");
  close_proposal(call, *proposal, ProposalOutcome::declined, closing.note.text());
  keep_signoff_work(call, order);
  return find_proposal(call.tx, proposal_id).value();
}

SignedStatement statement_of(Call& call, OpenedLink const& opened, CustomerSignature const& input) {
  auto const visitor = visitor_of(call);
  return {opened.order.number, opened.version.number, opened.version.content_hash, opened.link.recipient_name,
          input.name.text(),   input.has_consented,   input.language.text(),       call.now,
          visitor.address,     visitor.user_agent};
}

void refuse_signature(Call& call, OpenedLink const& opened, CustomerSignature const& input) {
  if (auto const fault = answering_fault(opened.standing, call.now)) {
    Refusal refusal(RefusalKind::conflict, std::string(*fault));
    if (!opened.signature || *fault != "already_signed") throw refusal;
    throw std::move(refusal).with_current(describe::encoded(public_signature(*opened.signature)));
  }
  if (!input.has_consented) throw invalid("/has_consented", "consent_needed");
  if (input.content_hash.text() != opened.version.content_hash) throw invalid("/content_hash", "not_what_was_shown");
}

}  // namespace

SignatureRow write_signature(Call& call, OpenedLink const& opened, CustomerSignature const& input) {
  refuse_signature(call, opened, input);
  auto const statement = statement_of(call, opened, input);
  SignatureRow row;
  row.id = call.new_id<SignatureId>();
  row.order_id = opened.order.id;
  row.version_id = opened.version.id;
  row.link_id = opened.link.id;
  row.statement = describe::encoded(statement);
  row.signature_hash = crypto::sha256_hex(row.statement);
  row.signed_at = call.now;
  auto const event =
      call.record("orders", row.order_id.text(), "signoff_signed",
                  Signed{row.id, statement.version, statement.content_hash, statement.name, row.signature_hash});
  row.event_position = event.position;
  row.event_hash = event.hash;
  signature_table.insert(call.tx, row);
  if (auto const proposal = open_proposal_by_link(call.tx, opened.link.id))
    close_proposal(call, *proposal, ProposalOutcome::signed_anyway, std::nullopt);
  keep_signoff_work(call, opened.order);
  if (opened.offer)
    call.world.app->registry<Offers>().answered(call, *opened.offer,
                                                whole_acceptance(*opened.offer, input.name.text()));
  return row;
}

void record_offer_evidence(Call& call, OrderId const& order, orders::OrderContent const& proposed,
                           OfferEvidence const& evidence) {
  auto const summary = sending_order(call, order);
  written_evidence(call, summary, freeze_content(call, summary, proposed),
                   {DocumentKind::requirement, evidence.requirement_id, evidence.agreed_by, evidence.agreed_at,
                    evidence.channel, std::nullopt});
}

void close_proposal(Call& call, ProposalRow proposal, ProposalOutcome outcome, std::optional<std::string> note) {
  proposal.outcome = outcome;
  proposal.closed_at = call.now;
  proposal.closed_by_name = call.caller.name;
  proposal.closing_note = std::move(note);
  proposal_table.update(call.tx, proposal);
  call.record("orders", proposal.order_id.text(), "signoff_proposal_closed",
              ProposalClosed{proposal.id, outcome, proposal.closing_note});
}

PublicSignature public_signature(SignatureRow const& row) {
  auto const statement = describe::decoded<SignedStatement>(row.statement);
  return {statement.name, row.signed_at, statement.content_hash, row.signature_hash};
}

void install_answer_routes(service::App& app) {
  using enum http::Method;
  auto const may_send = service::permission("signoffs.send");
  app.route<record_evidence>(post, "/orders/{id}/signoff-evidence", may_send,
                             "Record the customer's agreement to the present version by a document of the order");
  app.route<decline_proposal>(post, "/orders/{id}/signoff-proposals/{proposal}/closing", may_send,
                              "Close what the customer proposed without changing the order, with what they were told");
}

}  // namespace gendan::signoffs
