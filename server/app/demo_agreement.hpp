// How the demo's people agree to an order: each step by another person, as the rules want it.
#pragma once

#include "capabilities/orders/orders.hpp"

namespace gendan {

// The order is the caller's own and under review; afterwards its gates are open up to confirmation.
void agree_on_demo_order(service::Call& call, orders::OrderId const& id);

// One that waits for others to agree, where its kind takes that.
void ask_about_demo_order(service::Call& call, orders::OrderId const& id);

// The customer wants a tenth more of its first line, and so much later: not submitted yet.
void change_demo_order(service::Call& call, orders::OrderId const& id, std::string_view contact);

}  // namespace gendan
