#include "platform/metrics/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <thread>

namespace gendan::metrics {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Metrics, AreWrittenInTheExpositionFormat) {
  Registry registry;
  registry.counter("gendan_imports_total", "Imports run.").add(3);
  registry.gauge("gendan_queue_length", "Jobs that are due.").set(2.5);
  EXPECT_EQ(registry.text(),
            "# HELP gendan_imports_total Imports run.\n"
            "# TYPE gendan_imports_total counter\n"
            "gendan_imports_total 3\n"
            "# HELP gendan_queue_length Jobs that are due.\n"
            "# TYPE gendan_queue_length gauge\n"
            "gendan_queue_length 2.5\n");
}

TEST(Metrics, OfAHistogramCountWhatLiesBelowEachBound) {
  Registry registry;
  auto const seconds = registry.histogram("gendan_request_seconds", "Time to answer.", {0.1, 1});
  for (double const value : {0.05, 0.1, 0.5, 3.0}) seconds.observe(value);
  EXPECT_EQ(registry.text(),
            "# HELP gendan_request_seconds Time to answer.\n"
            "# TYPE gendan_request_seconds histogram\n"
            "gendan_request_seconds_count 4\n"
            "gendan_request_seconds_sum 3.65\n"
            "gendan_request_seconds_bucket{le=\"0.1\"} 2\n"
            "gendan_request_seconds_bucket{le=\"1\"} 3\n"
            "gendan_request_seconds_bucket{le=\"+Inf\"} 4\n");
}

TEST(Metrics, AreToldApartByTheirLabels) {
  Registry registry;
  auto const requests = registry.counters("requests_total", "Requests answered.", {"method", "status"});
  requests.with({"GET", "200"}).add();
  requests.with({"GET", "200"}).add();
  requests.with({"POST", "200"}).add();
  EXPECT_EQ(requests.with({"GET", "200"}).value(), 2);
  EXPECT_THAT(registry.text(), HasSubstr("requests_total{method=\"GET\",status=\"200\"} 2\n"));
  EXPECT_THAT(registry.text(), HasSubstr("requests_total{method=\"POST\",status=\"200\"} 1\n"));
  EXPECT_THROW(requests.with({"GET"}), std::invalid_argument);
  EXPECT_THROW(requests.with({"GET", "200", "x"}), std::invalid_argument);
}

TEST(Metrics, EscapeTheirLabelsAndStayUtf8) {
  Registry registry;
  auto const families = registry.gauges("g", "h", {"name"});
  families.with({"a\"b\\c\nd"}).set(1);
  families.with({"包装\xFF"}).set(2);
  EXPECT_THAT(registry.text(), HasSubstr(R"(g{name="a\"b\\c\nd"} 1)"));
  EXPECT_THAT(registry.text(), HasSubstr("g{name=\"包装\uFFFD\"} 2"));
}

TEST(Metrics, NeverHoldMoreLabelSetsThanAllowed) {
  Registry registry(3);
  auto const pages = registry.counters("pages_total", "Pages.", {"path", "status"});
  for (int i = 0; i < 100; ++i) pages.with({"/" + std::to_string(i), "404"}).add();
  pages.with({"/0", "404"}).add();
  EXPECT_EQ(pages.with({"/0", "404"}).value(), 2);
  EXPECT_EQ(pages.with({"other", "other"}).value(), 97);
  EXPECT_THAT(registry.text(), HasSubstr("pages_total{path=\"other\",status=\"other\"} 97\n"));
  EXPECT_THAT(registry.text(), Not(HasSubstr("/3\"")));
}

TEST(Metrics, CountersOnlyGrow) {
  Registry registry;
  auto const counter = registry.counter("c_total", "h");
  counter.add(2);
  counter.add(-1);
  EXPECT_EQ(counter.value(), 2);
}

TEST(Metrics, GaugesGoBothWays) {
  Registry registry;
  auto const gauge = registry.gauge("g", "h");
  gauge.set(5);
  gauge.add(-7);
  EXPECT_EQ(gauge.value(), -2);
}

TEST(Metrics, WithANameTakenOrMalformedAreRefused) {
  Registry registry;
  registry.counter("taken", "h");
  EXPECT_THROW(registry.counter("taken", "h"), std::invalid_argument);
  EXPECT_THROW(registry.gauge("taken", "h"), std::invalid_argument);
  for (auto const name : {"", "1st", "with-dash", "包装", "with space"})
    EXPECT_THROW(registry.counter(name, "h"), std::invalid_argument) << name;
  EXPECT_THROW(registry.counters("a", "h", {"with-dash"}), std::invalid_argument);
  EXPECT_THROW(registry.histograms("b", "h", {"le"}, {1}), std::invalid_argument);
}

TEST(Metrics, NeedFiniteAscendingBuckets) {
  Registry registry;
  constexpr auto infinite = std::numeric_limits<double>::infinity();
  for (auto const& buckets :
       std::vector<std::vector<double>>{{}, {2, 1}, {1, 1}, {1, infinite}, {std::nan("")}, {1, std::nan(""), 2}})
    EXPECT_THROW(registry.histogram("h", "h", buckets), std::invalid_argument);
  EXPECT_NO_THROW(registry.histogram("latency", "h", latency_buckets()));
}

TEST(Metrics, LoseNothingBetweenThreads) {
  Registry registry;
  auto const counters = registry.counters("c_total", "h", {"worker"});
  auto const seconds = registry.histogram("s", "h", {1});
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([&] {
        for (int i = 0; i < 1'000; ++i) {
          counters.with({std::to_string(i % 10)}).add();
          seconds.observe(0.5);
          if (i % 100 == 0) {
            EXPECT_FALSE(registry.text().empty());
          }
        }
      });
  }
  double sum = 0;
  for (int worker = 0; worker < 10; ++worker) sum += counters.with({std::to_string(worker)}).value();
  EXPECT_EQ(sum, 4'000);
  EXPECT_THAT(registry.text(), HasSubstr("s_count 4000\n"));
}

}  // namespace
}  // namespace gendan::metrics
