#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/quantity.hpp"
#include "platform/describe/decode.hpp"
#include "platform/describe/diff.hpp"
#include "platform/describe/row.hpp"
#include "platform/describe/schema.hpp"

namespace gendan::describe {
namespace {

enum class Kind { regular, rush };
BOOST_DESCRIBE_ENUM(Kind, regular, rush)

struct Line {
  std::int64_t position = 0;
  Name product;
  QuantityNumber quantity;
  std::optional<CalendarDate> requested_on;
};
BOOST_DESCRIBE_STRUCT(Line, (), (position, product, quantity, requested_on))

struct Content {
  Kind kind = Kind::regular;
  Label remark;
  std::optional<Money> total;
  std::vector<Line> lines;
  std::map<std::string, std::string> facts;
  bool is_partial = false;
};
BOOST_DESCRIBE_STRUCT(Content, (), (kind, remark, total, lines, facts, is_partial))

struct Edit : Content {
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(Edit, (Content), (revision))

std::vector<std::string> problems_of(std::string_view text) {
  try {
    static_cast<void>(decoded<Edit>(text));
  } catch (Refusal const& refusal) {
    std::vector<std::string> found;
    for (auto const& problem : refusal.problems()) found.push_back(problem.path + " " + problem.code);
    return found;
  }
  return {};
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Decode, ReadsEveryKindOfMemberIncludingInheritedOnes) {
  auto const edit = decoded<Edit>(R"({"kind":"rush","remark":" 易碎 ","total":{"amount":"551.5","currency":"USD"},
    "lines":[{"position":10,"product":"Lamp","quantity":"12.5","requested_on":"2026-03-01"}],
    "facts":{"Brand":"Generic"},"is_partial":true,"revision":3})");
  EXPECT_EQ(edit.kind, Kind::rush);
  EXPECT_EQ(edit.remark.text(), "易碎");
  EXPECT_EQ(edit.total->minor(), 55150);
  EXPECT_EQ(edit.lines.at(0).quantity.scaled(), 12500);
  EXPECT_EQ(edit.lines.at(0).requested_on->text(), "2026-03-01");
  EXPECT_EQ(edit.facts.at("Brand"), "Generic");
  EXPECT_EQ(edit.revision, 3);
}

TEST(Decode, NamesEveryProblemAtOnceByItsPointer) {
  EXPECT_THAT(problems_of(R"({"kind":"slow","remark":7,"total":{"amount":"1.234","currency":"USD","x":1},
      "lines":[{"position":1.5,"product":"","quantity":"1e3"}],"is_partial":"yes","colour/size":1,"revision":9e30})"),
              ElementsAre("/kind not_one_of", "/remark not_a_text", "/total/x unknown_field",
                          "/total/amount not_an_amount", "/lines/0/position not_a_whole_number",
                          "/lines/0/product too_short", "/lines/0/quantity not_a_decimal", "/is_partial not_a_boolean",
                          "/revision out_of_range", "/colour~1size unknown_field"));
}

struct Counts {
  std::int64_t many = 0;
  std::int32_t some = 0;
  Whole<1, 200> few;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (many, some, few))

Counts counts(std::string const& many, std::string const& some = "0", std::string const& few = "1") {
  return decoded<Counts>(R"({"many":)" + many + R"(,"some":)" + some + R"(,"few":)" + few + "}");
}

TEST(Decode, TakesAWholeNumberHoweverItIsWritten) {
  EXPECT_EQ(counts("1.0").many, 1);
  EXPECT_EQ(counts("-250e-1").many, -25);
  EXPECT_EQ(counts("1.25E2").many, 125);
  EXPECT_EQ(counts("0.0").many, 0);
  EXPECT_EQ(counts("-0").many, 0);
  EXPECT_EQ(counts("-0.0").many, 0);
  EXPECT_EQ(counts("9007199254740991.0").many, 9'007'199'254'740'991);
  EXPECT_EQ(counts("-9007199254740991.0").many, -9'007'199'254'740'991);
  EXPECT_EQ(counts("9223372036854775807").many, std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(counts("0", "2147483647.0").some, std::numeric_limits<std::int32_t>::max());
  EXPECT_EQ(counts("0", "0", "200.0").few.value(), 200);
}

TEST(Decode, RefusesWhatIsNotWholeOrOutOfRangeOrNoLongerExact) {
  auto const problem = [](auto... numbers) -> std::string {
    try {
      static_cast<void>(counts(numbers...));
    } catch (Refusal const& refusal) {
      return refusal.problems().front().path + " " + refusal.problems().front().code;
    }
    return "none";
  };
  for (auto const* number : {"1.5", "-0.5", "1e-1", "1e-300"}) {
    EXPECT_EQ(problem(number), "/many not_a_whole_number") << number;
    EXPECT_EQ(problem("0", number), "/some not_a_whole_number") << number;
    EXPECT_EQ(problem("0", "0", number), "/few not_a_whole_number") << number;
  }
  for (auto const* number : {"9007199254740992.0", "-9007199254740993.0", "1e19", "-1e300", "9223372036854775808"})
    EXPECT_EQ(problem(number), "/many out_of_range") << number;
  EXPECT_EQ(problem("1e400"), "@13 number_out_of_range");
  EXPECT_EQ(problem("0", "2147483648.0"), "/some out_of_range");
  EXPECT_EQ(problem("0", "0", "201.0"), "/few out_of_range");
  EXPECT_EQ(problem("0", "0", "-0.0"), "/few out_of_range");
  EXPECT_EQ(problem("\"1\""), "/many not_a_whole_number");
}

TEST(Decode, TakesAFreeTextOfSoManyCharactersNotBytes) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "中";
  std::string out;
  EXPECT_FALSE(Form<std::string>::from_text(text, out));
  EXPECT_EQ(Form<std::string>::from_text(text + "a", out)->code, "too_long");
  EXPECT_EQ(Form<std::string>::incoming_schema().at("maxLength"), 100'000);
}

TEST(Decode, AsksForWhatIsMissingButNotForOptionalsAndLists) {
  EXPECT_THAT(problems_of("{}"),
              ElementsAre("/kind missing", "/remark missing", "/is_partial missing", "/revision missing"));
  EXPECT_THAT(problems_of("[]"), ElementsAre(" not_an_object"));
}

struct MalformedCase {
  std::string text;
  std::string problem;
};
class MalformedJson : public testing::TestWithParam<MalformedCase> {};

TEST_P(MalformedJson, IsRefusedWithItsPlace) {
  EXPECT_THAT(problems_of(GetParam().text), ElementsAre(GetParam().problem));
}

INSTANTIATE_TEST_SUITE_P(
    All, MalformedJson,
    testing::Values(MalformedCase{"", "@0 syntax"}, MalformedCase{"{\"a\":1,\"a\":2}", "/a duplicate_key"},
                    MalformedCase{"{\"a\":{\"\":1,\"\":2}}", "/ duplicate_key"},
                    MalformedCase{"{} {}", "@3 trailing_text"}, MalformedCase{std::string(40, '['), " too_deep"},
                    MalformedCase{"{\"a\":\"\xff\"}", "@6 syntax"}, MalformedCase{"{\"a\":NaN}", "@5 syntax"},
                    MalformedCase{"{\"revision\":1e400}", "@17 number_out_of_range"}));

TEST(Decode, ReadsAFractionAsTheNearestNumber) {
  for (auto const* text : {"1.1111111111111111e+33", "-2.128409656321987e-239", "5.409760742964738e+124", "5e-324",
                           "123456789012345678.5"}) {
    EXPECT_EQ(parsed_json(text).as_double(), std::strtod(text, nullptr)) << text;
  }
  EXPECT_EQ(parsed_json("1e-400").as_double(), 0);
}

TEST(Encode, WritesEveryMemberAndReadsBackTheSame) {
  auto const text =
      R"({"kind":"regular","remark":"a\"b\\\n\u0001","total":null,"lines":[],"facts":{},"is_partial":false,"revision":1})";
  Edit edit;
  edit.revision = 1;
  EXPECT_EQ(encoded(edit),
            R"({"kind":"regular","remark":"","total":null,"lines":[],"facts":{},"is_partial":false,"revision":1})");
  std::string out;
  append_json_string(out, "a\"b\\\n\x01");
  EXPECT_NE(std::string(text).find(out), std::string::npos);
}

struct Filter {
  std::optional<Kind> kind;
  std::vector<CalendarDate> days;
  Whole<1, 200> limit;
};
BOOST_DESCRIBE_STRUCT(Filter, (), (kind, days, limit))

TEST(DecodeQuery, ReadsScalarsAndListsAndRefusesUnknownNames) {
  auto const filter =
      decoded_query<Filter>({{"limit", "50"}, {"days", "2026-01-01,2026-01-02"}, {"days", "2026-01-03"}});
  EXPECT_EQ(filter.limit.value(), 50);
  EXPECT_EQ(filter.days.size(), 3U);
  try {
    static_cast<void>(decoded_query<Filter>({{"limit", "500"}, {"knd", "rush"}, {"kind", "slow"}}));
    FAIL();
  } catch (Refusal const& refusal) {
    ASSERT_EQ(refusal.problems().size(), 3U);
    EXPECT_EQ(refusal.problems()[0], (Problem{"?kind", "not_one_of", "regular|rush"}));
    EXPECT_EQ(refusal.problems()[1], (Problem{"?limit", "out_of_range", "1..200"}));
    EXPECT_EQ(refusal.problems()[2], (Problem{"?knd", "unknown_parameter", ""}));
  }
}

TEST(Query, TakesNoEmptyTextForAnEntryOfAList) {
  for (auto const* text : {"", "2026-01-01,", ",2026-01-01", ","}) {
    try {
      static_cast<void>(decoded_query<Filter>({{"limit", "50"}, {"days", text}}));
      ADD_FAILURE() << '"' << text << '"';
    } catch (Refusal const& refusal) {
      EXPECT_EQ(refusal.problems().front(), (Problem{"?days", "not_a_date", ""})) << '"' << text << '"';
    }
  }
}

TEST(Schema, TellsIncomingFromOutgoing) {
  Schemas schemas;
  EXPECT_EQ(schemas.of<Edit>(Direction::incoming), (boost::json::object{{"$ref", "#/components/schemas/EditInput"}}));
  EXPECT_EQ(schemas.of<Edit>(Direction::outgoing), (boost::json::object{{"$ref", "#/components/schemas/Edit"}}));
  auto const& incoming = schemas.components().at("EditInput").as_object();
  EXPECT_EQ(incoming.at("required"), (boost::json::array{"kind", "remark", "is_partial", "revision"}));
  EXPECT_EQ(schemas.components().at("Edit").at("required").as_array().size(), 7U);
  EXPECT_EQ(incoming.at("properties").at("kind").at("enum"), (boost::json::array{"regular", "rush"}));
  EXPECT_TRUE(schemas.components().contains("Money"));
}

boost::json::value const& property(Schemas const& schemas, std::string const& of, std::string const& name) {
  return schemas.components().at(of).at("properties").at(name);
}

TEST(Schema, HoldsEachKindOfTextOnceWithAllThatItMustBe) {
  Schemas schemas;
  static_cast<void>(schemas.of<Edit>(Direction::incoming));
  static_cast<void>(schemas.of<Edit>(Direction::outgoing));
  boost::json::object const line{{"$ref", "#/components/schemas/LineOf0To200"}};
  EXPECT_EQ(property(schemas, "EditInput", "remark"), line);
  EXPECT_EQ(property(schemas, "Edit", "remark"), line);
  auto const& schema = schemas.components().at("LineOf0To200").as_object();
  EXPECT_EQ(schema.at("maxLength"), 200);
  EXPECT_FALSE(schema.contains("minLength"));
  EXPECT_EQ(schema.at("pattern").as_string(), text_pattern(0, Lines::one));
  EXPECT_EQ(schemas.components().at("LineOf1To200").at("minLength"), 1);
  EXPECT_EQ((Form<BoundedText<1, 500, Lines::many>>::name()), "TextOf1To500");
  EXPECT_EQ((Form<BoundedText<1, 500, Lines::many>>::schema().at("pattern").as_string()), text_pattern(1, Lines::many));
}

TEST(Schema, SaysOfFreeTextAndOfNamesInAMapWhatIsRefused) {
  Schemas schemas;
  static_cast<void>(schemas.of<Edit>(Direction::incoming));
  static_cast<void>(schemas.of<Edit>(Direction::outgoing));
  auto const& facts = property(schemas, "EditInput", "facts");
  EXPECT_EQ(
      facts.at("propertyNames"),
      (boost::json::object{{"minLength", 1}, {"maxLength", 200}, {"pattern", R"(^[^\u0000-\u001f\u007f-\u009f]+$)"}}));
  EXPECT_EQ(facts.at("additionalProperties").at("pattern"), R"(^[^\u0000]*$)");
  EXPECT_EQ(property(schemas, "Edit", "facts"),
            (boost::json::object{{"type", "object"}, {"additionalProperties", {{"type", "string"}}}}));
}

struct Place {
  CountryCode country;
  std::optional<Currency> currency;
};
BOOST_DESCRIBE_STRUCT(Place, (), (country, currency))

// The codes between "^(" and ")$".
std::vector<std::string> codes_in(Schemas const& schemas, std::string const& name) {
  auto pattern = std::string(schemas.components().at(name).at("pattern").as_string());
  std::vector<std::string> codes;
  for (std::size_t at = 2; at < pattern.size() - 1; at = pattern.find_first_of("|)", at) + 1)
    codes.push_back(pattern.substr(at, pattern.find_first_of("|)", at) - at));
  return codes;
}

TEST(Schema, ListsTheCodesOfCountriesAndCurrenciesAndNamesTheirStandards) {
  Schemas schemas;
  static_cast<void>(schemas.of<Place>(Direction::incoming));
  static_cast<void>(schemas.of<Money>(Direction::incoming));
  boost::json::object const currency{{"$ref", "#/components/schemas/Currency"}};
  EXPECT_EQ(property(schemas, "PlaceInput", "country").at("$ref"), "#/components/schemas/CountryCode");
  EXPECT_EQ(property(schemas, "PlaceInput", "currency"),
            (boost::json::object{{"oneOf", {currency, {{"type", "null"}}}}}));
  EXPECT_EQ(property(schemas, "Money", "currency"), currency);
  auto const countries = CountryCode::all();
  EXPECT_THAT(codes_in(schemas, "CountryCode"), testing::ElementsAreArray(countries));
  EXPECT_THAT(codes_in(schemas, "Currency"), testing::ElementsAreArray(Currency::all()));
  auto const description = [&](char const* name) {
    return std::string(schemas.components().at(name).at("description").as_string());
  };
  EXPECT_THAT(description("CountryCode"), testing::HasSubstr("ISO 3166-1"));
  EXPECT_THAT(description("Currency"), testing::HasSubstr("ISO 4217"));
}

struct Visitor {
  Id<struct VisitorTag> id;
  Name name;
};
BOOST_DESCRIBE_STRUCT(Visitor, (), (id, name))
struct Book {
  std::vector<Visitor> visitors;
};
BOOST_DESCRIBE_STRUCT(Book, (), (visitors))

TEST(Changes, MatchEntriesWithoutPositionByTheirId) {
  auto const visitor = [](std::int64_t at, std::string_view name) {
    return Visitor{Id<VisitorTag>::made(Instant::from_unix_milliseconds(at), {}), *Name::parsed(name)};
  };
  Book const before{{visitor(1, "Anna"), visitor(2, "Bo")}};
  Book const after{{visitor(2, "Bob"), visitor(3, "Cid")}};
  auto const found = changes(before, after);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].path, "/visitors/" + before.visitors[0].id.text());
  EXPECT_EQ(found[0].after.text, "null");
  EXPECT_EQ(found[1].path, "/visitors/" + after.visitors[0].id.text() + "/name");
  EXPECT_EQ(found[1].after.text, "\"Bob\"");
  EXPECT_EQ(found[2].before.text, "null");
}

