#include "capabilities/figures/on_time_target_api.hpp"
#include "platform/describe/diff.hpp"
#include "platform/service/revision.hpp"

namespace gendan::figures {
namespace {

using service::Call;

struct OnTimeTargetEdit : OnTimeTarget {
  std::int64_t revision = 0;  // 0: never set
};
BOOST_DESCRIBE_STRUCT(OnTimeTargetEdit, (OnTimeTarget), (revision))

struct OnTimeTargetRow : OnTimeTargetEdit {
  std::string id = "on_time";
};
BOOST_DESCRIBE_STRUCT(OnTimeTargetRow, (OnTimeTargetEdit), (id))

describe::Table<OnTimeTargetRow> const target_table{"figure_target"};
std::string const select_target =
    "select " + describe::columns<OnTimeTargetRow>() + " from figure_target where id = 'on_time'";

OnTimeTargetRow find_target(sql::Transaction& tx) {
  return describe::first<OnTimeTargetRow>(tx.query(select_target)).value_or(OnTimeTargetRow());
}

OnTimeTargetEdit show_target(Call& call) { return find_target(call.tx); }

OnTimeTargetEdit edit_target(Call& call, OnTimeTargetEdit const& edit) {
  auto row = find_target(call.tx);
  OnTimeTargetEdit const before = row;
  service::expect_revision(edit.revision, before.revision, before);
  row.basis_points = edit.basis_points;
  service::Edited const edited{describe::changes<OnTimeTargetEdit>(before, row)};
  if (edited.changes.empty()) return before;
  ++row.revision;
  if (before.revision == 0)
    target_table.insert(call.tx, row);
  else if (!target_table.update_at(call.tx, row, before.revision))
    throw conflict("revision_moved_on");
  call.record("figures", "on_time", "on_time_target_set", edited);
  return row;
}

}  // namespace

OnTimeTarget on_time_target(sql::Transaction& tx) { return find_target(tx); }

void install_on_time_target(service::App& app) {
  using enum http::Method;
  app.route<show_target>(get, "/figures/on-time/target", service::permission("figures.read"),
                         "The share of promises that is wanted to be kept");
  app.route<edit_target>(put, "/figures/on-time/target", service::permission("figures.target"),
                         "Set the share of promises that is wanted to be kept");
}

}  // namespace gendan::figures
