#include "platform/service/list_export.hpp"

#include <algorithm>

namespace gendan::service {
namespace {

// The list's own function asks for `read` alone; scopes hold one another, so both are the narrower one.
Caller within_both(Caller caller, ExportedList const& list) {
  auto const reach = std::min(caller.require(list.read), caller.require(list.permission));
  auto grants = caller.grants ? *caller.grants : Grants();
  grants[std::string(list.read)] = reach;
  caller.grants = std::make_shared<Grants const>(std::move(grants));
  return caller;
}

// As they were given; what was given several times is joined.
std::map<std::string, std::string> recorded(ExportedList const& list, std::vector<http::Field> const& given) {
  std::map<std::string, std::string> asked;
  for (auto const& [name, value] : given) {
    auto& text = asked[name];
    text += (text.empty() ? "" : ",") + value;
  }
  auto const filter = asked.find(std::string(list.private_filter));
  if (filter != asked.end()) filter->second = "•••";
  return asked;
}

}  // namespace

ExportTurns::Turn::Turn(ExportTurns& turns) : turns_(turns) {
  if (++turns_.taken_ <= most) return;
  --turns_.taken_;
  throw Refusal(RefusalKind::too_many, "too_many_exports").with_retry_after(10);
}

ListFile detail::written(Call& call, ExportedList const& list, std::optional<Language> language, ExportFormat format,
                         std::filesystem::path const& path, std::vector<http::Field> const& given,
                         WriteList const& write) {
  auto const caller = within_both(call.caller, list);
  ExportTurns::Turn const turn(call.world.app->registry<ExportTurns>());
  Call within_reach{call.world, caller, call.tx, call.now, call.request};
  ListFile file(path, {format, language ? language_text(*language) : caller.language, list.words}, list.name);
  write(within_reach, file);
  record_export(call, {std::string(list.name), format, recorded(list, given), file.rows()});
  return file;
}

}  // namespace gendan::service
