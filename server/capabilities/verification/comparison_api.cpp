#include "capabilities/verification/comparison_api.hpp"

#include <set>

#include "capabilities/verification/comparison.hpp"
#include "platform/search/fold.hpp"
#include "platform/service/call.hpp"

namespace gendan::verification {
namespace {

using orders::OrderContent;

struct ComparedDocuments {
  OrderContent left;
  OrderContent right;
  std::optional<Tolerances> tolerances;
};
BOOST_DESCRIBE_STRUCT(ComparedDocuments, (), (left, right, tolerances))

// Lines are named by their position.
void find_repeated_positions(OrderContent const& content, std::string const& path, std::vector<Problem>& problems) {
  std::set<std::int64_t> positions;
  for (std::size_t i = 0; i < content.lines.size(); ++i) {
    if (positions.insert(content.lines[i].position.value()).second) continue;
    problems.push_back({path + "/lines/" + std::to_string(i) + "/position", "given_twice", {}});
  }
  if (content.lines.size() > orders::most_lines)
    problems.push_back({path + "/lines", "too_many_entries", std::to_string(orders::most_lines)});
}

Comparison preview(service::Call&, ComparedDocuments const& documents) {
  std::vector<Problem> problems;
  find_repeated_positions(documents.left, "/left", problems);
  find_repeated_positions(documents.right, "/right", problems);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  return compared(document_of(documents.left, search::case_folded), document_of(documents.right, search::case_folded),
                  documents.tolerances.value_or(Tolerances()));
}

}  // namespace

void install_comparison_routes(service::App& app) {
  app.route<preview>(http::Method::post, "/comparisons/preview", service::permission("orders.read"),
                     "Compare two documents field by field; nothing is kept",
                     {.body_limit = 16 * 1024 * 1024, .is_transactional = false});
}

}  // namespace gendan::verification
