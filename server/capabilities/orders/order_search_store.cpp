#include "capabilities/orders/order_search_store.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "platform/search/index.hpp"
#include "platform/service/lookup.hpp"

namespace gendan::orders {
namespace {

// Each text once, however many lines repeat it, at the highest weight it was given.
class Texts {
public:
  void add(std::string const& text, int weight) {
    if (text.empty()) return;
    auto& known = weights_[text];
    known = std::max(known, weight);
  }
  template <class Text>
  void add(std::optional<Text> const& text, int weight) {
    if (!text) return;
    if constexpr (std::is_same_v<Text, std::string>)
      add(*text, weight);
    else
      add(text->text(), weight);
  }

  std::vector<search::WeightedText> taken() const {
    std::vector<search::WeightedText> texts;
    for (auto const& [text, weight] : weights_) texts.push_back({text, weight});
    // What weighs most comes first: the index stops at its limit of characters.
    std::ranges::stable_sort(texts, std::ranges::greater{}, &search::WeightedText::weight);
    return texts;
  }

private:
  std::map<std::string, int> weights_;
};

// Amounts and counts are remembered by nobody; a long row of digits is somebody's number.
bool is_remembered(std::string_view fact) {
  constexpr std::size_t digits_of_a_number = 6;
  auto const is_amount = fact.find_first_not_of("0123456789.,-+ %") == std::string_view::npos;
  auto const is_digits = fact.find_first_not_of("0123456789") == std::string_view::npos;
  return !is_amount || (is_digits && fact.size() >= digits_of_a_number);
}

void add_facts(Texts& texts, Facts const& facts) {
  for (auto const& [name, value] : facts) {
    if (is_remembered(value)) texts.add(value, 1);
  }
}

void add_line(Texts& texts, OrderLineRow const& line) {
  texts.add(line.product_code, 4);
  texts.add(line.customer_item_code, 4);
  texts.add(line.product_name, 3);
  texts.add(line.description, 2);
  texts.add(line.supplier_name, 2);
  for (auto const& attribute : line.specification) texts.add(attribute.value.text(), 1);
  add_facts(texts, line.facts);
}

}  // namespace

void index_order(sql::Transaction& tx, OrderRow const& order, std::vector<OrderLineRow> const& lines) {
  Texts texts;
  texts.add(order.number, 8);
  texts.add(order.customer_reference, 8);
  texts.add(order.customer_name, 5);
  texts.add(order.source_reference, 5);
  texts.add(order.credit_reference, 3);
  texts.add(order.remark, 1);
  auto remembered = order.number + " " + order.customer_name;
  if (order.customer_reference) remembered += " " + order.customer_reference->text();
  texts.add(service::beginnings(remembered), 1);
  add_facts(texts, order.facts);
  for (auto const& line : lines) add_line(texts, line);
  search::put(tx, {"order", order.id.text(), texts.taken(), order.created_at.unix_milliseconds(), order.owner_id,
                   order.department_id});
}

void mark_unindexed(sql::Transaction& tx, OrderId const& id) {
  tx.run("insert into unindexed_order (order_id) values ($1) on conflict (order_id) do nothing", id.text());
}

void mark_unindexed(sql::Transaction& tx, customers::CustomerId const& id) {
  constexpr auto mark = R"sql(
    insert into unindexed_order (order_id) select id from sales_order where customer_id = $1
    on conflict (order_id) do nothing)sql";
  tx.run(mark, id.text());
}

bool has_unindexed(sql::Transaction& tx) { return tx.query("select 1 from unindexed_order limit 1").next(); }

bool index_marked(sql::Transaction& tx, int limit) {
  std::vector<std::string> ids;
  {
    auto rows = tx.query("select order_id from unindexed_order order by order_id limit $1", limit);
    while (rows.next()) ids.emplace_back(rows.text(0));
  }
  for (auto const& text : ids) {
    auto const id = OrderId::parsed(text).value();
    index_order(tx, find_order(tx, id).value(), lines_of(tx, id));
    tx.run("delete from unindexed_order where order_id = $1", text);
  }
  return has_unindexed(tx);
}

}  // namespace gendan::orders
