#include "capabilities/catalog/product_store.hpp"

namespace gendan::catalog {
namespace {

describe::Table<ProductRow> const product_table{"product"};

std::string const select_product = "select " + describe::columns<ProductRow>("p.") + " from product p";
std::string const select_by_customer_code =
    select_product + " join product_customer_code c on c.product_id = p.id where c.customer_id = $1 and c.code = $2";

constexpr char select_customer_codes[] =
    "select customer_id, code from product_customer_code where product_id = $1 order by place, customer_id, code";
constexpr char insert_customer_code[] =
    "insert into product_customer_code (product_id, customer_id, code, place) values ($1, $2, $3, $4)";

void insert_customer_codes(sql::Transaction& tx, Product const& product) {
  std::vector<std::vector<sql::Value>> rows;
  for (auto const& entry : product.customer_codes) {
    rows.push_back(
        {product.row.id.text(), entry.customer_id.text(), entry.code.text(), static_cast<std::int64_t>(rows.size())});
  }
  tx.run_each(insert_customer_code, rows);
}

constexpr char move_rows[] = R"sql(
  update product set department_id = $2 where owner_id = $1 and department_id is distinct from $2 returning id
)sql";

}  // namespace

std::optional<ProductRow> find_product(sql::Transaction& tx, ProductId const& id) {
  static std::string const statement = select_product + " where p.id = $1";
  return describe::first<ProductRow>(tx.query(statement, id.text()));
}

std::optional<Product> find_whole_product(sql::Transaction& tx, ProductId const& id) {
  auto row = find_product(tx, id);
  if (!row) return std::nullopt;
  return Product{*std::move(row), describe::all<CustomerItemCode>(tx.query(select_customer_codes, id.text()))};
}

std::optional<ProductRow> find_product_by_code(sql::Transaction& tx, std::string_view code) {
  static std::string const statement = select_product + " where p.code = $1";
  return describe::first<ProductRow>(tx.query(statement, code));
}

std::optional<ProductRow> find_product_by_customer_code(sql::Transaction& tx, std::string_view customer_id,
                                                        std::string_view code) {
  return describe::first<ProductRow>(tx.query(select_by_customer_code, customer_id, code));
}

void insert_product(sql::Transaction& tx, Product const& product) {
  product_table.insert(tx, product.row);
  insert_customer_codes(tx, product);
}

bool update_product(sql::Transaction& tx, Product const& before, Product const& after) {
  if (!product_table.update_at(tx, after.row, before.row.revision)) return false;
  if (describe::encoded(before.customer_codes) == describe::encoded(after.customer_codes)) return true;
  tx.run("delete from product_customer_code where product_id = $1", after.row.id.text());
  insert_customer_codes(tx, after);
  return true;
}

std::vector<ProductId> move_products(sql::Transaction& tx, identity::PersonSummary const& owner) {
  std::vector<ProductId> moved;
  auto rows = tx.query(move_rows, owner.id.text(), describe::detail::column_value(owner.department_id));
  while (rows.next()) moved.push_back(describe::Form<ProductId>::from_sql(rows, 0));
  return moved;
}

bool is_within_reach(service::Call const& call, std::string_view permission, ProductRow const& row) {
  auto const text = [](auto const& id) { return id ? id->text() : std::string(); };
  return call.caller.reaches(permission, text(row.owner_id), text(row.department_id));
}

}  // namespace gendan::catalog
