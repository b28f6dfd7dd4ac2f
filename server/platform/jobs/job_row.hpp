// Reading ids back from the job table.
#pragma once

#include <string_view>

#include "platform/jobs/queue.hpp"

namespace gendan::jobs {

JobId id_of(std::string_view text);  // of a row this program wrote

}  // namespace gendan::jobs
