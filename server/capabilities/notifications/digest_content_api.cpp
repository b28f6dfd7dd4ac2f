// What a digest says: each part within its own bound, so that none of them crowds out another.
#include "capabilities/notifications/digest_api.hpp"
#include "capabilities/notifications/notice_mail_api.hpp"
#include "capabilities/notifications/notification_api.hpp"
#include "capabilities/work/work.hpp"
#include "platform/clock/zone.hpp"

namespace gendan::notifications {
namespace {

using identity::PersonContact;
using service::Call;
using service::Language;

constexpr std::size_t most_lines = 20;
constexpr int most_looked_at = 200;

void add(DigestPart& part, std::string line) {
  if (part.lines.size() < most_lines)
    part.lines.push_back(std::move(line));
  else
    ++part.left_out;
}

std::string item_title(Call& call, work::ListedItem const& item, Language language) {
  if (auto const text = item.title_arguments.find("text"); item.source == "work" && text != item.title_arguments.end())
    return text->second;
  auto const& words = call.world.app->registry<work::ItemWords>().by_source;
  auto const source = words.find(item.source);
  return source == words.end() ? item.title_code : worded(source->second, item.title_code, language);
}

std::string clock_text(Instant at, std::string_view zone) {
  auto const two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  auto const minute = minute_of_day(at, zone);
  return local_date(at, zone).text() + " " + two(minute / 60) + ":" + two(minute % 60);
}

DigestPart items_between(Call& call, Sight& sight, PersonContact const& person, Instant from, Instant until) {
  DigestPart part;
  auto const items = work::items_due(call.tx, person.id.text(), from, until, most_looked_at);
  for (auto const& item : items) {
    bool const is_own = item.source == "work";
    if (!is_own && item.link && !sight.reaches_item(item.link->kind, item.link->id)) continue;
    add(part, clock_text(item.too_late_at, person.zone) + "  " + (item.link ? item.link->number + "  " : "") +
                  item_title(call, item, person.language));
  }
  part.is_left_out_exact = std::ssize(items) < most_looked_at;
  return part;
}

DigestPart news_of(Call& call, Sight& sight, PersonContact const& person) {
  DigestPart part;
  auto const rows = waiting_for_digest(call.tx, person.id.text(), most_looked_at);
  for (auto const& row : rows) {
    auto title = title_in(call, row, person.language);
    if (title && sight.reaches(row.topic, row.thing_id, row.event_kind)) add(part, *std::move(title));
  }
  part.is_left_out_exact = std::ssize(rows) < most_looked_at;
  return part;
}

}  // namespace

Digest digest_for(Call& call, PersonContact const& person) {
  auto const caller = identity::caller_for(call.tx, person.id, "digest");
  Call as_person{call.world, caller, call.tx, call.now};
  Sight sight(as_person);
  auto const tomorrow = start_of_day(local_date(call.now, person.zone) + std::chrono::days(1), person.zone);
  auto const from_now = call.now + Milliseconds(1);
  return {items_between(call, sight, person, Instant(), from_now),
          items_between(call, sight, person, from_now, tomorrow), news_of(call, sight, person)};
}

}  // namespace gendan::notifications
