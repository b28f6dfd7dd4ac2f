// Who works here and what they may do: people, departments, roles made of permissions, sessions and API
// tokens. Every other capability knows a person by PersonId and asks the Caller for permissions.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar_date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "platform/http/message.hpp"
#include "platform/service/app.hpp"
#include "platform/service/language.hpp"

namespace gendan::identity {

using PersonId = Id<struct PersonTag>;
using DepartmentId = Id<struct DepartmentTag>;
using RoleId = Id<struct RoleTag>;
using service::Language;
using service::language_of;
using service::language_text;

void install(service::App& app);

// Creates missing shipped roles and gives new permissions their default grants. Run at every start.
void prepare_roles(service::App const& app, service::Call& call);

// The caller behind a session cookie or a bearer token; unknown when there is neither. Keeps answers for
// a few seconds, so that a request does not cost three queries; ended sessions are forgotten at once on
// this node and within those seconds on others.
std::function<service::Caller(http::Request const&)> identification(service::World& world);

// A new person with a password, as the first-run page, the demo organisation and the command line make
// them. `role_codes` must exist.
struct NewPerson {
  Code account;
  Name name;
  std::string password;
  std::vector<std::string> role_codes;
  std::optional<DepartmentId> department_id;
  Language language = Language::zh_CN;
  std::string zone = "Asia/Shanghai";
};
PersonId add_person(service::Call& call, NewPerson const& person);
DepartmentId add_department(service::Call& call, Name const& name);

// An API token with the person's own permissions; the text is shown once and never again.
std::string add_api_token(service::Call& call, PersonId const& person, Name const& name);

std::optional<PersonId> person_by_account(sql::Transaction& tx, std::string_view account);
// Acts as this person, with their roles' permissions: the command line and tests.
service::Caller caller_for(sql::Transaction& tx, PersonId const& person, std::string via);
// What `deputy` may do in this person's place: what that person may, and by an API token no more than its list.
service::Caller caller_in_place_of(sql::Transaction& tx, service::Caller const& deputy, PersonId const& person);

// What owning something needs to know of a person.
struct PersonSummary {
  PersonId id;
  std::string name;
  std::optional<DepartmentId> department_id;
  bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(PersonSummary, (), (id, name, department_id, is_active))
std::optional<PersonSummary> person_summary(sql::Transaction& tx, PersonId const& id);

// How mail reaches a person, and how it is worded.
struct PersonContact {
  PersonId id;
  std::string name;
  std::optional<std::string> email;
  Language language = Language::zh_CN;
  std::string zone;
  bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(PersonContact, (), (id, name, email, language, zone, is_active))
std::optional<PersonContact> person_contact(sql::Transaction& tx, PersonId const& id);

std::vector<std::string> role_codes(sql::Transaction& tx, PersonId const& id);
// The active people who have a permission, over whatever.
std::vector<std::string> people_who_may(sql::Transaction& tx, std::string_view permission);
// Those of them whose permission reaches a row with this owner and department, as Caller::reaches has it.
std::vector<std::string> people_who_reach(sql::Transaction& tx, std::string_view permission, std::string_view owner_id,
                                          std::string_view department_id);

// The active people of a role; those with exactly this name.
std::vector<std::string> people_with_role(sql::Transaction& tx, std::string_view role_code);
std::vector<std::string> people_named(sql::Transaction& tx, std::string_view name);

// Names for showing; unknown ids are left out.
std::map<std::string, std::string> person_names(sql::Transaction& tx, std::vector<std::string> const& ids);
// One of them, empty when unknown. A request that only reads may be told a name of a few seconds ago.
std::string person_name(service::Call& call, std::string const& id);

// The organisation's own settings.
struct Organisation {
  std::string name;
  std::string zone;
  Language language = Language::zh_CN;
  std::string base_currency;
  bool is_demo = false;
};
BOOST_DESCRIBE_STRUCT(Organisation, (), (name, zone, language, base_currency, is_demo))
std::optional<Organisation> organisation(sql::Transaction& tx);
void found_organisation(service::Call& call, Organisation const& organisation);
// In which its days begin and end.
std::string organisation_zone(service::Call& call);
CalendarDate organisation_date(service::Call& call, Instant at);
CalendarDate today(service::Call& call);

// A one-time token for the first-run page while nobody can sign in yet; nullopt when someone can.
std::optional<std::string> new_set_up_token(service::World& world);

}  // namespace gendan::identity
