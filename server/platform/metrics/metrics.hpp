// Figures about the running server for Prometheus: counters, gauges and histograms with labels, and their
// text in the exposition format 0.0.4.
//
//   auto const requests = registry.counters("gendan_http_requests_total", "Requests answered.", {"method", "status"});
//   requests.with({"GET", "200"}).add();
//
// Everything is safe to use from many threads. Families and metrics are cheap handles, valid as long as
// their registry; keep the handle of a metric where it is used often. A family holds at most
// `most_label_sets` combinations: those that come later are counted together under "other" in every label,
// so that a label fed from outside cannot fill the memory.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace prometheus {
class Counter;
class Gauge;
class Histogram;
}  // namespace prometheus

namespace gendan::metrics {

class Counter {
public:
  void add(double amount = 1) const;  // negative amounts are ignored: a counter only grows
  double value() const;

private:
  template <class>
  friend class Family;
  explicit Counter(prometheus::Counter& inner) : inner_(&inner) {}
  prometheus::Counter* inner_;
};

class Gauge {
public:
  void set(double value) const;
  void add(double amount) const;
  double value() const;

private:
  template <class>
  friend class Family;
  explicit Gauge(prometheus::Gauge& inner) : inner_(&inner) {}
  prometheus::Gauge* inner_;
};

class Histogram {
public:
  void observe(double value) const;

private:
  template <class>
  friend class Family;
  explicit Histogram(prometheus::Histogram& inner) : inner_(&inner) {}
  prometheus::Histogram* inner_;
};

// The metrics of one name, told apart by the values of its labels.
template <class Metric>
class Family {
public:
  // One value per label, in the family's order; another count is std::invalid_argument.
  Metric with(std::initializer_list<std::string_view> values) const;

  struct State;
  explicit Family(std::shared_ptr<State> state);

private:
  std::shared_ptr<State> state_;
};

class Registry {
public:
  explicit Registry(std::size_t most_label_sets = 500);
  ~Registry();
  Registry(Registry const&) = delete;
  Registry& operator=(Registry const&) = delete;

  // A name that is malformed or taken is std::invalid_argument.
  Counter counter(std::string const& name, std::string const& help);
  Gauge gauge(std::string const& name, std::string const& help);
  Histogram histogram(std::string const& name, std::string const& help, std::vector<double> buckets);
  Family<Counter> counters(std::string const& name, std::string const& help, std::vector<std::string> labels);
  Family<Gauge> gauges(std::string const& name, std::string const& help, std::vector<std::string> labels);
  // `buckets` are upper bounds, ascending; +Inf is added.
  Family<Histogram> histograms(std::string const& name, std::string const& help, std::vector<std::string> labels,
                               std::vector<double> buckets);

  std::string text() const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

// Seconds, from a cached read to a slow report.
std::vector<double> latency_buckets();

}  // namespace gendan::metrics
