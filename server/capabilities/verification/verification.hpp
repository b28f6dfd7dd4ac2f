// Whether two documents say the same: the customer's requirement and the order, the order and what is made,
// packed and shipped of it. Documents are compared field by field by the system and the result signed by
// people; nothing that the customer asked for is lost between two of them.
#pragma once

#include "platform/service/app.hpp"

namespace gendan::verification {

void install(service::App& app);

}  // namespace gendan::verification
