// Rows of a table as described structs: one column per member, named as the member; Money takes two
// (<name>_minor, <name>_currency); lists, maps and structs are one column of JSON text.
//
//   static Table<CustomerRow> const customers{"customer"};
//   customers.insert(tx, row);
//   tx.run(customers.update_statement("id = $1 and revision = $2"), …) is written customers.update(tx, row, …)
//   auto rows = all<CustomerRow>(tx.query(std::string("select ") + columns<CustomerRow>() + " from …", …));
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/describe/decode.hpp"
#include "platform/describe/encode.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::describe {

template <class T>
struct IsMoney : std::is_same<T, Money> {};
template <class T>
struct IsMoney<std::optional<T>> : std::is_same<T, Money> {};

template <Described T>
std::vector<std::string> column_names() {
  std::vector<std::string> names;
  for_each_member<T>([&](std::string_view name, auto pointer) {
    using Member = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
    if constexpr (IsMoney<Member>::value) {
      names.push_back(std::string(name) + "_minor");
      names.push_back(std::string(name) + "_currency");
    } else {
      names.emplace_back(name);
    }
  });
  return names;
}

// "id, number, …"; with a prefix "o.id, o.number, …".
template <Described T>
std::string columns(std::string_view prefix = {}) {
  std::string text;
  for (auto const& name : column_names<T>()) {
    if (!text.empty()) text += ", ";
    text += prefix;
    text += name;
  }
  return text;
}

namespace detail {

template <class T>
sql::Value column_value(T const& value) {
  if constexpr (IsOptional<T>::value) {
    return value ? column_value(*value) : sql::Value(sql::null);
  } else if constexpr (Scalar<T>) {
    return Form<T>::to_sql(value);
  } else {
    return encoded(value);
  }
}

template <class T>
T read_column(sql::Rows const& rows, int column) {
  if constexpr (IsOptional<T>::value) {
    if (rows.is_null(column)) return std::nullopt;
    return read_column<typename T::value_type>(rows, column);
  } else if constexpr (Scalar<T>) {
    return Form<T>::from_sql(rows, column);
  } else {
    auto const text = rows.text(column);
    if (IsVector<T>::value ? text == "[]" : IsMap<T>::value && text == "{}") return {};  // mostly
    return decoded_stored<T>(text);
  }
}

}  // namespace detail

template <Described T>
std::vector<sql::Value> values_of(T const& row) {
  std::vector<sql::Value> values;
  values.reserve(member_count<T> + 2);
  for_each_member<T>([&](std::string_view, auto pointer) {
    auto const& member = row.*pointer;
    using Member = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Member, Money>) {
      values.emplace_back(member.minor());
      values.emplace_back(std::string(member.currency().text()));
    } else if constexpr (IsMoney<Member>::value) {
      values.push_back(member ? sql::Value(member->minor()) : sql::Value(sql::null));
      values.push_back(member ? sql::Value(std::string(member->currency().text())) : sql::Value(sql::null));
    } else {
      values.push_back(detail::column_value(member));
    }
  });
  return values;
}

// Reads T from the current row of a query whose first columns are columns<T>(), in that order.
template <Described T>
T read_row(sql::Rows const& rows, int first_column = 0) {
  T row{};
  int column = first_column;
  for_each_member<T>([&](std::string_view, auto pointer) {
    auto& member = row.*pointer;
    using Member = std::remove_cvref_t<decltype(member)>;
    if constexpr (IsMoney<Member>::value) {
      if (!rows.is_null(column)) {
        auto const currency = Form<Currency>::from_sql(rows, column + 1);
        member = Money(rows.integer(column), currency);
      }
      column += 2;
    } else {
      member = detail::read_column<Member>(rows, column++);
    }
  });
  return row;
}

template <Described T>
std::vector<T> all(sql::Rows rows) {
  std::vector<T> result;
  while (rows.next()) result.push_back(read_row<T>(rows));
  return result;
}

template <Described T>
std::optional<T> first(sql::Rows rows) {
  if (!rows.next()) return std::nullopt;
  return read_row<T>(rows);
}

// What takes the answer to a question as rows, or as the first of them.
template <Described T>
std::function<void(sql::Rows)> into(std::vector<T>& rows) {
  return [&rows](sql::Rows found) { rows = all<T>(std::move(found)); };
}
template <Described T>
std::function<void(sql::Rows)> into(std::optional<T>& row) {
  return [&row](sql::Rows found) { row = first<T>(std::move(found)); };
}

// The writing side of one table.
template <Described T>
class Table {
public:
  explicit Table(std::string_view name) : name_(name) {
    auto const names = column_names<T>();
    std::string marks;
    std::string assignments;
    std::string id_mark;
    for (std::size_t index = 0; index < names.size(); ++index) {
      auto const mark = "$" + std::to_string(index + 1);
      if (names[index] == "id") id_mark = mark;
      marks += (index == 0 ? "" : ", ") + mark;
      assignments += (index == 0 ? "" : ", ") + names[index] + " = " + mark;
    }
    insert_ = "insert into " + name_ + " (" + columns<T>() + ") values (" + marks + ")";
    update_ = "update " + name_ + " set " + assignments + " where id = " + id_mark;
    guarded_update_ = update_ + " and revision = $" + std::to_string(names.size() + 1);
  }

  std::string const& name() const { return name_; }

  void insert(sql::Transaction& tx, T const& row) const { tx.run_values(insert_, values_of(row)); }

  void insert_all(sql::Transaction& tx, std::vector<T> const& rows) const {
    std::vector<std::vector<sql::Value>> lists;
    lists.reserve(rows.size());
    for (auto const& row : rows) lists.push_back(values_of(row));
    tx.run_each(insert_, lists);
  }

  // Writes every column of the stored row with this row's id. False: no such row.
  bool update(sql::Transaction& tx, T const& row) const { return tx.run_values(update_, values_of(row)) == 1; }

  // The same, only while the stored revision is `expected`. False: it has moved on, or is gone.
  bool update_at(sql::Transaction& tx, T const& row, std::int64_t expected) const {
    auto values = values_of(row);
    values.emplace_back(expected);
    return tx.run_values(guarded_update_, values) == 1;
  }

private:
  std::string name_;
  std::string insert_;
  std::string update_;
  std::string guarded_update_;
};

}  // namespace gendan::describe
