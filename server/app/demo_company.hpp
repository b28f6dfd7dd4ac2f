// Who the demo's organisation is on its documents: plainly an example.
#pragma once

#include "platform/service/call.hpp"

namespace gendan {

void enter_demo_company(service::Call& call);

}  // namespace gendan
