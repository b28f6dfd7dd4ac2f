// Real orders, samples/SCMS_Delivery_History_Dataset.csv, each field of each changed one at a time: every change is
// found and nothing is invented. A new field of an order is tried here without being told.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "capabilities/verification/comparison.hpp"
#include "platform/search/fold.hpp"
#include "testing/test_app.hpp"

namespace gendan::verification {
namespace {

using orders::OrderContent;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int wanted_orders = 200;

template <class T>
void change(T& value) {
  if constexpr (describe::IsOptional<T>::value) {
    if (!value) value.emplace();
    change(*value);
  } else if constexpr (std::is_same_v<T, CalendarDate>) {
    value = CalendarDate::from_days(value.days() + std::chrono::days(1));
  } else if constexpr (std::is_same_v<T, Currency>) {
    value = *Currency::parsed(value.text() == "USD" ? "EUR" : "USD");
  } else if constexpr (std::is_same_v<T, CountryCode>) {
    value = *CountryCode::parsed(value.text() == "DE" ? "FR" : "DE");
  } else if constexpr (std::is_same_v<T, orders::LocationCode>) {
    value = *T::parsed(value.text() == "CNNGB" ? "CNSHA" : "CNNGB");
  } else if constexpr (requires { T::from_scaled(0); }) {
    value = T::from_scaled(value.scaled() + 1);
  } else if constexpr (requires { T::of(std::int64_t()); }) {
    value = T::of(value.value() + 1).value_or(*T::of(2020));
  } else if constexpr (requires { T::lines; }) {
    value = *T::parsed(value.text().substr(0, 30) + "x");
  } else if constexpr (describe::DescribedEnum<T>) {
    value = value == T{} ? static_cast<T>(1) : T{};
  } else {
    auto const other = std::string_view("01m802ccza0xfmqjc6nk2ppgcp");
    value = *T::parsed(value.text() == other ? "01m802ccza0xfmqjc6nk2ppgcq" : other);
  }
}

std::string escaped(std::string key) {
  for (auto at = key.find('/'); at != key.npos; at = key.find('/')) key.replace(at, 1, "~1");
  return key;
}

// Calls check(path, changed copy) for each field.
template <describe::Described T, class Check>
void each_change(T const& original, std::string const& prefix, Check const& check) {
  describe::for_each_member<T>([&](std::string_view name, auto pointer) {
    auto const path = prefix + std::string(name);
    using Member = std::remove_cvref_t<decltype(original.*pointer)>;
    auto copy = original;
    auto& member = copy.*pointer;
    if constexpr (std::is_same_v<Member, std::optional<customers::Address>>) {
      each_change(member.value_or(customers::Address()), path + "/", [&](auto const& below, auto const& address) {
        member = address;
        check(below, copy);
      });
    } else if constexpr (std::is_same_v<Member, orders::Facts>) {
      for (auto const& [key, text] : original.*pointer) {
        member[key] = text + "x";
        check(path + "/" + escaped(key), copy);
        member = original.*pointer;
      }
    } else if constexpr (std::is_same_v<Member, std::vector<catalog::Attribute>>) {
      member.push_back({*Name::parsed("Colour"), *Label::parsed("silver")});
      check(path + "/Colour", copy);
    } else if constexpr (std::is_same_v<Member, std::vector<Name>>) {
      member.push_back(*Name::parsed("Packing list"));
      check(path, copy);
    } else if constexpr (!std::is_same_v<Member, std::vector<orders::MissingField>>) {
      if (name == "position") return;
      change(member);
      check(path, copy);
    }
  });
}

class OrderBook : public testing::TestApp {
protected:
  void SetUp() override {
    TestApp::SetUp();
    if (database().engine() != sql::Engine::sqlite) GTEST_SKIP() << "the documents are the same";
    std::ifstream file("samples/SCMS_Delivery_History_Dataset.csv", std::ios::binary);
    std::string book;
    std::string line;
    for (int i = 0; i < 450 && std::getline(file, line); ++i) book += line + "\n";
    auto const import = "/imports/" + as("zhang_wei").upload("/imports?name=scms.csv", book).text("/id");
    as("zhang_wei").put(import + "/mapping", {{"mapping_name", "SCMS delivery history"}});
    as("zhang_wei").post(import + "/check", boost::json::object{});
    app().run_due_jobs();
    as("zhang_wei").post(import + "/run", {{"historical", true}});
    app().run_due_jobs();
  }

  std::vector<OrderContent> documents() {
    return system([](service::Call& call) {
      std::vector<OrderContent> found;
      auto rows = call.tx.query("select id from sales_order order by id limit $1", wanted_orders);
      std::vector<std::string> ids;
      while (rows.next()) ids.emplace_back(rows.text(0));
      for (auto const& id : ids) found.push_back(orders::order_content(call.tx, *orders::OrderId::parsed(id)));
      return found;
    });
  }

  static Document read(OrderContent const& content) { return document_of(content, search::case_folded); }
  static std::vector<std::string> discrepancies(Document const& left, OrderContent const& right) {
    std::vector<std::string> paths;
    for (auto const& field : compared(left, read(right), {}).fields) {
      if (field.verdict != Verdict::equal) paths.push_back(field.path);
    }
    return paths;
  }
};
BOTH_DATABASES(OrderBook);

TEST_P(OrderBook, ShowsEveryChangeOfAFieldAndNothingElse) {
  auto const all = documents();
  ASSERT_EQ(all.size(), static_cast<std::size_t>(wanted_orders));
  int changes = 0;
  for (auto const& content : all) {
    auto const left = read(content);
    each_change<orders::OrderTerms>(content, "/", [&](std::string const& path, orders::OrderTerms const& terms) {
      auto copy = content;
      static_cast<orders::OrderTerms&>(copy) = terms;
      EXPECT_THAT(discrepancies(left, copy), ElementsAre(path));
      ++changes;
    });
    auto const& line = content.lines.at(static_cast<std::size_t>(changes) % content.lines.size());
    auto const place = static_cast<std::size_t>(&line - content.lines.data());
    auto const prefix = "/lines/" + std::to_string(line.position.value()) + "/";
    each_change<orders::OrderLine>(line, prefix, [&](std::string const& path, orders::OrderLine const& changed) {
      auto copy = content;
      copy.lines[place] = changed;
      EXPECT_THAT(discrepancies(left, copy), ElementsAre(path));
      ++changes;
    });
  }
  EXPECT_GT(changes, wanted_orders * 30);
}

TEST_P(OrderBook, IsEqualInAnotherOrderAndCase) {
  for (auto const& content : documents()) {
    auto copy = content;
    std::ranges::reverse(copy.lines);
    for (auto& line : copy.lines) {
      std::string capitals = line.description ? line.description->text() : "";
      for (char& c : capitals) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      if (line.description) line.description = BoundedText<0, 500>::parsed(capitals);
    }
    EXPECT_THAT(discrepancies(read(content), copy), IsEmpty());
  }
}

TEST_P(OrderBook, MissesALineThatIsNotThere) {
  for (auto const& content : documents()) {
    for (std::size_t gone = 0; gone < std::min<std::size_t>(content.lines.size(), 3); ++gone) {
      auto copy = content;
      copy.lines.erase(copy.lines.begin() + static_cast<std::ptrdiff_t>(gone));
      EXPECT_THAT(discrepancies(read(content), copy),
                  ElementsAre("/lines/" + std::to_string(content.lines[gone].position.value())));
    }
  }
}

}  // namespace
}  // namespace gendan::verification
