#include <gtest/gtest.h>

#include "platform/tabular/json_records.hpp"
#include "testing/tables/made_tables.hpp"

namespace gendan::tabular {
namespace {

using made::refusal_of;
using made::shown;
using namespace std::string_literals;

struct JsonExample {
  char const* name;
  std::string text;
  std::string expected;
};

TEST(JsonTable, IsReadAsItsObjects) {
  made::Tables tables;
  for (auto const& [name, text, expected] : std::vector<JsonExample>{
           {"array", R"([{"a":"x","b":1},{"a":"y","b":2}])", "a|b\n1: x|#1\n2: y|#2\n"},
           {"one after another", "{\"a\":1}\n{\"a\":2}\n", "a\n1: #1\n2: #2\n"},
           {"one after another without line ends", R"({"a":1}{"a":2} )", "a\n1: #1\n2: #2\n"},
           {"kinds", R"([{"a":true,"b":false,"c":null,"d":"","e":"é"}])", "a|b|c|d|e\n1: ?true|?false|||é\n"},
           {"numbers as they are written", R"([{"a":1.50,"b":1E5,"c":-0.0,"d":12345678901234567890123,"e":1e400}])",
            "a|b|c|d|e\n1: #1.50|#1E5|#-0.0|#12345678901234567890123|#1e400\n"},
           {"columns of all objects", R"([{"a":1},{"b":2},{"c":3,"a":4}])", "a|b|c\n1: #1||\n2: |#2|\n3: #4||#3\n"},
           {"nested objects", R"([{"to":{"port":"HH","at":{"x":1}},"n":2}])", "to.port|to.at.x|n\n1: HH|#1|#2\n"},
           {"arrays stay JSON", R"([{"tags":["a\"b",1.50,null,true,{"x":{"y":[]},"z":2},[]],"n":1}])",
            "tags|n\n1: [\"a\\\"b\",1.50,null,true,{\"x\":{\"y\":[]},\"z\":2},[]]|#1\n"},
           {"empty objects are blank rows", R"([{},{"a":null},{"a":1}])", "a\n3: #1\n"},
           {"blanks", " \r\n [ { \"a\" : 1 } , { \"a\" : 2 } ] \n", "a\n1: #1\n2: #2\n"},
           {"nothing in it", "[]", "\n"},
           {"escapes", R"([{"\u53f7":"\u7532\n\"\ud83d\ude00"}])", "号\n1: 甲\n\"😀\n"},
           {"byte order mark", "\xEF\xBB\xBF[{\"a\":1}]", "a\n1: #1\n"},
           {"UTF-16",
            "\xFF\xFE[\0{\0\"\0\xF7\x53\"\0:\0"
            "1\0}\0]\0"s,
            "号\n1: #1\n"},
           {"wrapped", R"({"ok":true,"data":{"n":[1,2],"orders":[{"a":1},{"a":2}]},"next":null})", "a\n1: #1\n2: #2\n"},
           {"one object", R"({"a":1,"b":[1,2]})", "a|b\n1: #1|[1,2]\n"},
           {"objects that hold arrays of objects", R"({"a":1,"l":[{"x":1}]}{"a":2,"l":[]})",
            "a|l\n1: #1|[{\"x\":1}]\n2: #2|[]\n"},
       }) {
    EXPECT_EQ(shown(tables.file(text), {.format = Format::json}), expected) << name;
  }
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int time = 0; time < times; ++time) result += text;
  return result;
}

