#include "capabilities/orders/order_export_api.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "capabilities/identity/identity.hpp"
#include "capabilities/orders/order_api.hpp"
#include "capabilities/orders/order_list_api.hpp"
#include "capabilities/orders/orders.hpp"
#include "platform/service/export_file.hpp"

namespace gendan::orders {
namespace {

using service::Call;
using service::ExportFormat;

enum class ExportRows { orders, lines };
BOOST_DESCRIBE_ENUM(ExportRows, orders, lines)

struct OrderExport : OrderConditions {
  std::optional<Label> sort;                   // as the list's
  std::optional<ExportRows> rows;              // default orders
  std::optional<identity::Language> language;  // default the reader's own
};
BOOST_DESCRIBE_STRUCT(OrderExport, (OrderConditions), (sort, rows, language))

// A page of the list after the other.
void each_page(Call& call, OrderExport const& asked, std::function<void(std::vector<OrderRow> const&)> const& take) {
  OrderFilter filter{asked, {}};
  filter.sort = asked.sort;
  filter.limit = Whole<1, 200>::of(200);
  for (;;) {
    auto page = order_page<OrderRow>(call, filter, "-created_at", "orders.export");
    take(page.items);
    if (!page.next) return;
    filter.after = BoundedText<1, 2'000>::parsed(*page.next).value();
  }
}

std::map<std::string, std::string> owner_names(Call& call, std::vector<OrderRow> const& orders) {
  std::vector<std::string> ids;
  for (auto const& order : orders) ids.push_back(order.owner_id);
  return identity::person_names(call.tx, ids);
}

std::string name_in(std::map<std::string, std::string> const& names, std::string const& id) {
  auto const name = names.find(id);
  return name == names.end() ? std::string() : name->second;
}

std::int64_t write_orders(Call& call, OrderExport const& asked, std::filesystem::path const& path,
                          service::ExportStyle const& style) {
  service::TableExport<OrderExportRow> out(path, style);
  each_page(call, asked, [&](auto const& orders) {
    auto const names = owner_names(call, orders);
    for (auto const& order : orders) out.add(export_row(order, name_in(names, order.owner_id)));
  });
  out.finish();
  return out.rows();
}

// A few orders at a time: an order may have thousands of lines.
std::int64_t write_lines(Call& call, OrderExport const& asked, std::filesystem::path const& path,
                         service::ExportStyle const& style) {
  constexpr std::size_t orders_at_once = 20;
  service::TableExport<OrderLineExportRow> out(path, style);
  each_page(call, asked, [&](auto const& orders) {
    auto const names = owner_names(call, orders);
    for (std::size_t first = 0; first < orders.size(); first += orders_at_once) {
      auto const some = std::span(orders).subspan(first, std::min(orders_at_once, orders.size() - first));
      auto const lines = lines_of(call.tx, some);
      for (auto const& order : some) {
        auto const [begin, end] = lines.equal_range(order.id.text());
        for (auto line = begin; line != end; ++line)
          out.add(export_row(order, name_in(names, order.owner_id), line->second));
      }
    }
  });
  out.finish();
  return out.rows();
}

// As they were given; what was given several times is joined.
std::map<std::string, std::string> joined(std::vector<http::Field> const& given) {
  std::map<std::string, std::string> asked;
  for (auto const& [name, value] : given) {
    auto& text = asked[name];
    text += (text.empty() ? "" : ",") + value;
  }
  return asked;
}

// Writes the file and then the event: nothing leaves that is not recorded.
std::int64_t write_export(Call& call, OrderExport const& asked, ExportFormat format, std::filesystem::path const& path,
                          std::vector<http::Field> const& given) {
  auto const language = asked.language ? identity::language_text(*asked.language) : call.caller.language;
  service::ExportStyle const style{format, language, order_wordings()};
  auto const rows =
      asked.rows == ExportRows::lines ? write_lines(call, asked, path, style) : write_orders(call, asked, path, style);
  service::record_export(call, {"orders", format, joined(given), rows});
  return rows;
}

template <ExportFormat Format>
http::Response export_list(Call& call, OrderExport const& asked) {
  auto const file = service::scratch_file(call);
  write_export(call, asked, Format, file->path(), call.request->query);
  return service::exported(call, file, asked.rows == ExportRows::lines ? "order-lines" : "orders", Format);
}

}  // namespace

std::int64_t export_orders(Call& call, std::filesystem::path const& file, std::vector<http::Field> const& asked) {
  auto const extension = lower_ascii(file.extension().string());
  if (extension != ".csv" && extension != ".xlsx") throw invalid("FILE", "not_one_of", ".csv|.xlsx");
  return write_export(call, describe::decoded_query<OrderExport>(asked),
                      extension == ".csv" ? ExportFormat::csv : ExportFormat::xlsx, file, asked);
}

void install_order_export(service::App& app) {
  auto const access = service::permission("orders.export");
  app.route<export_list<ExportFormat::csv>>(http::Method::get, "/exports/orders.csv", access,
                                            "The orders that a filter lists, or their lines, as CSV");
  app.route<export_list<ExportFormat::xlsx>>(http::Method::get, "/exports/orders.xlsx", access,
                                             "The orders that a filter lists, or their lines, as a workbook");
}

}  // namespace gendan::orders
