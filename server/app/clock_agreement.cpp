#include "app/clock_agreement.hpp"

namespace gendan {

std::optional<std::string> clock_disagreement(Instant here, Instant at_the_database) {
  auto const ahead = (here - at_the_database).count();
  if (ahead >= -5'000 && ahead <= 5'000) return std::nullopt;
  return "this machine's clock is " + std::to_string((ahead < 0 ? -ahead : ahead) / 1'000) + " s " +
         (ahead < 0 ? "behind" : "ahead of") + " the database server's: set both by NTP (timedatectl set-ntp true)";
}

}  // namespace gendan
