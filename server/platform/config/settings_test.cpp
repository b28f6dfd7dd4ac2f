#include "platform/config/settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "platform/config/setting.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::config {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;

class SettingsTest : public ::testing::Test {
protected:
  std::filesystem::path file(std::string_view toml) const {
    auto const path = scratch_.path() / "gendan.toml";
    std::ofstream(path) << toml;
    return path;
  }

  // The problems of a file, without the folder it stands in.
  std::vector<std::string> problems_of(std::string_view toml) const { return problems_of(Sources{file(toml), {}, {}}); }
  std::vector<std::string> problems_of(Sources const& sources) const {
    try {
      read(sources);
      return {};
    } catch (Fault const& fault) {
      auto problems = fault.problems();
      for (auto& problem : problems)
        if (auto const folder = scratch_.path().string() + "/"; problem.starts_with(folder))
          problem.erase(0, folder.size());
      return problems;
    }
  }

  testing::ScratchFolder scratch_;
};

TEST_F(SettingsTest, AreTheDefaultsWhenNothingIsSaid) {
  auto const settings = read({});
  EXPECT_EQ(settings.database.url, "sqlite:./var/gendan.sqlite");
  EXPECT_EQ(settings.server.listen, "127.0.0.1:8080");
  EXPECT_EQ(settings.organisation.zone, "Asia/Shanghai");
  EXPECT_EQ(settings.organisation.language, "zh-CN");
  EXPECT_EQ(settings.organisation.base_currency.text(), "CNY");
  EXPECT_EQ(settings.session.idle_minutes, 720);
  EXPECT_EQ(settings.session.absolute_hours, 336);
  EXPECT_EQ(settings.log.level, LogLevel::info);
  EXPECT_FALSE(settings.demo);
}

TEST_F(SettingsTest, AreReadFromTheFile) {
  auto const settings = read({file(R"(
demo = true
[server]
listen = "0.0.0.0:443"
trusted_proxies = ["10.0.0.1", "10.0.0.2"]
workers = 8
[log]
level = "warning"
[organisation]
base_currency = "USD"
)"),
                              {},
                              {}});
  Settings expected;
  expected.demo = true;
  expected.server.listen = "0.0.0.0:443";
  expected.server.trusted_proxies = {"10.0.0.1", "10.0.0.2"};
  expected.server.workers = 8;
  expected.log.level = LogLevel::warning;
  expected.organisation.base_currency = Currency::parsed("USD").value();
  expected.database.url = "sqlite:./var/gendan.sqlite";
  EXPECT_EQ(settings, expected);
}

TEST_F(SettingsTest, OfAFlagGoBeforeTheEnvironmentAndThatBeforeTheFile) {
  Sources sources;
  EXPECT_EQ(read(sources).server.listen, "127.0.0.1:8080");
  sources.file = file("[server]\nlisten = \"127.0.0.1:1\"");
  EXPECT_EQ(read(sources).server.listen, "127.0.0.1:1");
  sources.environment["GENDAN_SERVER_LISTEN"] = "127.0.0.1:2";
  EXPECT_EQ(read(sources).server.listen, "127.0.0.1:2");
  sources.flags["server.listen"] = "127.0.0.1:3";
  EXPECT_EQ(read(sources).server.listen, "127.0.0.1:3");
}

TEST_F(SettingsTest, OfEveryKindAreReadFromText) {
  auto const settings = read({"",
                              {{"GENDAN_SERVER_TRUSTED_PROXIES", "10.0.0.1, ::1"},
                               {"GENDAN_DEMO", "true"},
                               {"GENDAN_SERVER_TLS_CERTIFICATE", "a.pem"},
                               {"GENDAN_SERVER_TLS_KEY", "b.pem"}},
                              {{"server.workers", "3"}, {"log.level", "off"}, {"organisation.base_currency", "EUR"}}});
  EXPECT_THAT(settings.server.trusted_proxies, ElementsAre("10.0.0.1", "::1"));
  EXPECT_TRUE(settings.demo);
  EXPECT_EQ(settings.server.tls_key, "b.pem");
  EXPECT_EQ(settings.server.workers, 3);
  EXPECT_EQ(settings.log.level, LogLevel::off);
  EXPECT_EQ(settings.organisation.base_currency.text(), "EUR");
}

