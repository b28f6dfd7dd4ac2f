// How many jobs wait and how many were given up, counted when they are asked for: every node then says the same.
#pragma once

#include "app/host.hpp"

namespace gendan {

class JobGauges {
public:
  explicit JobGauges(Host& host);

  // Not a number while the database does not answer.
  void count() const;

private:
  Host& host_;
  metrics::Gauge due_;
  metrics::Gauge dead_;
};

}  // namespace gendan
