#include "platform/log/log.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <limits>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "testing/scratch/scratch_folder.hpp"

namespace gendan {
namespace {

class LogTest : public ::testing::Test {
protected:
  Log at_least(LogLevel level) {
    return Log(clock_, level, [this](std::string_view line) { lines_.emplace_back(line); });
  }

  ManualClock clock_{Instant::parsed("2026-03-15T08:30:00Z").value()};
  std::vector<std::string> lines_;
};

TEST_F(LogTest, WritesOneJsonObjectALine) {
  std::string const file = "po.xlsx";
  at_least(LogLevel::info)
      .info("import_finished",
            {{"orders", 12}, {"file", file}, {"rows", std::size_t{10'324}}, {"seconds", 1.5}, {"is_historical", true}});
  ASSERT_EQ(lines_.size(), 1U);
  auto const line = boost::json::parse(lines_[0]).as_object();
  EXPECT_EQ(line, boost::json::parse(R"({"at":"2026-03-15T08:30:00.000Z","level":"info","event":"import_finished",
      "orders":12,"file":"po.xlsx","rows":10324,"seconds":1.5,"is_historical":true})"));
  EXPECT_TRUE(lines_[0].starts_with(
      R"({"at":"2026-03-15T08:30:00.000Z","level":"info","event":"import_finished","orders":12,)"));
}

TEST_F(LogTest, LeavesOutWhatIsBelowItsLevel) {
  auto const log = at_least(LogLevel::warning);
  log.debug("a");
  log.info("b");
  log.warning("c");
  log.error("d");
  ASSERT_EQ(lines_.size(), 2U);
  EXPECT_NE(lines_[0].find(R"("level":"warning","event":"c")"), std::string::npos);
  EXPECT_NE(lines_[1].find(R"("level":"error","event":"d")"), std::string::npos);
  EXPECT_FALSE(log.writes(LogLevel::info));
  EXPECT_TRUE(log.writes(LogLevel::warning));
}

TEST_F(LogTest, SaysNothingWhenOffOrNotSetUp) {
  at_least(LogLevel::off).error("a");
  Log().error("b");
  EXPECT_TRUE(lines_.empty());
  EXPECT_FALSE(Log().writes(LogLevel::error));
}

TEST_F(LogTest, HidesFieldsWhoseNamesSpeakOfSecrets) {
  auto const log = at_least(LogLevel::info);
  for (auto const name :
       {"password", "new_password", "api_token", "csrfToken", "secret", "Set-Cookie", "AUTHORIZATION"})
    log.info("signed_in", {{name, "hunter2"}, {"person", "li_na"}});
  log.info("signed_in", {{"token", 42}});
  ASSERT_EQ(lines_.size(), 8U);
  for (auto const& line : lines_) {
    EXPECT_EQ(line.find("hunter2"), std::string::npos) << line;
    EXPECT_EQ(line.find("42"), std::string::npos) << line;
    EXPECT_NE(line.find("\"[hidden]\""), std::string::npos) << line;
  }
  EXPECT_NE(lines_[0].find("li_na"), std::string::npos);
}

TEST_F(LogTest, KeepsALineALineWhateverTheBytes) {
  at_least(LogLevel::info).info("received", {{"text", "a\nb\"\\\x01 包装"}, {"bytes", "\xFF\xC3"}});
  ASSERT_EQ(lines_.size(), 1U);
  EXPECT_EQ(lines_[0].find('\n'), std::string::npos);
  auto const line = boost::json::parse(lines_[0]);
  EXPECT_EQ(line.at("text"), "a\nb\"\\\x01 包装");
  EXPECT_EQ(line.at("bytes"), "\uFFFD\uFFFD");
}

TEST_F(LogTest, WritesNumbersThatJsonCanCarry) {
  at_least(LogLevel::info)
      .info("n", {{"nan", std::numeric_limits<double>::quiet_NaN()},
                  {"infinite", std::numeric_limits<double>::infinity()},
                  {"least", std::numeric_limits<std::int64_t>::min()},
                  {"most", std::numeric_limits<std::uint64_t>::max()}});
  ASSERT_EQ(lines_.size(), 1U);
  auto const line = boost::json::parse(lines_[0]);
  EXPECT_TRUE(line.at("nan").is_null());
  EXPECT_TRUE(line.at("infinite").is_null());
  EXPECT_EQ(line.at("least"), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(line.at("most"), std::numeric_limits<std::uint64_t>::max());
}

TEST_F(LogTest, AFieldCannotReplaceTheEventOrItsTime) {
  at_least(LogLevel::info).info("real", {{"event", "forged"}, {"level", "forged"}, {"at", "forged"}});
  EXPECT_EQ(lines_.at(0).find("forged"), std::string::npos);
}

TEST_F(LogTest, LetsNoFailureOfItsSinkOut) {
  Log const log(clock_, LogLevel::info, [](std::string_view) { throw std::runtime_error("disk full"); });
  log.info("a");
  Log(clock_, LogLevel::info, {}).info("b");
}

TEST(LogLevels, AreReadByTheirNames) {
  for (auto const level : {LogLevel::debug, LogLevel::info, LogLevel::warning, LogLevel::error, LogLevel::off})
    EXPECT_EQ(log_level(log_level_name(level)), level);
  EXPECT_EQ(log_level("INFO"), std::nullopt);
  EXPECT_EQ(log_level(""), std::nullopt);
}

class LogFile : public ::testing::Test {
protected:
  testing::ScratchFolder scratch_;
  ManualClock clock_{Instant()};
};

TEST_F(LogFile, HoldsEveryLineOfEveryThreadWhole) {
  auto const file = scratch_.path() / "gendan.log";
  Log const log(clock_, LogLevel::info, file_sink(file));
  std::vector<std::jthread> threads;
  for (int thread = 0; thread < 4; ++thread)
    threads.emplace_back([&log, thread] {
      for (int i = 0; i < 250; ++i) log.info("counted", {{"thread", thread}, {"i", i}});
    });
  threads.clear();
  std::ifstream lines(file);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) EXPECT_NO_THROW(boost::json::parse(line)) << line;
  EXPECT_EQ(count, 1'000);
}

TEST_F(LogFile, IsContinuedAfterARestart) {
  auto const file = scratch_.path() / "gendan.log";
  for (int start = 0; start < 2; ++start) Log(clock_, LogLevel::info, file_sink(file)).info("started");
  std::ifstream lines(file);
  int count = 0;
  for (std::string line; std::getline(lines, line);) ++count;
  EXPECT_EQ(count, 2);
}

TEST_F(LogFile, ThatCannotBeOpenedIsToldAtTheStart) {
  std::ofstream(scratch_.path() / "file") << "not a folder";
  EXPECT_THROW(file_sink(scratch_.path() / "file" / "gendan.log"), std::runtime_error);
}

}  // namespace
}  // namespace gendan
