// Customers in lists and as files.
#include "capabilities/customers/customer_api.hpp"
#include "platform/service/list_export.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::customers {
namespace {

using service::Call;

struct CustomerListRow {
  CustomerId id;
  Code number;
  Name name;
  std::optional<CountryCode> country;
  std::optional<LanguageTag> language;
  std::optional<Currency> currency;
  Tier tier = Tier::standard;
  std::optional<identity::PersonId> merchandiser_id;
  std::optional<identity::DepartmentId> department_id;
  bool is_active = true;
  Instant created_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(CustomerListRow, (),
                      (id, number, name, country, language, currency, tier, merchandiser_id, department_id, is_active,
                       created_at, revision))
struct CustomerListItem : CustomerListRow {
  std::optional<std::string> merchandiser_name;
};
BOOST_DESCRIBE_STRUCT(CustomerListItem, (CustomerListRow), (merchandiser_name))

struct CustomerConditions {
  std::optional<Label> text;  // part of what people remember
  std::optional<bool> is_active;
  std::optional<Tier> tier;
  std::optional<CountryCode> country;
  std::optional<identity::PersonId> merchandiser_id;
  std::optional<Label> contact;  // e-mail address or telephone number of one of its people
};
BOOST_DESCRIBE_STRUCT(CustomerConditions, (), (text, is_active, tier, country, merchandiser_id, contact))

constexpr service::Sorts customer_sorts{
    "name", {{"name", "c.name"}, {"number", "c.number"}, {"created_at", "c.created_at", service::SortKind::number}}};
struct CustomerFilter : service::PageInput<customer_sorts>, CustomerConditions {};
BOOST_DESCRIBE_STRUCT(CustomerFilter, (service::PageInput<customer_sorts>, CustomerConditions), ())

service::ListQuery customers_where(Call& call, CustomerConditions const& conditions) {
  service::ListQuery query(describe::columns<CustomerListRow>("c."), "customer c");
  query.scope(call.tx, call.caller, "customers.read", "c.merchandiser_id", "c.department_id");
  if (conditions.text && !conditions.text->text().empty()) {
    query.among("c.id", service::found_ids(call, "customer", "customers.read", conditions.text->text()));
  }
  if (conditions.is_active) query.where("c.is_active = ?", *conditions.is_active);
  if (conditions.tier) query.where("c.tier = ?", *conditions.tier);
  if (conditions.country) query.where("c.country = ?", *conditions.country);
  if (conditions.merchandiser_id) query.where("c.merchandiser_id = ?", *conditions.merchandiser_id);
  if (conditions.contact) {  // whoever may not see contacts must not learn by asking either
    query.scope(call.tx, call.caller, "customers.contacts", "c.merchandiser_id", "c.department_id");
    query.among("c.id", contacts::owners_by_contact(call.tx, call.world.keyring, contacts::OwnerKind::customer,
                                                    conditions.contact->text(), "?contact"));
  }
  return query;
}

service::Page<CustomerListItem> list_customers(Call& call, CustomerFilter const& filter) {
  auto rows = customers_where(call, filter).page<CustomerListRow>(call.tx, filter, "c.id");
  std::vector<std::string> ids;
  for (auto const& row : rows.items) ids.push_back(text_of(row.merchandiser_id));
  auto const names = identity::person_names(call.tx, ids);
  service::Page<CustomerListItem> page;
  for (auto& row : rows.items) {
    auto const name = names.find(text_of(row.merchandiser_id));
    page.items.push_back({std::move(row), name == names.end() ? std::nullopt : std::optional(name->second)});
  }
  page.next = std::move(rows.next);
  return page;
}

service::Totals count_customers(Call& call, CustomerConditions const& conditions) {
  return customers_where(call, conditions).totals(call.tx);
}

struct CustomerExportRow {
  Code number;
  Name name;
  std::optional<CountryCode> country;
  std::optional<LanguageTag> language;
  std::optional<Currency> currency;
  Tier tier = Tier::standard;
  std::optional<std::string> merchandiser_name;
  std::string contacts;
  bool is_active = true;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(CustomerExportRow, (),
                      (number, name, country, language, currency, tier, merchandiser_name, contacts, is_active,
                       created_at))

constexpr service::Wording words[] = {
    {"number", "客户编号", "Number"},
    {"name", "名称", "Name"},
    {"country", "国家/地区", "Country"},
    {"language", "语言", "Language"},
    {"currency", "币种", "Currency"},
    {"tier", "级别", "Tier"},
    {"merchandiser_name", "跟单员", "Merchandiser"},
    {"contacts", "联系人", "Contacts"},
    {"is_active", "在用", "Active"},
    {"created_at", "创建时间", "Created"},
    {"standard", "普通", "Standard"},
    {"key", "重点", "Key"},
    {"strategic", "战略", "Strategic"},
};

constexpr service::ExportedList exported_customers{.name = "customers",
                                                   .read = "customers.read",
                                                   .permission = "customers.export",
                                                   .words = words,
                                                   .summary = "The customers that a filter lists",
                                                   .private_filter = "contact"};

CustomerExportRow export_row(Call& call, CustomerListItem const& item,
                             std::vector<contacts::SealedContact> const& people) {
  using enum contacts::Sight;
  auto const is_in_sight =
      call.caller.reaches("customers.contacts", text_of(item.merchandiser_id), text_of(item.department_id));
  return {item.number,
          item.name,
          item.country,
          item.language,
          item.currency,
          item.tier,
          item.merchandiser_name,
          contacts::contacts_text(contacts::contact_views(call.world.keyring, people, is_in_sight ? shown : hidden)),
          item.is_active,
          item.created_at};
}

std::vector<CustomerExportRow> export_rows(Call& call, std::vector<CustomerListItem> const& items) {
  std::vector<std::string> ids;
  for (auto const& item : items) ids.push_back(item.id.text());
  auto people = contacts::contacts_of(call.tx, contacts::OwnerKind::customer, ids);
  std::vector<CustomerExportRow> rows;
  for (auto const& item : items) rows.push_back(export_row(call, item, people[item.id.text()]));
  return rows;
}

void write_customers(Call& call, service::ExportInput<CustomerConditions, customer_sorts> const& asked,
                     service::ListFile& file) {
  service::write_pages(call, asked, file, list_customers,
                       [&](std::vector<CustomerListItem> const& items) { return export_rows(call, items); });
}

}  // namespace

void install_customer_list(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.route<list_customers>(get, "/customers", permission("customers.read"), "List customers");
  app.route<count_customers>(get, "/customers/totals", permission("customers.read"), "Count customers");
  service::export_list<exported_customers, write_customers>(app);
}

}  // namespace gendan::customers
