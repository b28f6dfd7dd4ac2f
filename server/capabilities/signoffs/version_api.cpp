// Versions of an order, and what was said about each: the state of the sign-off with all its proof.
#include <algorithm>
#include <map>

#include "capabilities/activity/activity.hpp"
#include "capabilities/customers/customers.hpp"
#include "capabilities/requirements/requirements.hpp"
#include "capabilities/signoffs/signoff_api.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::signoffs {
namespace {

using orders::OrderId;
using service::Call;
using service::Created;

constexpr int most_proposals_shown = 20;
struct VersionMade {
  VersionId version_id;
  std::int64_t version = 0;  // its number
  std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(VersionMade, (), (version_id, version, content_hash))

struct VersionView : VersionRow {
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(VersionView, (VersionRow), (is_current))

struct SignatureView {
  SignatureId id;
  LinkId link_id;
  std::int64_t version = 0;
  SignedStatement statement;
  std::string signature_hash;
  std::int64_t event_position = 0;
  std::string event_hash;
  bool is_current = false;  // covers the order as it stands now
  bool is_intact = false;   // statement, version and record still have the hashes that were signed
};
BOOST_DESCRIBE_STRUCT(SignatureView, (),
                      (id, link_id, version, statement, signature_hash, event_position, event_hash, is_current,
                       is_intact))

struct EvidenceView : EvidenceRow {
  std::int64_t version = 0;
  bool is_current = false;
  bool is_document_kept = true;
};
BOOST_DESCRIBE_STRUCT(EvidenceView, (EvidenceRow), (version, is_current, is_document_kept))

struct ProposalView : ProposalRow {
  std::int64_t version = 0;
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(ProposalView, (ProposalRow), (version, is_current))

struct SignoffView {
  SignoffState state = SignoffState::not_sent;
  std::string content_hash;             // of the order as it stands now
  std::optional<std::int64_t> version;  // its number, once it was made
  bool may_be_sent = false;             // the order's status lets it be put to the customer
  std::vector<SignatureView> signatures;
  std::vector<EvidenceView> evidence;
  std::vector<ProposalView> proposals;  // the newest, those first that wait for our answer
  std::int64_t proposal_count = 0;      // of all
};
BOOST_DESCRIBE_STRUCT(SignoffView, (),
                      (state, content_hash, version, may_be_sent, signatures, evidence, proposals, proposal_count))

bool is_recorded(sql::Transaction& tx, SignatureRow const& row) {
  auto const events = events::history(tx, "orders/" + row.order_id.text(), row.event_position + 1, 1);
  return !events.empty() && events.front().position == row.event_position && events.front().hash == row.event_hash &&
         events::event_hash(events.front()) == row.event_hash;
}

bool is_intact(sql::Transaction& tx, SignatureRow const& row, SignedStatement const& statement) {
  if (crypto::sha256_hex(row.statement) != row.signature_hash) return false;
  auto const version = find_version(tx, row.version_id);
  if (!version || orders::content_hash(version->content) != statement.content_hash) return false;
  return is_recorded(tx, row);
}

SignoffView show_signoff(Call& call, OrderId const& id) {
  auto const order = orders::reached_order(call, id);
  SignoffView view;
  view.content_hash = orders::content_hash(orders::order_content(call.tx, id));
  view.state = signoff_state(answers_to(call.tx, id, call.now), view.content_hash);
  view.may_be_sent = !order.is_historical && may_be_put_to_customer(order.status);
  std::map<VersionId, VersionItem> versions;
  for (auto& version : versions_of(call.tx, id)) {
    if (version.content_hash == view.content_hash) view.version = version.number;
    versions.emplace(version.id, std::move(version));
  }
  auto const is_current = [&](VersionId const& version) { return versions.at(version).number == view.version; };
  for (auto const& row : signatures_of(call.tx, id)) {
    auto const statement = describe::decoded<SignedStatement>(row.statement);
    view.signatures.push_back({row.id, row.link_id, statement.version, statement, row.signature_hash,
                               row.event_position, row.event_hash, is_current(row.version_id),
                               is_intact(call.tx, row, statement)});
  }
  for (auto& row : evidence_of(call.tx, id)) {
    bool const is_kept = is_document_kept(call.tx, row);
    view.evidence.push_back({row, versions.at(row.version_id).number, is_current(row.version_id), is_kept});
  }
  view.proposal_count = proposal_count(call.tx, id);
  for (auto& row : newest_proposals(call.tx, id, most_proposals_shown))
    view.proposals.push_back({row, versions.at(row.version_id).number, is_current(row.version_id)});
  return view;
}

// As the content says it, which a change of customer has otherwise than the order still has.
std::string customer_of(Call& call, orders::OrderSummary const& order, orders::OrderContent const& content) {
  if (!content.customer_id || content.customer_id == order.customer_id) return order.customer_name;
  auto const customer = customers::customer_summary(call.tx, *content.customer_id);
  return customer ? customer->name : order.customer_name;
}

VersionView view_of(Call& call, VersionRow row) {
  bool const is_current = row.content_hash == orders::content_hash(orders::order_content(call.tx, row.order_id));
  return {std::move(row), is_current};
}

Created<VersionView> make_version(Call& call, OrderId const& id) {
  auto const version = freeze_order(call, sending_order(call, id));
  return {view_of(call, find_version(call.tx, version.id).value()),
          "/orders/" + id.text() + "/versions/" + version.id.text()};
}

constexpr service::Sorts by_number{"-number", {{"number", "v.number", service::SortKind::number}}};

service::Page<VersionItem> list_versions(Call& call, OrderId const& id, service::PageInput<by_number> const& input) {
  static_cast<void>(orders::reached_order(call, id));
  service::ListQuery query(describe::columns<VersionItem>("v."), "order_version v");
  query.where("v.order_id = ?", id);
  return query.page<VersionItem>(call.tx, input, "v.id");
}

VersionView show_version(Call& call, OrderId const& id, VersionId const& version) {
  static_cast<void>(orders::reached_order(call, id));
  auto row = find_version(call.tx, version);
  if (!row || row->order_id != id) throw not_found("no_such_version");
  return view_of(call, *std::move(row));
}

}  // namespace

orders::OrderSummary sending_order(Call& call, OrderId const& id) {
  auto order = orders::reached_order(call, id);
  call.caller.require_reach("signoffs.send", order.owner_id, order.department_id);
  if (order.is_historical) throw conflict("order_is_historical");
  if (orders::is_over(order.status)) throw conflict("order_not_open");
  return order;
}

VersionItem freeze_content(Call& call, orders::OrderSummary const& order, orders::OrderContent content) {
  VersionRow row;
  row.content = std::move(content);
  row.content_hash = orders::content_hash(row.content);
  if (auto known = version_by_hash(call.tx, order.id, row.content_hash)) return *std::move(known);
  row.id = call.new_id<VersionId>();
  row.order_id = order.id;
  row.number = newest_version_number(call.tx, order.id) + 1;
  row.customer_name = customer_of(call, order, row.content);
  row.made_by_id = call.caller.person_id;
  row.made_by_name = call.caller.name;
  row.made_at = call.now;
  version_table.insert(call.tx, row);
  call.record("orders", order.id.text(), "version_made", VersionMade{row.id, row.number, row.content_hash});
  return row;
}

VersionItem freeze_order(Call& call, orders::OrderSummary const& order) {
  auto version = freeze_content(call, order, orders::order_content(call.tx, order.id));
  answer_by_new_version(call, order, version.content_hash);
  return version;
}

void answer_by_new_version(Call& call, orders::OrderSummary const& order, std::string_view content_hash) {
  bool is_any_closed = false;
  for (auto& proposal : open_proposals(call.tx, order.id)) {
    if (version_item(call.tx, proposal.version_id).content_hash == content_hash) continue;
    close_proposal(call, std::move(proposal), ProposalOutcome::new_version, std::nullopt);
    is_any_closed = true;
  }
  if (is_any_closed) keep_signoff_work(call, order);
}

bool is_document_kept(sql::Transaction& tx, EvidenceRow const& evidence) {
  auto const order = evidence.order_id.text();
  if (evidence.document_kind == DocumentKind::requirement)
    return requirements::kept_document(tx, order, evidence.document_id).has_value();
  return activity::attached_file(tx, "orders", order, evidence.document_id).has_value();
}

Answers answers_to(sql::Transaction& tx, OrderId const& order, Instant now) {
  Answers answers{signed_hashes(tx, order), awaited_hashes(tx, order, now), contested_hashes(tx, order)};
  for (auto const& evidence : evidence_of(tx, order)) {
    if (is_document_kept(tx, evidence)) answers.agreed.push_back(version_item(tx, evidence.version_id).content_hash);
  }
  return answers;
}

void install_version_routes(service::App& app) {
  using enum http::Method;
  auto const may_read = service::permission("orders.read");
  app.route<make_version>(post, "/orders/{id}/versions", service::permission("signoffs.send"),
                          "Freeze the order's content as a version; the same content is the same version");
  app.route<list_versions>(get, "/orders/{id}/versions", may_read, "List an order's versions, the newest first");
  app.route<show_version>(get, "/orders/{id}/versions/{version}", may_read, "Show a version as it was frozen");
  app.route<show_signoff>(get, "/orders/{id}/signoff", may_read,
                          "Show what the customer has said to each version, with its proof");
}

}  // namespace gendan::signoffs
