#include "capabilities/verification/verification.hpp"

#include "capabilities/verification/comparison_api.hpp"

namespace gendan::verification {

void install(service::App& app) { install_comparison_routes(app); }

}  // namespace gendan::verification
