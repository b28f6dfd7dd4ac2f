#include "capabilities/activity/event_item_api.hpp"

namespace gendan::activity {

bool Withheld::takes_from(EventItem& item) {
  auto const slash = item.stream.find('/');
  if (slash == std::string::npos) return false;
  auto const& timelines = call_.world.app->registry<Timelines>();
  auto const* withholds = timelines.find_withholds(item.stream.substr(0, slash), item.kind);
  if (withholds == nullptr) return false;
  auto const [known, is_new] = by_stream_and_kind_.try_emplace(item.stream + " " + item.kind, false);
  if (is_new) known->second = (*withholds)(call_, item.stream.substr(slash + 1));
  if (known->second) item.body = {};
  return known->second;
}

}  // namespace gendan::activity
