// What the parts of identity's API share with each other.
#pragma once

#include <string>

#include "base/text.hpp"
#include "capabilities/identity/person_store.hpp"
#include "platform/clock/zone.hpp"
#include "platform/service/app.hpp"

namespace gendan::identity {

enum class Language { zh_CN, en };  // "zh-CN" is no identifier: written by LanguageForm below
using Zone = BoundedText<1, 64>;

inline std::string language_text(Language language) { return language == Language::en ? "en" : "zh-CN"; }

// The IANA zone's name, or Refusal naming `path`.
std::string checked_zone(std::string_view path, Zone const& zone);

// Writes an edited person at `revision` (raising it), records old → new, announces it. Throws
// Refusal{conflict} with the current state when the revision has moved on.
void store_person(service::Call& call, PersonRow const& before, PersonRow after, std::int64_t revision);

void install_session_routes(service::App& app);
void install_person_routes(service::App& app);
void install_role_routes(service::App& app);
void install_token_routes(service::App& app);
void install_set_up_routes(service::App& app);

}  // namespace gendan::identity

// BCP 47 tags on the wire.
template <>
struct gendan::describe::Form<gendan::identity::Language> {
  static constexpr bool is_text = true;
  using Language = gendan::identity::Language;
  static std::optional<Fault> from_text(std::string_view text, Language& out) {
    if (text != "zh-CN" && text != "en") return Fault{"not_one_of", "zh-CN|en"};
    out = text == "en" ? Language::en : Language::zh_CN;
    return std::nullopt;
  }
  static std::string to_text(Language value) { return gendan::identity::language_text(value); }
  static sql::Value to_sql(Language value) { return to_text(value); }
  static Language from_sql(sql::Rows const& rows, int column) { return rows.text(column) == "en" ? Language::en : Language::zh_CN; }
  static boost::json::object schema() { return {{"type", "string"}, {"enum", {"zh-CN", "en"}}}; }
};
