// Every list as a file, for those who may have it: GET /exports/<name>.csv and .xlsx, `gendan export <name>`.
//
//   constexpr service::ExportedList exported_customers{.name = "customers", .read = "customers.read",
//     .permission = "customers.export", .words = words, .summary = "The customers that a filter lists"};
//
//   using CustomerExport = service::ExportInput<CustomerConditions, customer_sorts>;
//   void write_customers(Call& call, CustomerExport const& asked, service::ListFile& file) {
//     service::write_items(call, asked, file, list_customers,
//                          [](CustomerListItem const& item) { return CustomerExportRow{item.number, …}; });
//   }
//   service::export_list<exported_customers, write_customers>(app);
//
// It holds what the list shows by the same filters in the same order, read page by page by the list's own
// function, within the reach of both permissions. Nothing leaves that is not recorded. Few run at a time.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/service/app.hpp"
#include "platform/service/export_file.hpp"
#include "platform/service/language.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::service {

// A list's conditions, and how it is to be written.
template <class Conditions, auto const& By>
struct ExportInput : Conditions {
  std::optional<SortBy<By>> sort;
  std::optional<Language> language;  // default the reader's own
  BOOST_DESCRIBE_CLASS(ExportInput, (Conditions), (sort, language), (), ())
};

struct ExportedList {
  std::string_view name;        // "customers": as in the path, the file's name and the event
  std::string_view read;        // the permission under which the list is read
  std::string_view permission;  // "customers.export"
  std::span<Wording const> words;
  std::string_view summary;              // "The customers that a filter lists"
  std::string_view private_filter = {};  // one that says who a person is: its value is not recorded
};

// Where a list's rows go.
class ListFile {
public:
  ListFile(std::filesystem::path path, ExportStyle style, std::string_view name)
      : path_(std::move(path)), style_(std::move(style)), name_(name) {}

  ExportStyle const& style() const { return style_; }
  // Instead of the list's own: "order-lines".
  void rename(std::string name) { name_ = std::move(name); }
  // `fill` adds the rows to a TableExport<Row>&.
  template <describe::Described Row, class Fill>
  void table(Fill const& fill) {
    TableExport<Row> out(path_, style_);
    fill(out);
    out.finish();
    rows_ = out.rows();
  }
  std::string const& name() const { return name_; }
  std::int64_t rows() const { return rows_; }

private:
  std::filesystem::path path_;
  ExportStyle style_;
  std::string name_;
  std::int64_t rows_ = 0;
};

// Hands `take` page after page of what `list` answers.
template <class Filter, class Conditions, auto const& By, class List, class Take>
void each_page(Call& call, ExportInput<Conditions, By> const& asked, List const& list, Take const& take) {
  Filter filter;
  static_cast<Conditions&>(filter) = asked;
  filter.sort = asked.sort;
  filter.limit = Whole<1, 200>::of(200);
  for (;;) {
    auto page = list(call, filter);
    take(page.items);
    if (!page.next) return;
    filter.after = PageCursor::of(*page.next);
  }
}

// The rows that `rows_of` makes of a page of the list's items at a time.
template <class Item, class Filter, class Conditions, auto const& By, class RowsOf>
void write_pages(Call& call, ExportInput<Conditions, By> const& asked, ListFile& file,
                 Page<Item> (*list)(Call&, Filter const&), RowsOf const& rows_of) {
  using Rows = std::invoke_result_t<RowsOf, std::vector<Item> const&>;
  file.table<typename Rows::value_type>([&](auto& out) {
    each_page<Filter>(call, asked, list, [&](std::vector<Item> const& items) {
      for (auto const& row : rows_of(items)) out.add(row);
    });
  });
}

// A row for each item of the list.
template <class Item, class Filter, class Conditions, auto const& By, class RowOf>
void write_items(Call& call, ExportInput<Conditions, By> const& asked, ListFile& file,
                 Page<Item> (*list)(Call&, Filter const&), RowOf const& row_of) {
  file.table<std::invoke_result_t<RowOf, Item const&>>([&](auto& out) {
    each_page<Filter>(call, asked, list, [&](std::vector<Item> const& items) {
      for (auto const& item : items) out.add(row_of(item));
    });
  });
}

// At most so many at a time in one program: each has a worker, a connection and a disk's attention to itself.
class ExportTurns {
public:
  static constexpr int most = 2;

  // Held by an export while it writes. Throws Refusal{too_many, "too_many_exports"} at once when all are taken.
  class Turn {
  public:
    explicit Turn(ExportTurns& turns);
    ~Turn() { --turns_.taken_; }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

  private:
    ExportTurns& turns_;
  };

private:
  std::atomic<int> taken_ = 0;
};

// What the command line offers: writes what is asked for as in a query, in a reading transaction, records it,
// answers how many rows it has.
struct ListExports {
  using Write = std::function<std::int64_t(Call&, std::vector<http::Field> const& asked, ExportFormat,
                                           std::filesystem::path const&)>;
  std::map<std::string, Write, std::less<>> by_name;
};

namespace detail {

using WriteList = std::function<void(Call&, ListFile&)>;

// The one way in which every list leaves: within both permissions' reach, in its turn, recorded.
ListFile written(Call& call, ExportedList const& list, std::optional<Language> language, ExportFormat format,
                 std::filesystem::path const& path, std::vector<http::Field> const& given, WriteList const& write);

template <class T>
struct Written;
template <class Input>
struct Written<void (*)(Call&, Input const&, ListFile&)> {
  using Asked = Input;
};
template <auto Write>
using AskedOf = typename Written<decltype(Write)>::Asked;

template <ExportedList const& List, auto Write>
ListFile written_as_asked(Call& call, AskedOf<Write> const& asked, ExportFormat format,
                          std::filesystem::path const& path, std::vector<http::Field> const& given) {
  return written(call, List, asked.language, format, path, given,
                 [&](Call& within_reach, ListFile& file) { Write(within_reach, asked, file); });
}

template <ExportedList const& List, auto Write, ExportFormat Format>
http::Response download(Call& call, AskedOf<Write> const& asked) {
  auto const file = scratch_file(call);
  auto const list = written_as_asked<List, Write>(call, asked, Format, file->path(), call.request->query);
  return exported(call, file, list.name(), Format);
}

}  // namespace detail

template <ExportedList const& List, auto Write>
void export_list(App& app) {
  std::string const path = "/exports/" + std::string(List.name);
  std::string const summary(List.summary);
  auto const access = permission(std::string(List.permission));
  app.route<detail::download<List, Write, ExportFormat::csv>>(http::Method::get, path + ".csv", access,
                                                              summary + ", as CSV");
  app.route<detail::download<List, Write, ExportFormat::xlsx>>(http::Method::get, path + ".xlsx", access,
                                                               summary + ", as a workbook");
  static_cast<void>(app.registry<ExportTurns>());
  app.registry<ListExports>().by_name.emplace(List.name, [](Call& call, std::vector<http::Field> const& given,
                                                            ExportFormat format, std::filesystem::path const& file) {
    auto const asked = describe::decoded_query<detail::AskedOf<Write>>(given);
    return detail::written_as_asked<List, Write>(call, asked, format, file, given).rows();
  });
}

}  // namespace gendan::service
