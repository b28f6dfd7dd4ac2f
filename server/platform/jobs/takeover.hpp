// Claims that a dead program left. They lapse by themselves (see Runner); whoever knows that nobody else runs jobs of
// this database need not wait for that.
#pragma once

#include "platform/jobs/queue.hpp"

namespace gendan::jobs {

// Every claimed job is due now, its attempts counted. Answers how many.
int free_all_claims(sql::Transaction& tx, Instant now);

}  // namespace gendan::jobs
