// What mails say, as administrators word it; each comes worded.
#include <algorithm>

#include "base/whole.hpp"
#include "capabilities/notifications/mail_api.hpp"
#include "platform/describe/diff.hpp"
#include "platform/service/revision.hpp"

namespace gendan::notifications {
namespace {

using service::Call;
using service::Language;

struct MailTemplateRow : MailText {
  std::string code;
  Language language = Language::zh_CN;
  std::int64_t revision = 0;
  bool is_as_shipped = true;  // then without a text of its own
};
BOOST_DESCRIBE_STRUCT(MailTemplateRow, (MailText), (code, language, revision, is_as_shipped))

struct MailTemplateView : MailTemplateRow {
  std::vector<Placeholder> placeholders;
};
BOOST_DESCRIBE_STRUCT(MailTemplateView, (MailTemplateRow), (placeholders))

struct MailTemplateList {
  std::vector<MailTemplateView> items;
};
BOOST_DESCRIBE_STRUCT(MailTemplateList, (), (items))

struct WordingInput {
  BoundedText<1, 300> subject;
  BoundedText<1, 10'000, Lines::many> text;
};
BOOST_DESCRIBE_STRUCT(WordingInput, (), (subject, text))
struct MailTemplateEdit : WordingInput {
  std::int64_t revision = 0;  // 0: as shipped until now
};
BOOST_DESCRIBE_STRUCT(MailTemplateEdit, (WordingInput), (revision))
struct MailTemplateReset {
  Whole<0, 1'000'000'000> revision;
};
BOOST_DESCRIBE_STRUCT(MailTemplateReset, (), (revision))

struct MailPreview : MailText {
  std::string html;
};
BOOST_DESCRIBE_STRUCT(MailPreview, (MailText), (html))

std::string const select_row = "select " + describe::columns<MailTemplateRow>() + " from mail_template ";

std::optional<MailTemplateRow> find_row(sql::Transaction& tx, std::string_view code, Language language) {
  static std::string const statement = select_row + "where code = $1 and language = $2";
  return describe::first<MailTemplateRow>(tx.query(statement, code, service::language_text(language)));
}

MailText const& shipped_text(MailTemplate const& shipped, Language language) {
  return language == Language::en ? shipped.en : shipped.zh;
}

MailTemplateView view_of(Call& call, MailTemplate const& shipped, Language language) {
  MailTemplateView view;
  if (auto const row = find_row(call.tx, shipped.code, language)) static_cast<MailTemplateRow&>(view) = *row;
  if (view.is_as_shipped) static_cast<MailText&>(view) = shipped_text(shipped, language);
  view.code = shipped.code;
  view.language = language;
  view.placeholders = shipped.placeholders;
  return view;
}

MailTemplate const& known_template(Call& call, Code const& code) {
  auto const& all = call.world.app->registry<MailTemplates>().all();
  auto const found = std::ranges::find(all, code.text(), &MailTemplate::code);
  if (found == all.end()) throw not_found("no_such_mail_template");
  return *found;
}

Language known_language(Code const& tag) {
  auto const language = service::language_of(tag.text());
  if (service::language_text(language) != tag.text()) throw not_found("no_such_mail_template");
  return language;
}

MailText checked(MailTemplate const& shipped, WordingInput const& input) {
  std::vector<std::string> known;
  std::vector<std::string> needed;
  for (auto const& place : shipped.placeholders) {
    known.push_back(place.name);
    if (place.is_needed) needed.push_back(place.name);
  }
  MailText wording{input.subject.text(), input.text.text()};
  auto problems = wording_problems(wording, known, needed);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  return wording;
}

MailTemplateList list_templates(Call& call) {
  MailTemplateList list;
  for (auto const& shipped : call.world.app->registry<MailTemplates>().all())
    for (auto const language : {Language::zh_CN, Language::en}) list.items.push_back(view_of(call, shipped, language));
  return list;
}

void record_edit(Call& call, MailTemplateView const& before, MailTemplateView const& after) {
  service::Edited const edited{
      describe::changes(static_cast<MailText const&>(before), static_cast<MailText const&>(after))};
  if (edited.changes.empty()) return;
  call.record("mail-templates", after.code + "/" + service::language_text(after.language), "mail_template_edited",
              edited);
}

// At the next revision.
void put_wording(sql::Transaction& tx, MailTemplateView const& before, MailText const& wording, bool is_as_shipped) {
  constexpr char statement[] = R"sql(
    insert into mail_template (code, language, subject, text, revision, is_as_shipped) values ($1, $2, $3, $4, $5, $6)
    on conflict (code, language) do update set subject = excluded.subject, text = excluded.text,
      revision = excluded.revision, is_as_shipped = excluded.is_as_shipped
  )sql";
  tx.run(statement, before.code, service::language_text(before.language), wording.subject, wording.text,
         before.revision + 1, is_as_shipped);
}

MailTemplateView edit_template(Call& call, Code const& code, Code const& tag, MailTemplateEdit const& edit) {
  auto const language = known_language(tag);
  auto const& shipped = known_template(call, code);
  auto const wording = checked(shipped, edit);
  auto const before = view_of(call, shipped, language);
  service::expect_revision(edit.revision, before.revision, before);
  put_wording(call.tx, before, wording, false);
  auto after = view_of(call, shipped, language);
  record_edit(call, before, after);
  return after;
}

MailTemplateView reset_template(Call& call, Code const& code, Code const& tag, MailTemplateReset const& reset) {
  auto const language = known_language(tag);
  auto const& shipped = known_template(call, code);
  auto before = view_of(call, shipped, language);
  service::expect_revision(reset.revision.value(), before.revision, before);
  if (before.is_as_shipped) return before;
  put_wording(call.tx, before, {}, true);
  auto after = view_of(call, shipped, language);
  record_edit(call, before, after);
  return after;
}

MailPreview preview_template(Call& call, Code const& code, Code const& tag, WordingInput const& input) {
  static_cast<void>(known_language(tag));
  auto const& shipped = known_template(call, code);
  auto const wording = checked(shipped, input);
  std::map<std::string, std::string> samples;
  for (auto const& place : shipped.placeholders) samples[place.name] = place.sample;
  MailPreview preview;
  preview.subject = filled(wording.subject, samples);
  preview.text = filled(wording.text, samples);
  preview.html = html_of(preview.text);
  return preview;
}

}  // namespace

MailText wording_of(sql::Transaction& tx, MailTemplate const& shipped, Language language) {
  auto const row = find_row(tx, shipped.code, language);
  if (row && !row->is_as_shipped) return *row;
  return shipped_text(shipped, language);
}

void install_mail_templates(service::App& app) {
  using enum http::Method;
  using service::permission;
  app.permission("mail_templates.read", service::PermissionKind::read, {});
  app.permission("mail_templates.write", service::PermissionKind::change, {});
  app.route<list_templates>(get, "/mail-templates", permission("mail_templates.read"),
                            "What mails say, in each language, with their placeholders");
  app.route<edit_template>(put, "/mail-templates/{code}/{language}", permission("mail_templates.write"),
                           "Word a mail otherwise");
  app.route<reset_template>(del, "/mail-templates/{code}/{language}", permission("mail_templates.write"),
                            "Word a mail as shipped again");
  app.route<preview_template>(post, "/mail-templates/{code}/{language}/preview", permission("mail_templates.read"),
                              "How a wording reads with sample values");
}

}  // namespace gendan::notifications
