#include "capabilities/customers/customer_store.hpp"

#include "platform/search/words.hpp"

namespace gendan::customers {
namespace {

struct StoredCustomer : CustomerRow {
  std::string name_key;
};
BOOST_DESCRIBE_STRUCT(StoredCustomer, (CustomerRow), (name_key))
describe::Table<StoredCustomer> const customer_table{"customer"};

struct RequirementKey {
  SpecialRequirementId id;
  CustomerId customer_id;
  std::int64_t place = 0;
};
BOOST_DESCRIBE_STRUCT(RequirementKey, (), (id, customer_id, place))
struct RequirementRow : RequirementKey, SpecialRequirementText {};
BOOST_DESCRIBE_STRUCT(RequirementRow, (RequirementKey, SpecialRequirementText), ())
describe::Table<RequirementRow> const requirement_table{"special_requirement"};

std::string const select_customer = "select " + describe::columns<CustomerRow>() + " from customer";
std::string const select_requirements = "select " + describe::columns<SpecialRequirement>() +
                                        " from special_requirement where customer_id = $1 order by place, id";

std::string name_key(Name const& name) { return search::folded(name.text()); }

StoredCustomer stored(Customer const& customer) { return {customer.row, name_key(customer.row.name)}; }

std::vector<RequirementRow> requirement_rows(Customer const& customer) {
  std::vector<RequirementRow> rows;
  for (auto const& requirement : customer.special_requirements) {
    rows.push_back({{requirement.id, customer.row.id, static_cast<std::int64_t>(rows.size())}, requirement});
  }
  return rows;
}

contacts::Owner owner(CustomerId const& id) { return {contacts::OwnerKind::customer, id.text()}; }

constexpr char move_rows[] = R"sql(
  update customer set department_id = $2 where merchandiser_id = $1 and department_id is distinct from $2 returning id
)sql";

}  // namespace

std::optional<CustomerRow> find_customer(sql::Transaction& tx, CustomerId const& id) {
  static std::string const statement = select_customer + " where id = $1";
  return describe::first<CustomerRow>(tx.query(statement, id.text()));
}

std::optional<Customer> find_whole_customer(sql::Transaction& tx, CustomerId const& id) {
  auto row = find_customer(tx, id);
  if (!row) return std::nullopt;
  return Customer{*std::move(row), contacts::contacts_of(tx, owner(id)), special_requirements(tx, id)};
}

std::optional<CustomerRow> find_customer_by_name(sql::Transaction& tx, Name const& name) {
  static std::string const statement = select_customer + " where name_key = $1 order by id limit 1";
  return describe::first<CustomerRow>(tx.query(statement, name_key(name)));
}

bool is_number_taken(sql::Transaction& tx, std::string_view number, CustomerId const& but) {
  return tx.query("select 1 from customer where number = $1 and id <> $2", number, but.text()).next();
}

void insert_customer(sql::Transaction& tx, Customer const& customer) {
  customer_table.insert(tx, stored(customer));
  requirement_table.insert_all(tx, requirement_rows(customer));
  contacts::store_contacts(tx, {}, customer.contacts);
}

bool update_customer(sql::Transaction& tx, Customer const& before, Customer const& after) {
  if (!customer_table.update_at(tx, stored(after), before.row.revision)) return false;
  if (describe::encoded(before.special_requirements) != describe::encoded(after.special_requirements)) {
    tx.run("delete from special_requirement where customer_id = $1", after.row.id.text());
    requirement_table.insert_all(tx, requirement_rows(after));
  }
  contacts::store_contacts(tx, before.contacts, after.contacts);
  return true;
}

std::vector<SpecialRequirement> special_requirements(sql::Transaction& tx, CustomerId const& id) {
  return describe::all<SpecialRequirement>(tx.query(select_requirements, id.text()));
}

std::vector<CustomerId> move_customers(sql::Transaction& tx, identity::PersonSummary const& merchandiser) {
  std::vector<CustomerId> moved;
  auto rows = tx.query(move_rows, merchandiser.id.text(), describe::detail::column_value(merchandiser.department_id));
  while (rows.next()) moved.push_back(describe::Form<CustomerId>::from_sql(rows, 0));
  return moved;
}

bool is_within_reach(service::Call const& call, std::string_view permission, CustomerRow const& row) {
  auto const text = [](auto const& id) { return id ? id->text() : std::string(); };
  return call.caller.reaches(permission, text(row.merchandiser_id), text(row.department_id));
}

}  // namespace gendan::customers