TEST_F(SettingsTest, PutTheDataFolderIntoTheDatabaseUrl) {
  EXPECT_EQ(read({"", {}, {{"data.folder", "/srv/gendan"}}}).database.url, "sqlite:/srv/gendan/gendan.sqlite");
}

TEST_F(SettingsTest, NameTheFileLineAndKeyOfEveryProblemAtOnce) {
  EXPECT_THAT(problems_of("demo = 1\n[server]\nworkers = \"8\"\n\nlisten = \"nowhere\"\n[log]\nlevel = \"loud\"\n"
                          "[organisation]\nbase_currency = \"RMB\"\nlanguage = \"fr\"\n[session]\nidle_minutes = 0\n"),
              ::testing::UnorderedElementsAre(
                  "gendan.toml:1: demo: expected true or false",
                  "gendan.toml:3: server.workers: expected a whole number from 0 to 1024",
                  "gendan.toml:5: server.listen: expected an address and port such as 127.0.0.1:8080",
                  "gendan.toml:7: log.level: expected debug, info, warning, error or off",
                  "gendan.toml:9: organisation.base_currency: expected an ISO 4217 code such as CNY",
                  "gendan.toml:10: organisation.language: expected zh-CN or en",
                  "gendan.toml:12: session.idle_minutes: expected a whole number from 1 to 527040"));
}

TEST_F(SettingsTest, UnknownAreRefusedWithTheNearestName) {
  EXPECT_THAT(problems_of("[server]\nlisen = \"127.0.0.1:1\""),
              ElementsAre("gendan.toml:2: unknown setting server.lisen; did you mean server.listen?"));
  EXPECT_THAT(problems_of("[sever.tls]\nkey = \"x\""),
              ElementsAre("gendan.toml:2: unknown setting sever.tls.key; did you mean server.tls_key?"));
  EXPECT_THAT(problems_of("[weather]\ntomorrow_in_ningbo = \"rain\""),
              ElementsAre("gendan.toml:2: unknown setting weather.tomorrow_in_ningbo"));
  EXPECT_THAT(problems_of({"", {{"GENDAN_SERVER_LISTN", "x"}, {"PATH", "/bin"}}, {{"deno", "true"}}}),
              ElementsAre("environment: unknown setting GENDAN_SERVER_LISTN; did you mean GENDAN_SERVER_LISTEN?",
                          "command line: unknown setting deno; did you mean demo?"));
}

TEST_F(SettingsTest, LeaveOtherVariablesAlone) {
  EXPECT_NO_THROW(read({"", {{"GENDAN_TEST_POSTGRES", "x"}, {"GENDAN_CONFIG", "x"}, {"HOME", "x"}}, {}}));
}

TEST_F(SettingsTest, OfAWrongKindAreRefused) {
  for (auto const toml : {"demo = \"true\"",
                          "demo = 1.5",
                          "[server]\nlisten = 8080",
                          "[server]\nworkers = 1.5",
                          "[server]\nworkers = true",
                          "[server]\ntrusted_proxies = \"10.0.0.1\"",
                          "[server]\ntrusted_proxies = [1]",
                          "[server]\ntrusted_proxies = [\"\"]",
                          "demo = 2026-03-15",
                          "[server]\nlisten = \"127.0.0.1\"",
                          "[server]\nlisten = \":8080\"",
                          "[server]\nlisten = \"a:65536\"",
                          "[server]\nlisten = \"a:80x\"",
                          "[server]\npublic_url = \"orders.example.com\"",
                          "[server]\npublic_url = \"https://orders.example.com/\"",
                          "[database]\nurl = \"mysql://x\"",
                          "[data]\nfolder = \"\"",
                          "[data]\nfolder = \"a\\u0000b\"",
                          "server = 1",
                          "[demo]\nx = 1"})
    EXPECT_EQ(problems_of(toml).size(), 1U) << toml;
  for (auto const& [name, text] : Texts{{"demo", "yes"},
                                        {"server.workers", "8 "},
                                        {"server.most_connections", "0"},
                                        {"server.workers", "99999999999999999999"},
                                        {"server.trusted_proxies", "a,,b"}})
    EXPECT_EQ(problems_of({"", {}, {{name, text}}}).size(), 1U) << name;
}

