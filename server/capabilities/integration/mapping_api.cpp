// Saved mappings.
#include "capabilities/integration/import_api.hpp"
#include "capabilities/integration/integration.hpp"
#include "capabilities/integration/shipped_mapping_store.hpp"
#include "platform/service/revision.hpp"

namespace gendan::integration {
namespace {

using service::Call;
using service::Created;

struct MappingEdit : ImportMapping {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(MappingEdit, (ImportMapping), (revision))
struct MappingList {
  std::vector<MappingRow> items;
  std::vector<std::string> targets;  // what a column can become
};
BOOST_DESCRIBE_STRUCT(MappingList, (), (items, targets))

MappingList list_mappings(Call& call) { return {all_mappings(call.tx), import_targets()}; }

// Against no particular table: the columns it names are taken to be there.
void refuse_contradictions(ImportMapping const& mapping) {
  std::vector<std::string> columns = {mapping.group_by.text()};
  for (auto const& rule : mapping.rules) {
    if (rule.column) columns.push_back(rule.column->text());
  }
  for (auto const& reference : mapping.references)
    columns.insert(columns.end(), {reference.column.text(), reference.key_column.text()});
  auto problems = mapping_problems(mapping, columns);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

Created<MappingRow> create_mapping(Call& call, ImportMapping const& mapping) {
  refuse_contradictions(mapping);
  if (find_mapping_by_name(call.tx, mapping.name.text())) throw invalid("/name", "already_taken");
  MappingRow const row{call.new_id<MappingId>(), mapping.name, mapping, false, call.now, 1};
  mapping_table.insert(call.tx, row);
  call.record("import-mappings", row.id.text(), "mapping_created", mapping);
  return {row, "/import-mappings/" + row.id.text()};
}

MappingRow edit_mapping(Call& call, MappingId const& id, MappingEdit const& edit) {
  auto const before = find_mapping(call.tx, id);
  if (!before) throw not_found("no_such_mapping");
  if (before->is_shipped) throw conflict("mapping_is_shipped");
  refuse_contradictions(edit);
  auto const other = find_mapping_by_name(call.tx, edit.name.text());
  if (other && other->id != id) throw invalid("/name", "already_taken");
  MappingRow after{id, edit.name, edit, false, before->created_at, edit.revision};
  service::store_edit(call, mapping_table, *before, after, "import-mappings", "mapping_edited");
  return after;
}

void delete_mapping(Call& call, MappingId const& id) {
  auto const row = find_mapping(call.tx, id);
  if (!row) throw not_found("no_such_mapping");
  if (row->is_shipped) throw conflict("mapping_is_shipped");
  call.tx.run("delete from import_mapping where id = $1", id.text());
  call.record("import-mappings", id.text(), "mapping_deleted", row->mapping);
}

}  // namespace

void prepare_mappings(Call& call) {
  for (auto const& mapping : shipped_mappings()) {
    if (auto known = find_mapping_by_name(call.tx, mapping.name.text())) {
      if (!known->is_shipped || describe::encoded(known->mapping) == describe::encoded(mapping)) continue;
      known->mapping = mapping;
      ++known->revision;
      mapping_table.update(call.tx, *known);
      continue;
    }
    mapping_table.insert(call.tx, {call.new_id<MappingId>(), mapping.name, mapping, true, call.now, 1});
  }
}

void install_mapping_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_mappings>(get, "/import-mappings", permission("imports.read"),
                           "List saved mappings and what columns can become");
  app.route<create_mapping>(post, "/import-mappings", permission("imports.run"), "Save a mapping");
  app.route<edit_mapping>(put, "/import-mappings/{id}", permission("imports.run"), "Edit a saved mapping");
  app.route<delete_mapping>(del, "/import-mappings/{id}", permission("imports.run"), "Delete a saved mapping");
}

}  // namespace gendan::integration