TEST(JsonTable, IsRefusedAtTheObjectThatIsWrong) {
  made::Tables tables;
  auto const nested = [](int depth) {
    std::string text = "[{\"a\":1},";
    for (int level = 0; level < depth; ++level) text += "{\"a\":";
    return text + "1" + std::string(static_cast<std::size_t>(depth), '}') + "]";
  };
  std::string wide = "[{\"x\":1},{";
  for (int column = 0; column < 1'001; ++column)
    wide += (column == 0 ? "\"c" : ",\"c") + std::to_string(column) + "\":1";
  std::string large = "[{\"x\":1},{";
  for (int column = 0; column < 40; ++column) {
    large += (column == 0 ? "\"c" : ",\"c") + std::to_string(column) + "\":\"" + std::string(32'000, 'x') + '"';
  }
  for (auto const& [name, text, expected] : std::vector<JsonExample>{
           {"duplicate key", R"([{"a":1},{"a":1,"a":2}])", "invalid duplicate_key /rows/2/a"},
           {"duplicate nested key", R"([{"o/p":{"a":1,"a":2}}])", "invalid duplicate_key /rows/1/o~1p.a"},
           {"duplicate object", R"([{"o":{},"o":{}}])", "invalid duplicate_key /rows/1/o"},
           {"two ways to one column", R"([{"o":{"a":1},"o.a":2}])", "invalid duplicate_key /rows/1/o.a"},
           {"depth", nested(32), "too_large json_too_deep /rows/2 32"},
           {"not an object", R"([{"a":1},2])", "invalid not_an_object /rows/2"},
           {"array in the array", R"([{"a":1},[2]])", "invalid not_an_object /rows/2"},
           {"scalar", "true", "invalid not_a_table"},
           {"cut", R"([{"a":1},{"a":)", "invalid truncated_json /rows/2"},
           {"cut between objects", R"([{"a":1},)", "invalid truncated_json"},
           {"trailing comma", R"([{"a":1},])", "invalid malformed_json"},
           {"no quotes", R"([{"a":1},{a:2}])", "invalid malformed_json /rows/2"},
           {"something behind", R"([{"a":1}] x)", "invalid malformed_json"},
           {"an array behind", R"([{"a":1}][{"a":1}])", "invalid malformed_json"},
           {"an array behind an object", R"({"a":1}[{"a":1}])", "invalid malformed_json"},
           {"comment", R"([{"a":1} /* */])", "invalid malformed_json"},
           {"NUL", R"([{"a":"\u0000"}])", "invalid nul_character /rows/1"},
           {"NUL in a name", R"([{"a\u0000":1}])", "invalid nul_character /rows/1"},
           {"lone surrogate", R"([{"a":"\ud800"}])", "invalid malformed_json /rows/1"},
           {"infinity", R"([{"a":Infinity}])", "invalid malformed_json /rows/1"},
           {"broken UTF-8", "[{\"a\":\"\xFF\"}]", "invalid invalid_encoding /rows/1"},
           {"too many columns", wide + "}]", "too_large too_many_columns /rows/2 1000"},
           {"long cell", "[{\"a\":\"" + std::string(32'768, 'x') + "\"}]", "too_large cell_too_long /rows/1 32767"},
           {"endless cell", "[{\"a\":\"" + std::string(200'000, 'x'), "too_large cell_too_long /rows/1 32767"},
           {"long array", "[{\"a\":[\"" + std::string(32'768, 'x') + "\"]}]", "too_large cell_too_long /rows/1 32767"},
           {"array of many arrays", "[{\"a\":[" + repeated("[],", 60'000), "too_large cell_too_long /rows/1 32767"},
           {"array of many objects", "[{\"a\":[" + repeated("{},", 60'000), "too_large cell_too_long /rows/1 32767"},
           {"array of many names", "[{\"a\":[{" + repeated("\"x\":{},", 60'000),
            "too_large cell_too_long /rows/1 32767"},
           {"long number", "[{\"a\":" + std::string(200'000, '1') + "}]", "too_large cell_too_long /rows/1 32767"},
           {"large row", large + "}]", "too_large row_too_large /rows/2 1048576"},
           {"long name", "[{\"" + std::string(1'100, 'x') + "\":1}]", "too_large column_name_too_long /rows/1 1024"},
           {"endless name", "[{\"" + std::string(200'000, 'x'), "too_large column_name_too_long /rows/1 32767"},
       }) {
    EXPECT_EQ(refusal_of(tables.file(text), {.format = Format::json}), expected) << name;
  }
  EXPECT_EQ(refusal_of(tables.file(nested(31))), "");
}

TEST(JsonTable, IsFoundByAStatedPointer) {
  made::Tables tables;
  auto const path = tables.file(R"({"a":[{"x":1}],"b/c":{"~":[{"y":2}]},"list":[[{"u":1}],5,[{"v":2}]],"n":5})");
  auto const at = [&](char const* pointer) { return TableOptions{.json_pointer = pointer}; };
  EXPECT_EQ(shown(path, at("/a")), "x\n1: #1\n");
  EXPECT_EQ(shown(path, at("/b~1c/~0")), "y\n1: #2\n");
  EXPECT_EQ(shown(path, at("/list/2")), "v\n1: #2\n");
  EXPECT_EQ(refusal_of(path, at("/missing")), "invalid json_pointer_not_found /missing");
  EXPECT_EQ(refusal_of(path, at("/n")), "invalid json_pointer_not_found /n");
  EXPECT_EQ(refusal_of(path, at("/b~1c")), "invalid json_pointer_not_found /b~1c");
  EXPECT_EQ(refusal_of(path, at("/list")), "invalid not_an_object /rows/1");
  EXPECT_EQ(refusal_of(path, at("a")), "invalid malformed_json_pointer a");
  EXPECT_EQ(refusal_of(tables.file(R"({"a":[{"x":1}],"a":[{"x":2}]})"), at("/a")), "invalid duplicate_key");
  EXPECT_EQ(detected(path).shape.json_pointer, "/a");
}

TEST(JsonTable, IsReadTheSameWhereverItIsCut) {
  std::string const text =
      R"( [ {"a":"x\u0041y","n":-12.50e+3,"t":[1.25,"q"],"o":{"号":true}} , {"a":null,"n":120} ] )";
  auto const records_of = [&](std::size_t most_at_once) {
    JsonRecords records(std::make_unique<TextSource>(std::make_unique<MemoryBytes>(text, most_at_once), "utf-8"), "");
    std::string result;
    for (JsonRecord record; records.next(record);) {
      for (auto const& [column, cell] : record.values) {
        result += std::to_string(record.number) + ' ' + records.columns()[column] + '=' + made::shown(cell) + '\n';
      }
    }
    return result;
  };
  EXPECT_EQ(records_of(std::string::npos), "1 a=xAy\n1 n=#-12.50e+3\n1 t=[1.25,\"q\"]\n1 o.号=?true\n2 a=\n2 n=#120\n");
  for (std::size_t most_at_once = 1; most_at_once < 9; ++most_at_once) {
    EXPECT_EQ(records_of(most_at_once), records_of(std::string::npos)) << most_at_once;
  }
}

TEST(FormatOfAFile, IsFoundByItsFirstBytes) {
  made::Tables tables;
  auto const format_of = [&](std::string const& text) { return detected(tables.file(text)).shape.format; };
  EXPECT_EQ(format_of("[{\"a\":1}]"), Format::json);
  EXPECT_EQ(format_of(" {\n \"a\":1}"), Format::json);
  EXPECT_EQ(format_of("[Total],[Qty]\n1,2\n"), Format::csv);
  EXPECT_EQ(format_of("{id},b\n1,2\n"), Format::csv);
}

}  // namespace
}  // namespace gendan::tabular