TEST(Changes, TellThatEntriesChangedPlaces) {
  auto const visitor = [](std::int64_t at) {
    return Visitor{Id<VisitorTag>::made(Instant::from_unix_milliseconds(at), {}), *Name::parsed("Anna")};
  };
  Book const before{{visitor(1), visitor(2), visitor(3)}};
  Book const after{{visitor(3), visitor(4), visitor(1)}};
  auto const found = changes(before, after);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].path, "/visitors");
  EXPECT_EQ(found[0].before.text, "[\"" + visitor(1).id.text() + "\",\"" + visitor(3).id.text() + "\"]");
  EXPECT_EQ(found[0].after.text, "[\"" + visitor(3).id.text() + "\",\"" + visitor(1).id.text() + "\"]");
}

TEST(Changes, NameTheFieldAndMatchLinesByPosition) {
  Content before;
  before.lines = {{10, *Name::parsed("Lamp"), QuantityNumber::from_scaled(1000), {}},
                  {20, *Name::parsed("Cord"), QuantityNumber::from_scaled(2000), {}}};
  auto after = before;
  after.is_partial = true;
  after.lines.erase(after.lines.begin());
  after.lines[0].quantity = QuantityNumber::from_scaled(2500);
  auto const found = changes(before, after);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].path, "/lines/10");
  EXPECT_EQ(found[0].after.text, "null");
  EXPECT_EQ(found[1].path, "/lines/20/quantity");
  EXPECT_EQ(found[1].before.text, "\"2\"");
  EXPECT_EQ(found[1].after.text, "\"2.5\"");
  EXPECT_EQ(found[2].path, "/is_partial");
  EXPECT_THAT(changes(before, before), IsEmpty());
}

TEST(Columns, GiveMoneyTwoAndEveryOtherMemberOne) {
  EXPECT_EQ(columns<Edit>("o."),
            "o.kind, o.remark, o.total_minor, o.total_currency, o.lines, o.facts, o.is_partial, o.revision");
}

}  // namespace
}  // namespace gendan::describe
