// One row of a capability's route table: method, pattern, who may call it, and a plain function.
//
//   app.route<show_order>(Method::get, "/orders/{order}", permission("orders.read"), "Show an order");
//
//   OrderView show_order(Call& call, OrderId const& id);
//   Created<OrderView> create_order(Call& call, OrderContent const& content);
//   Page<OrderRow> list_orders(Call& call, OrderFilter const& filter);
//
// The function's signature says the rest: after the Call one text scalar per {placeholder}, then at most
// one described struct — the query of a GET or DELETE or of an upload, the JSON body of anything else. A
// GET runs in a reading transaction, everything else in a writing one; with a Detached instead of the Call it runs
// in none. Everything the API document needs is read off the same signature.
#pragma once

#include <boost/json.hpp>
#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/refusal.hpp"
#include "platform/describe/decode.hpp"
#include "platform/describe/encode.hpp"
#include "platform/describe/schema.hpp"
#include "platform/http/message.hpp"
#include "platform/service/result.hpp"
#include "platform/service/upload.hpp"

namespace gendan::service {

using http::Method;

// Who may call a route at all. Row scope is then applied inside, in the query.
struct Access {
  enum class Need { nothing, session, permission };
  Need need = Need::permission;
  std::string permission;
};
inline Access anyone() { return {Access::Need::nothing, {}}; }
inline Access signed_in() { return {Access::Need::session, {}}; }
inline Access permission(std::string name) { return {Access::Need::permission, std::move(name)}; }

struct RouteOptions {
  std::size_t upload_limit = 0;  // > 0: the raw body goes to a file, at most this many bytes; see Upload
  std::size_t body_limit = 1024 * 1024;
  // What its handler asks apart before all else, where that is known from the placeholders alone.
  std::optional<sql::Question> (*asks_first)(std::vector<std::string> const& parameters) = nullptr;
};

struct Route {
  Method method = Method::get;
  std::string pattern;  // "/orders/{order}", below /api/v1
  Access access;
  std::string summary;
  RouteOptions options;
  int status = 0;  // of the answer, when nothing is refused
  // Throws Refusal. `parameters` are the placeholders' texts in order.
  using Work = std::function<http::Response(Call&)>;
  using DetachedWork = std::function<http::Response(Detached&)>;
  using UploadWork = std::function<http::Response(Upload&)>;
  using Prepared = std::variant<Work, DetachedWork, UploadWork>;
  // Decodes first, outside any transaction; the returned work then runs inside one, maybe more than once, or
  // detached or as an upload once and outside any.
  std::function<Prepared(http::Request const&, std::vector<std::string> const& parameters)> prepare;
  // Adds this route's schemas and answers its OpenAPI operation without path, access and errors.
  std::function<boost::json::object(describe::Schemas&)> describe;

