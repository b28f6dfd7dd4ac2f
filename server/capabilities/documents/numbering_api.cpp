// How documents are numbered.
#include "capabilities/documents/numbering_api.hpp"

#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/document_number.hpp"
#include "capabilities/identity/identity.hpp"
#include "platform/numbers/numbers.hpp"
#include "platform/service/revision.hpp"

namespace gendan::documents {
namespace {

using service::Call;
using NumberPattern = BoundedText<1, 60>;

struct NumberingView {
  std::string kind;
  std::string pattern;
  std::string shipped_pattern;
  std::string next_number;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(NumberingView, (), (kind, pattern, shipped_pattern, next_number, revision))

struct NumberingList {
  std::vector<NumberingView> items;
};
BOOST_DESCRIBE_STRUCT(NumberingList, (), (items))

struct NumberingEdit {
  NumberPattern pattern;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(NumberingEdit, (), (pattern, revision))

NumberingView view_of_numbering(Call& call, Kind const& kind) {
  auto const numbering = numbering_of(call.tx, kind);
  auto const next = next_number_of(call.tx, kind, identity::today(call));
  return {kind.name, numbering.pattern, kind.number_pattern, next.text, numbering.revision};
}

NumberingList list_numbering(Call& call) {
  NumberingList list;
  for (auto const& kind : call.world.app->registry<Kinds>().all()) list.items.push_back(view_of_numbering(call, kind));
  return list;
}

// Two kinds with one series would share its numbers.
void expect_own_series(Call& call, Kind const& kind, std::string_view pattern) {
  auto const today = identity::today(call);
  auto const key = series_of(pattern, today).key();
  for (auto const& other : call.world.app->registry<Kinds>().all()) {
    if (other.name == kind.name) continue;
    if (series_of(numbering_of(call.tx, other).pattern, today).key() == key)
      throw invalid("/pattern", "used_by_another_kind", other.name);
  }
}

NumberingView edit_numbering(Call& call, Code const& name, NumberingEdit const& edit) {
  auto const& kind = existing_kind(call.world, name.text());
  auto before = view_of_numbering(call, kind);
  service::expect_revision(edit.revision, before.revision, before);
  if (auto const fault = pattern_fault(edit.pattern.text())) throw invalid("/pattern", std::string(*fault));
  expect_own_series(call, kind, edit.pattern.text());
  if (edit.pattern.text() == before.pattern) return before;
  if (!set_numbering(call.tx, kind.name, edit.pattern.text(), before.revision)) throw conflict("revision_moved_on");
  auto const after = view_of_numbering(call, kind);
  call.record("documents", kind.name, "document_numbering_edited", service::Edited{describe::changes(before, after)});
  return after;
}

}  // namespace

NextNumber next_number_of(sql::Transaction& tx, Kind const& kind, CalendarDate today) {
  auto const series = series_of(numbering_of(tx, kind).pattern, today);
  auto const name = "documents/" + series.key();
  auto counter = numbers::upcoming_number(tx, name);
  auto text = series.number(counter);
  while (is_number_taken(tx, kind.name, text)) text = series.number(++counter);
  return {name, counter, std::move(text)};
}

void take_number(sql::Transaction& tx, NextNumber const& number) {
  while (numbers::next_number(tx, number.series) < number.counter) continue;
}

void install_numbering_routes(service::App& app) {
  using enum http::Method;
  auto const may_read = service::permission("documents.read_settings");
  auto const may_set = service::permission("documents.settings");
  app.route<list_numbering>(get, "/document-numbering", may_read, "Show how documents are numbered");
  app.route<edit_numbering>(put, "/document-numbering/{kind}", may_set, "Set how a kind of document is numbered");
}

}  // namespace gendan::documents
