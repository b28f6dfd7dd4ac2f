// Tasks as items of the work list.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "capabilities/orders/work_task.hpp"
#include "capabilities/work/work.hpp"

namespace gendan::orders {

// Whose the tasks are, and where they lead.
struct TaskPlace {
  work::Link link;
  std::string owner_id;
  std::string department_id;
  std::string customer_name;
};

// The list's items for this thing become these.
void keep_tasks(service::Call& call, TaskPlace const& place, std::vector<WorkTask> tasks);

// How the tasks read in files, and the required fields with them.
std::span<service::Wording const> work_words();
void install_work_words(service::App& app);

}  // namespace gendan::orders
