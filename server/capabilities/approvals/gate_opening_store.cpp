#include "capabilities/approvals/gate_opening_store.hpp"

namespace gendan::approvals {
namespace {
describe::Table<GateOpeningRow> const opening_table{"gate_opening"};
}

void insert_openings(sql::Transaction& tx, std::vector<GateOpeningRow> const& rows) {
  opening_table.insert_all(tx, rows);
}

std::vector<GateOpeningRow> openings_of(sql::Transaction& tx, orders::OrderId const& order,
                                        orders::OrderStatus before) {
  static std::string const statement =
      "select " + describe::columns<GateOpeningRow>() +
      " from gate_opening where order_id = $1 and before = $2 order by opened_at desc, id desc";
  return describe::all<GateOpeningRow>(tx.query(statement, order.text(), describe::enum_text(before)));
}

void move_openings_to_owner(sql::Transaction& tx, orders::OrderId const& order, std::string_view owner_id,
                            std::string_view department_id) {
  tx.run("update gate_opening set owner_id = $2, department_id = $3 where order_id = $1", order.text(), owner_id,
         department_id);
}

}  // namespace gendan::approvals
