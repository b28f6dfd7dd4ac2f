#include "capabilities/verification/verification_store.hpp"

namespace gendan::verification {
namespace {

describe::Table<PolicyRow> const policy_table{"verification_policy"};
describe::Table<ReadingRow> const reading_table{"verification_reading"};
describe::Table<ResolutionRow> const resolution_table{"verification_resolution"};
describe::Table<SignatureRow> const signature_table{"verification_signature"};

std::string const select_policy = "select " + describe::columns<PolicyRow>() + " from verification_policy";
std::string const select_readings = "select " + describe::columns<ReadingRow>() +
                                    " from verification_reading where order_id = $1 and superseded_at is null "
                                    "order by read_at, id";
std::string const select_resolutions = "select " + describe::columns<ResolutionRow>() +
                                       " from verification_resolution where order_id = $1 order by path, id";
std::string const select_signatures = "select " + describe::columns<SignatureRow>() +
                                      " from verification_signature where order_id = $1 order by signed_at, id";
describe::Table<FindingRow> const finding_table{"verification_finding"};
describe::Table<TickRow> const tick_table{"verification_tick"};
std::string const select_ticks = "select " + describe::columns<TickRow>() +
                                 " from verification_tick where order_id = $1 and content_hash = $2 order by check_key";
std::string const select_findings_of =
    "select " + describe::columns<FindingRow>() + " from verification_finding where order_id = $1";
std::string const select_findings = "select " + describe::columns<FindingRow>("f.") + R"sql( from verification_finding f
  where f.customer_id = $1 and f.order_id <> $2 and not exists (
    select 1 from verification_resolution r where r.order_id = f.order_id and r.path = f.path
      and r.left_value = f.left_value and r.right_value = f.right_value and r.kind = 'false_alarm')
  order by f.found_at desc, f.id desc limit 500
)sql";
constexpr char supersede[] = R"sql(
  update verification_reading set superseded_at = $4
  where order_id = $1 and source = $2 and read_by_id = $3 and superseded_at is null
)sql";

}  // namespace

PolicyRow policy(sql::Transaction& tx) {
  auto stored = describe::first<PolicyRow>(tx.query(select_policy));
  if (stored) return *std::move(stored);
  PolicyRow unset;
  unset.revision = 0;
  return unset;
}

bool set_policy(sql::Transaction& tx, PolicyRow& row) {
  auto const before = row.revision++;
  if (before > 0) return policy_table.update_at(tx, row, before);
  policy_table.insert(tx, row);
  return true;
}

void insert_reading(sql::Transaction& tx, ReadingRow const& row) {
  tx.run(supersede, row.order_id.text(), describe::enum_text(row.source), row.read_by_id,
         row.read_at.unix_milliseconds());
  reading_table.insert(tx, row);
}

std::vector<ReadingRow> standing_readings(sql::Transaction& tx, orders::OrderId const& order) {
  return describe::all<ReadingRow>(tx.query(select_readings, order.text()));
}

std::vector<ResolutionRow> resolutions_of(sql::Transaction& tx, orders::OrderId const& order) {
  return describe::all<ResolutionRow>(tx.query(select_resolutions, order.text()));
}

void insert_resolution(sql::Transaction& tx, ResolutionRow const& row) { resolution_table.insert(tx, row); }

std::vector<SignatureRow> signatures_of(sql::Transaction& tx, orders::OrderId const& order) {
  return describe::all<SignatureRow>(tx.query(select_signatures, order.text()));
}

void insert_signature(sql::Transaction& tx, SignatureRow const& row) { signature_table.insert(tx, row); }

std::vector<FindingRow> findings_of(sql::Transaction& tx, orders::OrderId const& order) {
  return describe::all<FindingRow>(tx.query(select_findings_of, order.text()));
}

void insert_findings(sql::Transaction& tx, std::vector<FindingRow> const& rows) { finding_table.insert_all(tx, rows); }

std::vector<FindingRow> past_findings(sql::Transaction& tx, customers::CustomerId const& customer,
                                      orders::OrderId const& but) {
  return describe::all<FindingRow>(tx.query(select_findings, customer.text(), but.text()));
}

std::vector<TickRow> ticks_of(sql::Transaction& tx, orders::OrderId const& order, std::string_view content_hash) {
  return describe::all<TickRow>(tx.query(select_ticks, order.text(), content_hash));
}

void insert_tick(sql::Transaction& tx, TickRow const& row) { tick_table.insert(tx, row); }

}  // namespace gendan::verification