  bool is_reading() const { return method == Method::get || method == Method::head; }
};

namespace detail {

template <class T>
struct Signature;
template <class Result, class SubjectOfCall, class... Arguments>
struct Signature<Result (*)(SubjectOfCall&, Arguments...)> {
  using Subject = SubjectOfCall;  // Call, Detached or Upload
  using ResultType = Result;
  using ArgumentTypes = std::tuple<std::remove_cvref_t<Arguments>...>;
};

template <class T>
inline constexpr bool is_input = describe::Described<T> && !describe::Scalar<T>;

template <class T>
T path_value(std::string const& text) {
  T value{};
  // A malformed id names nothing: the same answer as an unknown one.
  if (describe::Form<T>::from_text(text, value)) throw not_found("no_such_resource");
  return value;
}

template <class T>
T input_value(http::Request const& request, bool is_query) {
  if constexpr (is_input<T>) {
    if constexpr (describe::QueryShaped<T>) {
      if (is_query) return describe::decoded_query<T>(request.query);
    }
    return describe::decoded<T>(request.body);
  } else {
    return T{};
  }
}

// An operation that takes nothing must be sent nothing.
void refuse_unasked_input(http::Request const& request, bool takes_query, bool takes_body);
// JSON, or no word about what it is.
void refuse_other_media_type(http::Request const& request);

boost::json::object operation_base(std::string_view summary, int status, boost::json::object const* body_schema);
void add_path_parameter(boost::json::object& operation, boost::json::object schema);
void add_query_parameter(boost::json::object& operation, std::string_view name, boost::json::object schema,
                         bool is_required);
void add_request_body(boost::json::object& operation, boost::json::object schema);
void add_upload_body(boost::json::object& operation);

}  // namespace detail

template <auto Function>
Route make_route(Method method, std::string pattern, Access access, std::string summary, RouteOptions options = {}) {
  using Signature = detail::Signature<decltype(Function)>;
  using Arguments = typename Signature::ArgumentTypes;
  using Result = typename Signature::ResultType;
  constexpr std::size_t count = std::tuple_size_v<Arguments>;
  constexpr bool has_input = [] {
    if constexpr (count == 0)
      return false;
    else
      return detail::is_input<std::tuple_element_t<count - 1, Arguments>>;
  }();
  constexpr std::size_t path_count = has_input ? count - 1 : count;
  using Subject = typename Signature::Subject;
  constexpr bool is_upload = std::is_same_v<Subject, Upload>;
  if (is_upload != (options.upload_limit > 0)) throw std::logic_error("an upload has a limit: " + pattern);
  bool const is_query = method == Method::get || method == Method::del || is_upload;
  if constexpr (has_input) {
    if (is_query && !describe::QueryShaped<std::tuple_element_t<count - 1, Arguments>>) {
      throw std::logic_error("a query takes flat members only: " + pattern);
    }
  }

  Route route;
  if constexpr (std::is_void_v<Result>)
    route.status = 204;
  else
    route.status = ResultTraits<Result>::status;
  route.method = method;
  route.pattern = std::move(pattern);
  route.access = std::move(access);
  route.summary = std::move(summary);
  route.options = options;

  route.prepare = [is_query](http::Request const& request, std::vector<std::string> const& parameters) {
    detail::refuse_unasked_input(request, has_input && is_query, is_upload || (has_input && !is_query));
    if (has_input && !is_query) detail::refuse_other_media_type(request);
    auto arguments = [&]<std::size_t... Index>(std::index_sequence<Index...>) {
      return Arguments{[&]() -> std::tuple_element_t<Index, Arguments> {
        using Argument = std::tuple_element_t<Index, Arguments>;
        if constexpr (Index < path_count)
          return detail::path_value<Argument>(parameters.at(Index));
        else
          return detail::input_value<Argument>(request, is_query);
      }()...};
    }
    (std::make_index_sequence<count>{});
    auto work = [arguments = std::move(arguments)](Subject& subject) -> http::Response {
      auto const invoke = [&](auto const&... values) { return Function(subject, values...); };
      if constexpr (std::is_void_v<Result>) {
        std::apply(invoke, arguments);
        http::Response response;
        response.status = 204;
        return response;
      } else {
        return ResultTraits<Result>::response(std::apply(invoke, arguments));
      }
    };
    return Route::Prepared(std::in_place_type<std::function<http::Response(Subject&)>>, std::move(work));
  };

  route.describe = [is_query, status = route.status, text = route.summary](describe::Schemas& schemas) {
    using describe::Direction;
    boost::json::object body;
    bool has_body = false;
    if constexpr (!std::is_void_v<Result>) {
      using Body = typename ResultTraits<Result>::Body;
      if constexpr (!std::is_void_v<Body>) {
        body = schemas.template of<Body>(Direction::outgoing);
        has_body = true;
      }
    }
    auto operation = detail::operation_base(text, status, has_body ? &body : nullptr);
    [&]<std::size_t... Index>(std::index_sequence<Index...>) {
      (detail::add_path_parameter(operation,
                                  schemas.template of<std::tuple_element_t<Index, Arguments>>(Direction::incoming)),
       ...);
    }
    (std::make_index_sequence<path_count>{});
    if constexpr (has_input) {
      using Input = std::tuple_element_t<count - 1, Arguments>;
      if (is_query) {
        describe::for_each_member<Input>([&](std::string_view name, auto pointer) {
          using Member = std::remove_cvref_t<decltype(std::declval<Input&>().*pointer)>;
          bool const is_required = !describe::IsOptional<Member>::value && !describe::IsVector<Member>::value;
          if constexpr (describe::IsOptional<Member>::value) {
            detail::add_query_parameter(
                operation, name, schemas.template of<typename Member::value_type>(Direction::incoming), is_required);
          } else {
            detail::add_query_parameter(operation, name, schemas.template of<Member>(Direction::incoming), is_required);
          }
        });
      } else {
        detail::add_request_body(operation, schemas.template of<Input>(Direction::incoming));
      }
    }
    if (is_upload) detail::add_upload_body(operation);
    return operation;
  };
  return route;
}

}  // namespace gendan::service
