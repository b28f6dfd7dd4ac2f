// The parts of the orders' API.
#pragma once

#include "capabilities/orders/order_gate_api.hpp"
#include "platform/service/app.hpp"

namespace gendan::orders {

// Why a step is taken.
struct Reason {
  Note reason;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (reason))

void install_order_routes(service::App& app);
void install_order_list(service::App& app);
void install_order_export(service::App& app);
void install_order_search(service::App& app);
void install_status_routes(service::App& app);
void install_delivery_routes(service::App& app);
void install_forecast_routes(service::App& app);
void install_inquiries(service::App& app);
void install_inquiry_list(service::App& app);
void install_quotations(service::App& app);
void install_quotation_list(service::App& app);
void install_quotation_steps(service::App& app);
void install_work_routes(service::App& app);
void install_revision_routes(service::App& app);
void install_completeness_policy(service::App& app);
void install_customer_names(service::App& app);

// The conditions that orders themselves provide.
void register_own_conditions(Gates& gates);

}  // namespace gendan::orders
