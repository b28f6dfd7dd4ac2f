// Every endpoint against input that its own description does not allow: read from the OpenAPI document, so
// that no endpoint can be forgotten. The answer must be a refusal that names the field.
#include <gmock/gmock.h>

#include <set>

#include "platform/service/openapi.hpp"
#include "testing/test_app.hpp"

namespace gendan {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using testing::Answer;

// "/lines/0/quantity" in some body that holds otherwise.
struct Place {
  std::string pointer;
  object schema;
};

std::set<std::string> types_of(object const& schema) {
  auto const* type = schema.if_contains("type");
  if (type == nullptr) return {};
  if (type->is_string()) return {std::string(type->as_string())};
  std::set<std::string> types;
  for (auto const& one : type->as_array()) types.emplace(one.as_string());
  return types;
}

// Not any text within a length.
bool is_coded(object const& schema) {
  return schema.contains("enum") || schema.contains("format") ||
         (schema.contains("pattern") && !schema.contains("maxLength"));
}

// The description read as a source of bodies.
class Description {
public:
  explicit Description(object document) : document_(std::move(document)) {}

  object const& paths() const { return document_.at("paths").as_object(); }

  object resolved(object const& schema) const {
    if (auto const* reference = schema.if_contains("$ref")) {
      auto const name = std::string(reference->as_string()).substr(std::string("#/components/schemas/").size());
      return document_.at("components").at("schemas").at(name).as_object();
    }
    if (auto const* choices = schema.if_contains("oneOf")) {  // what a reference names, or null
      auto choice = resolved(choices->as_array().front().as_object());
      choice["type"] = array{choice.at("type"), "null"};
      return choice;
    }
    return schema;
  }

  // A smallest value that the schema allows.
  value sample(object const& given) const {
    auto const schema = resolved(given);
    if (auto const* choices = schema.if_contains("enum")) return choices->as_array().front();
    auto const types = types_of(schema);
    if (types.contains("object")) return sample_object(schema);
    if (types.contains("array")) return array{sample(schema.at("items").as_object())};
    if (types.contains("integer") || types.contains("number"))
      return schema.contains("minimum") ? schema.at("minimum") : 1;
    if (types.contains("boolean")) return true;
    return sample_text(schema);
  }

  // Every place below `given`, each element of a list once.
  std::vector<Place> places(object const& given, std::string const& prefix = "") const {
    std::vector<Place> found;
    auto const schema = resolved(given);
    if (auto const* properties = schema.if_contains("properties")) {
      for (auto const& property : properties->as_object()) {
        auto const pointer = prefix + "/" + std::string(property.key());
        found.push_back({pointer, resolved(property.value().as_object())});
        std::ranges::move(places(property.value().as_object(), pointer), std::back_inserter(found));
      }
    } else if (auto const* items = schema.if_contains("items")) {
      found.push_back({prefix + "/0", resolved(items->as_object())});
      std::ranges::move(places(items->as_object(), prefix + "/0"), std::back_inserter(found));
    }
    return found;
  }

  // The smallest body that has something at `pointer`, with `put` there.
  value body_with(object const& given, std::string const& pointer, value put) const {
    if (pointer.empty()) return put;
    auto const schema = resolved(given);
    auto const end = pointer.find('/', 1);
    auto const name = pointer.substr(1, end - 1);
    auto const rest = end == std::string::npos ? std::string() : pointer.substr(end);
    if (schema.contains("items")) return array{body_with(schema.at("items").as_object(), rest, std::move(put))};
    auto body = sample(schema).as_object();
    body[name] = body_with(schema.at("properties").at(name).as_object(), rest, std::move(put));
    return body;
  }

private:
  value sample_object(object const& schema) const {
    object made;
    if (auto const* required = schema.if_contains("required")) {
      for (auto const& name : required->as_array()) {
        made[name.as_string()] = sample(schema.at("properties").at(name.as_string()).as_object());
      }
    }
    return made;
  }
  static value sample_text(object const& schema) {
    if (schema.contains("format")) {
      auto const& format = schema.at("format").as_string();
      if (format == "date") return "2026-03-02";
      if (format == "date-time") return "2026-03-02T01:00:00Z";
      if (format == "decimal") return "1";
    }
    if (auto const* examples = schema.if_contains("examples")) return examples->as_array().front();
    if (is_coded(schema)) return "01hzzzzzzzzzzzzzzzzzzzzzzz";
    auto const length = schema.contains("minLength") ? schema.at("minLength").to_number<std::size_t>() : 1;
    return value(std::string(std::max<std::size_t>(length, 1), 'a'));
  }

