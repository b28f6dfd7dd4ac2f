#include "capabilities/reconciliation/incoming_store.hpp"

#include "platform/search/index.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::reconciliation {

describe::Table<IncomingRow> const incoming_table{"incoming"};

namespace {

describe::Table<ReconciliationPolicyRow> const policy_table{"reconciliation_policy"};
std::string const select_incoming = "select " + describe::columns<IncomingRow>() + " from incoming where id = $1";
std::string const select_policy =
    "select " + describe::columns<ReconciliationPolicyRow>() + " from reconciliation_policy";

}  // namespace

std::optional<IncomingRow> find_incoming(sql::Transaction& tx, IncomingId const& id) {
  return describe::first<IncomingRow>(tx.query(select_incoming, id.text()));
}

bool is_file_named(sql::Transaction& tx, std::string_view hash) {
  return tx.query("select 1 from incoming where hash = $1 limit 1", hash).next();
}

ReconciliationPolicyRow policy(sql::Transaction& tx) {
  return describe::first<ReconciliationPolicyRow>(tx.query(select_policy)).value_or(ReconciliationPolicyRow());
}

bool set_policy(sql::Transaction& tx, ReconciliationPolicyRow& row) {
  auto const before = row.revision++;
  if (before > 0) return policy_table.update_at(tx, row, before);
  policy_table.insert(tx, row);
  return true;
}

void index_incoming(sql::Transaction& tx, IncomingRow const& row) {
  search::Entry entry{"incoming", row.id.text()};
  auto const sender = row.sender.value_or("");
  entry.texts = {{row.subject.value_or(""), 6},
                 {sender, 6},
                 {service::beginnings(sender), 1},
                 {row.name.value_or(""), 4},
                 {row.text.value_or(""), 2}};
  entry.order_key = row.received_at.unix_milliseconds();
  entry.owner_id = row.owner_id;
  entry.department_id = row.department_id;
  search::put(tx, entry);
}

}  // namespace gendan::reconciliation
