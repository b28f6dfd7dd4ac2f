// The OpenAPI 3.1 document, read off the routes and the structs they take and answer.
#pragma once

#include <boost/json.hpp>
#include <string>

#include "platform/service/app.hpp"

namespace gendan::service {

boost::json::object openapi_document(App const& app);
// Indented, keys in the order of the document: for docs/api.json.
std::string openapi_text(App const& app);

}  // namespace gendan::service
