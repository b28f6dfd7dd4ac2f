#include "capabilities/requirements/reading_store.hpp"

#include "platform/describe/decode.hpp"

namespace gendan::requirements {
namespace {

describe::Table<ReadingRow> const reading_table{"requirement_reading"};

// One that does not hold any more as orders are now must not keep the order from being looked at.
void take_result(ReadResult& read, std::string_view text) {
  try {
    read.result = describe::decoded_stored<ReadOrder>(text);
  } catch (Refusal const&) {
    read.refusal = "reading_unusable";
  }
}

}  // namespace

std::optional<ReadingRow> find_reading(sql::Transaction& tx, RequirementId const& id) {
  static std::string const statement = "select " + describe::columns<ReadingRow>() +
                                       " from requirement_reading where requirement_id = $1 and reader = $2";
  return describe::first<ReadingRow>(tx.query(statement, id.text(), reader_version));
}

void put_reading(sql::Transaction& tx, ReadingRow const& row) {
  tx.run("delete from requirement_reading where requirement_id = $1", row.requirement_id.text());
  reading_table.insert(tx, row);
}

std::vector<ReadResult> results_of(sql::Transaction& tx, orders::OrderId const& order) {
  constexpr char statement[] = R"(
    select r.id, r.name, r.received_at, d.requirement_id, d.refusal, d.result
    from requirement r left join requirement_reading d on d.requirement_id = r.id and d.reader = $2
    where r.order_id = $1 and r.voided_at is null order by r.received_at, r.id)";
  std::vector<ReadResult> results;
  auto rows = tx.query(statement, order.text(), reader_version);
  while (rows.next()) {
    ReadResult read;
    read.id = RequirementId::parsed(rows.text(0)).value();
    if (!rows.is_null(1)) read.name = rows.text(1);
    read.received_at = Instant::from_unix_milliseconds(rows.integer(2));
    read.is_read = !rows.is_null(3);
    if (read.is_read && !rows.is_null(4)) read.refusal = rows.text(4);
    if (read.is_read && !read.refusal) take_result(read, rows.text(5));
    results.push_back(std::move(read));
  }
  return results;
}

}  // namespace gendan::requirements
