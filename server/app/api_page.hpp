// The API document as a page to read: no script, no outside resource.
#pragma once

#include <boost/json.hpp>
#include <string>

namespace gendan {

std::string api_page(boost::json::object const& openapi);

}  // namespace gendan
