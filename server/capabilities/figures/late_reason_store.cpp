#include "capabilities/figures/late_reason_store.hpp"

#include "platform/describe/row.hpp"
#include "platform/service/list_query.hpp"

namespace gendan::figures {

std::optional<ExplainedLine> find_line_to_explain(service::Call& call, std::string_view line_id) {
  service::ListQuery query("", "order_line_facts f");
  query.scope(call.tx, call.caller, "figures.explain", "f.owner_id", "f.department_id");
  query.where("f.line_id = ?", std::string(line_id));
  auto const statement = query.composed("select " + describe::columns<ExplainedLine>("f."), "");
  return describe::first<ExplainedLine>(call.tx.query_values(statement, query.arguments()));
}

LateExplanation explanation_of(sql::Transaction& tx, std::string_view line_id) {
  return describe::first<LateExplanation>(tx.query("select reason, note from late_reason where line_id = $1", line_id))
      .value_or(LateExplanation());
}

void explain(service::Call& call, std::string_view line_id, std::string_view order_id,
             LateExplanation const& explanation) {
  call.tx.run("delete from late_reason where line_id = $1", line_id);
  if (!explanation.late_reason) return;
  std::optional<std::string> note;
  if (explanation.late_note) note = explanation.late_note->text();
  call.tx.run(
      "insert into late_reason (line_id, order_id, reason, note, said_by, said_at) values ($1, $2, $3, $4, $5, $6)",
      line_id, order_id, std::string(describe::enum_text(*explanation.late_reason)), note, call.caller.person_id,
      call.now.unix_milliseconds());
}

}  // namespace gendan::figures
