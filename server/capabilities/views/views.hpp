// Ways to look at everything: the search over all kinds of things, and saved views of lists — one's own and
// shared ones, one of which a person may see first on a page.
//
// Events on stream "views/<id>": view_saved, view_edited (service::Edited), view_deleted.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::views {

void install(service::App& app);

}  // namespace gendan::views
