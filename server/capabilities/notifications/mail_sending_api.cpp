// The outbox is emptied by one job, over all nodes: it takes what is due, one mail to one recipient at a time, tries
// each again until the server takes it or refuses it for good, and rests while the server takes nothing. That one
// begins is written down before it begins, so that a program that dies while it sends makes two of one mail at most,
// and both under the same id.
#include <atomic>
#include <memory>

#include "capabilities/identity/identity.hpp"
#include "capabilities/notifications/mail_outcome_api.hpp"
#include "platform/describe/decode.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/mail/smtp.hpp"
#include "platform/service/background.hpp"

namespace gendan::notifications {
namespace {

using service::Call;

constexpr char sending_job[] = "notifications.send_mail";
constexpr char all_that_is_due[] = "due";
// Then others have their turn on the worker.
constexpr int most_in_a_run = 25;
constexpr Milliseconds rest_after_nothing = std::chrono::minutes(1);
// Longer than it takes: whoever began a mail and is not heard of by then has died.
constexpr Milliseconds sent_within = std::chrono::minutes(5);

// While the server takes nothing this node leaves it alone, whatever comes into the outbox meanwhile.
class Rest {
public:
  Instant until() const { return Instant::from_unix_milliseconds(until_); }
  void begin(Instant now) { until_ = (now + rest_after_nothing).unix_milliseconds(); }

private:
  std::atomic<std::int64_t> until_ = 0;
};

bool is_active(sql::Transaction& tx, std::string const& person_id) {
  auto const id = identity::PersonId::parsed(person_id);
  auto const person = id ? identity::person_summary(tx, *id) : std::nullopt;
  return person && person->is_active;
}

// Why it is not sent although it is due; nothing for what is sent.
std::optional<Outcome> end_without_sending(Call& call, MailRow const& mail, RecipientRow const& row) {
  if (mail.send_before && *mail.send_before <= call.now) return Outcome{MailState::expired, row.reply};
  if (!row.person_id.empty() && !is_active(call.tx, row.person_id)) return Outcome{MailState::cancelled, row.reply};
  if (row.begun >= 2) return Outcome{MailState::dead, "interrupted twice while it was sent"};
  return std::nullopt;
}

// Nothing: it has come to its end without being sent, or somebody else sends it.
std::optional<Sending> begun(Call& call, RecipientId const& id) {
  auto row = find_recipient(call.tx, id);
  if (!row || row->state != MailState::waiting || row->next_at > call.now) return std::nullopt;
  auto const mail = find_mail(call.tx, row->mail_id).value();
  if (auto const end = end_without_sending(call, mail, *row)) {
    settle(call, mail, *row, *end);
    return std::nullopt;
  }
  ++row->begun;
  row->next_at = call.now + sent_within;
  recipient_table.update(call.tx, *row);
  return Sending{*row, mail, attachments_of(call.tx, mail.id)};
}

// One whose fate cannot be written down gives way to the others.
void put_off(Call& call, RecipientId const& id) {
  auto row = find_recipient(call.tx, id).value();
  if (row.state != MailState::waiting) return;
  row.next_at = call.now + std::chrono::hours(1);
  recipient_table.update(call.tx, row);
}

Outcome outcome_of(mail::Answer const& answer) {
  auto reply = without_addresses(answer.reply);
  if (answer.handover == mail::Handover::accepted) return {MailState::sent, std::move(reply)};
  if (answer.handover == mail::Handover::refused) return {MailState::bounced, std::move(reply)};
  return {MailState::waiting, std::move(reply)};
}

bool takes_nothing(mail::Answer const& answer) {
  return answer.handover == mail::Handover::unreachable || answer.handover == mail::Handover::takes_nothing;
}

// A mail that cannot be put together says so itself and stops no other; a file may be within reach again later.
Outcome handed_over(service::World& world, Sending const& sending, Rest& rest) {
  constexpr char failure[] = "could not be put together: ";
  if (!can_mail(world)) {
    rest.begin(world.clock.now());
    return {MailState::waiting, "mail.host is not set"};
  }
  std::optional<Letter> letter;
  try {
    letter.emplace(letter_of(world, sending));
  } catch (std::invalid_argument const& error) {
    return {MailState::dead, failure + std::string(error.what())};
  } catch (std::exception const& error) {
    return {MailState::waiting, failure + std::string(error.what())};
  }
  auto const answer = mail::hand_over(mail::server_of(world.settings.mail), letter->from, letter->to, letter->mime);
  if (takes_nothing(answer)) rest.begin(world.clock.now());
  return outcome_of(answer);
}

template <class Work>
auto as_mail(service::World& world, Work const& work) {
  auto const now = world.clock.now();
  auto const caller = service::system_caller("mail");
  return world.database.write([&](sql::Transaction& tx) {
    Call call{world, caller, tx, now};
    return work(call);
  });
}

// False: nothing is due.
bool send_next(service::World& world, Rest& rest) {
  auto const due = world.database.read([&](sql::Transaction& tx) { return first_due(tx, world.clock.now()); });
  if (!due) return false;
  try {
    auto const sending = as_mail(world, [&](Call& call) { return begun(call, due->id); });
    if (!sending) return true;
    auto const outcome = handed_over(world, *sending, rest);
    as_mail(world, [&](Call& call) { write_outcome(call, *sending, outcome); });
  } catch (std::exception const& error) {
    world.log.error("mail_outcome_lost", {{"recipient", due->id.text()}, {"error", error.what()}});
    as_mail(world, [&](Call& call) { put_off(call, due->id); });
  }
  return true;
}

void send_due(service::World& world, Rest& rest, jobs::JobRun& run) {
  auto const is_resting = [&] { return world.clock.now() < rest.until(); };
  if (is_resting()) throw jobs::Postponed(rest.until());
  for (int sent = 0; sent < most_in_a_run && !is_resting() && !run.is_stopping(); ++sent)
    if (!send_next(world, rest)) break;
  service::run_in_transaction(world, run, "mail", [&](Call& call) {
    if (auto const next = next_due_at(call.tx)) wake_outbox(call, std::max(*next, rest.until()));
  });
}

// Whatever became of the job, what is due is sent.
void wake_for_due(Call& call) {
  auto const next = next_due_at(call.tx);
  if (next && *next <= call.now) wake_outbox(call, call.now);
}

}  // namespace

void wake_outbox(Call& call, Instant at) {
  jobs::enqueue(call.tx, call.now, call.world.random, {sending_job, "{}", at, all_that_is_due});
}

void install_mail_sending(service::App& app) {
  app.job(sending_job,
          [&world = app.world(), rest = std::make_shared<Rest>()](jobs::JobRun& run) { send_due(world, *rest, run); });
  app.every("notifications.wake_outbox", std::chrono::minutes(10), wake_for_due);
}

}  // namespace gendan::notifications
