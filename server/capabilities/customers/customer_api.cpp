#include "capabilities/customers/customer_api.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/customers/customer_search_store.hpp"
#include "capabilities/customers/customer_store.hpp"
#include "platform/clock/zone.hpp"
#include "platform/numbers/numbers.hpp"
#include "platform/service/revision.hpp"

namespace gendan::customers {
namespace {

using service::Call;
using service::Created;

struct CustomerEdit : CustomerContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(CustomerEdit, (CustomerContent), (revision))

struct CustomerView : CustomerRow {
  Code code;  // the number, under the name by which it is written
  std::optional<identity::PersonId> owner_id;
  std::optional<std::string> merchandiser_name;
  std::vector<contacts::ContactView> contacts;
  std::vector<SpecialRequirement> special_requirements;
};
BOOST_DESCRIBE_STRUCT(CustomerView, (CustomerRow), (code, owner_id, merchandiser_name, contacts, special_requirements))

// What events keep of a customer: nothing that says who a contact is.
struct CustomerRecord : CustomerRow {
  std::vector<contacts::ContactRecord> contacts;
  std::vector<SpecialRequirement> special_requirements;
};
BOOST_DESCRIBE_STRUCT(CustomerRecord, (CustomerRow), (contacts, special_requirements))
struct CustomerCreated : CustomerRecord {
  std::optional<std::string> source;
};
BOOST_DESCRIBE_STRUCT(CustomerCreated, (CustomerRecord), (source))

contacts::Sight sight(Call const& call, CustomerRow const& row) {
  return is_within_reach(call, "customers.contacts", row) ? contacts::Sight::shown : contacts::Sight::hidden;
}

CustomerView view_of(Call& call, Customer const& customer) {
  CustomerView view{customer.row, customer.row.number,          customer.row.merchandiser_id, {},
                    {},           customer.special_requirements};
  if (view.merchandiser_id) {
    if (auto const person = identity::person_summary(call.tx, *view.merchandiser_id))
      view.merchandiser_name = person->name;
  }
  view.contacts = contacts::contact_views(call.world.keyring, customer.contacts, sight(call, customer.row));
  return view;
}

CustomerRecord record_of(Customer const& customer) {
  return {customer.row, contacts::contact_records(customer.contacts), customer.special_requirements};
}

Customer existing_customer(Call& call, CustomerId const& id) {
  auto customer = find_whole_customer(call.tx, id);
  if (!customer || !is_within_reach(call, "customers.read", customer->row))
    throw unseen("no_such_customer", customer.has_value());
  return *std::move(customer);
}

void add(std::vector<Problem>& problems, std::vector<Problem> further) {
  problems.insert(problems.end(), std::make_move_iterator(further.begin()), std::make_move_iterator(further.end()));
}

// `before` is an empty customer for a new one.
void refuse_content(Call& call, CustomerContent const& content, Customer const& before) {
  std::vector<Problem> problems;
  if (content.zone && !is_known_zone(content.zone->text())) problems.push_back({"/zone", "no_such_zone", {}});
  if (content.merchandiser_id && content.merchandiser_id != before.row.merchandiser_id) {
    auto const person = identity::person_summary(call.tx, *content.merchandiser_id);
    if (!person || !person->is_active) problems.push_back({"/merchandiser_id", "no_such_person", {}});
  }
  if (content.code && is_number_taken(call.tx, content.code->text(), before.row.id)) {
    problems.push_back({"/code", "already_taken", {}});
  }
  add(problems, contacts::contact_problems("/contacts", content.contacts, before.contacts, sight(call, before.row)));
  add(problems, address_problems(content.addresses, before.row.addresses));
  add(problems, requirement_problems(content.special_requirements, before.special_requirements));
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

// `before` with everything that `content`, which holds, says.
Customer written_over(Call& call, Customer const& before, CustomerContent const& content) {
  Customer after = before;
  static_cast<CustomerHead&>(after.row) = content;
  if (content.code) after.row.number = *content.code;
  after.row.department_id.reset();
  if (content.merchandiser_id) {
    if (auto const person = identity::person_summary(call.tx, *content.merchandiser_id))
      after.row.department_id = person->department_id;
  }
  after.row.addresses = kept_addresses(content.addresses, [&] { return call.new_id<CustomerAddressId>(); });
  after.special_requirements =
      kept_requirements(content.special_requirements, [&] { return call.new_id<SpecialRequirementId>(); });
  contacts::Owner const owner{contacts::OwnerKind::customer, before.row.id.text()};
  after.contacts = contacts::edited_contacts(call, owner, before.contacts, content.contacts, sight(call, before.row));
  return after;
}

CustomerView show_customer(Call& call, CustomerId const& id) { return view_of(call, existing_customer(call, id)); }

Created<CustomerView> create_customer(Call& call, CustomerContent const& content) {
  Customer customer;
  refuse_content(call, content, customer);
  customer.row.id = call.new_id<CustomerId>();
  customer.row.created_at = call.now;
  if (!content.code) customer.row.number = free_number(call);
  auto owned = content;
  if (!owned.merchandiser_id && call.caller.require("customers.write") != service::Scope::all) {
    owned.merchandiser_id = identity::PersonId::parsed(call.caller.person_id);
  }
  customer = written_over(call, customer, owned);
  call.caller.require_reach("customers.write", text_of(customer.row.merchandiser_id),
                            text_of(customer.row.department_id));
  add_customer(call, customer, std::nullopt);
  return {view_of(call, customer), "/customers/" + customer.row.id.text()};
}

CustomerView edit_customer(Call& call, CustomerId const& id, CustomerEdit const& edit) {
  auto const before = existing_customer(call, id);
  call.caller.require_reach("customers.write", text_of(before.row.merchandiser_id), text_of(before.row.department_id));
  service::expect_revision(edit.revision, before.row.revision, view_of(call, before));
  refuse_content(call, edit, before);
  auto after = written_over(call, before, edit);
  service::Edited edited{describe::changes(record_of(before), record_of(after))};
  if (edited.changes.empty()) return view_of(call, before);
  ++after.row.revision;
  if (!update_customer(call.tx, before, after)) throw conflict("revision_moved_on");
  index_customer(call.tx, after);
  call.record("customers", id.text(), "customer_edited", edited);
  return view_of(call, after);
}

}  // namespace

Code free_number(Call& call) {
  for (;;) {
    auto const number = numbers::next_number_text(call.tx, "C", 5);
    if (!is_number_taken(call.tx, number, CustomerId())) return *Code::parsed(number);
  }
}

void add_customer(Call& call, Customer const& customer, std::optional<std::string> const& source) {
  insert_customer(call.tx, customer);
  index_customer(call.tx, customer);
  call.record("customers", customer.row.id.text(), "customer_created", CustomerCreated{record_of(customer), source});
}

void install_customer_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.registry<activity::Timelines>().add("customers", [](Call& call, std::string const& id) {
    auto const row = existing_customer(call, CustomerId::parsed(id).value_or(CustomerId())).row;
    return activity::Belonging{row.merchandiser_id ? row.merchandiser_id->text() : std::string(),
                               row.department_id ? row.department_id->text() : std::string(), row.name.text()};
  });
  install_customer_list(app);
  app.route<create_customer>(post, "/customers", permission("customers.write"), "Add a customer");
  app.route<show_customer>(get, "/customers/{id}", permission("customers.read"), "Show a customer");
  app.route<edit_customer>(put, "/customers/{id}", permission("customers.write"), "Edit a customer");
}

}  // namespace gendan::customers
