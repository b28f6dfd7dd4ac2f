// The record of everything over the API and as a file, for those who audit it.
#include "capabilities/activity/activity_api.hpp"
#include "capabilities/activity/event_item_api.hpp"
#include "platform/events/verification.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::activity {
namespace {

using service::Call;

struct RecordConditions {
  std::optional<Code> actor_id;
  std::optional<Code> kind;
  std::optional<Code> topic;  // the first part of streams: "orders"
  std::optional<BoundedText<1, 200>> stream;
  std::optional<Instant> from;
  std::optional<Instant> to;
};
BOOST_DESCRIBE_STRUCT(RecordConditions, (), (actor_id, kind, topic, stream, from, to))

constexpr service::Sorts by_instant{"-at", {{"at", "e.at", service::SortKind::number}}};
struct RecordFilter : service::PageInput<by_instant>, RecordConditions {};
BOOST_DESCRIBE_STRUCT(RecordFilter, (service::PageInput<by_instant>, RecordConditions), ())

// As the index event_by_topic has it.
constexpr char is_of_topic[] =
    "rtrim(rtrim(e.stream, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.'), '/') = ?";

struct RecordItem : EventItem {
  bool is_withheld = false;  // the body, for now, from who asks
};
BOOST_DESCRIBE_STRUCT(RecordItem, (EventItem), (is_withheld))

service::Page<RecordItem> list_record(Call& call, RecordFilter const& filter) {
  service::ListQuery query(describe::columns<EventItem>("e."), "event e");
  query.scope(call.tx, call.caller, "record.read", "e.actor_id", "e.actor_id");  // no department's: one's own acts
  if (filter.actor_id) query.where("e.actor_id = ?", *filter.actor_id);
  if (filter.kind) query.where("e.kind = ?", *filter.kind);
  if (filter.topic) query.where(is_of_topic, *filter.topic);
  if (filter.stream) query.where("e.stream = ?", *filter.stream);
  if (filter.from) query.where("e.at >= ?", *filter.from);
  if (filter.to) query.where("e.at < ?", *filter.to);
  auto events = query.page<EventItem>(call.tx, filter, "e.id");
  service::Page<RecordItem> page;
  page.next = std::move(events.next);
  Withheld withheld(call);
  for (auto& event : events.items) {
    bool const is_withheld = withheld.takes_from(event);
    page.items.push_back({std::move(event), is_withheld});
  }
  return page;
}

// As it was recorded: what proves something is not put into other words.
struct RecordExportRow {
  Instant at;
  std::string actor_name;
  std::string actor_id;
  std::string via;
  std::string kind;
  std::string stream;
  std::int64_t position = 0;
  std::string body;
  bool is_withheld = false;
};
BOOST_DESCRIBE_STRUCT(RecordExportRow, (), (at, actor_name, actor_id, via, kind, stream, position, body, is_withheld))

constexpr service::Wording words[] = {
    {"at", "时间", "When"},
    {"actor_name", "人员", "Person"},
    {"actor_id", "人员标识", "Person's id"},
    {"via", "途径", "By way of"},
    {"kind", "事件", "Event"},
    {"stream", "对象", "Thing"},
    {"position", "序号", "No."},
    {"body", "内容（JSON）", "Content (JSON)"},
    {"is_withheld", "内容暂不显示", "Content withheld for now"},
};

constexpr service::ExportedList exported_record{.name = "record",
                                                .read = "record.read",
                                                .permission = "record.export",
                                                .words = words,
                                                .summary = "The events of the record that a filter lists"};

void write_record(Call& call, service::ExportInput<RecordConditions, by_instant> const& asked,
                  service::ListFile& file) {
  service::write_items(call, asked, file, list_record, [](RecordItem const& event) {
    return RecordExportRow{event.at,     event.actor_name, event.actor_id,  event.via,        event.kind,
                           event.stream, event.position,   event.body.text, event.is_withheld};
  });
}

struct VerificationView {
  bool is_intact = false;
  std::int64_t events = 0;
  std::int64_t streams = 0;
  std::int64_t seals = 0;
  std::optional<std::string> first_fault;
};
BOOST_DESCRIBE_STRUCT(VerificationView, (), (is_intact, events, streams, seals, first_fault))

VerificationView verify_record(Call& call) {
  auto const report = events::verified(call.tx);
  return {!report.first_fault.has_value(), report.events, report.streams, report.seals, report.first_fault};
}

}  // namespace

void install_record_routes(service::App& app) {
  using enum http::Method;
  app.route<list_record>(get, "/record", service::permission("record.read"),
                         "The record of everything, the newest first");
  service::export_list<exported_record, write_record>(app);
  app.route<verify_record>(get, "/record/verification", service::permission("record.read"),
                           "Whether the record is unaltered");
}

}  // namespace gendan::activity
