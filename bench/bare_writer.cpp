#include "bench/bare_writer.hpp"

#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "capabilities/orders/order_promise_store.hpp"
#include "platform/crypto/random.hpp"
#include "platform/events/record.hpp"

namespace gendan::bench {
namespace {

using Values = std::vector<sql::Value>;

struct Statement {
  std::string text;
  std::vector<Values> arguments;
};
using Order = std::vector<Statement>;  // everything that one order writes

constexpr char write_number[] = "update number_series set last = last + 1 where series = $1";
constexpr char write_head[] = R"sql(
  insert into event_stream (stream, length, hash, is_sealed) values ($1, 1, $2, false)
)sql";

constexpr char write_entry[] = R"sql(
  insert into search_document (kind, id, order_key, terms) values ('order', $1, $2, $3)
)sql";

template <class Row>
std::string insert_into(char const* table) {
  std::string marks;
  for (std::size_t index = 1; index <= describe::column_names<Row>().size(); ++index)
    marks += (index == 1 ? "$" : ", $") + std::to_string(index);
  return fmt::format("insert into {} ({}) values ({})", table, describe::columns<Row>(), marks);
}

template <class Row>
std::vector<Values> values_of_all(std::vector<Row> const& rows) {
  std::vector<Values> values;
  for (auto const& row : rows) values.push_back(describe::values_of(row));
  return values;
}

class Copies {
public:
  Copies(sql::Database& database, std::string const& like) {
    database.read([&](sql::Transaction& tx) {
      auto const id = orders::OrderId::parsed(like).value();
      order_ = orders::find_order(tx, id).value();
      lines_ = orders::lines_of(tx, id);
      event_ = events::history(tx, "orders/" + like, std::nullopt, 1).front();
      auto entry = tx.query("select terms from search_document where kind = 'order' and id = $1", like);
      if (entry.next() && !entry.is_null(0)) terms_.assign(entry.bytes(0).begin(), entry.bytes(0).end());
    });
  }

  Order next(std::string const& number) {
    auto const now = order_.created_at;
    order_.id = orders::OrderId::made(now, random_.id_randomness());
    order_.number = number;
    order_.source_system.reset();
    order_.source_reference.reset();
    for (auto& line : lines_) {
      line.id = orders::OrderLineId::made(now, random_.id_randomness());
      line.order_id = order_.id;
    }
    event_.id = events::EventId::made(now, random_.id_randomness());
    event_.stream = "orders/" + order_.id.text();
    event_.position = 1;
    return {{write_number, {{series()}}},
            {insert_into<orders::OrderRow>("sales_order"), {describe::values_of(order_)}},
            {insert_into<orders::OrderLineRow>("sales_order_line"), values_of_all(lines_)},
            {insert_into<orders::OrderPromise>("order_promise"), values_of_all(orders::promises_of(order_, lines_))},
            {write_entry, {{order_.id.text(), now.unix_milliseconds(), terms_}}},
            {insert_into<events::Event>("event"), {describe::values_of(event_)}},
            {write_head, {{event_.stream, event_.hash}}}};
  }

private:
  std::string series() const { return order_.number.substr(0, 7); }

  crypto::SystemRandom random_;
  orders::OrderRow order_;
  std::vector<orders::OrderLineRow> lines_;
  events::Event event_;
  sql::Bytes terms_;
};

void write(sql::Transaction& tx, Order const& order) {
  for (auto const& statement : order) {
    if (statement.arguments.size() == 1)
      tx.run_values(statement.text, statement.arguments.front());
    else
      tx.run_each(statement.text, statement.arguments);
  }
}

}  // namespace

double bare_writes_per_second(sql::Database& database, std::string const& like, int orders, int threads) {
  static std::atomic<int> run = 0;
  Copies copies(database, like);
  std::vector<Order> ready;
  auto const prefix = fmt::format("SO-BARE{}-", ++run);
  for (int number = 0; number < orders; ++number) ready.push_back(copies.next(prefix + std::to_string(number)));
  std::atomic<std::size_t> next = 0;
  auto const began = std::chrono::steady_clock::now();
  {
    std::vector<std::jthread> workers;
    for (int thread = 0; thread < threads; ++thread) {
      workers.emplace_back([&] {
        for (auto at = next++; at < ready.size(); at = next++)
          database.write([&](sql::Transaction& tx) { write(tx, ready[at]); });
      });
    }
  }
  std::chrono::duration<double> const took = std::chrono::steady_clock::now() - began;
  return orders / took.count();
}

}  // namespace gendan::bench
