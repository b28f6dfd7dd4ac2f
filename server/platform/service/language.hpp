// The languages of the user interface, by BCP 47 tag.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/describe/form.hpp"

namespace gendan::service {

enum class Language { zh_CN, en };

inline std::string language_text(Language language) { return language == Language::en ? "en" : "zh-CN"; }
inline Language language_of(std::string_view text) { return text == "en" ? Language::en : Language::zh_CN; }

}  // namespace gendan::service

template <>
struct gendan::describe::Form<gendan::service::Language> {
  static constexpr bool is_text = true;
  using Language = gendan::service::Language;
  static std::optional<Fault> from_text(std::string_view text, Language& out) {
    if (text != "zh-CN" && text != "en") return Fault{"not_one_of", "zh-CN|en"};
    out = text == "en" ? Language::en : Language::zh_CN;
    return std::nullopt;
  }
  static std::string to_text(Language value) { return gendan::service::language_text(value); }
  static sql::Value to_sql(Language value) { return to_text(value); }
  static Language from_sql(sql::Rows const& rows, int column) {
    return gendan::service::language_of(rows.text(column));
  }
  static boost::json::object schema() { return {{"type", "string"}, {"enum", {"zh-CN", "en"}}}; }
};
