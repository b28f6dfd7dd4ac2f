#include "capabilities/views/views.hpp"

#include "capabilities/views/search_api.hpp"

namespace gendan::views {

void install(service::App& app) { install_search_routes(app); }

}  // namespace gendan::views
