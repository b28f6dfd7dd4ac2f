// Every query that the GET routes ask, with every sort and filter, on a large database: its plan and its time.
// A page that reads or sorts more than it should, and a slow answer, are defects, and named with their plans.
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <iostream>
#include <sstream>

#include "bench/order_book.hpp"
#include "bench/query_work.hpp"
#include "bench/watched_database.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/files/folder_store.hpp"
#include "platform/service/openapi.hpp"

namespace gendan::bench {
namespace {

constexpr double most_milliseconds = 250;  // of what adds up over everything; the work bounds the rest

// The application over a watched database; nothing listens.
class Stand {
public:
  explicit Stand(config::Settings settings)
      : settings_(std::move(settings)),
        log_(clock_, settings_.log.level, standard_error_sink()),
        keys_((std::filesystem::create_directories(settings_.data.folder),
               crypto::KeyFile::opened(settings_.data.folder + "/keys", random_))),
        keyring_(keys_, random_),
        signer_(keys_),
        database_(sql::Database::opened({.url = settings_.database.url})),
        watched_(*database_),
        files_({settings_.data.folder + "/files", settings_.files.most_bytes}),
        application_({clock_, random_, keyring_, passwords_, watched_, files_, log_, settings_, signer_}) {}
  ~Stand() { database_->stop(); }

  Application& application() { return application_; }
  WatchedDatabase& watched() { return watched_; }
  sql::Database& database() { return *database_; }

  boost::json::value ask(std::string const& target, std::string const& token) {
    auto parsed = http::parsed_target(target).value();
    http::Request request;
    request.method = http::Method::get;
    request.path = parsed.path;
    request.query = std::move(parsed.query);
    request.headers = {{"authorization", "Bearer " + token}};
    request.id = "plans";
    watched_.watch(target);
    auto const response = application_.respond(request);
    watched_.watch({});
    if (response.status >= 500) std::cerr << target << ": " << response.body_text() << '\n';
    if (response.header("content-type").find("json") == std::string_view::npos) return {};
    return boost::json::parse(response.body_text());
  }

private:
  config::Settings settings_;
  SystemClock clock_;
  crypto::SystemRandom random_;
  Log log_;
  crypto::KeyFile keys_;
  crypto::Keyring keyring_;
  crypto::Signer signer_;
  crypto::PasswordHasher passwords_;
  std::unique_ptr<sql::Database> database_;
  WatchedDatabase watched_;
  files::FolderStore files_;
  Application application_;
};

// Asks every GET route of the API document: plain, by each sort and its second page, and by each filter
// under each sort, as one who sees everything and as one who sees a department.
class Asker {
public:
  Asker(Stand& stand, OrderBook const& book) : stand_(stand), book_(book) {}

  void ask_everything() {
    auto const document = service::openapi_document(stand_.application().app());
    for (auto const& [path, operations] : document.at("paths").as_object()) {
      auto const* operation = operations.as_object().if_contains("get");
      if (operation != nullptr) ask_route(std::string(path), operation->as_object());
    }
  }

private:
  struct Filter {
    std::string name;
    std::vector<std::string> values;
  };

  void ask_route(std::string const& path, boost::json::object const& operation) {
    std::string target = path;
    std::string required;
    std::vector<Filter> filters;
    bool is_sorted = false;
    auto const* parameters = operation.if_contains("parameters");
    for (auto const& parameter : parameters != nullptr ? parameters->as_array() : boost::json::array()) {
      std::string const name(parameter.at("name").as_string());
      if (parameter.at("in").as_string() == "path") {
        auto const mark = "{" + name + "}";
        target.replace(target.find(mark), mark.size(), place_value(path, name, parameter.at("schema").as_object()));
      } else if (name == "sort") {
        is_sorted = true;
      } else if (name != "after" && name != "limit") {
        filters.push_back({name, values_of(name, parameter.at("schema").as_object())});
        auto const* is_required = parameter.as_object().if_contains("required");
        if (is_required != nullptr && is_required->as_bool())
          required += name + "=" + filters.back().values.front() + "&";
      }
    }
    for (auto const& token : {book_.auditor_token, book_.supervisor_token, book_.merchandiser_token}) {
      for (auto const& sort : is_sorted ? sorts_of(target, required, token) : std::vector<std::string>{""})
        ask_filters(target + "?" + sort, required, filters, token);
    }
  }

  void ask_filters(std::string const& target, std::string const& required, std::vector<Filter> const& filters,
                   std::string const& token) {
    ask_pages(target + required, token);
    for (auto const& filter : filters) {
      std::string others;  // the required ones but this
      for (auto const& other : filters) {
        if (other.name != filter.name && required.find(other.name + "=") != std::string::npos)
          others += other.name + "=" + other.values.front() + "&";
      }
      for (auto const& value : filter.values) ask_pages(target + others + filter.name + "=" + value + "&", token);
    }
  }

  void ask_pages(std::string target, std::string const& token) {
    while (target.ends_with('&') || target.ends_with('?')) target.pop_back();
    auto const answer = stand_.ask(target, token);
    if (!answer.is_object()) return;
    auto const* next = answer.as_object().if_contains("next");
    if (next == nullptr || !next->is_string()) return;
    stand_.ask(target + (target.find('?') == std::string::npos ? "?" : "&") + "after=" + std::string(next->as_string()),
               token);
  }

