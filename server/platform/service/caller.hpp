// Who is asking, what they may do, and over which rows.
#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gendan::service {

// Which rows a permission reaches: those one owns, those of one's department (and one's own), all.
enum class Scope { own, department, all };
BOOST_DESCRIBE_ENUM(Scope, own, department, all)

// What somebody's roles grant, by permission.
using Grants = std::map<std::string, Scope, std::less<>>;

struct Caller {
  std::string person_id;  // empty: nobody is signed in, or the system itself
  std::string name;
  std::string department_id;
  std::string session_id;  // one of session_id and token_id is set for a person who came by HTTP
  std::string token_id;
  std::string csrf_token;  // what a browser session must send with every change
  std::string language = "zh-CN";
  std::string zone = "Asia/Shanghai";
  std::string via = "web";
  std::string caused_by_id;              // in a reaction: whose event it follows from; empty: the system's
  std::shared_ptr<Grants const> grants;  // shared by all requests of a session; null: nothing
  bool is_system = false;                // jobs and the command line: every permission, all rows

  bool is_known() const { return is_system || !person_id.empty(); }
  // nullopt: not allowed at all.
  std::optional<Scope> scope(std::string_view permission) const;
  bool may(std::string_view permission) const { return scope(permission).has_value(); }
  // Throws Refusal{forbidden, "permission_needed"} naming the permission.
  Scope require(std::string_view permission) const;
  // Whether this permission reaches a row with this owner and department.
  bool reaches(std::string_view permission, std::string_view owner_id, std::string_view row_department_id) const;
  // Throws Refusal{forbidden, "not_within_scope"} naming the permission.
  void require_reach(std::string_view permission, std::string_view owner_id, std::string_view row_department_id) const;
};

Caller system_caller(std::string via);

}  // namespace gendan::service
