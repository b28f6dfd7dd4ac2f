#include "app/demo.hpp"

#include "app/demo_deals.hpp"
#include "capabilities/customers/customers.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/orders.hpp"

namespace gendan {
namespace {

// Known to everyone who reads this file: the server binds to this machine alone unless told otherwise,
// and the organisation is marked as a demo on every page.
constexpr std::string_view demo_password = "gendan-demo";

struct DemoPerson {
  char const* account;
  char const* name;
  char const* role;
  int department;
};

constexpr DemoPerson demo_people[] = {
    {"admin", "陈敏", "administrator", -1}, {"lina", "李娜", "merchandiser", 0},
    {"zhoujie", "周杰", "merchandiser", 1}, {"wangfang", "王芳", "verifier", 0},
    {"zhangwei", "张伟", "supervisor", 0},  {"sunli", "孙丽", "sales", 1},
    {"heping", "何平", "management", -1},   {"liuyang", "刘洋", "auditor", -1},
};

struct DemoLine {
  char const* code;
  char const* description;
  char const* quantity;
  char const* price;
};
struct DemoOrder {
  char const* customer;
  char const* reference;
  orders::OrderKind kind;
  int promised_in_days;
  std::vector<DemoLine> lines;
};

std::vector<DemoOrder> demo_orders() {
  using enum orders::OrderKind;
  return {{"ACME Handels GmbH",
           "PO-4500017",
           regular,
           30,
           {{"LAMP-01", "台灯 RAL 7016", "1200", "6.85"}, {"CORD-02", "电源线 1.8 m", "1200", "0.97"}}},
          {"ACME Handels GmbH", "PO-4500021", rush, -3, {{"LAMP-03", "落地灯 黑色", "300", "18.4"}}},
          {"Sakura Trading 株式会社", "ST-2208", custom, 55, {{"BOX-11", "礼品盒 定制印刷", "5000", "0.335"}}},
          {"Boulder Outfitters Inc.", "B-9931", regular, 12, {{"CUP-07", "不锈钢保温杯 500 ml", "2400", "3.12"}}}};
}

// Drafts as they come in: something is missing from each, so that the gates have something to say.
void add_demo_order(service::Call& call, DemoOrder const& demo) {
  orders::ImportedOrder order;
  order.source_system = "demo";
  order.source_reference = demo.reference;
  order.is_historical = false;
  order.content.kind = demo.kind;
  order.content.customer_id = customers::customer_by_name(call, *Name::parsed(demo.customer), "demo").id;
  order.content.customer_reference = Label::parsed(demo.reference);
  order.content.currency = Currency::parsed("USD");
  order.content.incoterm = orders::Incoterm::FOB;
  order.content.incoterm_place = Label::parsed("Ningbo");
  order.content.promised_on = CalendarDate::utc_date_of(call.now) + std::chrono::days(demo.promised_in_days);
  for (auto const& line : demo.lines) {
    auto& added = order.content.lines.emplace_back();
    added.position = Whole<1, 9999>::of(static_cast<std::int64_t>(order.content.lines.size()) * 10).value();
    added.product_code = Label::parsed(line.code);
    added.description = BoundedText<0, 500>::parsed(line.description);
    added.quantity = QuantityNumber::parsed(line.quantity);
    added.unit = BoundedText<1, 40>::parsed("piece");
    added.unit_price = UnitPrice::parsed(line.price);
  }
  orders::import_order(call, order);
}

}  // namespace

void make_demo_organisation(Application& application) {
  bool const is_new = application.as(service::system_caller("set_up"), [](service::Call& call) {
    if (identity::organisation(call.tx)) return false;
    identity::found_organisation(call,
                                 {"宁波示例进出口有限公司", "Asia/Shanghai", identity::Language::zh_CN, "USD", true});
    std::vector const departments{identity::add_department(call, *Name::parsed("外贸一部")),
                                  identity::add_department(call, *Name::parsed("外贸二部"))};
    for (auto const& demo : demo_people) {
      identity::NewPerson person;
      person.account = *Code::parsed(demo.account);
      person.name = *Name::parsed(demo.name);
      person.password = demo_password;
      person.role_codes = {demo.role};
      if (demo.department >= 0) person.department_id = departments.at(static_cast<std::size_t>(demo.department));
      identity::add_person(call, person);
    }
    return true;
  });
  if (!is_new) return;
  auto const lina = application.as(service::system_caller("set_up"), [](service::Call& call) {
    return identity::caller_for(call.tx, identity::person_by_account(call.tx, "lina").value(), "set_up");
  });
  application.as(lina, [](service::Call& call) {
    for (auto const& order : demo_orders()) add_demo_order(call, order);
    add_demo_deals(call);
  });
}

std::string demo_sign_in_text() {
  std::string text = "Demo accounts (password " + std::string(demo_password) + "):";
  for (auto const& demo : demo_people)
    text += "\n  " + std::string(demo.account) + " — " + demo.name + ", " + demo.role;
  return text + "\n";
}

}  // namespace gendan