  // The refusal of an unknown sort names those there are.
  std::vector<std::string> sorts_of(std::string const& target, std::string const& required, std::string const& token) {
    std::vector<std::string> sorts{""};
    auto const answer = stand_.ask(target + "?" + required + "sort=unknown", token);
    auto const* problems = answer.is_object() ? answer.as_object().if_contains("problems") : nullptr;
    if (problems == nullptr || problems->as_array().empty()) return sorts;
    std::string const names(problems->as_array().front().at("limit").as_string());
    std::istringstream text(names);
    for (std::string name; std::getline(text, name, '|');) {
      sorts.push_back("sort=" + name + "&");
      sorts.push_back("sort=-" + name + "&");
    }
    return sorts;
  }

  std::string place_value(std::string const& path, std::string const& name, boost::json::object const& schema) {
    if (name == "topic") return "orders";
    if (path.find("/customers/") != std::string::npos) return book_.customer_id;
    if (path.find("/suppliers/") != std::string::npos) return book_.supplier_id;
    if (name == "id") return book_.order_ids.front();
    return values_of(name, schema).front();
  }

  std::vector<std::string> values_of(std::string const& name, boost::json::object const& schema) {
    if (name == "customer_id") return {book_.customer_id};
    if (name == "supplier_id") return {book_.supplier_id};
    if (name == "topic") return {"orders"};
    if (name == "owner_id" || name == "actor_id" || name == "merchandiser_id") return {book_.owner_id};
    if (name == "id") return {book_.order_ids.front()};
    if (name == "text") return {"flask"};
    if (name == "page") return {"orders"};
    if (auto const* items = schema.if_contains("items")) return values_of(name, items->as_object());
    if (auto const* names = schema.if_contains("enum")) {
      std::vector<std::string> values;
      for (auto const& value : names->as_array()) values.emplace_back(value.as_string());
      return values;
    }
    auto const* format = schema.if_contains("format");
    if (format != nullptr && *format == "date") return {"2026-03-01"};
    if (format != nullptr && *format == "date-time") return {"2026-03-01T00:00:00Z"};
    auto const type = schema.if_contains("type") != nullptr ? schema.at("type").as_string() : "string";
    if (type == "boolean") return {"true", "false"};
    if (type == "integer") return {"10"};
    auto const* pattern = schema.if_contains("pattern");
    if (pattern == nullptr) return {"USD"};
    if (*pattern == "^[A-Z]{3}$") return {"USD"};
    if (*pattern == "^[A-Z]{2}$") return {"DE"};
    return {book_.customer_id};
  }

  Stand& stand_;
  OrderBook const& book_;
};

struct Finding {
  std::string statement;
  std::string asked_by;
  double milliseconds = 0;
  std::int64_t work = 0;
  std::vector<std::string> plan;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (statement, asked_by, milliseconds, work, plan))

Finding finding_of(sql::Database& database, WorkMeter& meter, std::string const& statement,
                   WatchedDatabase::Example const& example) {
  auto work = meter.work_of(statement, example.arguments);
  Finding finding{statement, example.asked_by, 0, work.amount, std::move(work.plan)};
  database.read([&](sql::Transaction& tx) {
    auto const began = std::chrono::steady_clock::now();
    for (auto rows = tx.query_values(statement, example.arguments); rows.next();) continue;
    finding.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
  });
  return finding;
}

// What adds up or counts reads all that it adds up: only its time is bounded.
bool adds_up(std::string const& target) {
  for (auto const* part : {"/totals", "/figures/on-time?", "/board", "/record/verification", "/exports/"}) {
    if (target.find(part) != std::string::npos) return true;
  }
  return false;
}

struct Plans {
  std::string name = "query_plans";
  std::string database;
  std::int64_t size = 0;
  std::int64_t value = 0;  // statements that read or sort too much, or are slow
  std::string unit = "statements";
  std::int64_t statements = 0;
  std::string target = "0";
  bool holds = false;
  std::vector<Finding> findings;
};
BOOST_DESCRIBE_STRUCT(Plans, (), (name, database, size, value, unit, statements, target, holds, findings))

Plans plans_of(std::string const& engine, int orders, std::filesystem::path const& folder) {
  auto const settings = settings_for(engine, folder, "plans");
  Stand stand(settings);
  auto const book = fill(stand.application(), orders);
  Asker(stand, book).ask_everything();
  Plans plans;
  plans.database = engine;
  plans.size = orders;
  auto const meter = WorkMeter::on(settings, stand.database());
  for (auto const& [statement, example] : stand.watched().examples()) {
    auto finding = finding_of(stand.database(), *meter, statement, example);
    ++plans.statements;
    bool const is_slow = finding.milliseconds > most_milliseconds;
    if (!is_slow && (finding.work <= meter->most() || adds_up(finding.asked_by))) continue;
    plans.findings.push_back(std::move(finding));
  }
  std::ranges::sort(plans.findings, std::greater(), &Finding::work);
  plans.value = static_cast<std::int64_t>(plans.findings.size());
  plans.holds = plans.value == 0;
  return plans;
}

int run() {
  auto const folder = std::filesystem::temp_directory_path() / ("gendan-plans-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::string separator = "[\n";
  bool holds = true;
  for (auto const& engine : engines()) {
    auto const plans = plans_of(engine, sizes().back(), folder);
    holds = holds && plans.holds;
    std::cout << separator << describe::encoded(plans);
    separator = ",\n";
  }
  std::cout << "\n]\n";
  std::filesystem::remove_all(folder);
  return holds ? 0 : 1;
}

}  // namespace
}  // namespace gendan::bench

int main() {
  try {
    return gendan::bench::run();
  } catch (std::exception const& error) {
    std::cerr << "bench_query_plans: " << error.what() << '\n';
    return 2;
  }
}
