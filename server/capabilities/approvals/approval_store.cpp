#include "capabilities/approvals/approval_store.hpp"

#include "platform/service/list_query.hpp"

namespace gendan::approvals {
namespace {

// What alone of a row ever changes by its own course.
struct StateRow {
  ApprovalId id;
  ApprovalState state = ApprovalState::open;
  std::optional<Instant> closed_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(StateRow, (), (id, state, closed_at, revision))

describe::Table<ApprovalRow> const approval_table{"approval"};
describe::Table<StateRow> const state_table{"approval"};
describe::Table<PartyRow> const party_table{"approval_party"};
describe::Table<AuthorRow> const author_table{"approval_author"};

std::string const select_approval = "select " + describe::columns<ApprovalRow>() + " from approval ";
std::string const select_party = "select " + describe::columns<PartyRow>() + " from approval_party ";

}  // namespace

void insert_approval(sql::Transaction& tx, ApprovalRow const& row, std::vector<PartyRow> const& parties,
                     std::vector<AuthorRow> const& authors) {
  approval_table.insert(tx, row);
  party_table.insert_all(tx, parties);
  if (!authors.empty()) author_table.insert_all(tx, authors);
}

std::optional<ApprovalRow> find_approval(sql::Transaction& tx, ApprovalId const& id) {
  static std::string const statement = select_approval + "where id = $1";
  return describe::first<ApprovalRow>(tx.query(statement, id.text()));
}

std::optional<ApprovalRow> find_open(sql::Transaction& tx, std::string_view kind, orders::OrderId const& order,
                                     std::string_view reference) {
  static std::string const statement =
      select_approval + "where order_id = $1 and kind = $2 and reference = $3 and state = 'open'";
  return describe::first<ApprovalRow>(tx.query(statement, order.text(), kind, reference));
}

std::vector<ApprovalRow> open_of_order(sql::Transaction& tx, orders::OrderId const& order) {
  static std::string const statement = select_approval + "where order_id = $1 and state = 'open'";
  return describe::all<ApprovalRow>(tx.query(statement, order.text()));
}

std::optional<ApprovalRow> newest_before(sql::Transaction& tx, std::string_view kind, orders::OrderId const& order,
                                         std::string_view reference, Instant asked_before) {
  static std::string const statement = select_approval +
                                       "where order_id = $1 and kind = $2 and reference = $3 and asked_at < $4 "
                                       "order by asked_at desc, id desc limit 1";
  return describe::first<ApprovalRow>(
      tx.query(statement, order.text(), kind, reference, asked_before.unix_milliseconds()));
}

std::optional<Request> request_by_id(sql::Transaction& tx, ApprovalId const& id) {
  static std::string const statement = "select " + describe::columns<Request>() + " from approval where id = $1";
  return describe::first<Request>(tx.query(statement, id.text()));
}

std::optional<Request> newest_about(sql::Transaction& tx, std::string_view kind, orders::OrderId const& order,
                                    std::string_view reference, std::string_view content_hash) {
  static std::string const statement = "select " + describe::columns<Request>() +
                                       " from approval where order_id = $1 and kind = $2 and reference = $3 and "
                                       "content_hash = $4 and state <> 'withdrawn' "
                                       "order by asked_at desc, id desc limit 1";
  return describe::first<Request>(tx.query(statement, order.text(), kind, reference, content_hash));
}

std::vector<PartyRow> parties_of(sql::Transaction& tx, ApprovalId const& id) {
  static std::string const statement = select_party + "where approval_id = $1 order by position";
  return describe::all<PartyRow>(tx.query(statement, id.text()));
}

std::vector<PartyRow> parties_of(sql::Transaction& tx, std::vector<std::string> const& ids) {
  service::ListQuery query(describe::columns<PartyRow>("p."), "approval_party p");
  query.among("p.approval_id", ids);
  return query.all<PartyRow>(tx);
}

std::vector<AuthorRow> authors_of(sql::Transaction& tx, std::vector<std::string> const& ids) {
  service::ListQuery query(describe::columns<AuthorRow>("a."), "approval_author a");
  query.among("a.approval_id", ids);
  return query.all<AuthorRow>(tx);
}

std::vector<std::string> asked_parties(sql::Transaction& tx, ApprovalId const& id) {
  std::vector<std::string> codes;
  for (auto const& party : parties_of(tx, id)) codes.push_back(party.party);
  return codes;
}

std::vector<std::string> undecided_parties(sql::Transaction& tx, ApprovalId const& id) {
  std::vector<std::string> codes;
  for (auto const& party : parties_of(tx, id)) {
    if (!party.decision) codes.push_back(party.party);
  }
  return codes;
}

bool update_state(sql::Transaction& tx, ApprovalRow& row) {
  auto const before = row.revision++;
  return state_table.update_at(tx, {row.id, row.state, row.closed_at, row.revision}, before);
}

void store_decision(sql::Transaction& tx, PartyRow const& party) {
  constexpr char statement[] = R"sql(
    update approval_party set decision = $3, reason = $4, decided_by_id = $5, decided_by_name = $6, decided_at = $7,
      in_place_of_id = $8, in_place_of_name = $9
    where approval_id = $1 and party = $2 and decision is null)sql";
  tx.run(statement, party.approval_id.text(), party.party, describe::enum_text(party.decision.value()),
         party.reason.value(), party.decided_by_id.value(), party.decided_by_name.value(),
         party.decided_at.value().unix_milliseconds(), describe::detail::column_value(party.in_place_of_id),
         describe::detail::column_value(party.in_place_of_name));
}

void move_to_owner(sql::Transaction& tx, orders::OrderId const& order, std::string_view owner_id,
                   std::string_view department_id) {
  tx.run("update approval set owner_id = $2, department_id = $3 where order_id = $1", order.text(), owner_id,
         department_id);
}

}  // namespace gendan::approvals