TEST_F(SettingsTest, NeedTheCertificateAndItsKeyTogether) {
  EXPECT_EQ(problems_of("[server]\ntls_key = \"b.pem\"").size(), 1U);
  EXPECT_EQ(problems_of("[server]\ntls_certificate = \"a.pem\"\ntls_key = \"b.pem\"").size(), 0U);
}

TEST_F(SettingsTest, NeedASenderAndAnAddressForLinksWhereMailIsSent) {
  std::string const host = "[mail]\nhost = \"mail.example.com\"\n";
  EXPECT_EQ(problems_of(host).size(), 1U);
  EXPECT_EQ(problems_of(host + "from = \"a@b.example\"").size(), 1U);
  EXPECT_EQ(problems_of(host + "from = \"a@b.example\"\n[server]\npublic_url = \"https://b.example\"").size(), 0U);
  for (auto const* from : {"nobody", "订单@b.example", "orders@例子.公司"})
    EXPECT_THAT(
        problems_of("[mail]\nfrom = \"" + std::string(from) + "\""),
        ElementsAre("gendan.toml:2: mail.from: expected an e-mail address in ASCII such as orders@example.com"));
  EXPECT_EQ(problems_of("[mail]\nsecurity = \"ssl\"").size(), 1U);
}

TEST_F(SettingsTest, FromAFileThatIsMissingOrNoTomlSayWhere) {
  EXPECT_THAT(problems_of("demo = true\n[server\n"), ElementsAre(HasSubstr("gendan.toml:2: ")));
  EXPECT_THAT(problems_of("demo = true\ndemo = true\n"), ElementsAre(HasSubstr("gendan.toml:2: ")));
  EXPECT_THAT(problems_of({scratch_.path() / "missing.toml", {}, {}}), ElementsAre(HasSubstr("missing.toml: ")));
}

std::string without_comment_marks(std::string_view example) {
  std::string active;
  std::istringstream lines{std::string(example)};
  for (std::string line; std::getline(lines, line); active += line + '\n')
    if (line.starts_with('#') && !line.starts_with("# ")) line.erase(0, 1);
  return active;
}

TEST_F(SettingsTest, OfTheExampleAreTheDefaults) {
  EXPECT_EQ(read({file(example_toml()), {}, {}}), read({}));
  EXPECT_EQ(read({file(without_comment_marks(example_toml())), {}, {}}), read({}));
}

TEST_F(SettingsTest, AllStandInTheExampleOnceWithTheirMeaning) {
  auto const active = without_comment_marks(example_toml());
  for (auto const& setting : descriptions()) {
    auto const key = setting.name.substr(setting.name.find('.') + 1);
    auto const entry =
        "# " + std::string(setting.meaning) + "\n" + std::string(key) + " = " + setting.default_text + "\n";
    EXPECT_THAT(active, HasSubstr(entry)) << setting.name;
    EXPECT_THAT(setting.meaning, EndsWith("."));
  }
}

TEST_F(SettingsTest, EachReachItsOwnMember) {
  for (auto const& setting : settings_table()) {
    Settings changed;
    auto const values =
        std::to_array<GivenValue>({true, std::int64_t{7}, "127.0.0.1:7", "https://example.com", "postgres://x", "debug",
                                   "en", "USD", "tls", "a@b.example", std::vector<std::string>{"::1"}});
    auto const fitting = std::ranges::find_if(
        values, [&](auto const& value) { return !fault_of_setting(setting, value, changed) && changed != Settings(); });
    ASSERT_NE(fitting, values.end()) << setting.name;
    for (auto const& other : settings_table())
      EXPECT_EQ(toml_text(other, changed) != toml_text(other, Settings()), other.name == setting.name)
          << setting.name << " and " << other.name;
  }
}

TEST_F(SettingsTest, ExampleInTheRepositoryIsTheGeneratedOne) {
  std::ifstream in("gendan.example.toml");
  std::stringstream text;
  text << in.rdbuf();
  EXPECT_EQ(text.str(), example_toml()) << "write the generated text to gendan.example.toml";
}

TEST_F(SettingsTest, SeeTheProcessEnvironment) { EXPECT_TRUE(process_environment().contains("PATH")); }

}  // namespace
}  // namespace gendan::config
