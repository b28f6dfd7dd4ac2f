// What a user can cause and be told about: the one way the core says no.
//
// A Refusal is thrown by any layer below HTTP and turned into an RFC 9457 problem document in one
// place. It carries codes, never prose: the wording in both languages belongs to the user interface.
#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace gendan {

enum class RefusalKind {
  invalid,          // 400 or 422: the input does not hold
  unauthenticated,  // 401: nobody is signed in
  forbidden,        // 403: this person may not
  not_found,        // 404
  conflict,         // 409: the state has moved on, or does not allow it
  too_large,        // 413
  unsupported,      // 415
  too_many,         // 429: throttled
  unavailable,      // 503: try again later
};

// One fault of the input. `path` is an RFC 6901 JSON pointer into the body ("/lines/3/quantity"), or
// the name of a query parameter ("?limit"). `code` is stable snake_case. `limit` is the bound or the
// allowed values that were missed, empty when there is none.
struct Problem {
  std::string path;
  std::string code;
  std::string limit;

  friend bool operator==(Problem const&, Problem const&) = default;
};

class Refusal : public std::exception {
public:
  Refusal(RefusalKind kind, std::string code, std::vector<Problem> problems = {});

  RefusalKind kind() const { return kind_; }
  std::string const& code() const { return code_; }
  std::vector<Problem> const& problems() const { return problems_; }

  // JSON text of what stands in the way: on a conflict of revisions the resource as it is now.
  std::string const& current() const { return current_; }
  Refusal&& with_current(std::string json) &&;

  // Seconds after which trying again makes sense; 0 = not said.
  int retry_after() const { return retry_after_; }
  Refusal&& with_retry_after(int seconds) &&;

  // Whether somebody asked for what is not theirs, so that it is to be recorded: every 403, and what is marked so.
  bool is_refused_access() const { return kind_ == RefusalKind::forbidden || is_refused_access_; }
  Refusal&& as_refused_access() &&;

  char const* what() const noexcept override { return code_.c_str(); }

private:
  RefusalKind kind_;
  std::string code_;
  std::vector<Problem> problems_;
  std::string current_;
  int retry_after_ = 0;
  bool is_refused_access_ = false;
};

Refusal invalid(std::string path, std::string code, std::string limit = {});
Refusal not_found(std::string code);
// Beyond somebody's reach: answered as what is not there, where it is there a refused access.
Refusal unseen(std::string code, bool is_there);
Refusal forbidden(std::string code);
Refusal conflict(std::string code);

}  // namespace gendan
