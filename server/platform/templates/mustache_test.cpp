// The vectors are those of the Mustache specification v1.4.1 (github.com/mustache/spec) for what is taken over of it.
#include "platform/templates/mustache.hpp"

#include <gmock/gmock.h>

namespace gendan::templates {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string made(std::string_view text, std::string_view json) {
  Template const page(text);
  EXPECT_THAT(page.faults(), IsEmpty()) << text;
  return page.rendered(boost::json::parse(json), 1'000'000);
}

std::vector<std::string> told(std::vector<TemplateFault> const& faults) {
  std::vector<std::string> lines;
  for (auto const& fault : faults) lines.push_back(std::to_string(fault.line) + " " + fault.code + " " + fault.name);
  return lines;
}

struct Vector {
  char const* name;
  char const* text;
  char const* data;
  char const* expected;
};

constexpr Vector vectors[] = {
    {"No Interpolation", "Hello from {Mustache}!\n", "{}", "Hello from {Mustache}!\n"},
    {"Basic Interpolation", "Hello, {{subject}}!\n", R"({"subject":"world"})", "Hello, world!\n"},
    {"HTML Escaping", "{{forbidden}}", R"({"forbidden":"& \" < > '"})", "&amp; &quot; &lt; &gt; &#39;"},
    {"Basic Integer Interpolation", "\"{{mph}} miles an hour!\"", R"({"mph":85})", "\"85 miles an hour!\""},
    {"Basic Null Interpolation", "I ({{cannot}}) be seen!", R"({"cannot":null})", "I () be seen!"},
    {"Basic Context Miss Interpolation", "I ({{cannot}}) be seen!", "{}", "I () be seen!"},
    {"Dotted Names - Basic Interpolation", "{{person.name}}", R"({"person":{"name":"Joe"}})", "Joe"},
    {"Dotted Names - Arbitrary Depth", "{{a.b.c.d.e.name}}", R"({"a":{"b":{"c":{"d":{"e":{"name":"Phil"}}}}}})",
     "Phil"},
    {"Dotted Names - Broken Chains", "\"{{a.b.c}}\" == \"\"", R"({"a":{}})", "\"\" == \"\""},
    {"Dotted Names - Broken Chain Resolution", "{{a.b.c.name}}", R"({"a":{"b":{}},"c":{"name":"Jim"}})", ""},
    {"Dotted Names - Context Precedence", "{{#a}}{{b.c}}{{/a}}", R"({"a":{"b":{}},"b":{"c":"ERROR"}})", ""},
    {"Implicit Iterators - Basic", "Hello, {{.}}!", R"("world")", "Hello, world!"},
    {"Interpolation - Surrounding Whitespace", "| {{string}} |", R"({"string":"---"})", "| --- |"},
    {"Interpolation - Standalone", "  {{string}}\n", R"({"string":"---"})", "  ---\n"},
    {"Interpolation With Padding", "|{{ string }}|", R"({"string":"---"})", "|---|"},
    {"Truthy", "{{#boolean}}This should be rendered.{{/boolean}}", R"({"boolean":true})", "This should be rendered."},
    {"Falsey", "{{#boolean}}no{{/boolean}}", R"({"boolean":false})", ""},
    {"Null is falsey", "{{#null}}no{{/null}}", R"({"null":null})", ""},
    {"Context", "{{#context}}Hi {{name}}.{{/context}}", R"({"context":{"name":"Joe"}})", "Hi Joe."},
    {"Parent contexts", "{{#sec}}{{a}}, {{b}}, {{c.d}}{{/sec}}",
     R"({"a":"foo","b":"wrong","sec":{"b":"bar"},"c":{"d":"baz"}})", "foo, bar, baz"},
    {"Variable test", "{{#foo}}{{.}} is {{foo}}{{/foo}}", R"({"foo":"bar"})", "bar is bar"},
    {"List", "{{#list}}{{item}}{{/list}}", R"({"list":[{"item":1},{"item":2},{"item":3}]})", "123"},
    {"Empty List", "{{#list}}Yay lists!{{/list}}", R"({"list":[]})", ""},
    {"Doubled", "{{#bool}}\n* first\n{{/bool}}\n* {{two}}\n{{#bool}}\n* third\n{{/bool}}\n",
     R"({"bool":true,"two":"second"})", "* first\n* second\n* third\n"},
    {"Nested (Falsey)", "| A {{#bool}}B {{#other}}C{{/other}} D{{/bool}} E |", R"({"bool":false,"other":true})",
     "| A  E |"},
    {"Implicit Iterator - String", "{{#list}}({{.}}){{/list}}", R"({"list":["a","b"]})", "(a)(b)"},
    {"Implicit Iterator - Integer", "{{#list}}({{.}}){{/list}}", R"({"list":[1,2]})", "(1)(2)"},
    {"Implicit Iterator - Array", "{{#list}}({{#.}}{{.}}{{/.}}){{/list}}", R"({"list":[[1,2],[3]]})", "(12)(3)"},
    {"Dotted Names - Truthy", "{{#a.b.c}}Here{{/a.b.c}}", R"({"a":{"b":{"c":true}}})", "Here"},
    {"Section Surrounding Whitespace", " | {{#boolean}}\t|\t{{/boolean}} | \n", R"({"boolean":true})", " | \t|\t | \n"},
    {"Section Internal Whitespace", " | {{#boolean}} {{! Important Whitespace }}\n {{/boolean}} | \n",
     R"({"boolean":true})", " |  \n  | \n"},
    {"Standalone Lines", "| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n", R"({"boolean":true})",
     "| This Is\n|\n| A Line\n"},
    {"Indented Standalone Lines", "| This Is\n  {{#boolean}}\n|\n  {{/boolean}}\n| A Line\n", R"({"boolean":true})",
     "| This Is\n|\n| A Line\n"},
    {"Standalone Line Endings", "|\r\n{{#boolean}}\r\n{{/boolean}}\r\n|", R"({"boolean":true})", "|\r\n|"},
    {"Standalone Without Previous Line", "  {{#boolean}}\n#{{/boolean}}\n/", R"({"boolean":true})", "#\n/"},
    {"Standalone Without Newline", "#{{#boolean}}\n/\n  {{/boolean}}", R"({"boolean":true})", "#\n/\n"},
    {"Section Padding", "|{{# boolean }}={{/ boolean }}|", R"({"boolean":true})", "|=|"},
    {"Inverted Falsey", "{{^boolean}}yes{{/boolean}}", R"({"boolean":false})", "yes"},
    {"Inverted Truthy", "{{^boolean}}no{{/boolean}}", R"({"boolean":true})", ""},
    {"Inverted Context", "{{^context}}no{{/context}}", R"({"context":{"name":"Joe"}})", ""},
    {"Inverted Empty List", "{{^list}}Yay lists!{{/list}}", R"({"list":[]})", "Yay lists!"},
    {"Inverted Context Misses", "[{{^missing}}Cannot find key 'missing'!{{/missing}}]", "{}",
     "[Cannot find key 'missing'!]"},
    {"Comment Inline", "12345{{! Comment Block! }}67890", "{}", "1234567890"},
    {"Comment Multiline", "12345{{!\n  This is a\n  multi-line comment...\n}}67890\n", "{}", "1234567890\n"},
    {"Comment Standalone", "Begin.\n{{! Comment Block! }}\nEnd.\n", "{}", "Begin.\nEnd.\n"},
    {"Comment Indented Standalone", "Begin.\n  {{! Indented Comment Block! }}\nEnd.\n", "{}", "Begin.\nEnd.\n"},
    {"Comment Multiline Standalone", "Begin.\n{{!\nSomething's going on here...\n}}\nEnd.\n", "{}", "Begin.\nEnd.\n"},
    {"Comment Surrounding Whitespace", "12345 {{! Comment Block! }} 67890", "{}", "12345  67890"},
};

