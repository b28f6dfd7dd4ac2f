#include "testing/test_app.hpp"

#include <fstream>
#include <semaphore>

#include "platform/crypto/key_file.hpp"
#include "platform/files/folder_store.hpp"
#include "testing/databases/postgres_server.hpp"
#include "testing/sample_trade.hpp"
#include "testing/sample_world.hpp"

namespace gendan::testing {
namespace {

constexpr std::uint64_t seed = 20260302;
constexpr std::uint64_t seed_of_the_world = seed - 1;       // what a test makes has other ids
constexpr std::string_view start = "2026-03-02T01:00:00Z";  // a Monday, 09:00 in Shanghai

}  // namespace

std::string Answer::problems() const {
  auto const* object = body.if_object();
  if (object == nullptr) return {};
  auto const* list = object->if_contains("problems");
  std::string text;
  if (list != nullptr) {
    for (auto const& problem : list->as_array()) {
      if (!text.empty()) text += ", ";
      text += std::string(problem.at("code").as_string()) + " " + std::string(problem.at("path").as_string());
    }
  }
  return text.empty() && object->contains("code") ? std::string(object->at("code").as_string()) : text;
}

namespace {
// As the server does.
void make_ready(Application const& app, http::Request& request) {
  std::binary_semaphore woken(0);
  while (!app.pipeline().is_ready(request, [&](bool) { woken.release(); })) woken.acquire();
}
}  // namespace

Answer Person::send(http::Method method, std::string_view target, std::string body, std::vector<http::Field> headers) {
  auto parsed = http::parsed_target("/api/v1" + std::string(target));
  http::Request request;
  request.method = method;
  request.path = parsed.value().path;
  request.query = std::move(parsed->query);
  request.headers = std::move(headers);
  request.headers.insert(request.headers.end(), credentials_.begin(), credentials_.end());
  request.body = std::move(body);
  request.remote_address = remote_address_;
  request.is_secure = is_secure_;
  request.id = "test";
  auto const rule = app_.app().pipeline().body_rule(method, request.path);
  if (rule.is_spooled) {
    auto const file = app_.uploads_.path() / "upload";
    std::ofstream(file, std::ios::binary) << request.body;
    request.body_file = file;
    request.body.clear();
  }
  Answer answer;
  make_ready(app_.app(), request);
  answer.response = app_.app().respond(request);
  answer.status = answer.response.status;
  auto const match = app_.app().app().router().match(method, request.path.substr(service::api_prefix.size()));
  EXPECT_TRUE(answer.status >= 400 || answer.status == match.route->status)
      << target << " answers " << answer.status << " and describes " << match.route->status;
  if (answer.response.header("content-type").find("json") != std::string_view::npos) {
    answer.body = boost::json::parse(answer.response.body_text());
  }
  return answer;
}

Answer Person::upload(std::string_view target, std::string_view content) {
  return send(http::Method::post, target, std::string(content));
}

TestApp::TestApp()
    : clock_(*Instant::parsed(start)),
      random_(seed),
      passwords_({.cost = crypto::test_cost}),
      log_(clock_, LogLevel::error, standard_error_sink()) {}

// The database tells the application of changes until it has stopped.
TestApp::~TestApp() {
  database().stop();
  application_.reset();
}

void TestApp::start_empty() {
  settings_.data.folder = uploads_.path().string();
  auto const keys = crypto::KeyFile::opened(uploads_.path() / "keys", *random_);
  keyring_ = std::make_unique<crypto::Keyring>(keys, *random_);
  signer_ = std::make_unique<crypto::Signer>(keys);
  files_ = std::make_unique<files::FolderStore>(
      files::FolderStoreOptions{uploads_.path() / "files", settings_.files.most_bytes});
  application_ = std::make_unique<Application>(
      Parts{clock_, *random_, *keyring_, passwords_, database(), *files_, log_, settings_, *signer_});
  application_->prepare();
}

// The sample world as the first test of a program made it.
struct TestApp::SampleWorld {
  explicit SampleWorld(sql::Engine engine) : database(engine) {}

  KeptDatabase database;
  ScratchFolder folder;
  std::map<std::string, std::string> ids;
  std::map<std::string, std::string> tokens;
};

std::unique_ptr<TestApp::SampleWorld>& TestApp::kept_world(sql::Engine engine) {
  test_postgres_url();  // its server outlives what is kept there
  static std::map<sql::Engine, std::unique_ptr<SampleWorld>> worlds;
  return worlds[engine];
}

std::unique_ptr<TestApp::SampleWorld> TestApp::made_world() {
  auto world = std::make_unique<SampleWorld>(GetParam());
  use(world->database.url());
  random_.emplace(seed_of_the_world);
  start_empty();
  auto sample = system([](service::Call& call) { return add_sample_people(call); });
  ids_ = std::move(sample.ids);
  tokens_ = std::move(sample.tokens);
  ids_.merge(add_sample_trade(*this, as("chen_min")));
  world->ids = ids_;
  world->tokens = tokens_;

  database().stop();
  application_.reset();
  use({});
  std::filesystem::copy(uploads_.path(), world->folder.path(), std::filesystem::copy_options::recursive);
  random_.emplace(seed);
  return world;
}

void TestApp::SetUp() {
  auto& world = kept_world(GetParam());
  if (!world) world = made_world();
  ids_ = world->ids;
  tokens_ = world->tokens;
  std::filesystem::copy(world->folder.path(), uploads_.path(),
                        std::filesystem::copy_options::recursive | std::filesystem::copy_options::skip_existing);
  start_with(world->database);
  start_empty();
}

Person TestApp::as(std::string_view person) {
  if (person.empty()) return {*this, {}};
  return {*this, {{"authorization", "Bearer " + tokens_.at(std::string(person))}}};
}

Person TestApp::in_browser(std::string_view person) {
  auto const answer = as("").post("/session", {{"account", person}, {"password", sample_password}});
  std::string const cookie(answer.response.header("Set-Cookie"));
  return {*this, {{"cookie", cookie.substr(0, cookie.find(';'))}, {"x-csrf-token", answer.text("/csrf_token")}}};
}

void TestApp::regrant(std::string_view role_code, std::string_view permission, std::optional<service::Scope> scope) {
  auto administrator = as("chen_min");
  auto const roles = administrator.get("/roles?limit=200");
  for (auto const& role : roles.at("/items").as_array()) {
    if (std::string_view(role.at("code").as_string()) != role_code) continue;
    auto const target = "/roles/" + std::string(role.at("id").as_string());
    auto const view = administrator.get(target);
    boost::json::array grants;
    for (auto const& grant : view.at("/permissions").as_array()) {
      if (std::string_view(grant.at("name").as_string()) != permission) grants.push_back(grant);
    }
    if (scope) grants.push_back({{"name", permission}, {"scope", describe::enum_text(*scope)}});
    boost::json::object const edit{
        {"name", view.at("/name")}, {"permissions", grants}, {"revision", view.at("/revision")}};
    EXPECT_EQ(administrator.put(target, edit).status, 200);
    return;
  }
  ADD_FAILURE() << "no role " << role_code;
}

}  // namespace gendan::testing
