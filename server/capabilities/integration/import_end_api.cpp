#include "capabilities/integration/import_end_api.hpp"

#include "capabilities/orders/orders.hpp"

namespace gendan::integration {
namespace {

struct ImportEnded {
  std::string name;
  ImportState state = ImportState::done;
  std::int64_t created = 0;
  std::int64_t known = 0;
  std::int64_t refused = 0;
};
BOOST_DESCRIBE_STRUCT(ImportEnded, (), (name, state, created, known, refused))

}  // namespace

void end_import(service::Call& call, ImportRow& row, ImportState state) {
  row.state = state;
  row.finished_at = call.now;
  forget_staged(call.tx, row.id);
  import_table.update(call.tx, row);
  call.record("imports", row.id.text(), "import_ended",
              ImportEnded{row.name, row.state, row.orders_created, row.orders_known, row.orders_refused});
  orders::index_marked_soon(call);
}

void fail_import(service::Call& call, ImportId const& id, std::string failure) {
  auto row = find_import(call.tx, id);
  if (!row || !is_under_way(row->state)) return;
  row->failure = std::move(failure);
  end_import(call, *row, ImportState::failed);
}

}  // namespace gendan::integration
