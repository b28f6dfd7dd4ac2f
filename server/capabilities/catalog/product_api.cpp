#include "capabilities/catalog/product_api.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/catalog/product_search_store.hpp"
#include "capabilities/catalog/product_store.hpp"
#include "platform/numbers/numbers.hpp"
#include "platform/service/revision.hpp"

namespace gendan::catalog {
namespace {

using service::Call;
using service::Created;

struct ProductEdit : ProductContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(ProductEdit, (ProductContent), (revision))

struct CustomerItemCodeView : CustomerItemCode {
  std::string customer_name;
};
BOOST_DESCRIBE_STRUCT(CustomerItemCodeView, (CustomerItemCode), (customer_name))
struct ProductView : ProductRow {
  std::vector<CustomerItemCodeView> customer_codes;
};
BOOST_DESCRIBE_STRUCT(ProductView, (ProductRow), (customer_codes))

// What events keep.
struct ProductRecord : ProductRow {
  std::vector<CustomerItemCode> customer_codes;
};
BOOST_DESCRIBE_STRUCT(ProductRecord, (ProductRow), (customer_codes))
struct ProductCreated : ProductRecord {
  std::optional<std::string> source;
};
BOOST_DESCRIBE_STRUCT(ProductCreated, (ProductRecord), (source))

template <class SomeId>
std::string text_of(std::optional<SomeId> const& id) {
  return id ? id->text() : std::string();
}

ProductView view_of(Call& call, Product const& product) {
  ProductView view{product.row, {}};
  for (auto const& entry : product.customer_codes) {
    auto const customer = customers::customer_summary(call.tx, entry.customer_id);
    view.customer_codes.push_back({entry, customer ? customer->name : std::string()});
  }
  return view;
}

ProductRecord record_of(Product const& product) { return {product.row, product.customer_codes}; }

Product existing_product(Call& call, ProductId const& id) {
  auto product = find_whole_product(call.tx, id);
  if (!product ||
      !call.caller.reaches("catalog.read", text_of(product->row.owner_id), text_of(product->row.department_id))) {
    throw unseen("no_such_product", product.has_value());
  }
  return *std::move(product);
}

std::vector<Problem> customer_code_problems(Call& call, ProductContent const& content, ProductId const& id) {
  std::vector<Problem> problems;
  for (std::size_t index = 0; index < content.customer_codes.size(); ++index) {
    auto const& [customer_id, code] = content.customer_codes[index];
    auto const path = "/customer_codes/" + std::to_string(index);
    if (!customers::customer_summary(call.tx, customer_id))
      problems.push_back({path + "/customer_id", "no_such_customer", {}});
    auto const other = find_product_by_customer_code(call.tx, customer_id.text(), code.text());
    if (other && other->id != id) problems.push_back({path + "/code", "already_taken", other->code.text()});
  }
  return problems;
}

void refuse_content(Call& call, ProductContent const& content, ProductId const& id) {
  auto problems = content_problems(content);
  if (content.code) {
    auto const other = find_product_by_code(call.tx, content.code->text());
    if (other && other->id != id) problems.push_back({"/code", "already_taken", {}});
  }
  for (auto& problem : customer_code_problems(call, content, id)) problems.push_back(std::move(problem));
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

// `before` with everything that `content`, which holds, says.
Product written_over(Product const& before, ProductContent const& content) {
  Product after{before.row, content.customer_codes};
  static_cast<ProductHead&>(after.row) = content;
  if (content.code) after.row.code = *content.code;
  if (content.hs_code) after.row.hs_code = BoundedText<1, 40>::parsed(*hs_code_digits(content.hs_code->text()));
  return after;
}

Code free_code(Call& call) {
  for (;;) {
    auto const code = numbers::next_number_text(call.tx, "P", 5);
    if (!find_product_by_code(call.tx, code)) return *Code::parsed(code);
  }
}

ProductView show_product(Call& call, ProductId const& id) { return view_of(call, existing_product(call, id)); }

Created<ProductView> create_product(Call& call, ProductContent const& content) {
  Product empty{new_product_row(call), {}};
  refuse_content(call, content, empty.row.id);
  if (!content.code) empty.row.code = free_code(call);
  auto const product = written_over(empty, content);
  add_product(call, product, std::nullopt);
  return {view_of(call, product), "/products/" + product.row.id.text()};
}

ProductView edit_product(Call& call, ProductId const& id, ProductEdit const& edit) {
  auto const before = existing_product(call, id);
  call.caller.require_reach("catalog.write", text_of(before.row.owner_id), text_of(before.row.department_id));
  service::expect_revision(edit.revision, before.row.revision, view_of(call, before));
  refuse_content(call, edit, id);
  auto after = written_over(before, edit);
  service::Edited edited{describe::changes(record_of(before), record_of(after))};
  if (edited.changes.empty()) return view_of(call, before);
  ++after.row.revision;
  if (!update_product(call.tx, before, after)) throw conflict("revision_moved_on");
  index_product(call.tx, after);
  call.record("products", id.text(), "product_edited", edited);
  return view_of(call, after);
}

}  // namespace

ProductRow new_product_row(Call& call) {
  ProductRow row;
  row.id = call.new_id<ProductId>();
  row.owner_id = identity::PersonId::parsed(call.caller.person_id);
  row.department_id = identity::DepartmentId::parsed(call.caller.department_id);
  row.created_at = call.now;
  return row;
}

void add_product(Call& call, Product const& product, std::optional<std::string> const& source) {
  insert_product(call.tx, product);
  index_product(call.tx, product);
  call.record("products", product.row.id.text(), "product_created", ProductCreated{record_of(product), source});
}

void install_product_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.registry<activity::Timelines>().add("products", [](Call& call, std::string const& id) {
    auto const row = existing_product(call, ProductId::parsed(id).value_or(ProductId())).row;
    return activity::Belonging{{}, {}, row.name.text()};
  });
  install_product_list(app);
  app.route<create_product>(post, "/products", permission("catalog.write"), "Add a product");
  app.route<show_product>(get, "/products/{id}", permission("catalog.read"), "Show a product");
  app.route<edit_product>(put, "/products/{id}", permission("catalog.write"), "Edit a product");
}

}  // namespace gendan::catalog
