#include "capabilities/suppliers/supplier_api.hpp"

#include "capabilities/activity/activity.hpp"
#include "capabilities/suppliers/supplier_search_store.hpp"
#include "capabilities/suppliers/supplier_store.hpp"
#include "platform/numbers/numbers.hpp"
#include "platform/service/revision.hpp"

namespace gendan::suppliers {
namespace {

using service::Call;
using service::Created;

struct SupplierEdit : SupplierContent {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(SupplierEdit, (SupplierContent), (revision))

struct SupplierProductView : SupplierProduct {
  std::string product_code;
  std::string product_name;
};
BOOST_DESCRIBE_STRUCT(SupplierProductView, (SupplierProduct), (product_code, product_name))
struct SupplierView : SupplierRow {
  Code code;  // the number, under the name by which it is written
  std::vector<contacts::ContactView> contacts;
  std::vector<SupplierProductView> products;
  std::vector<SupplierId> alternates;
  std::vector<SupplierSummary> alternate_suppliers;  // the same, with number and name
};
BOOST_DESCRIBE_STRUCT(SupplierView, (SupplierRow), (code, contacts, products, alternates, alternate_suppliers))

// What events keep of a supplier: nothing that says who a contact is.
struct SupplierRecord : SupplierRow {
  std::vector<contacts::ContactRecord> contacts;
  std::vector<SupplierProduct> products;
  std::vector<SupplierId> alternates;
};
BOOST_DESCRIBE_STRUCT(SupplierRecord, (SupplierRow), (contacts, products, alternates))
struct SupplierCreated : SupplierRecord {
  std::optional<std::string> source;
};
BOOST_DESCRIBE_STRUCT(SupplierCreated, (SupplierRecord), (source))

contacts::Sight sight(Call const& call, SupplierRow const& row) {
  return is_within_reach(call, "suppliers.contacts", row) ? contacts::Sight::shown : contacts::Sight::hidden;
}

SupplierView view_of(Call& call, Supplier const& supplier) {
  SupplierView view{supplier.row, supplier.row.number, {}, {}, supplier.alternates, {}};
  view.contacts = contacts::contact_views(call.world.keyring, supplier.contacts, sight(call, supplier.row));
  for (auto const& entry : supplier.products) {
    auto const product = catalog::product_summary(call.tx, entry.product_id);
    view.products.push_back({entry, product ? product->code : std::string(), product ? product->name : std::string()});
  }
  for (auto const& alternate : supplier.alternates) {
    if (auto summary = supplier_summary(call.tx, alternate)) view.alternate_suppliers.push_back(*std::move(summary));
  }
  return view;
}

SupplierRecord record_of(Supplier const& supplier) {
  return {supplier.row, contacts::contact_records(supplier.contacts), supplier.products, supplier.alternates};
}

Supplier existing_supplier(Call& call, SupplierId const& id) {
  auto supplier = find_whole_supplier(call.tx, id);
  if (!supplier || !is_within_reach(call, "suppliers.read", supplier->row))
    throw unseen("no_such_supplier", supplier.has_value());
  return *std::move(supplier);
}

std::vector<Problem> unknown_references(Call& call, SupplierContent const& content) {
  std::vector<Problem> problems;
  for (std::size_t index = 0; index < content.products.size(); ++index) {
    if (catalog::product_summary(call.tx, content.products[index].product_id)) continue;
    problems.push_back({"/products/" + std::to_string(index) + "/product_id", "no_such_product", {}});
  }
  for (std::size_t index = 0; index < content.alternates.size(); ++index) {
    if (find_supplier(call.tx, content.alternates[index])) continue;
    problems.push_back({"/alternates/" + std::to_string(index), "no_such_supplier", {}});
  }
  return problems;
}

void refuse_content(Call& call, SupplierContent const& content, Supplier const& before) {
  std::vector<Problem> problems;
  if (content.code && is_number_taken(call.tx, content.code->text(), before.row.id)) {
    problems.push_back({"/code", "already_taken", {}});
  }
  for (auto& found :
       {contacts::contact_problems("/contacts", content.contacts, before.contacts, sight(call, before.row)),
        product_problems(content.products), alternate_problems(content.alternates, before.row.id),
        unknown_references(call, content)}) {
    problems.insert(problems.end(), found.begin(), found.end());
  }
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

// `before` with everything that `content`, which holds, says.
Supplier written_over(Call& call, Supplier const& before, SupplierContent const& content) {
  Supplier after{before.row, {}, content.products, content.alternates};
  static_cast<SupplierHead&>(after.row) = content;
  if (content.code) after.row.number = *content.code;
  contacts::Owner const owner{contacts::OwnerKind::supplier, before.row.id.text()};
  after.contacts = contacts::edited_contacts(call, owner, before.contacts, content.contacts, sight(call, before.row));
  return after;
}

SupplierView show_supplier(Call& call, SupplierId const& id) { return view_of(call, existing_supplier(call, id)); }

Created<SupplierView> create_supplier(Call& call, SupplierContent const& content) {
  Supplier empty;
  empty.row = new_supplier_row(call);
  refuse_content(call, content, empty);
  if (!content.code) empty.row.number = free_number(call);
  auto const supplier = written_over(call, empty, content);
  add_supplier(call, supplier, std::nullopt);
  return {view_of(call, supplier), "/suppliers/" + supplier.row.id.text()};
}

SupplierView edit_supplier(Call& call, SupplierId const& id, SupplierEdit const& edit) {
  auto const before = existing_supplier(call, id);
  call.caller.require_reach("suppliers.write", text_of(before.row.owner_id), text_of(before.row.department_id));
  service::expect_revision(edit.revision, before.row.revision, view_of(call, before));
  refuse_content(call, edit, before);
  auto after = written_over(call, before, edit);
  service::Edited edited{describe::changes(record_of(before), record_of(after))};
  if (edited.changes.empty()) return view_of(call, before);
  ++after.row.revision;
  if (!update_supplier(call.tx, before, after)) throw conflict("revision_moved_on");
  index_supplier(call.tx, after);
  call.record("suppliers", id.text(), "supplier_edited", edited);
  return view_of(call, after);
}

}  // namespace

SupplierRow new_supplier_row(Call& call) {
  SupplierRow row;
  row.id = call.new_id<SupplierId>();
  row.owner_id = identity::PersonId::parsed(call.caller.person_id);
  row.department_id = identity::DepartmentId::parsed(call.caller.department_id);
  row.created_at = call.now;
  return row;
}

Code free_number(Call& call) {
  for (;;) {
    auto const number = numbers::next_number_text(call.tx, "S", 5);
    if (!is_number_taken(call.tx, number, SupplierId())) return *Code::parsed(number);
  }
}

void add_supplier(Call& call, Supplier const& supplier, std::optional<std::string> const& source) {
  insert_supplier(call.tx, supplier);
  index_supplier(call.tx, supplier);
  call.record("suppliers", supplier.row.id.text(), "supplier_created", SupplierCreated{record_of(supplier), source});
}

void install_supplier_routes(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.registry<activity::Timelines>().add("suppliers", [](Call& call, std::string const& id) {
    auto const row = existing_supplier(call, SupplierId::parsed(id).value_or(SupplierId())).row;
    return activity::Belonging{{}, {}, row.name.text()};
  });
  install_supplier_list(app);
  app.route<create_supplier>(post, "/suppliers", permission("suppliers.write"), "Add a supplier");
  app.route<show_supplier>(get, "/suppliers/{id}", permission("suppliers.read"), "Show a supplier");
  app.route<edit_supplier>(put, "/suppliers/{id}", permission("suppliers.write"), "Edit a supplier");
}

}  // namespace gendan::suppliers
