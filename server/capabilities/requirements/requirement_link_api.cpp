// Which fields of the order a requirement is the source of, and where in it they stand.
#include "capabilities/requirements/requirement_api.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/service/revision.hpp"

namespace gendan::requirements {
namespace {

using service::Call;

struct FieldLinkEdit {
  std::vector<FieldLink> links;
  std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(FieldLinkEdit, (), (links, revision))

// The record names each change while people can read it; of a whole document's links it holds the count and the
// hash of the list as it now stands.
constexpr std::size_t most_named_changes = 20;

struct RequirementLinked {
  RequirementId requirement_id;
  std::optional<std::string> name;
  std::vector<LinkChange> links;
  std::int64_t link_count = 0;  // that stand now
  std::optional<std::string> links_hash;
};
BOOST_DESCRIBE_STRUCT(RequirementLinked, (), (requirement_id, name, links, link_count, links_hash))

RequirementLinked recorded(RequirementRow const& row, std::vector<LinkChange> changes,
                           std::vector<FieldLink> const& links) {
  RequirementLinked linked{row.id, row.name, {}, std::ssize(links), {}};
  if (changes.size() > most_named_changes) {
    linked.links_hash = crypto::sha256_hex(describe::encoded(links));
    return linked;
  }
  // Where on a page says nothing without the page.
  for (auto& change : changes) {
    if (change.before) change.before->box.reset();
    if (change.after) change.after->box.reset();
  }
  linked.links = std::move(changes);
  return linked;
}

void refuse_links(Call& call, RequirementRow const& row, std::vector<FieldLink> const& links) {
  auto const content = orders::order_content(call.tx, row.order_id);
  auto const has_field = [&](std::string const& field) { return orders::has_field(content, field); };
  auto problems = link_problems(links, has_field, row.text);
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

// The whole list: what is not in it is no longer linked.
RequirementView set_links(Call& call, orders::OrderId const& order, RequirementId const& id,
                          FieldLinkEdit const& edit) {
  auto row = counting_requirement(call, order, id);
  service::expect_revision(edit.revision, row.revision, view_of(call, row));
  refuse_links(call, row, edit.links);
  auto changes = link_changes(links_of(call.tx, id), edit.links);
  if (changes.empty()) return view_of(call, row);
  if (!update_standing(call.tx, row)) throw conflict("revision_moved_on");
  replace_links(call.tx, row, edit.links);
  call.record("orders", order.text(), "requirement_linked", recorded(row, std::move(changes), edit.links));
  return view_of(call, row);
}

}  // namespace

void install_requirement_link_routes(service::App& app) {
  app.route<set_links>(
      http::Method::put, "/orders/{id}/requirements/{requirement}/links", service::permission("requirements.write"),
      "Say which fields of the order come from which places of a requirement", {.body_limit = 8UL * 1024 * 1024});
}

}  // namespace gendan::requirements
