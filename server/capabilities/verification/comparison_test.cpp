#include "capabilities/verification/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "platform/describe/decode.hpp"
#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char agreed[] = R"({
  "kind": "regular", "currency": "USD", "incoterm": "FOB", "incoterm_place": "Ningbo", "requested_on": "2026-05-01",
  "payment_term": "30 % T/T", "documents_wanted": ["Packing list", "Certificate of origin"],
  "delivery_address": {"lines": "Am Sandtorkai 1\nHafen", "city": "Hamburg", "country": "DE"},
  "facts": {"Packing": "5-ply carton", "Project": "Niger-7"},
  "lines": [
    {"position": 10, "product_code": "LAMP-01", "customer_item_code": "XK-9", "description": "Desk lamp",
     "specification": [{"name": "Colour", "value": "silver"}, {"name": "Height", "value": "10 inch"}],
     "quantity": "24", "unit": "pcs", "unit_price": "1.00"},
    {"position": 20, "product_code": "LAMP-02", "quantity": "100", "unit": "kg", "unit_price": "2.5"}
  ]})";

// "/lines/0/unit": makes what is on the way there.
boost::json::value& place_of(boost::json::value& document, std::string_view pointer) {
  auto* place = &document;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    std::string name(pointer.substr(0, pointer.find('/')));
    pointer.remove_prefix(name.size());
    for (auto const& [written, meant] : {std::pair("~1", "/"), std::pair("~0", "~")}) {
      if (auto const at = name.find(written); at != name.npos) name.replace(at, 2, meant);
    }
    place = place->is_array() ? &place->as_array().at(std::stoul(name)) : &place->as_object()[name];
  }
  return *place;
}

// `changes`: by JSON pointer into the body the new value.
boost::json::value changed(boost::json::value document, boost::json::object const& changes) {
  for (auto const& [pointer, value] : changes) place_of(document, pointer) = value;
  return document;
}

Document read(boost::json::value const& json) {
  return document_of(describe::decoded<orders::OrderContent>(boost::json::serialize(json)), search::case_folded);
}

std::string said(ComparedField const& field) {
  return field.path + " " + describe::enum_text(field.verdict) + " " + describe::enum_text(field.weight) +
         (field.lookalike ? " " + describe::enum_text(*field.lookalike) : "");
}

std::string differences(Comparison const& comparison) {
  std::string found;
  for (auto const& field : comparison.fields) {
    if (field.verdict != Verdict::equal) found += (found.empty() ? "" : "; ") + said(field);
  }
  return found;
}

Comparison compare(boost::json::value const& left, boost::json::value const& right, Tolerances const& tolerances = {}) {
  return compared(read(left), read(right), tolerances);
}

TEST(Comparison, TakesTheCustomersCodeForOurOwnWhereItIs) {
  auto const by_their_word = [](char const* lines) {
    return boost::json::parse(std::string(R"({"kind": "regular", "lines": [)") + lines + "]}");
  };
  auto const customer = by_their_word(R"({"position": 1, "customer_item_code": "LAMP-02", "quantity": "7"},
                                         {"position": 2, "customer_item_code": "LAMP-01", "quantity": "5"})");
  auto const order = by_their_word(R"({"position": 10, "product_code": "LAMP-01", "quantity": "5"},
                                      {"position": 20, "product_code": "LAMP-02", "quantity": "7"})");
  EXPECT_EQ(differences(compare(customer, order)), "");
  EXPECT_EQ(differences(compare(order, customer)), "");
  // Another code of theirs is no code of ours.
  auto const another = by_their_word(R"({"position": 10, "product_code": "LAMP-01", "customer_item_code": "XK-9"},
                                        {"position": 20, "product_code": "LAMP-02"})");
  EXPECT_EQ(differences(compare(by_their_word(R"({"position": 10, "customer_item_code": "XK-8"},
                                                 {"position": 20, "product_code": "LAMP-02"})"),
                                another)),
            "/lines/10/customer_item_code differs critical; /lines/10/product_code missing_left critical");
}

