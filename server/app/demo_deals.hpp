// What precedes the demo organisation's orders: inquiries and quotations.
#pragma once

#include "platform/service/call.hpp"

namespace gendan {

void add_demo_deals(service::Call& call);

}  // namespace gendan
