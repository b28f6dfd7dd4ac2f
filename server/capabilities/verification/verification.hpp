// Whether two documents say the same: the customer's requirement and the order, the order and what is made,
// packed and shipped of it. Documents are compared field by field by the system and the result signed by
// people; nothing that the customer asked for is lost between two of them.
//
// Of an order: readings of the customer's documents, made without looking at the order, are compared with it;
// every difference is corrected, accepted with the customer's evidence or a false alarm with its reason; then
// people sign level after level, over one exact content and the customer's documents that count. Guards the gates
// before awaiting_customer and confirmed as "requirement_verified".
//
// The second look is blind. Where an order needs level 2, and until that is signed, a person who may read for it and
// did not write it is told only how many differences there are, not which, and not what others read, until they
// read the documents themselves: "read_first". Once somebody else's independent reading stands, that holds on for those
// alone who may sign level 2 and not the level 3 that is needed: a supervisor sees what they sign over. Who signs level
// 2 has read blind. The author, who knows the order, and who may not read for it have nothing to be kept from; a
// person's rights count here, not those of a token of theirs. It holds on every way: the order's timeline and the
// record of changes withhold what a reading or a resolution says, a past difference of it tells in the checks of
// another order neither its values nor whose it was, and neither order's proof sheet is given.
//
// What was read and signed stands for the documents that counted then: one more, or one marked void, and it counts no
// longer; with the same documents again it does. Verified is an order with a requirement, a reading of it by somebody
// who did not write the order (as long as there is anybody), no open difference or check, and every level signed.
//
// Wherever two people exist, two different people sign: nobody signs a level when that leaves those above it to fewer
// people than somebody else's signature there would.
//
// What went wrong before of the same customer's goods, and what this customer always wants, is looked at besides and
// ticked. Other capabilities add such checks at start-up:
//
//   app.registry<verification::ExtraChecks>().sources.push_back(checks_of_complaints);
//
// Events on the order's stream "orders/<id>": requirement_read, discrepancy_resolved, extra_check_made,
// verification_signed. On
// "verification/policy": verification_policy_edited.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/describe/diff.hpp"
#include "platform/service/app.hpp"

namespace gendan::verification {

using ReadingId = Id<struct ReadingTag>;
using ResolutionId = Id<struct ResolutionTag>;
using SignatureId = Id<struct SignatureTag>;
using FindingId = Id<struct FindingTag>;

void install(service::App& app);

struct ExtraCheck {
  std::string key;                   // the same at every time: "special_requirement/<id>"
  std::string origin;                // a code: "special_requirement", "past_discrepancy"
  std::string name;                  // of the requirement, of the goods
  std::optional<std::string> field;  // of a line: "unit_price"
  std::optional<std::string> text;   // what is wanted
  std::string source;                // where that was said; the number of the order where it was found
  std::optional<orders::OrderId> order_id;
  std::optional<CalendarDate> dated_on;  // when it was said
  std::optional<Instant> found_at;
  describe::RawJson left;  // what the customer's document and the order said then
  describe::RawJson right;
};
BOOST_DESCRIBE_STRUCT(ExtraCheck, (),
                      (key, origin, name, field, text, source, order_id, dated_on, found_at, left, right))
using ChecksOf =
    std::function<std::vector<ExtraCheck>(service::Call&, orders::OrderSummary const&, orders::OrderContent const&)>;
struct ExtraChecks {
  std::vector<ChecksOf> sources;
};

// As the API does it: who reads must not have written the order for it to count, and signs as the caller.
void read_blind(service::Call& call, orders::OrderId const& order, orders::OrderContent const& content);
void make_extra_checks(service::Call& call, orders::OrderId const& order);  // all that are not made yet
void sign(service::Call& call, orders::OrderId const& order, int level);
// Whether its present content is verified to the level that it needs.
bool is_verified(service::Call& call, orders::OrderSnapshot const& order);
int required_level_of(sql::Transaction& tx, orders::OrderId const& order);  // 1 to 3

}  // namespace gendan::verification