struct ComparedRow {
  char const* left;  // changes of what is agreed, as an object of pointers and values
  char const* right;
  char const* expected;
};

TEST(Comparison, SaysWhatDiffersAndWhatOnlySeemsTo) {
  for (auto const& [left, right, expected] : {
           ComparedRow{"{}", "{}", ""},
           // text: folded
           ComparedRow{"{}", R"({"/payment_term": "30 %  t/t"})", ""},
           ComparedRow{"{}", R"({"/delivery_address/city": "ＨＡＭＢＵＲＧ"})", ""},
           ComparedRow{"{}", R"({"/delivery_address/lines": "am sandtorkai 1, Hafen"})",
                       "/delivery_address/lines differs critical"},
           ComparedRow{"{}", R"({"/delivery_address/city": "Bremen"})", "/delivery_address/city differs critical"},
           ComparedRow{"{}", R"({"/payment_term": null})", "/payment_term missing_right minor"},
           ComparedRow{R"({"/remark": "a"})", R"({"/remark": "b"})", "/remark differs minor"},
           // codes: exactly
           ComparedRow{"{}", R"({"/lines/0/customer_item_code": "xk-9"})",
                       "/lines/10/customer_item_code differs critical"},
           ComparedRow{"{}", R"({"/lines/0/product_code": "LAMP-O1"})",
                       "/lines/10/product_code differs critical zero_and_o"},
           ComparedRow{"{}", R"({"/lines/0/product_code": "LAMP-0l"})",
                       "/lines/10/product_code differs critical one_and_l"},
           // lists in any order, free fields by what they are about
           ComparedRow{"{}", R"({"/documents_wanted": ["certificate of origin", "packing list"]})", ""},
           ComparedRow{"{}", R"({"/documents_wanted": ["Packing list"]})", "/documents_wanted differs major"},
           ComparedRow{"{}", R"({"/facts/Packing": "3-ply carton"})", "/facts/Packing differs major"},
           ComparedRow{"{}", R"({"/facts": {"PACKING": "5-ply carton", "project": "Niger-8"}})",
                       "/facts/Project differs minor"},
           ComparedRow{R"({"/facts/a~1b~0": "1"})", R"({"/facts/a~1b~0": "2"})", "/facts/a~1b~0 differs minor"},
           ComparedRow{"{}", R"({"/lines/0/specification/0/value": "black"})",
                       "/lines/10/specification/Colour differs critical"},
           // a line's free fact and its specification of the same name are the same field
           ComparedRow{"{}", R"({"/lines/0/specification": [{"name": "Height", "value": "10 inch"}],
                         "/lines/0/facts": {"colour": "Silver"}})",
                       ""},
           ComparedRow{"{}", R"({"/lines/0/specification": [{"name": "Height", "value": "10 inch"}],
                         "/lines/0/facts": {"colour": "black"}})",
                       "/lines/10/specification/Colour differs critical"},
           // measures and quantities by value
           ComparedRow{"{}", R"({"/lines/0/specification/1/value": "25.4 cm"})", ""},
           ComparedRow{"{}", R"({"/lines/0/specification/1/value": "25 cm"})",
                       "/lines/10/specification/Height differs critical"},
           ComparedRow{"{}", R"({"/lines/0/quantity": "2", "/lines/0/unit": "dozen", "/lines/0/unit_price": "12"})",
                       ""},
           ComparedRow{"{}", R"({"/lines/0/quantity": "2", "/lines/0/unit": "dozen"})",
                       "/lines/10/unit_price differs critical"},
           ComparedRow{"{}", R"({"/lines/0/quantity": "3", "/lines/0/unit": "dozen", "/lines/0/unit_price": "12"})",
                       "/lines/10/quantity differs critical"},
           ComparedRow{"{}", R"({"/lines/0/unit": "dozen"})", "/lines/10/unit differs critical"},
           ComparedRow{"{}", R"({"/lines/0/unit": "PCE"})", ""},
           ComparedRow{"{}", R"({"/lines/0/unit": "sets"})", "/lines/10/unit differs critical"},
           ComparedRow{
               "{}", R"({"/lines/1/quantity": "220.5", "/lines/1/unit": "lb", "/lines/1/unit_price": "1.133981"})", ""},
           ComparedRow{"{}",
                       R"({"/lines/1/quantity": "220.6", "/lines/1/unit": "lb", "/lines/1/unit_price": "1.133981"})",
                       "/lines/20/quantity differs critical"},
           ComparedRow{"{}",
                       R"({"/lines/1/quantity": "220.462", "/lines/1/unit": "lb", "/lines/1/unit_price": "1.133981"})",
                       ""},
           ComparedRow{"{}", R"({"/lines/0/quantity": "24.000"})", ""},
           ComparedRow{R"({"/lines/0/quantity": null})",
                       R"({"/lines/0/quantity": null, "/lines/0/unit": "dozen", "/lines/0/unit_price": "12"})", ""},
           ComparedRow{R"({"/lines/1/unit": "g", "/lines/1/quantity": "1", "/lines/1/unit_price": "0.001"})",
                       R"({"/lines/1/unit": "kg", "/lines/1/quantity": "0.001", "/lines/1/unit_price": "1.0004"})",
                       "/lines/20/unit_price differs critical"},
           // digits are a number only where they count something
           ComparedRow{R"({"/remark": "0012"})", R"({"/remark": "12"})", "/remark differs minor"},
           ComparedRow{R"({"/delivery_address/postal_code": "01067"})", R"({"/delivery_address/postal_code": "1067"})",
                       "/delivery_address/postal_code differs critical"},
           ComparedRow{R"({"/lines/0/description": "12 pcs"})", R"({"/lines/0/description": "1 doz"})",
                       "/lines/10/description differs critical"},
           ComparedRow{R"({"/facts/HS code": "8481.80"})", R"({"/facts/HS code": "8481.8"})",
                       "/facts/HS code differs minor"},
           ComparedRow{R"({"/facts/Net weight": "13.0"})", R"({"/facts/Net weight": "13"})", ""},
           ComparedRow{"{}", R"({"/lines/0/unit_price": "1.01"})", "/lines/10/unit_price differs critical"},
           // the tolerance that the left document states
           ComparedRow{
               R"({"/lines/1/tolerance_over": 500, "/lines/1/tolerance_under": 500})",
               R"({"/lines/1/tolerance_over": 500, "/lines/1/tolerance_under": 500, "/lines/1/quantity": "105"})",
               "/lines/20/quantity within_tolerance critical"},
           ComparedRow{
               R"({"/lines/1/tolerance_over": 500, "/lines/1/tolerance_under": 500})",
               R"({"/lines/1/tolerance_over": 500, "/lines/1/tolerance_under": 500, "/lines/1/quantity": "94.999"})",
               "/lines/20/quantity differs critical"},
           ComparedRow{R"({"/lines/0/tolerance_over": 500})",
                       R"({"/lines/0/tolerance_over": 500, "/lines/0/quantity": "25", "/lines/0/unit": "set"})",
                       "/lines/10/quantity differs critical; /lines/10/unit differs critical"},
           ComparedRow{"{}", R"({"/lines/0/tolerance_over": 0})", ""},
           ComparedRow{R"({"/lines/0/tolerance_under": 0})", "{}", ""},
           ComparedRow{"{}", R"({"/lines/0/tolerance_over": 100})", "/lines/10/tolerance_over missing_left critical"},
           // money is never converted
           ComparedRow{"{}", R"({"/currency": "EUR"})", "/currency differs critical"},
           ComparedRow{R"({"/lines/1/amount": "250"})", R"({"/lines/1/amount": "250.00"})", ""},
           ComparedRow{R"({"/lines/1/amount": "250"})", "{}", "/lines/20/amount missing_right critical"},
           // what is about a document is not in it
           ComparedRow{"{}", R"({"/missing": [{"field": "requested_on", "reason": "awaiting_customer"}]})", ""},
       }) {
    auto const base = boost::json::parse(agreed);
    auto const result = compare(changed(base, boost::json::parse(left).as_object()),
                                changed(base, boost::json::parse(right).as_object()));
    EXPECT_EQ(differences(result), expected) << left << " | " << right;
    EXPECT_EQ(result.is_equal, differences(result).empty() || std::string_view(expected).ends_with("nce critical"));
  }
}

