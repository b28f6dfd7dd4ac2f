#include "capabilities/suppliers/supplier_store.hpp"

#include "platform/search/words.hpp"

namespace gendan::suppliers {
namespace {

struct StoredSupplier : SupplierRow {
  std::string name_key;
};
BOOST_DESCRIBE_STRUCT(StoredSupplier, (SupplierRow), (name_key))
describe::Table<StoredSupplier> const supplier_table{"supplier"};

struct ProductKey {
  SupplierId supplier_id;
  std::int64_t place = 0;
};
BOOST_DESCRIBE_STRUCT(ProductKey, (), (supplier_id, place))
struct ProductRow : ProductKey, SupplierProduct {};
BOOST_DESCRIBE_STRUCT(ProductRow, (ProductKey, SupplierProduct), ())
describe::Table<ProductRow> const product_table{"supplier_product"};

std::string const select_supplier = "select " + describe::columns<SupplierRow>() + " from supplier";
std::string const select_products = "select " + describe::columns<SupplierProduct>() +
                                    " from supplier_product where supplier_id = $1 order by place, product_id";

constexpr char select_alternates[] =
    "select alternate_id from supplier_alternate where supplier_id = $1 order by place, alternate_id";
constexpr char insert_alternate[] =
    "insert into supplier_alternate (supplier_id, alternate_id, place) values ($1, $2, $3)";

std::string name_key(Name const& name) { return search::folded(name.text()); }

StoredSupplier stored(Supplier const& supplier) { return {supplier.row, name_key(supplier.row.name)}; }

void insert_products(sql::Transaction& tx, Supplier const& supplier) {
  std::vector<ProductRow> rows;
  for (auto const& product : supplier.products) {
    rows.push_back({{supplier.row.id, static_cast<std::int64_t>(rows.size())}, product});
  }
  product_table.insert_all(tx, rows);
}

void insert_alternates(sql::Transaction& tx, Supplier const& supplier) {
  std::vector<std::vector<sql::Value>> rows;
  for (auto const& alternate : supplier.alternates) {
    rows.push_back({supplier.row.id.text(), alternate.text(), static_cast<std::int64_t>(rows.size())});
  }
  tx.run_each(insert_alternate, rows);
}

std::vector<SupplierId> alternates_of(sql::Transaction& tx, SupplierId const& id) {
  std::vector<SupplierId> alternates;
  auto rows = tx.query(select_alternates, id.text());
  while (rows.next()) alternates.push_back(describe::Form<SupplierId>::from_sql(rows, 0));
  return alternates;
}

contacts::Owner owner(SupplierId const& id) { return {contacts::OwnerKind::supplier, id.text()}; }

constexpr char move_rows[] = R"sql(
  update supplier set department_id = $2 where owner_id = $1 and department_id is distinct from $2 returning id
)sql";

}  // namespace

std::optional<SupplierRow> find_supplier(sql::Transaction& tx, SupplierId const& id) {
  static std::string const statement = select_supplier + " where id = $1";
  return describe::first<SupplierRow>(tx.query(statement, id.text()));
}

std::optional<Supplier> find_whole_supplier(sql::Transaction& tx, SupplierId const& id) {
  auto row = find_supplier(tx, id);
  if (!row) return std::nullopt;
  auto products = describe::all<SupplierProduct>(tx.query(select_products, id.text()));
  return Supplier{*std::move(row), contacts::contacts_of(tx, owner(id)), std::move(products), alternates_of(tx, id)};
}

std::optional<SupplierRow> find_supplier_by_name(sql::Transaction& tx, Name const& name) {
  static std::string const statement = select_supplier + " where name_key = $1 order by id limit 1";
  return describe::first<SupplierRow>(tx.query(statement, name_key(name)));
}

bool is_number_taken(sql::Transaction& tx, std::string_view number, SupplierId const& but) {
  return tx.query("select 1 from supplier where number = $1 and id <> $2", number, but.text()).next();
}

void insert_supplier(sql::Transaction& tx, Supplier const& supplier) {
  supplier_table.insert(tx, stored(supplier));
  insert_products(tx, supplier);
  insert_alternates(tx, supplier);
  contacts::store_contacts(tx, {}, supplier.contacts);
}

bool update_supplier(sql::Transaction& tx, Supplier const& before, Supplier const& after) {
  if (!supplier_table.update_at(tx, stored(after), before.row.revision)) return false;
  if (describe::encoded(before.products) != describe::encoded(after.products)) {
    tx.run("delete from supplier_product where supplier_id = $1", after.row.id.text());
    insert_products(tx, after);
  }
  if (before.alternates != after.alternates) {
    tx.run("delete from supplier_alternate where supplier_id = $1", after.row.id.text());
    insert_alternates(tx, after);
  }
  contacts::store_contacts(tx, before.contacts, after.contacts);
  return true;
}

std::vector<SupplierId> move_suppliers(sql::Transaction& tx, identity::PersonSummary const& owner) {
  std::vector<SupplierId> moved;
  auto rows = tx.query(move_rows, owner.id.text(), describe::detail::column_value(owner.department_id));
  while (rows.next()) moved.push_back(describe::Form<SupplierId>::from_sql(rows, 0));
  return moved;
}

bool is_within_reach(service::Call const& call, std::string_view permission, SupplierRow const& row) {
  auto const text = [](auto const& id) { return id ? id->text() : std::string(); };
  return call.caller.reaches(permission, text(row.owner_id), text(row.department_id));
}

}  // namespace gendan::suppliers
