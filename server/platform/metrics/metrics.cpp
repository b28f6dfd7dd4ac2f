#include "platform/metrics/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>

#include "base/text.hpp"

namespace gendan::metrics {
namespace {

template <class Metric>
struct Inner;
template <>
struct Inner<Counter> {
  using Type = prometheus::Counter;
};
template <>
struct Inner<Gauge> {
  using Type = prometheus::Gauge;
};
template <>
struct Inner<Histogram> {
  using Type = prometheus::Histogram;
};

// Makes, in its family, the metric that has these labels.
template <class Metric>
using AddedTo = std::function<typename Inner<Metric>::Type&(prometheus::Labels const&)>;

bool is_name(std::string_view text) {
  auto const is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return !text.empty() && is_letter(text.front()) &&
         std::ranges::all_of(text, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

void require(bool holds, std::string const& name) {
  if (!holds) throw std::invalid_argument("not a metric that can be registered: " + name);
}

}  // namespace

template <class Metric>
struct Family<Metric>::State {
  using Type = typename Inner<Metric>::Type;
  using LabelValues = std::vector<std::string>;

  Type& found_or_added(LabelValues values) {
    std::scoped_lock const lock(mutex);
    if (auto const found = metrics.find(values); found != metrics.end()) return *found->second;
    if (metrics.size() >= most_label_sets) values.assign(labels.size(), "other");
    auto& metric = metrics[values];
    if (metric == nullptr) metric = &add(values);
    return *metric;
  }

  Type& add(LabelValues const& values) const {
    prometheus::Labels named;
    for (std::size_t i = 0; i < labels.size(); ++i) named.emplace(labels[i], values[i]);
    return added(named);
  }

  std::vector<std::string> labels;
  std::size_t most_label_sets;
  AddedTo<Metric> added;
  std::mutex mutex;
  std::map<LabelValues, Type*> metrics;
};

template <class Metric>
Family<Metric>::Family(std::shared_ptr<State> state) : state_(std::move(state)) {}

template <class Metric>
Metric Family<Metric>::with(std::initializer_list<std::string_view> values) const {
  if (values.size() != state_->labels.size()) throw std::invalid_argument("one value per label");
  std::vector<std::string> texts;
  texts.reserve(values.size());
  for (auto const value : values) texts.push_back(repaired_utf8(value));
  return Metric(state_->found_or_added(std::move(texts)));
}

template class Family<Counter>;
template class Family<Gauge>;
template class Family<Histogram>;

struct Registry::State {
  void claim(std::string const& name, std::vector<std::string> const& labels) {
    require(is_name(name) && std::ranges::all_of(labels, is_name) && std::ranges::count(labels, "le") == 0, name);
    std::scoped_lock const lock(mutex);
    require(names.insert(name).second, name);
  }

  template <class Metric>
  Family<Metric> family(std::vector<std::string> labels, AddedTo<Metric> added) const {
    auto state = std::make_shared<typename Family<Metric>::State>();
    state->labels = std::move(labels);
    state->most_label_sets = most_label_sets;
    state->added = std::move(added);
    return Family<Metric>(std::move(state));
  }

  std::size_t most_label_sets;
  prometheus::Registry inner{};
  std::mutex mutex{};
  std::set<std::string> names{};
};

Registry::Registry(std::size_t most_label_sets) : state_(new State{most_label_sets}) {}
Registry::~Registry() = default;

Counter Registry::counter(std::string const& name, std::string const& help) {
  return counters(name, help, {}).with({});
}

Gauge Registry::gauge(std::string const& name, std::string const& help) { return gauges(name, help, {}).with({}); }

Histogram Registry::histogram(std::string const& name, std::string const& help, std::vector<double> buckets) {
  return histograms(name, help, {}, std::move(buckets)).with({});
}

Family<Counter> Registry::counters(std::string const& name, std::string const& help, std::vector<std::string> labels) {
  state_->claim(name, labels);
  auto& inner = prometheus::BuildCounter().Name(name).Help(help).Register(state_->inner);
  return state_->family<Counter>(
      std::move(labels), [&inner](auto const& named) -> auto& { return inner.Add(named); });
}

Family<Gauge> Registry::gauges(std::string const& name, std::string const& help, std::vector<std::string> labels) {
  state_->claim(name, labels);
  auto& inner = prometheus::BuildGauge().Name(name).Help(help).Register(state_->inner);
  return state_->family<Gauge>(
      std::move(labels), [&inner](auto const& named) -> auto& { return inner.Add(named); });
}

Family<Histogram> Registry::histograms(std::string const& name, std::string const& help,
                                       std::vector<std::string> labels, std::vector<double> buckets) {
  bool const is_ascending = std::ranges::adjacent_find(buckets, std::greater_equal{}) == buckets.end();
  bool const are_finite = std::ranges::all_of(buckets, [](double bound) { return std::isfinite(bound); });
  require(!buckets.empty() && is_ascending && are_finite, name);
  state_->claim(name, labels);
  auto& inner = prometheus::BuildHistogram().Name(name).Help(help).Register(state_->inner);
  auto const added = [&inner, buckets ](auto const& named) -> auto& { return inner.Add(named, buckets); };
  return state_->family<Histogram>(std::move(labels), added);
}

std::string Registry::text() const { return prometheus::TextSerializer().Serialize(state_->inner.Collect()); }

void Counter::add(double amount) const { inner_->Increment(amount); }
double Counter::value() const { return inner_->Value(); }
void Gauge::set(double value) const { inner_->Set(value); }
void Gauge::add(double amount) const { inner_->Increment(amount); }
double Gauge::value() const { return inner_->Value(); }
void Histogram::observe(double value) const { inner_->Observe(value); }

std::vector<double> latency_buckets() {
  return {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
}

}  // namespace gendan::metrics