TEST(Mustache, KeepsTheSpecification) {
  for (auto const& vector : vectors) EXPECT_EQ(made(vector.text, vector.data), vector.expected) << vector.name;
}

TEST(Mustache, TakesAnEmptyTextForNothing) {
  EXPECT_EQ(made("{{#remark}}Remark: {{remark}}{{/remark}}{{^remark}}-{{/remark}}", R"({"remark":""})"), "-");
}

TEST(Mustache, NamesTheLineAndTheReasonOfEachFault) {
  EXPECT_THAT(told(Template("a\n{{#lines}}\n{{{raw}}}\n{{& raw}}\n{{> file}}\n{{=<% %>=}}\n{{/total}}").faults()),
              ElementsAre("3 tag_not_allowed {raw", "4 tag_not_allowed & raw", "5 tag_not_allowed > file",
                          "6 tag_not_allowed =<% %>=", "7 section_not_open total", "2 section_not_closed lines"));
  EXPECT_THAT(
      told(Template("{{! two\nlines}}\n{{a b}}{{}}\n{{#a.b}}{{#a.b}}{{/a.b}}{{/a.b}}\n{{never").faults()),
      ElementsAre("3 name_not_valid a b", "3 name_not_valid ", "4 section_within_itself a.b", "5 tag_not_closed "));
}

TEST(Mustache, RefusesToNestWithoutEnd) {
  std::string text;
  for (int level = 0; level < 50'000; ++level) text += "{{#a" + std::to_string(level) + "}}";
  EXPECT_EQ(Template(text).faults().front().code, "nested_too_deep");
}

TEST(Mustache, KnowsWhichNamesTheDataDoesNotHave) {
  auto const data = boost::json::parse(R"({"order":{"number":"1","remark":null},"lines":[{"code":"A"}]})");
  Template const page(
      "{{order.number}}{{order.remark}}\n{{order.nummer}}\n{{#lines}}{{code}}{{order.number}}\n{{price}}{{/lines}}");
  EXPECT_THAT(told(page.unknown_names(data)), ElementsAre("2 name_not_known order.nummer", "4 name_not_known price"));
}

TEST(Mustache, StopsAtItsBounds) {
  boost::json::array const thousand(1'000, boost::json::value(1));
  boost::json::value const data{{"a", thousand}, {"b", thousand}, {"c", thousand}, {"text", std::string(600, 'x')}};
  auto const refusal = [&](std::string_view text) {
    try {
      static_cast<void>(Template(text).rendered(data, 1'000));
    } catch (Refusal const& refused) {
      return refused.code();
    }
    return std::string();
  };
  EXPECT_EQ(refusal("{{text}}"), "");
  EXPECT_EQ(refusal("{{text}}{{text}}"), "template_too_long");
  EXPECT_EQ(refusal("{{#a}}{{#b}}{{#c}}{{/c}}{{/b}}{{/a}}"), "template_too_long");
}

}  // namespace
}  // namespace gendan::templates