TEST(Comparison, ListsWhatIsEqualToo) {
  auto const base = boost::json::parse(agreed);
  auto const result = compare(base, base);
  EXPECT_TRUE(result.is_equal);
  EXPECT_EQ(result.counts.compared, static_cast<std::int64_t>(result.fields.size()));
  EXPECT_EQ(result.counts.equal, result.counts.compared);
  std::vector<std::string> header;
  for (auto const& field : result.fields) {
    if (!field.path.starts_with("/lines")) header.push_back(field.path + " " + field.left.text);
  }
  EXPECT_THAT(
      header,
      ElementsAre(R"(/currency "USD")", R"(/delivery_address/city "Hamburg")", R"(/delivery_address/country "DE")",
                  R"(/delivery_address/lines "Am Sandtorkai 1\nHafen")",
                  R"(/documents_wanted ["Packing list","Certificate of origin"])", R"(/facts/Packing "5-ply carton")",
                  R"(/facts/Project "Niger-7")", R"(/incoterm "FOB")", R"(/incoterm_place "Ningbo")",
                  R"(/kind "regular")", R"(/payment_term "30 % T/T")", R"(/requested_on "2026-05-01")"));
}

TEST(Comparison, TakesTheGivenTolerancesWhereTheDocumentStatesNone) {
  auto const base = boost::json::parse(agreed);
  Tolerances tolerances;
  tolerances.quantity_over = *orders::Tolerance::of(1'000);
  auto const more = changed(base, {{"/lines/0/quantity", "26"}, {"/lines/1/quantity", "110"}});
  auto const result = compare(base, more, tolerances);
  EXPECT_TRUE(result.is_equal);
  EXPECT_EQ(result.counts.within_tolerance, 2);
  EXPECT_FALSE(compare(base, changed(base, {{"/lines/1/quantity", "99"}}), tolerances).is_equal);
  EXPECT_FALSE(compare(base, changed(base, {{"/lines/1/quantity", "110.001"}}), tolerances).is_equal);
}

// Lines as "position code quantity date"; a code of "-" is none, then the description stands in for it.
boost::json::value order_of(std::vector<std::string> const& lines) {
  boost::json::array list;
  for (auto const& text : lines) {
    std::istringstream words(text);
    std::string position;
    std::string code;
    std::string quantity;
    std::string date;
    words >> position >> code >> quantity >> date;
    boost::json::object line{{"position", std::stoi(position)}, {"quantity", quantity}, {"unit", "pcs"}};
    line[code.starts_with('-') ? "description" : code.starts_with('#') ? "customer_item_code" : "product_code"] = code;
    if (!date.empty()) line["requested_on"] = date;
    list.push_back(std::move(line));
  }
  return {{"kind", "regular"}, {"lines", list}};
}

std::string alignment(Comparison const& comparison) {
  std::string text;
  auto const add = [&](std::vector<std::int64_t> const& positions) {
    if (positions.empty()) text += "none";
    for (std::size_t i = 0; i < positions.size(); ++i) text += (i > 0 ? "+" : "") + std::to_string(positions[i]);
  };
  for (auto const& line : comparison.lines) {
    if (!text.empty()) text += ", ";
    add(line.left);
    text += "=";
    add(line.right);
  }
  return text;
}

struct LineRow {
  std::vector<std::string> left;
  std::vector<std::string> right;
  char const* aligned;
  char const* expected;
};

TEST(Comparison, AlignsLinesByWhatTheySpeakOf) {
  for (auto const& [left, right, lines, expected] : std::vector<LineRow>{
           {{"10 A 5", "20 B 6"}, {"10 B 6", "20 A 5"}, "10=20, 20=10", ""},
           {{"10 A 5", "20 B 6"}, {"10 A 5"}, "10=10, 20=none", "/lines/20 missing_right critical"},
           {{"10 A 5"}, {"10 A 5", "20 B 6"}, "10=10, none=20", "/lines/20 missing_left critical"},
           {{"10 -lamp 5", "20 -shade 6"}, {"10 -SHADE 6", "20 -Lamp 5"}, "10=20, 20=10", ""},
           {{"10 A 5"}, {"10 B 5"}, "10=10", "/lines/10/product_code differs critical"},
           // one for several: their sum counts
           {{"10 A 30"}, {"10 A 10", "20 A 20"}, "10=10+20", ""},
           {{"10 A 10", "20 A 20"}, {"10 A 30"}, "10+20=10", ""},
           {{"10 A 30"}, {"10 A 10", "20 A 19"}, "10=10+20", "/lines/10/quantity differs critical"},
           {{"10 A 30 2026-05-01"},
            {"10 A 10 2026-05-01", "20 A 20 2026-06-01"},
            "10=10+20",
            "/lines/10/requested_on differs critical"},
           // several of one code, each for several
           {{"10 A 100 2026-12-01", "20 A 100 2027-01-01"},
            {"10 A 60 2026-12-01", "20 A 40 2026-12-01", "30 A 60 2027-01-01", "40 A 40 2027-01-01"},
            "10=10+20, 20=30+40",
            ""},
           {{"10 A 100", "20 A 200"}, {"10 A 60", "20 A 40", "30 A 150", "40 A 50"}, "10=10+20, 20=30+40", ""},
           {{"10 A 60", "20 A 40", "30 A 150", "40 A 50"}, {"10 A 100", "20 A 200"}, "10+20=10, 30+40=20", ""},
           {{"10 A 100", "20 A 50"}, {"10 A 40", "20 A 50", "30 A 60"}, "10=10+30, 20=20", ""},
           // not a call-off: one is missing, and the other differs
           {{"10 A 10", "20 A 20"},
            {"10 A 12"},
            "10=10, 20=none",
            "/lines/10/quantity differs critical; /lines/20 missing_right critical"},
           // several of one code: by what else they share
           {{"10 A 5 2026-05-01", "20 A 6 2026-06-01"}, {"10 A 6 2026-06-01", "20 A 5 2026-05-01"}, "10=20, 20=10", ""},
           {{"10 A 5 2026-05-01", "20 A 6 2026-06-01"},
            {"10 A 6 2026-06-01", "20 A 5 2026-05-02"},
            "10=20, 20=10",
            "/lines/10/requested_on differs critical"},
           {{"10 A 5", "20 A 6", "30 A 7"},
            {"10 A 7", "20 A 5"},
            "10=20, 30=10, 20=none",
            "/lines/20 missing_right critical"},
       }) {
    auto const result = compare(order_of(left), order_of(right));
    EXPECT_EQ(alignment(result), lines);
    EXPECT_EQ(differences(result), expected) << lines;
  }
}

// A line "10 A 100 pcs".
boost::json::value counted(std::vector<std::string> const& lines) {
  auto order = order_of(lines);
  for (std::size_t i = 0; i < lines.size(); ++i)
    order.at("lines").at(i).as_object()["unit"] = lines[i].substr(lines[i].rfind(' ') + 1);
  for (auto& line : order.at("lines").as_array()) line.as_object().erase("requested_on");
  return order;
}

TEST(Comparison, SumsInTheUnitInWhichTheSumIsExact) {
  EXPECT_EQ(differences(compare(counted({"10 A 100 pcs"}), counted({"10 A 5 doz", "20 A 40 pcs"}))), "");
  EXPECT_EQ(differences(compare(counted({"10 A 5 doz", "20 A 40 pcs"}), counted({"10 A 100 pcs"}))), "");
  EXPECT_EQ(differences(compare(counted({"10 A 100 pcs"}), counted({"10 A 5 doz", "20 A 39 pcs"}))),
            "/lines/10/quantity differs critical");
}

// The same two figures are one price of a dozen and another of a piece.
TEST(Comparison, TellsOfEachPartWhosePriceIsAnother) {
  auto const parts = changed(counted({"10 A 5 doz", "20 A 12 pcs"}),
                             {{"/currency", "USD"}, {"/lines/0/unit_price", "12"}, {"/lines/1/unit_price", "12"}});
  auto const whole = changed(counted({"10 A 72 pcs"}), {{"/currency", "USD"}, {"/lines/0/unit_price", "1"}});
  EXPECT_EQ(differences(compare(parts, whole)), "/lines/20/unit_price differs critical");
}

TEST(Comparison, TellsOnceWhatAllPartsOfALineLack) {
  auto const whole = changed(order_of({"10 A 30"}), {{"/lines/0/facts", {{"Mark", "N/M"}}}});
  auto const result = compare(whole, order_of({"10 A 10", "20 A 10", "30 A 10"}));
  EXPECT_EQ(differences(result), "/lines/10/facts/Mark missing_right major");
  std::set<std::string> paths;
  for (auto const& field : result.fields) EXPECT_TRUE(paths.insert(field.path).second) << field.path;
}

// Amounts of which ten together fit no number of 64 bits.
TEST(Comparison, DoesWithoutASumThatDoesNotFit) {
  std::vector<std::string> parts;
  for (int position = 10; position <= 100; position += 10) parts.push_back(std::to_string(position) + " A 10");
  auto left = order_of(parts);
  for (auto& line : left.at("lines").as_array()) line.as_object()["amount"] = "99999999999999";
  auto right = order_of({"10 A 100"});
  right.at("lines").at(0).as_object()["amount"] = "1";
  EXPECT_EQ(alignment(compare(left, right)), "10+20+30+40+50+60+70+80+90+100=10");
}

TEST(Comparison, PrefersTheCustomersOwnCode) {
  auto const left = boost::json::parse(R"({"kind": "regular", "lines": [
      {"position": 10, "customer_item_code": "C1", "product_code": "P1"},
      {"position": 20, "customer_item_code": "C2", "product_code": "P2"}]})");
  auto const right = boost::json::parse(R"({"kind": "regular", "lines": [
      {"position": 10, "customer_item_code": "C1", "product_code": "P2"},
      {"position": 20, "customer_item_code": "C2", "product_code": "P1"}]})");
  auto const result = compare(left, right);
  EXPECT_EQ(alignment(result), "10=10, 20=20");
  EXPECT_EQ(differences(result), "/lines/10/product_code differs critical; /lines/20/product_code differs critical");
}

TEST(Comparison, FindsLinesThatAreThereTwice) {
  auto const once = order_of({"10 A 5", "20 B 6"});
  auto const twice = order_of({"10 A 5", "20 B 6", "30 A 5"});
  auto const result = compare(once, twice);
  ASSERT_EQ(result.repeated_lines.size(), 1U);
  EXPECT_EQ(result.repeated_lines[0].side, Side::right);
  EXPECT_THAT(result.repeated_lines[0].positions, ElementsAre(10, 30));
  EXPECT_EQ(alignment(result), "10=10, 20=20, none=30");
  EXPECT_THAT(compare(once, once).repeated_lines, IsEmpty());
}

}  // namespace
}  // namespace gendan::verification
