#include "platform/events/verification.hpp"

#include <map>

#include "platform/crypto/signing.hpp"
#include "platform/describe/row.hpp"
#include "platform/events/record.hpp"
#include "platform/events/seal.hpp"

namespace gendan::events {
namespace {

constexpr int page_size = 1'000;

std::string const read_page = "select " + describe::columns<Event>() +
                              " from event where (stream, position) > ($1, $2) order by stream, position limit $3";
std::string const read_stream =
    "select " + describe::columns<Event>() + " from event where stream = $1 order by position";

// Follows chains in the order of the events given to it.
class Follower {
public:
  std::optional<std::string> next(Event const& event) {
    if (event.stream != stream_) {
      stream_ = event.stream;
      position_ = 0;
      hash_ = std::string(64, '0');
      ++streams_;
    }
    auto const place = event.stream + " position " + std::to_string(event.position);
    if (event.position != position_ + 1) return place + ": an event before it is missing";
    if (event.previous_hash != hash_) return place + ": does not continue the event before it";
    if (event_hash(event) != event.hash) return place + ": the hash does not fit the content";
    position_ = event.position;
    hash_ = event.hash;
    return std::nullopt;
  }
  std::string const& stream() const { return stream_; }
  std::int64_t position() const { return position_; }
  std::string const& hash() const { return hash_; }
  std::int64_t streams() const { return streams_; }

private:
  std::string stream_;
  std::int64_t position_ = 0;
  std::string hash_;
  std::int64_t streams_ = 0;
};

// The head must be where the chain ends: a chain that was cut is shorter than its head says.
std::optional<std::string> fault_of_head(sql::Transaction& tx, Follower const& follower) {
  auto head = tx.query("select length, hash from event_stream where stream = $1", follower.stream());
  if (!head.next()) return follower.stream() + ": the head of the stream is missing";
  if (head.integer(0) != follower.position() || head.text(1) != follower.hash()) {
    return follower.stream() + ": ends at position " + std::to_string(follower.position()) + ", its head says " +
           std::to_string(head.integer(0));
  }
  return std::nullopt;
}

std::optional<std::string> fault_of_chains(sql::Transaction& tx, VerificationReport& report) {
  Follower follower;
  std::string stream;
  std::int64_t position = 0;
  while (true) {
    auto const page = describe::all<Event>(tx.query(read_page, stream, position, page_size));
    for (auto const& event : page) {
      if (!follower.stream().empty() && event.stream != follower.stream()) {
        if (auto fault = fault_of_head(tx, follower)) return fault;
      }
      ++report.events;
      if (auto fault = follower.next(event)) return fault;
    }
    if (static_cast<int>(page.size()) < page_size) break;
    stream = page.back().stream;
    position = page.back().position;
  }
  report.streams = follower.streams();
  if (!follower.stream().empty()) {
    if (auto fault = fault_of_head(tx, follower)) return fault;
  }
  auto lost = tx.query(
      "select s.stream from event_stream s where not exists (select 1 from event e where e.stream = s.stream and "
      "e.position = s.length) limit 1");
  if (lost.next()) return std::string(lost.text(0)) + ": its last event is missing";
  return std::nullopt;
}

// Every sealed head must still be an event of its stream.
std::optional<std::string> fault_of_sealed_heads(sql::Transaction& tx) {
  auto broken = tx.query(R"sql(
    select h.seal_number, h.stream, h.length from event_seal_head h
    where not exists (
      select 1 from event e where e.stream = h.stream and e.position = h.length and e.hash = h.hash)
    order by h.seal_number limit 1)sql");
  if (!broken.next()) return std::nullopt;
  return std::string(broken.text(1)) + ": differs from what seal " + std::to_string(broken.integer(0)) +
         " signed at position " + std::to_string(broken.integer(2));
}

}  // namespace

std::optional<std::string> fault_of_stream(sql::Transaction& tx, std::string_view stream) {
  Follower follower;
  for (auto const& event : describe::all<Event>(tx.query(read_stream, stream))) {
    if (auto fault = follower.next(event)) return fault;
  }
  if (follower.stream().empty()) return std::nullopt;
  return fault_of_head(tx, follower);
}

VerificationReport verified(sql::Transaction& tx) {
  VerificationReport report;
  report.first_fault = fault_of_chains(tx, report);
  if (!report.first_fault) report.first_fault = fault_of_seals(tx, report.seals);
  if (!report.first_fault) report.first_fault = fault_of_sealed_heads(tx);
  return report;
}

}  // namespace gendan::events