  object document_;
};

// Values that this schema cannot allow, each as JSON text.
std::vector<std::string> wrong_values(object const& schema) {
  std::vector<std::string> wrong;
  auto const types = types_of(schema);
  if (types.empty()) return wrong;  // anything is allowed
  auto const unless = [&](char const* type, char const* text) {
    if (!types.contains(type)) wrong.emplace_back(text);
  };
  unless("string", "\"x\"");
  unless("boolean", "true");
  unless("array", "[]");
  unless("object", "{}");
  unless("null", "null");
  if (!types.contains("integer") && !types.contains("number")) wrong.emplace_back("12");
  if (types.contains("integer")) wrong.insert(wrong.end(), {"1.5", "1e400", "99999999999999999999"});
  if (schema.contains("minimum")) wrong.emplace_back("-99999999999");
  if (types.contains("string")) wrong.insert(wrong.end(), {R"("a\u0000b")", "\"\xC3\x28\"", R"("\ud800")"});
  if (auto const* most = schema.if_contains("maxLength"))
    wrong.push_back("\"" + std::string(most->to_number<std::size_t>() + 1, 'a') + "\"");
  if (schema.contains("minLength")) wrong.insert(wrong.end(), {R"("a\u0001b")", R"("a\u0085b")", R"(" \t\u3000")"});
  if (is_coded(schema)) wrong.emplace_back("\"no such\"");
  return wrong;
}

// Texts for a query that this schema cannot allow. Bytes that are no text never get past the request's head.
std::vector<std::string> wrong_queries(object const& schema) {
  std::vector<std::string> wrong;
  auto const types = types_of(schema);
  if (types.contains("integer")) wrong.insert(wrong.end(), {"x", "1.5", "99999999999999999999", "-99999999999"});
  if (types.contains("boolean")) wrong.emplace_back("maybe");
  if (is_coded(schema)) wrong.emplace_back("no+such");
  if (schema.contains("maxLength")) wrong.emplace_back(20'001, 'a');
  return wrong;
}

// Whether a problem names that element, or the byte from which the whole body is unreadable ("@58").
bool names(Answer const& answer, std::string const& pointer) {
  auto const problems = answer.problems();
  return problems.find(' ' + pointer) != std::string::npos || problems.find(" @") != std::string::npos;
}

class BadInput : public testing::TestApp {
protected:
  Description description() { return Description(service::openapi_document(app().app())); }

  // "/api/v1/orders/{id}" → "/orders/01h…": well-formed names of nothing.
  static std::string target(std::string_view pattern) {
    std::string made;
    std::size_t at = std::string_view("/api/v1").size();
    while (at < pattern.size()) {
      if (pattern[at] != '{') {
        made += pattern[at++];
        continue;
      }
      auto const name = pattern.substr(at + 1, pattern.find('}', at) - at - 1);
      made += name == "position" ? "10" : "01hzzzzzzzzzzzzzzzzzzzzzzz";
      at = pattern.find('}', at) + 1;
    }
    return made;
  }
  static http::Method method_of(std::string_view verb) {
    return verb == "get"    ? http::Method::get
           : verb == "post" ? http::Method::post
           : verb == "put"  ? http::Method::put
                            : http::Method::del;
  }
  Answer send(std::string_view verb, std::string_view pattern, std::string body) {
    return as("chen_min")
        .send(method_of(verb), target(pattern), std::move(body), {{"content-type", "application/json"}});
  }
  // With every endpoint that takes a JSON body.
  template <class Check>
  void each_body(Check check) {
    auto const all = description();
    for (auto const& path : all.paths()) {
      for (auto const& verb : path.value().as_object()) {
        auto const* body = verb.value().as_object().if_contains("requestBody");
        auto const* content =
            body == nullptr ? nullptr : body->at("content").as_object().if_contains("application/json");
        if (content == nullptr) continue;
        check(all, std::string(verb.key()), std::string(path.key()), content->at("schema").as_object());
      }
    }
  }
};
BOTH_DATABASES(BadInput);

TEST_P(BadInput, OfAWrongTypeIsRefusedWhereItStands) {
  each_body([&](Description const& all, std::string const& verb, std::string const& path, object const& schema) {
    for (auto const& place : all.places(schema)) {
      auto const frame = boost::json::serialize(all.body_with(schema, place.pointer, "@here@"));
      auto const here = frame.find("\"@here@\"");
      ASSERT_NE(here, std::string::npos) << frame;
      for (auto const& wrong : wrong_values(place.schema)) {
        auto body = frame;
        auto const answer = send(verb, path, body.replace(here, 8, wrong));
        EXPECT_TRUE(answer.status == 400 || answer.status == 422)
            << verb << ' ' << path << ' ' << place.pointer << " = " << wrong.substr(0, 40) << " → " << answer.status;
        EXPECT_TRUE(names(answer, place.pointer)) << verb << ' ' << path << ' ' << place.pointer << " = "
                                                  << wrong.substr(0, 40) << " → " << answer.problems();
      }
    }
  });
}

TEST_P(BadInput, WithAnUnknownFieldIsRefusedByItsName) {
  each_body([&](Description const& all, std::string const& verb, std::string const& path, object const& schema) {
    auto body = all.sample(schema).as_object();
    body["no_such_field"] = 1;
    auto const answer = send(verb, path, boost::json::serialize(body));
    EXPECT_EQ(answer.status, 422) << verb << ' ' << path;
    EXPECT_TRUE(names(answer, "/no_such_field")) << verb << ' ' << path << ' ' << answer.problems();
  });
}

TEST_P(BadInput, ThatIsNoReadableJsonIsRefused) {
  std::string const deep(5'000, '[');
  each_body([&](Description const&, std::string const& verb, std::string const& path, object const&) {
    for (auto const& body : {std::string(), std::string("{"), std::string("[]"), std::string("\"text\""), deep,
                             std::string(R"({"a":1,"a":2})"), std::string("{\"a\":\"\xFF\"}"), std::string("{} {}")}) {
      auto const answer = send(verb, path, body);
      EXPECT_TRUE(answer.status == 400 || answer.status == 422)
          << verb << ' ' << path << ' ' << body.substr(0, 20) << " → " << answer.status;
    }
  });
}

TEST_P(BadInput, OfAnotherMediaTypeIsRefused) {
  each_body([&](Description const& all, std::string const& verb, std::string const& path, object const& schema) {
    auto const body = boost::json::serialize(all.sample(schema));
    for (auto const* type : {"text/plain", "application/x-www-form-urlencoded", "application/jsonp; charset=utf-8"}) {
      auto const answer = as("chen_min").send(method_of(verb), target(path), body, {{"content-type", type}});
      EXPECT_EQ(answer.status, 415) << verb << ' ' << path << ' ' << type;
      EXPECT_EQ(answer.problems(), "not_one_of content-type") << verb << ' ' << path << ' ' << type;
    }
  });
  auto const named = [&](std::string type) {
    return as("chen_min").send(http::Method::post, "/departments", R"({"nam":"x"})", {{"content-type", type}}).status;
  };
  EXPECT_EQ(named("Application/JSON; charset=utf-8"), 422);
}

TEST_P(BadInput, InAQueryIsRefusedByItsName) {
  auto const all = description();
  for (auto const& path : all.paths()) {
    for (auto const& verb : path.value().as_object()) {
      auto const* parameters = verb.value().as_object().if_contains("parameters");
      if (parameters == nullptr) continue;
      for (auto const& parameter : parameters->as_array()) {
        if (parameter.at("in").as_string() != "query") continue;
        std::string const name(parameter.at("name").as_string());
        for (auto const& wrong : wrong_queries(all.resolved(parameter.at("schema").as_object()))) {
          auto const answer =
              as("chen_min").send(method_of(verb.key()), target(path.key()) + "?" + name + "=" + wrong, "");
          EXPECT_TRUE(answer.status == 400 || answer.status == 422)
              << verb.key() << ' ' << path.key() << ' ' << name << '=' << wrong << " → " << answer.status;
          EXPECT_TRUE(names(answer, "?" + name))
              << verb.key() << ' ' << path.key() << ' ' << name << '=' << wrong << " → " << answer.problems();
        }
      }
    }
  }
}

TEST_P(BadInput, InAPathFindsNothing) {
  auto const all = description();
  for (auto const& path : all.paths()) {
    std::string const pattern(path.key());
    auto const at = pattern.find('{');
    if (at == std::string::npos) continue;
    auto const head = target(pattern.substr(0, at));
    for (auto const& verb : path.value().as_object()) {
      auto const rest = target("/api/v1" + pattern.substr(pattern.find('}') + 1));
      for (std::string const wrong : {"no-such", "a%2fb", "-1"}) {
        auto const answer = as("chen_min").send(method_of(verb.key()), head + wrong + rest, "{}");
        EXPECT_TRUE(answer.status >= 400 && answer.status < 500)
            << verb.key() << ' ' << pattern << ' ' << wrong << " → " << answer.status;
      }
    }
  }
}

}  // namespace
}  // namespace gendan
