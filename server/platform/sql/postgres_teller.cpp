#include "platform/sql/postgres_teller.hpp"

#include <exception>
#include <utility>

#include "platform/sql/backoff.hpp"

namespace gendan::sql {

PostgresTeller::PostgresTeller(PostgresLocation location, std::chrono::milliseconds patience)
    : location_(std::move(location)),
      patience_(patience),
      announcer_([this](std::vector<std::string> const& messages) { pass_on(messages); }) {}

void PostgresTeller::pass_on(std::vector<std::string> const& messages) {
  for (Backoff backoff(patience_);;) {
    try {
      return pass_on_once(messages);
    } catch (std::exception const&) {
      connection_.reset();
      if (!backoff.wait()) return;
    }
  }
}

void PostgresTeller::pass_on_once(std::vector<std::string> const& messages) {
  if (connection_ && !connection_->is_usable()) connection_.reset();
  if (!connection_) connection_ = std::make_unique<PostgresConnection>(location_, patience_);
  std::vector<std::vector<Value>> lists;
  lists.reserve(messages.size());
  for (auto const& message : messages) lists.push_back({message});
  connection_->begin(PostgresConnection::Access::write);
  connection_->run_script("set local synchronous_commit to off");  // nothing of it is kept
  connection_->run_each("select pg_notify(current_schema(), $1)", lists);
  connection_->commit();
}

}  // namespace gendan::sql
