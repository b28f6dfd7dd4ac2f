// What an administrator can set: one plain struct, filled from defaults, then a TOML file, then environment
// variables, then command-line flags; the later wins.
//
// One table in settings.cpp names, explains and bounds every setting; reading, the example file and the
// messages come from it. `server.listen` is `listen` under `[server]` in the file, GENDAN_SERVER_LISTEN in
// the environment and `server.listen` among the flags.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.hpp"
#include "platform/log/log.hpp"

namespace gendan::config {

struct Settings {
  struct Database {
    std::string url = "sqlite:{data}/gendan.sqlite";  // {data} is replaced by data.folder when settings are read
    friend bool operator==(Database const&, Database const&) = default;
  } database;

  struct Server {
    std::string listen = "127.0.0.1:8080";
    std::string public_url;       // empty: what the request names
    std::string tls_certificate;  // empty: no TLS
    std::string tls_key;
    std::vector<std::string> trusted_proxies;
    std::int64_t workers = 0;  // 0: by the number of processors
    std::int64_t most_connections = 1'000;
    friend bool operator==(Server const&, Server const&) = default;
  } server;

  struct Data {
    std::string folder = "./var";
    friend bool operator==(Data const&, Data const&) = default;
  } data;

  struct Logging {
    LogLevel level = LogLevel::info;
    std::string file;  // empty: standard error
    friend bool operator==(Logging const&, Logging const&) = default;
  } log;

  struct Files {
    std::int64_t most_bytes = 100 * 1024 * 1024;
    friend bool operator==(Files const&, Files const&) = default;
  } files;

  struct Organisation {
    std::string zone = "Asia/Shanghai";
    std::string language = "zh-CN";
    Currency base_currency = Currency::parsed("CNY").value();
    friend bool operator==(Organisation const&, Organisation const&) = default;
  } organisation;

  struct Session {
    std::int64_t idle_minutes = 720;
    std::int64_t absolute_hours = 336;
    friend bool operator==(Session const&, Session const&) = default;
  } session;

  struct Mail {
    std::string host;  // empty: no mail is sent
    std::int64_t port = 587;
    std::string security = "starttls";  // none, starttls or tls
    std::string user;                   // empty: no sign-in
    std::string password;
    std::string from;     // the address mail comes from
    std::string ca_file;  // empty: the certificates the system trusts
    friend bool operator==(Mail const&, Mail const&) = default;
  } mail;

  bool demo = false;

  friend bool operator==(Settings const&, Settings const&) = default;
};

using Texts = std::map<std::string, std::string, std::less<>>;

struct Sources {
  std::filesystem::path file;  // empty: none
  Texts environment;           // only GENDAN_… is looked at; GENDAN_TEST_… and GENDAN_CONFIG are not settings
  Texts flags;                 // by dotted name
};

// Every problem at once, each with its file, line and key, for the administrator's terminal.
class Fault : public std::runtime_error {
public:
  explicit Fault(std::vector<std::string> problems);
  std::vector<std::string> const& problems() const { return problems_; }

private:
  std::vector<std::string> problems_;
};

Settings read(Sources const& sources);  // throws Fault

// A file that shows every setting with its meaning and its default, commented out.
std::string example_toml();

// For `--help`, in the order of the example.
struct Description {
  std::string_view name;
  std::string_view meaning;
  std::string default_text;
};
std::vector<Description> descriptions();

Texts process_environment();

}  // namespace gendan::config
