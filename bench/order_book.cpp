#include "bench/order_book.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "capabilities/identity/identity.hpp"

namespace gendan::bench {
namespace {

constexpr int departments = 10;
constexpr int people_per_department = 4;
constexpr int customers_in_all = 500;
constexpr int suppliers_in_all = 150;
constexpr int products_in_all = 2'000;
constexpr int orders_at_once = 500;
constexpr int ids_kept = 10'000;

// Numbers that look random and are the same in every run (SplitMix64).
class Dice {
public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  int below(int bound) {
    state_ += 0x9e3779b97f4a7c15U;
    auto mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<int>((mixed ^ (mixed >> 31U)) % static_cast<std::uint64_t>(bound));
  }

private:
  std::uint64_t state_;
};

constexpr std::array goods = {"台灯 白色 LED table lamp",  "电源线 1.8 m power cord",    "礼品盒 定制印刷 gift box",
                              "不锈钢保温杯 500 ml flask", "塑料外壳 ABS housing",       "铝型材 6063 profile",
                              "棉质毛巾 400 g towel",      "陶瓷杯 彩盒包装 ceramic mug"};
constexpr std::array places = {"Hamburg", "Osaka", "Rotterdam", "Boulder", "São Paulo", "Dubai", "Lagos", "Oslo"};

struct Staff {
  std::vector<service::Caller> merchandisers;
  std::string auditor_token;
  std::string supervisor_token;
  std::string merchandiser_token;
};

Staff hire(Application& application) {
  return application.as(service::system_caller("bench"), [](service::Call& call) {
    identity::found_organisation(call, {"Bench", "Asia/Shanghai", identity::Language::zh_CN, "USD", true});
    Staff staff;
    auto const hired = [&](std::string const& account, char const* role, std::optional<identity::DepartmentId> place) {
      identity::NewPerson person;
      person.account = Code::parsed(account).value();
      person.name = Name::parsed("Person " + account).value();
      person.password = "a long enough password";
      person.role_codes = {role};
      person.department_id = std::move(place);
      return identity::add_person(call, person);
    };
    for (int department = 0; department < departments; ++department) {
      auto const id = identity::add_department(call, Name::parsed(fmt::format("外贸{}部", department + 1)).value());
      for (int person = 0; person < people_per_department; ++person) {
        auto const hiree = hired(fmt::format("m{}-{}", department, person), "merchandiser", id);
        staff.merchandisers.push_back(identity::caller_for(call.tx, hiree, "bench"));
        if (staff.merchandiser_token.empty())
          staff.merchandiser_token = identity::add_api_token(call, hiree, Name::parsed("bench").value());
      }
    }
    auto const token_of = [&](char const* role) {
      return identity::add_api_token(call, hired(role, role, std::nullopt), Name::parsed("bench").value());
    };
    staff.auditor_token = token_of("auditor");
    staff.supervisor_token = token_of("supervisor");
    return staff;
  });
}

struct Partners {
  std::vector<customers::CustomerId> customers;
  std::vector<suppliers::SupplierId> suppliers;
};

Partners befriend(Application& application) {
  return application.as(service::system_caller("bench"), [](service::Call& call) {
    Partners partners;
    for (int number = 0; number < customers_in_all; ++number) {
      auto const name = fmt::format("{} Trading {}", places[static_cast<std::size_t>(number) % places.size()], number);
      partners.customers.push_back(customers::customer_by_name(call, Name::parsed(name).value(), "bench").id);
    }
    for (int number = 0; number < suppliers_in_all; ++number) {
      auto const name = fmt::format("宁波第{}五金厂", number);
      partners.suppliers.push_back(suppliers::supplier_by_name(call, Name::parsed(name).value(), "bench").id);
    }
    for (int number = 0; number < products_in_all; ++number) {
      auto const* name = goods[static_cast<std::size_t>(number) % goods.size()];
      catalog::product_by_code_or_new(call, Code::parsed(fmt::format("P-{:05}", number)).value(),
                                      Name::parsed(name).value(), "bench");
    }
    return partners;
  });
}

orders::OrderLine line_of(int position, Dice& dice, suppliers::SupplierId const& supplier) {
  orders::OrderLine line;
  line.position = Whole<1, 9999>::of(position * 10).value();
  auto const product = dice.below(products_in_all);
  line.product_code = Label::parsed(fmt::format("P-{:05}", product));
  line.description = BoundedText<0, 500>::parsed(goods[static_cast<std::size_t>(product) % goods.size()]);
  line.quantity = QuantityNumber::parsed(std::to_string(100 + dice.below(5'000)));
  line.unit = BoundedText<1, 40>::parsed("piece");
  line.unit_price = UnitPrice::parsed(fmt::format("{}.{:04}", dice.below(40), dice.below(10'000)));
  line.supplier_id = supplier;
  return line;
}

orders::ImportedOrder order_of(int number, Partners const& partners, CalendarDate today) {
  using std::chrono::days;
  Dice dice(static_cast<std::uint64_t>(number) + 1);
  orders::ImportedOrder order;
  order.source_system = "bench";
  order.source_reference = fmt::format("REF-{:07}", number);
  order.is_historical = number % 5 != 0;
  auto& content = order.content;
  content.customer_id = partners.customers[static_cast<std::size_t>(dice.below(customers_in_all))];
  content.customer_reference = Label::parsed(fmt::format("PO-{:07}", number * 7 % 9'999'991));
  content.currency = Currency::parsed(dice.below(10) == 0 ? "EUR" : "USD");
  content.incoterm = dice.below(2) == 0 ? orders::Incoterm::FOB : orders::Incoterm::CIF;
  content.incoterm_place = Label::parsed("Ningbo");
  content.transport_mode = dice.below(4) == 0 ? orders::TransportMode::air : orders::TransportMode::sea;
  content.payment_term = Label::parsed("30 % deposit, 70 % against copy of B/L");
  content.promised_on = order.is_historical ? today - days(1 + dice.below(3'650)) : today + days(dice.below(90) - 10);
  content.requested_on = *content.promised_on - days(dice.below(10));
  content.ordered_on = *content.promised_on - days(60);
  auto const first = partners.suppliers[static_cast<std::size_t>(dice.below(suppliers_in_all))];
  auto const second = partners.suppliers[static_cast<std::size_t>(dice.below(suppliers_in_all))];
  for (int position = 1; position <= lines_per_order; ++position) {
    content.lines.push_back(line_of(position, dice, position <= 7 ? first : second));
    auto const delivered_on = *content.promised_on + days(dice.below(8) == 0 ? 1 + dice.below(40) : -dice.below(5));
    if (order.is_historical) order.deliveries.push_back({position * 10, delivered_on, std::nullopt});
  }
  return order;
}

// What the orders' own steps would make of them, without walking each through its gates.
constexpr char spread_over_statuses[] = R"sql(
  update sales_order set status = case when id < $1 then 'confirmed' else 'in_production' end, confirmed_at = created_at
  where not is_historical and revision = 1 and customer_reference < 'PO-7'
)sql";

}  // namespace

OrderBook fill(Application& application, int orders) {
  application.prepare();
  auto const staff = hire(application);
  auto const partners = befriend(application);
  auto const today = CalendarDate::utc_date_of(SystemClock().now());
  OrderBook book;
  book.auditor_token = staff.auditor_token;
  book.supervisor_token = staff.supervisor_token;
  book.merchandiser_token = staff.merchandiser_token;
  book.customer_id = partners.customers.front().text();
  book.supplier_id = partners.suppliers.front().text();
  book.owner_id = staff.merchandisers.front().person_id;
  auto const keep_every = std::max(1, orders / ids_kept);
  for (int number = 0; number < orders; number += keep_every) book.order_digits.push_back(fmt::format("{:07}", number));
  for (int begin = 0; begin < orders; begin += orders_at_once) {
    auto const& caller =
        staff.merchandisers[static_cast<std::size_t>(begin / orders_at_once) % staff.merchandisers.size()];
    std::vector<std::string> const ids = application.as(caller, [&](service::Call& call) {
      std::vector<std::string> kept;
      for (int number = begin; number < std::min(orders, begin + orders_at_once); ++number) {
        auto const made = orders::import_order(call, order_of(number, partners, today));
        if (number % keep_every == 0) kept.push_back(made.id.text());
      }
      return kept;
    });
    book.order_ids.insert(book.order_ids.end(), ids.begin(), ids.end());
  }
  application.as(service::system_caller("bench"), orders::index_marked_soon);
  application.run_due_jobs();
  application.world().database.write(
      [&](sql::Transaction& tx) { tx.run(spread_over_statuses, book.order_ids[book.order_ids.size() / 2]); });
  // As PostgreSQL does by itself a minute after so much has come.
  application.world().database.write([](sql::Transaction& tx) {
    if (tx.engine() == sql::Engine::postgres) tx.run_script("analyze");
  });
  book.order_body = describe::encoded(order_of(orders * 5, partners, today).content);
  return book;
}

orders::OrderContent lamps(int lines) {
  orders::OrderContent content;
  content.currency = Currency::parsed("USD");
  content.incoterm = orders::Incoterm::FOB;
  content.incoterm_place = Label::parsed("Ningbo");
  for (int i = 0; i < lines; ++i) {
    auto& line = content.lines.emplace_back();
    line.position = *Whole<1, 9999>::of((i + 1) * 10);
    line.product_code = Label::parsed("LAMP-" + std::to_string(i));
    line.description = BoundedText<0, 500>::parsed("台灯（银色） desk lamp " + std::to_string(i));
    line.specification = {{*Name::parsed("Colour"), *Label::parsed("silver")}};
    line.quantity = QuantityNumber::from_scaled(24'000 + i * 1'000);
    line.unit = BoundedText<1, 40>::parsed("pcs");
    line.unit_price = UnitPrice::from_scaled(970'000 + i);
  }
  return content;
}

config::Settings settings_for(std::string_view engine, std::filesystem::path const& folder, std::string const& name) {
  config::Settings settings;
  settings.data.folder = (folder / (std::string(engine) + "-" + name)).string();
  settings.log.level = LogLevel::warning;
  if (engine == "sqlite") {
    settings.database.url = "sqlite:" + settings.data.folder + "/gendan.sqlite";
  } else {
    std::string const server = std::getenv("GENDAN_TEST_POSTGRES");
    settings.database.url = server + (server.find('?') == std::string::npos ? "?" : "&") + "schema=bench_" + name;
  }
  return settings;
}

std::vector<std::string> engines() {
  auto const* chosen = std::getenv("BENCH_DATABASES");
  std::string const wanted = chosen != nullptr ? chosen : "sqlite postgres";
  std::vector<std::string> engines;
  if (wanted.find("sqlite") != std::string::npos) engines.emplace_back("sqlite");
  if (wanted.find("postgres") != std::string::npos && std::getenv("GENDAN_TEST_POSTGRES") != nullptr)
    engines.emplace_back("postgres");
  return engines;
}

std::vector<int> sizes() {
  auto const* chosen = std::getenv("BENCH_ORDERS");
  std::istringstream text(chosen != nullptr ? chosen : "1000 10000 100000");
  std::vector<int> sizes;
  for (int size = 0; text >> size;) sizes.push_back(size);
  std::ranges::sort(sizes);
  return sizes;
}

}  // namespace gendan::bench
