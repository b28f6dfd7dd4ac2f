// The proof sheet among the documents of an order: who may issue documents and read the customer's gets it.
#include <algorithm>
#include <boost/json.hpp>

#include "capabilities/documents/documents.hpp"
#include "capabilities/identity/identity.hpp"
#include "capabilities/verification/blind_reading_api.hpp"
#include "capabilities/verification/proof_sheet_page.hpp"
#include "capabilities/verification/proof_sheet_view_api.hpp"
#include "capabilities/verification/proof_sheet_words.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/describe/encode.hpp"
#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

using documents::DocumentLanguage;
using orders::OrderSummary;
using service::Call;

std::vector<KeptOriginal> originals(Call& call, orders::OrderId const& order,
                                    std::vector<requirements::SourceDocument> const& documents) {
  std::vector<KeptOriginal> list;
  for (auto const& document : documents) {
    auto const kept = requirements::kept_document(call.tx, order.text(), document.id.text());
    list.push_back({document.name.value_or(""), document.received_at, kept ? kept->hash : std::string()});
  }
  return list;
}

std::vector<std::string> names_of_people(Call& call, std::vector<std::string> const& ids) {
  std::vector<std::string> names;
  for (auto& [id, name] : identity::person_names(call.tx, ids)) names.push_back(std::move(name));
  return names;
}

ProofSource proof_of(Call& call, OrderSummary const& order) {
  auto const now = orders::order_snapshot(call.tx, order);
  ProofSource source{standing_of(call, now), {}, {}, {}, identity::organisation_zone(call)};
  auto machine = requirements::machine_reading(call, order.id);
  source.author_names = names_of_people(call, source.standing.authors);
  source.documents = originals(call, order.id, machine.documents);
  auto const criticals = criticals_of(call.tx, order);
  auto const read = [&](orders::OrderContent const& content) {
    return document_of(content, search::case_folded, criticals);
  };
  auto const right = read(now.content);
  for (auto const& row : source.standing.readings) {
    source.readings.push_back({row.source,
                               row.id,
                               row.read_by_name,
                               row.read_at,
                               as_read(compared(read(row.content), right, {}), read_by(source.standing, row.source)),
                               {},
                               source.standing.is_current(row)});
  }
  if (source.standing.has_requirement) {
    std::ranges::sort(machine.fields, {}, &requirements::ReadField::field);
    source.readings.push_back(
        {ReadingSource::machine,
         std::nullopt,
         {},
         std::nullopt,
         as_read(compared_with_machine(call.tx, machine, order, right, criticals), ReadBy::machine),
         std::move(machine.fields)});
  }
  return source;
}

std::string encoded_proof(Call& call, OrderSummary const& order, DocumentLanguage language) {
  return describe::encoded(proof_sheet(proof_of(call, order), language));
}

// It tells what the customer's documents say, and what others read in them.
void expect_readable(Call& call, OrderSummary const& order) {
  call.caller.require_reach("requirements.read", order.owner_id, order.department_id);
  auto const now = orders::order_snapshot(call.tx, order);
  auto const standing = outline_of(call, now);
  expect_has_read(call, standing);
  expect_has_read(call, checks_of(call, standing, now.content));
}

void expect_begun(Call& call, OrderSummary const& order) {
  if (standing_readings(call.tx, order.id).empty() && signatures_of(call.tx, order.id).empty())
    throw conflict("verification_not_begun");
}

}  // namespace

void install_proof_sheet(service::App& app) {
  documents::Kind kind;
  kind.name = "verification_proof_sheet";
  kind.number_pattern = "VP-{year}-{counter:5}";
  kind.page = proof_sheet_page();
  kind.words = proof_sheet_words();
  kind.data = [](documents::DocumentSource const& source) {
    return boost::json::parse(encoded_proof(source.call, source.order, source.language)).as_object();
  };
  kind.sample = [] { return boost::json::parse(describe::encoded(sample_proof_sheet())).as_object(); };
  kind.source_hash = [](Call& call, OrderSummary const& order) {
    return crypto::sha256_hex(encoded_proof(call, order, DocumentLanguage::en));
  };
  kind.expect_readable = expect_readable;
  kind.expect_ready = expect_begun;
  app.registry<documents::Kinds>().add(std::move(kind));
}

}  // namespace gendan::verification
