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

}  // namespace gendan::verification
