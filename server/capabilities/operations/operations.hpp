// What the program does by itself, as those who look after the installation see it: the jobs that it gave up. They have
// them done again or discard them; what a job carries is not shown.
//
// Events on "dead-jobs/<id>": job_revived, job_discarded.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::operations {

void install(service::App& app);

}  // namespace gendan::operations
