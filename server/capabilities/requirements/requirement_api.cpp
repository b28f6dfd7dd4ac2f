// Keeping and reading the customer's words over the API.
#include "capabilities/requirements/requirement_api.hpp"

#include "base/clock_tolerance.hpp"
#include "capabilities/requirements/reading_api.hpp"
#include "capabilities/requirements/requirements.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/service/download.hpp"
#include "platform/service/list_query.hpp"
#include "platform/service/revision.hpp"

namespace gendan::requirements {
namespace {

using orders::OrderId;
using service::Call;
using service::Created;

constexpr std::size_t most_upload = 100UL * 1024 * 1024;
// How it reached us.
struct Receipt {
  SourceChannel channel = SourceChannel::email;
  Instant received_at;
  std::optional<Label> sender;
  std::optional<BoundedText<0, 500, Lines::many>> note;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (channel, received_at, sender, note))
struct TypedRequirement : Receipt {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TypedRequirement, (Receipt), (text))
struct UploadedRequirement : Receipt {
  Name name;
};
BOOST_DESCRIBE_STRUCT(UploadedRequirement, (Receipt), (name))

struct RequirementVoiding {
  BoundedText<1, 500, Lines::many> reason;
};
BOOST_DESCRIBE_STRUCT(RequirementVoiding, (), (reason))

struct RequirementKept {
  RequirementId requirement_id;
  RequirementForm form = RequirementForm::file;
  SourceChannel channel = SourceChannel::email;
  Instant received_at;
  std::optional<std::string> name;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(RequirementKept, (), (requirement_id, form, channel, received_at, name, hash))
struct RequirementVoided {
  RequirementId requirement_id;
  std::optional<std::string> name;
  std::string hash;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(RequirementVoided, (), (requirement_id, name, hash, reason))

template <class T>
std::optional<std::string> text_of(std::optional<T> const& value) {
  if (!value || value->text().empty()) return std::nullopt;
  return value->text();
}

RequirementRow received(Call& call, OrderId const& order, Receipt const& receipt) {
  RequirementRow row;
  row.id = call.new_id<RequirementId>();
  row.order_id = order;
  row.channel = receipt.channel;
  row.received_at = receipt.received_at;
  row.sender = text_of(receipt.sender);
  row.note = text_of(receipt.note);
  row.kept_by_id = call.caller.person_id;
  row.kept_by_name = call.caller.name;
  row.kept_at = call.now;
  return row;
}

std::vector<Problem> receipt_problems(Call const& call, Receipt const& receipt, std::string const& prefix) {
  if (receipt.received_at <= call.now + clock_tolerance) return {};
  return {{prefix + "received_at", "in_the_future", {}}};
}

void refuse(std::vector<Problem> problems) {
  if (!problems.empty()) throw Refusal(RefusalKind::invalid, "invalid_input", std::move(problems));
}

Created<RequirementView> kept(Call& call, RequirementRow const& row) {
  insert_requirement(call.tx, row);
  read_soon(call, row.id);
  call.record("orders", row.order_id.text(), "requirement_kept",
              RequirementKept{row.id, row.form, row.channel, row.received_at, row.name, row.hash});
  return {view_of(call, row), "/orders/" + row.order_id.text() + "/requirements/" + row.id.text()};
}

RequirementRow typed(Call& call, OrderId const& order, TypedRequirement const& input) {
  auto problems = receipt_problems(call, input, "/");
  if (auto const fault = words_fault(input.text)) problems.push_back({"/text", std::string(*fault), {}});
  refuse(std::move(problems));
  auto row = received(call, order, input);
  row.form = RequirementForm::text;
  row.text = input.text;
  row.hash = crypto::sha256_hex(input.text);
  row.size = static_cast<std::int64_t>(input.text.size());
  row.media_type = "text/plain";
  return row;
}

Created<RequirementView> keep_text(Call& call, OrderId const& order, TypedRequirement const& input) {
  static_cast<void>(writable_order(call, order));
  return kept(call, typed(call, order, input));
}

RequirementRow filed(Call& call, OrderId const& order, Receipt const& receipt, std::string const& name,
                     files::StoredFile const& file) {
  auto row = received(call, order, receipt);
  row.form = RequirementForm::file;
  row.name = name;
  row.hash = file.hash;
  row.size = file.size;
  row.media_type = file.media_type;
  return row;
}

service::Answered<Created<RequirementView>> keep_file(service::Upload& upload, OrderId const& order,
                                                      UploadedRequirement const& input) {
  upload.read([&](Call& call) {
    static_cast<void>(writable_order(call, order));
    refuse(receipt_problems(call, input, "?"));
  });
  auto const file = upload.kept_body(input.name.text());
  return upload.write([&](Call& call) {
    static_cast<void>(writable_order(call, order));
    if (kept_file(call.tx, order, file.hash)) throw conflict("requirement_already_kept");
    return kept(call, filed(call, order, input, input.name.text(), file));
  });
}

constexpr service::Sorts by_receipt{"-received_at", {{"received_at", "r.received_at", service::SortKind::number}}};

service::Page<RequirementItem> list_requirements(Call& call, OrderId const& order,
                                                 service::PageInput<by_receipt> const& input) {
  static_cast<void>(readable_order(call, order));
  service::ListQuery query(describe::columns<RequirementItem>("r."), "requirement r");
  query.where("r.order_id = ?", order);
  return query.page<RequirementItem>(call.tx, input, "r.id");
}

RequirementView show_requirement(Call& call, OrderId const& order, RequirementId const& id) {
  static_cast<void>(readable_order(call, order));
  return view_of(call, existing_requirement(call, order, id));
}

http::Response download_requirement(Call& call, OrderId const& order, RequirementId const& id,
                                    service::DownloadInput const& input) {
  auto const number = readable_order(call, order).number;
  auto const row = existing_requirement(call, order, id);
  if (row.text) return service::download_text(*row.text, number + ".txt");
  return service::download(call.world.files, {row.hash, row.size, row.media_type}, row.name.value(), input);
}

RequirementView void_requirement(Call& call, OrderId const& order, RequirementId const& id,
                                 RequirementVoiding const& voiding) {
  auto row = counting_requirement(call, order, id);
  row.voided_at = call.now;
  row.voided_by_name = call.caller.name;
  row.void_reason = voiding.reason.text();
  if (!update_standing(call.tx, row)) throw conflict("revision_moved_on");
  call.record("orders", order.text(), "requirement_voided",
              RequirementVoided{row.id, row.name, row.hash, voiding.reason.text()});
  return view_of(call, row);
}

}  // namespace

RequirementId keep_words(Call& call, OrderId const& order, std::string const& words) {
  TypedRequirement input;
  input.received_at = call.now;
  input.text = words;
  return kept(call, typed(call, order, input)).body.id;
}

RequirementId keep_received(Call& call, OrderId const& order, ReceivedDocument const& document) {
  static_cast<void>(writable_order(call, order));
  TypedRequirement input;
  input.channel = document.channel;
  input.received_at = document.received_at;
  input.sender = document.sender;
  input.note = document.note;
  if (document.words) {
    input.text = *document.words;
    return kept(call, typed(call, order, input)).body.id;
  }
  auto const& [name, file] = document.file.value();
  if (auto const known = kept_file(call.tx, order, file.hash)) return *known;
  return kept(call, filed(call, order, input, name, file)).body.id;
}

RequirementView view_of(Call& call, RequirementRow const& row) {
  RequirementView view{row, {}};
  auto const counting = counting_of(call.tx, row.order_id);
  for (auto& link : links_of(call.tx, row.id)) {
    auto const newest = counting.find(link.field.text());
    std::optional<RequirementId> superseded_by;
    if (newest != counting.end() && newest->second != row.id) superseded_by = newest->second;
    view.links.push_back({std::move(link), superseded_by});
  }
  return view;
}

orders::OrderSummary readable_order(Call& call, OrderId const& id) {
  auto order = orders::reached_order(call, id);
  call.caller.require_reach("requirements.read", order.owner_id, order.department_id);
  return order;
}

orders::OrderSummary writable_order(Call& call, OrderId const& id) {
  auto order = orders::reached_order(call, id);
  call.caller.require_reach("requirements.write", order.owner_id, order.department_id);
  if (order.is_historical) throw conflict("order_is_historical");
  return order;
}

RequirementRow existing_requirement(Call& call, OrderId const& order, RequirementId const& id) {
  auto row = find_requirement(call.tx, id);
  if (!row || row->order_id != order) throw not_found("no_such_requirement");
  return *std::move(row);
}

RequirementRow counting_requirement(Call& call, OrderId const& order, RequirementId const& id) {
  static_cast<void>(writable_order(call, order));
  auto row = existing_requirement(call, order, id);
  if (row.voided_at) throw conflict("requirement_is_void");
  return row;
}

void install_requirement_routes(service::App& app) {
  using enum http::Method;
  auto const may_read = service::permission("requirements.read");
  auto const may_write = service::permission("requirements.write");
  app.route<list_requirements>(get, "/orders/{id}/requirements", may_read,
                               "List what the customer asked for, the newest first");
  app.route<keep_text>(post, "/orders/{id}/requirements", may_write, "Keep the customer's typed or pasted words");
  app.route<keep_file>(post, "/orders/{id}/requirements/files", may_write, "Keep the customer's document",
                       {.upload_limit = most_upload});
  app.route<show_requirement>(get, "/orders/{id}/requirements/{requirement}", may_read,
                              "Show a requirement with its text and links");
  app.route<download_requirement>(get, "/orders/{id}/requirements/{requirement}/content", may_read,
                                  "Download a requirement as it was received");
  app.route<void_requirement>(post, "/orders/{id}/requirements/{requirement}/voiding", may_write,
                              "Mark a requirement that was kept by mistake as void, with the reason");
}

}  // namespace gendan::requirements
