#include "capabilities/verification/comparison_api.hpp"

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

void find_problems(OrderContent const& content, std::string const& path, std::vector<Problem>& problems) {
  for (auto& problem : orders::shape_problems(content)) {
    problem.path = path + problem.path;
    problems.push_back(std::move(problem));
  }
}

// In no transaction: it reads nothing, and a thousand lines take a while.
Comparison preview(service::Detached&, ComparedDocuments const& documents) {
  std::vector<Problem> problems;
  find_problems(documents.left, "/left", problems);
  find_problems(documents.right, "/right", problems);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
  return compared(document_of(documents.left, search::case_folded), document_of(documents.right, search::case_folded),
                  documents.tolerances.value_or(Tolerances()));
}

}  // namespace

void install_comparison_routes(service::App& app) {
  app.route<preview>(http::Method::post, "/comparisons/preview", service::permission("orders.read"),
                     "Compare two documents field by field; nothing is kept", {.body_limit = 16 * 1024 * 1024});
}

}  // namespace gendan::verification
