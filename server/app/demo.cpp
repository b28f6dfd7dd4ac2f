#include "app/demo.hpp"

#include "app/demo_agreement.hpp"
#include "app/demo_company.hpp"
#include "app/demo_deals.hpp"
#include "capabilities/customers/customers.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/orders.hpp"
#include "capabilities/signoffs/signoffs.hpp"
#include "capabilities/work/work.hpp"
#include "platform/clock/zone.hpp"

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
    {"zhaolei", "赵磊", "production", -1},  {"qianfei", "钱菲", "purchasing", -1},
    {"wumin", "吴敏", "finance", -1},
};

struct DemoLine {
  char const* code;
  char const* description;
  char const* quantity;
  char const* price;
};
struct DemoOrder {
  char const* customer;
  char const* contact;  // who signs for the customer
  char const* reference;
  orders::OrderKind kind;
  orders::OrderStatus status;  // as far as its gates let it come
  std::optional<int> promised_in_days;
  std::optional<int> requested_in_days;  // present: nothing else is missing either
  std::vector<DemoLine> lines;
};

// In every state that the work list has something to say about. What came in as a draft lacks something, so
// that the gates have something to say too.
std::vector<DemoOrder> demo_orders() {
  using enum orders::OrderKind;
  using enum orders::OrderStatus;
  return {{"ACME Handels GmbH",
           "Anna Schmidt",
           "PO-4500017",
           regular,
           draft,
           30,
           {},
           {{"LAMP-01", "台灯 RAL 7016", "1200", "6.85"}, {"CORD-02", "电源线 1.8 m", "1200", "0.97"}}},
          {"ACME Handels GmbH",
           "Anna Schmidt",
           "PO-4500021",
           rush,
           in_production,
           -3,
           -3,
           {{"LAMP-03", "落地灯 黑色", "300", "18.4"}}},
          {"Sakura Trading 株式会社",
           "佐藤 健",
           "ST-2208",
           custom,
           under_review,
           55,
           {},
           {{"BOX-11", "礼品盒 定制印刷", "5000", "0.335"}}},
          {"Boulder Outfitters Inc.",
           "Grace Miller",
           "B-9931",
           regular,
           confirmed,
           12,
           10,
           {{"CUP-07", "不锈钢保温杯 500 ml", "2400", "3.12"}}},
          {"Nordlicht Leuchten AB",
           "Lars Nyberg",
           "N-118",
           regular,
           awaiting_customer,
           {},
           40,
           {{"LAMP-01", "台灯 RAL 9010", "600", "7.1"}}},
          {"Maple & Pine Ltd.",
           "Owen Clarke",
           "MP-77",
           regular,
           on_hold,
           25,
           25,
           {{"CUP-09", "陶瓷杯 350 ml", "3600", "1.46"}}}};
}

orders::MissingField asked_again(char const* field, CalendarDate on) {
  return {*Code::parsed(field), orders::MissingReason::awaiting_customer, std::nullopt, on};
}

orders::OrderContent content_of(service::Call& call, DemoOrder const& demo) {
  orders::OrderContent content;
  auto const today = identity::today(call);
  auto const in_days = [&](int days) { return today + std::chrono::days(days); };
  content.kind = demo.kind;
  content.customer_id = customers::customer_by_name(call, *Name::parsed(demo.customer), "demo").id;
  content.customer_reference = Label::parsed(demo.reference);
  content.currency = Currency::parsed("USD");
  content.incoterm = orders::Incoterm::FOB;
  content.incoterm_place = Label::parsed("Ningbo");
  if (demo.promised_in_days) content.promised_on = in_days(*demo.promised_in_days);
  if (demo.requested_in_days) {
    content.requested_on = in_days(*demo.requested_in_days);
    content.payment_term = Label::parsed("30 % T/T, 70 % against B/L");
    content.delivery_address.emplace().city = Label::parsed("Hamburg");
    content.delivery_address->country = CountryCode::parsed("DE");
    content.delivery_address->lines = BoundedText<0, 500, Lines::many>::parsed("Am Sandtorkai 1");
  } else if (demo.status != orders::OrderStatus::draft) {
    content.missing = {asked_again("payment_term", today), asked_again("delivery_address", in_days(5)),
                       asked_again("requested_on", in_days(5))};
  }
  for (auto const& line : demo.lines) {
    auto& added = content.lines.emplace_back();
    added.position = Whole<1, 9999>::of(static_cast<std::int64_t>(content.lines.size()) * 10).value();
    added.product_code = Label::parsed(line.code);
    added.description = BoundedText<0, 500>::parsed(line.description);
    added.quantity = QuantityNumber::parsed(line.quantity);
    added.unit = BoundedText<1, 40>::parsed("piece");
    added.unit_price = UnitPrice::parsed(line.price);
  }
  return content;
}

// The version is put to the customer, who signs it where the order goes on.
void put_to_customer(service::Call& call, orders::OrderId const& id, DemoOrder const& demo) {
  auto const contact = Name::parsed(demo.contact).value();
  auto const token = signoffs::send_link(call, id, {contact, LanguageTag::parsed("en").value(), std::nullopt});
  if (demo.status != orders::OrderStatus::awaiting_customer) signoffs::sign(call, token, contact);
}

void add_demo_order(service::Call& call, DemoOrder const& demo) {
  orders::ImportedOrder order;
  order.source_system = "demo";
  order.source_reference = demo.reference;
  order.is_historical = false;
  order.content = content_of(call, demo);
  auto const id = orders::import_order(call, order).id;
  using enum orders::OrderStatus;
  if (demo.status == on_hold) return orders::hold_order(call, id, *Note::parsed("客户资金紧张，等付款计划"));
  for (auto const step : {under_review, awaiting_customer, confirmed, in_production}) {
    if (step > demo.status) break;
    if (step == awaiting_customer) agree_on_demo_order(call, id);
    orders::advance_order(call, id, step);
    if (step == awaiting_customer) put_to_customer(call, id, demo);
  }
  if (demo.status == under_review) ask_about_demo_order(call, id);
  if (demo.status == in_production) change_demo_order(call, id, demo.contact);
}

void add_demo_todos(service::Call& call) {
  auto const at_six = [&, today = identity::today(call), zone = identity::organisation_zone(call)](int days) {
    return start_of_day(today + std::chrono::days(days), zone) + std::chrono::hours(18);
  };
  work::add_todo(call, *BoundedText<1, 500>::parsed("给 ACME 寄 RAL 7016 色卡"), at_six(0));
  work::add_todo(call, *BoundedText<1, 500>::parsed("跟货代确认下月船期"), at_six(2));
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
    enter_demo_company(call);
    return true;
  });
  if (!is_new) return;
  auto const lina = application.as(service::system_caller("set_up"), [](service::Call& call) {
    return identity::caller_for(call.tx, identity::person_by_account(call.tx, "lina").value(), "set_up");
  });
  application.as(lina, [](service::Call& call) {
    for (auto const& order : demo_orders()) add_demo_order(call, order);
    add_demo_deals(call);
    add_demo_todos(call);
  });
}

std::string demo_sign_in_text() {
  std::string text = "Demo accounts (password " + std::string(demo_password) + "):";
  for (auto const& demo : demo_people)
    text += "\n  " + std::string(demo.account) + " — " + demo.name + ", " + demo.role;
  return text + "\n";
}

}  // namespace gendan
