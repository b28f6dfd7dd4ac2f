// Deputies: everybody names their own, an administrator anybody's.
#include "capabilities/approvals/approval_api.hpp"
#include "capabilities/approvals/deputy_store.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::approvals {
namespace {

using identity::PersonId;
using service::Call;
using service::Created;

struct DeputyView : DeputyRow {
  std::string person_name;
  std::string deputy_name;
  bool is_standing_in = false;  // today
};
BOOST_DESCRIBE_STRUCT(DeputyView, (DeputyRow), (person_name, deputy_name, is_standing_in))

constexpr service::Sorts by_end{"-until_on", {{"until_on", "d.until_on"}}};
struct DeputyFilter : service::PageInput<by_end> {
  std::optional<PersonId> person_id;  // whose; absent: everybody's within reach
  std::optional<PersonId> deputy_id;  // those in whose place this person acts
};
BOOST_DESCRIBE_STRUCT(DeputyFilter, (service::PageInput<by_end>), (person_id, deputy_id))

identity::PersonSummary existing_person(Call& call, PersonId const& id, char const* path) {
  auto person = identity::person_summary(call.tx, id);
  if (!person || !person->is_active) throw invalid(path, "no_such_person");
  return *std::move(person);
}

std::string department_of(identity::PersonSummary const& person) {
  return person.department_id ? person.department_id->text() : std::string();
}

std::vector<DeputyView> views_of(Call& call, std::vector<DeputyRow> const& rows) {
  std::vector<std::string> ids;
  for (auto const& row : rows) {
    ids.push_back(row.person_id.text());
    ids.push_back(row.deputy_id.text());
  }
  auto const names = identity::person_names(call.tx, ids);
  auto const today = identity::today(call);
  std::vector<DeputyView> views;
  for (auto const& row : rows) {
    bool const is_now = row.from_on <= today && today <= row.until_on &&
                        stands_in_for(call.tx, row.deputy_id.text(), row.person_id.text(), today);
    views.push_back({row, names.at(row.person_id.text()), names.at(row.deputy_id.text()), is_now});
  }
  return views;
}

// One's own and those in whose place one acts, whatever the permission reaches.
service::Page<DeputyView> list_deputies(Call& call, DeputyFilter const& filter) {
  service::ListQuery query(describe::columns<DeputyRow>("d."), "deputy d");
  if (!filter.deputy_id || filter.deputy_id->text() != call.caller.person_id)
    query.scope(call.tx, call.caller, "deputies.read", "d.person_id", "d.department_id");
  if (filter.person_id) query.where("d.person_id = ?", *filter.person_id);
  if (filter.deputy_id) query.where("d.deputy_id = ?", *filter.deputy_id);
  auto rows = query.page<DeputyRow>(call.tx, filter, "d.id");
  return {views_of(call, rows.items), std::move(rows.next)};
}

Created<DeputyView> name_deputy(Call& call, PersonId const& id, Deputation const& deputation) {
  auto const person = identity::person_summary(call.tx, id);
  if (!person) throw not_found("no_such_person");
  call.caller.require_reach("deputies.write", id.text(), department_of(*person));
  auto const problems = deputation_problems(deputation, id, identity::today(call));
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", problems);
  static_cast<void>(existing_person(call, deputation.deputy_id, "/deputy_id"));
  DeputyRow const row{
      deputation, call.new_id<DeputyId>(), id, department_of(*person), call.caller.person_id, call.caller.name,
      call.now};
  deputy_table.insert(call.tx, row);
  call.record("people", id.text(), "deputy_named", row);
  return {views_of(call, {row}).front(), "/deputies/" + row.id.text()};
}

void end_deputy(Call& call, DeputyId const& id) {
  auto const row = find_deputy(call.tx, id);
  auto const person = row ? identity::person_summary(call.tx, row->person_id) : std::nullopt;
  if (!person || !call.caller.reaches("deputies.read", person->id.text(), department_of(*person)))
    throw unseen("no_such_deputy", person.has_value());
  call.caller.require_reach("deputies.write", person->id.text(), department_of(*person));
  delete_deputy(call.tx, id);
  call.record("people", person->id.text(), "deputy_ended", *row);
}

void follow_department(Call& call, events::Event const& event) {
  auto const id = PersonId::parsed(std::string_view(event.stream).substr(std::string_view("people/").size())).value();
  if (auto const person = identity::person_summary(call.tx, id))
    move_deputies_to_department(call.tx, id, department_of(*person));
}

}  // namespace

void install_deputy_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_deputies>(get, "/deputies", permission("deputies.read"), "Who stands in for whom, and when");
  app.route<name_deputy>(post, "/people/{id}/deputies", permission("deputies.write"),
                         "Name who acts in a person's place, and on which days");
  app.route<end_deputy>(del, "/deputies/{id}", permission("deputies.write"), "End a deputation");
  app.on("person_edited", "approvals.follow_department", follow_department);
}

}  // namespace gendan::approvals
