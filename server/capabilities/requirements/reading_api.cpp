// Reading documents over the API: without keeping anything, and those that are kept.
#include "capabilities/requirements/reading_api.hpp"

#include "capabilities/identity/identity.hpp"
#include "capabilities/requirements/reading_store.hpp"
#include "capabilities/requirements/requirement_api.hpp"
#include "capabilities/requirements/requirements.hpp"
#include "platform/jobs/queue.hpp"

namespace gendan::requirements {
namespace {

using orders::OrderId;
using service::Call;
using service::Detached;

using PageNumber = Whole<1, 100'000>;

constexpr char read_job[] = "requirements.read_document";

struct UploadedReading : ReadingHabits {
  Name name;
};
BOOST_DESCRIBE_STRUCT(UploadedReading, (ReadingHabits), (name))
struct TypedReading : ReadingHabits {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TypedReading, (ReadingHabits), (text))

struct PageChoice {
  PageNumber page;
};
BOOST_DESCRIBE_STRUCT(PageChoice, (), (page))

// What was read in a kept requirement. With a refusal there is nothing else in it.
struct KeptReading : ReadDocument {
  std::optional<std::string> refusal;
  Instant read_at;
};
BOOST_DESCRIBE_STRUCT(KeptReading, (ReadDocument), (refusal, read_at))

ReadDocument read_upload(service::Upload& upload, UploadedReading const& input) {
  auto const today = upload.read([](Call& call) { return identity::today(call); });
  return read_file(upload.body(), input.name.text(), input, today);
}

ReadDocument read_text(Detached& request, TypedReading const& input) {
  if (auto const fault = words_fault(input.text)) throw invalid("/text", std::string(*fault));
  auto const today = request.read([](Call& call) { return identity::today(call); });
  return read_words(input.text, input, today);
}

http::Response picture(std::string png) {
  http::Response response;
  response.set("Content-Type", "image/png");
  response.body = std::move(png);
  return response;
}

http::Response show_upload_page(service::Upload& upload, PageChoice const& choice) {
  return picture(page_of(upload.body(), choice.page.value()));
}

KeptReading view_of(ReadingRow const& row) { return {{row.result, row.original}, row.refusal, row.read_at}; }

struct DocumentRead {
  RequirementId requirement_id;
  std::int64_t line_count = 0;
  std::optional<std::string> refusal;  // why it could not be read
};
BOOST_DESCRIBE_STRUCT(DocumentRead, (), (requirement_id, line_count, refusal))

// What was read before is no longer compared with: it shows in the record.
void keep_reading(Call& call, OrderId const& order, ReadingRow const& row) {
  put_reading(call.tx, row);
  auto const lines = static_cast<std::int64_t>(row.result.content.lines.size());
  call.record("orders", order.text(), "document_read", DocumentRead{row.requirement_id, lines, row.refusal});
}

// Wanted in no transaction: a document may take seconds.
ReadingRow read_kept(service::World& world, RequirementRow const& requirement, CalendarDate received_on,
                     ReadingHabits const& habits) {
  ReadingRow row;
  row.requirement_id = requirement.id;
  row.read_at = world.clock.now();
  try {
    auto read = requirement.text
                    ? read_words(*requirement.text, habits, received_on)
                    : read_file(world.files.path_of(requirement.hash), requirement.name.value(), habits, received_on);
    row.original = std::move(read.original);
    row.result = std::move(read);
  } catch (Refusal const& refusal) {
    if (refusal.kind() == RefusalKind::unavailable) throw;
    row.refusal = refusal.code();
  }
  return row;
}

KeptReading show_reading(Call& call, OrderId const& order, RequirementId const& id) {
  static_cast<void>(readable_order(call, order));
  auto const requirement = existing_requirement(call, order, id);
  auto const row = find_reading(call.tx, requirement.id);
  if (!row) throw not_found("not_read_yet");
  return view_of(*row);
}

service::Answered<KeptReading> read_again(Detached& request, OrderId const& order, RequirementId const& id,
                                          ReadingHabits const& habits) {
  CalendarDate received_on;
  auto const requirement = request.read([&](Call& call) {
    static_cast<void>(writable_order(call, order));
    auto found = existing_requirement(call, order, id);
    received_on = identity::organisation_date(call, found.received_at);
    return found;
  });
  auto const row = read_kept(request.world(), requirement, received_on, habits);
  return request.write([&](Call& call) {
    static_cast<void>(writable_order(call, order));
    keep_reading(call, order, row);
    return view_of(row);
  });
}

http::Response show_page(Detached& request, OrderId const& order, RequirementId const& id, PageNumber const& page) {
  auto const row = request.read([&](Call& call) {
    static_cast<void>(readable_order(call, order));
    return existing_requirement(call, order, id);
  });
  if (row.form != RequirementForm::file) throw not_found("no_such_page");
  return picture(page_of(request.world().files.path_of(row.hash), page.value()));
}

void run_read_job(service::World& world, RequirementId const& id) {
  auto const machine = service::system_caller("job");
  CalendarDate received_on;
  auto const requirement = world.database.read([&](sql::Transaction& tx) {
    auto found = find_requirement(tx, id);
    Call call{world, machine, tx, world.clock.now()};
    if (found) received_on = identity::organisation_date(call, found->received_at);
    return found;
  });
  if (!requirement) return;
  auto const row = read_kept(world, *requirement, received_on, {});
  world.database.write([&](sql::Transaction& tx) {
    Call call{world, machine, tx, world.clock.now()};
    keep_reading(call, requirement->order_id, row);
  });
}

}  // namespace

void read_soon(Call& call, RequirementId const& id) {
  jobs::enqueue(call.tx, call.now, call.world.random, {read_job, describe::encoded(id), call.now, id.text()});
}

MachineReading machine_reading(Call& call, OrderId const& order) {
  MachineReading reading;
  MergedReading merged;
  for (auto& result : results_of(call.tx, order)) {
    using enum ReadState;
    auto const state = !result.is_read ? waiting : result.refusal ? refused : read;
    if (state == read) merge_into(merged, result.id, result.result);
    reading.documents.push_back({result.id, std::move(result.name), result.received_at, state,
                                 std::move(result.refusal), std::move(result.result.notes)});
  }
  reading.content = std::move(merged.content);
  reading.buyer = std::move(merged.buyer);
  reading.fields = std::move(merged.fields);
  return reading;
}

void install_reading_routes(service::App& app) {
  using enum http::Method;
  auto const may_enter = service::permission("orders.write");
  auto const may_read = service::permission("requirements.read");
  auto const may_write = service::permission("requirements.write");
  app.route<read_upload>(post, "/readings", may_enter, "Read a customer's document as an order, keeping nothing",
                         {.upload_limit = most_document_bytes});
  app.route<read_text>(post, "/readings/text", may_enter, "Read a customer's words as an order, keeping nothing",
                       {.body_limit = 2 * most_text_bytes});
  app.route<show_upload_page>(post, "/readings/page", may_enter, "Show a page of a PDF as a picture, keeping nothing",
                              {.upload_limit = most_document_bytes});
  app.route<show_page>(get, "/orders/{id}/requirements/{requirement}/pages/{page}", may_read,
                       "Show a page of a kept PDF as a picture");
  app.route<show_reading>(get, "/orders/{id}/requirements/{requirement}/reading", may_read,
                          "Show what was read in a requirement, with the place of each field");
  app.route<read_again>(post, "/orders/{id}/requirements/{requirement}/reading", may_write,
                        "Read a requirement again, with the customer's habits of writing");
  app.job(read_job, [&world = app.world()](jobs::JobRun& run) {
    run_read_job(world, describe::decoded<RequirementId>(run.body_json()));
  });
}

}  // namespace gendan::requirements
