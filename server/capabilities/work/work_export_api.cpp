// The work list as a file, in the words that the owners of its items have for them.
#include "base/calendar_date.hpp"
#include "capabilities/work/work_api.hpp"
#include "capabilities/work/work_list_api.hpp"
#include "platform/service/list_export.hpp"

namespace gendan::work {
namespace {

using service::Call;
using service::ExportStyle;

struct WorkExportRow {
  Instant too_late_at;
  Urgency urgency = Urgency::later;
  std::string title;
  std::string reason;
  std::optional<CalendarDate> about_on;
  std::string lines;
  std::string customer;
  std::string number;
  std::optional<std::string> owner_name;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(WorkExportRow, (),
                      (too_late_at, urgency, title, reason, about_on, lines, customer, number, owner_name, created_at))

constexpr service::Wording words[] = {
    {"too_late_at", "最迟", "Too late at"},
    {"urgency", "紧急程度", "Urgency"},
    {"title", "要做的事", "To be done"},
    {"reason", "原因", "Why"},
    {"about_on", "所涉日期", "About the date"},
    {"lines", "行数", "Lines"},
    {"customer", "客户", "Customer"},
    {"number", "单号", "Number"},
    {"owner_name", "负责人", "Whose"},
    {"created_at", "创建时间", "Created"},
    {"overdue", "逾期", "Overdue"},
    {"today", "今天", "Today"},
    {"this_week", "本周", "This week"},
    {"later", "以后", "Later"},
};

constexpr service::Wording todo_words[] = {{"reminder", "自己的待办", "Own to-do"}};

constexpr service::ExportedList exported_work{.name = "work",
                                              .read = "work.read",
                                              .permission = "work.export",
                                              .words = words,
                                              .summary = "What is to be done, as a filter lists it"};

std::string argument(WorkItem const& item, std::string const& name) {
  auto const given = item.title_arguments.find(name);
  return given == item.title_arguments.end() ? std::string() : given->second;
}

// "customer_id,lines/10/unit" → "Customer, 10 Unit"
std::string field_names(std::string_view fields, ExportStyle const& style) {
  std::string names;
  while (!fields.empty()) {
    auto const field = fields.substr(0, fields.find(','));
    fields.remove_prefix(std::min(field.size() + 1, fields.size()));
    auto const slash = field.rfind('/');
    auto const line = field.find('/');
    if (!names.empty()) names += ", ";
    if (line != slash) names += std::string(field.substr(line + 1, slash - line - 1)) + " ";
    names += style.word(slash == std::string_view::npos ? field : field.substr(slash + 1));
  }
  return names;
}

// What a person wrote down is said in their own words.
std::string title_of(WorkItem const& item, ExportStyle const& style) {
  if (auto text = argument(item, "text"); !text.empty()) return text;
  auto const fields = field_names(argument(item, "fields"), style);
  return style.word(item.title_code) + (fields.empty() ? "" : ": " + fields);
}

WorkExportRow export_row(WorkItem const& item, ExportStyle const& style) {
  auto const since = argument(item, "since");
  return {item.too_late_at,
          item.urgency,
          title_of(item, style),
          style.word(item.reason_code),
          CalendarDate::parsed(since.empty() ? argument(item, "on") : since),
          argument(item, "lines"),
          argument(item, "customer"),
          item.link ? item.link->number : std::string(),
          item.owner_name,
          item.created_at};
}

void write_work(Call& call, service::ExportInput<WorkConditions, work_sorts> const& asked, service::ListFile& file) {
  auto const& sources = call.world.app->registry<ItemWords>().by_source;
  service::write_items(call, asked, file, list_work, [&](WorkItem const& item) {
    ExportStyle style = file.style();
    auto const known = sources.find(item.source);
    style.words = known == sources.end() ? std::span<service::Wording const>() : known->second;
    return export_row(item, style);
  });
}

}  // namespace

void install_work_export(service::App& app) {
  app.registry<ItemWords>().by_source.emplace("work", todo_words);
  service::export_list<exported_work, write_work>(app);
}

}  // namespace gendan::work
