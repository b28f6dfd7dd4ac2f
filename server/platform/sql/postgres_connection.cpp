#include "platform/sql/postgres_connection.hpp"

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "platform/sql/backoff.hpp"
#include "platform/sql/column_text.hpp"
#include "platform/sql/transaction.hpp"

namespace gendan::sql {

namespace {

// A statement may take longer than a lock: reports read much. Beyond this something is wrong.
constexpr int statement_patience = 12;

// What reading a page out of turn costs, next page's cost being 1: on today's disks. By the default, that of turning
// ones, a department's newest orders were looked for among everybody's instead of in the index that has them.
constexpr char page_out_of_turn[] = "1.1";

// Starting helpers for a statement takes milliseconds, compiling it more: not for what a page asks. Sums over millions
// of rows have helpers still.
constexpr char only_large_in_parallel[] = "; set parallel_setup_cost to 50000; set jit to off";

// Several statements sent at once without a begin see one state too.
constexpr char one_state[] = "; set default_transaction_isolation to 'repeatable read'";

// Settings before `dbname` can be overridden by the URI. Two dead minutes of network end a connection.
pg_conn* connected(std::string const& uri, std::chrono::milliseconds patience) {
  auto const seconds = std::to_string(std::max<std::int64_t>(2, patience.count() / 1'000));
  std::array const keys{"application_name",     "client_encoding", "connect_timeout",
                        "target_session_attrs", "keepalives_idle", "keepalives_interval",
                        "keepalives_count",     "dbname",          static_cast<char const*>(nullptr)};
  std::array const values{
      "gendan", "UTF8", seconds.c_str(), "read-write", "30", "10", "3", uri.c_str(), static_cast<char const*>(nullptr)};
  return PQconnectdbParams(keys.data(), values.data(), 1);
}

void ignore_notice(void*, char const*) {}

std::vector<Question const*> addresses_of(std::span<Question const> questions) {
  std::vector<Question const*> addresses;
  for (auto const& question : questions) addresses.push_back(&question);
  return addresses;
}

}  // namespace

void take(std::span<Question const> questions, std::vector<PostgresResult> answers) {
  for (std::size_t i = 0; i < questions.size(); ++i)
    questions[i].take(Rows(std::make_unique<PostgresCursor>(std::move(answers[i]))));
}

void PostgresConnection::Finish::operator()(pg_conn* connection) const { PQfinish(connection); }

PostgresConnection::PostgresConnection(PostgresLocation const& location, std::chrono::milliseconds patience)
    : handle_(connected(location.uri, patience)) {
  if (PQstatus(handle_.get()) != CONNECTION_OK) {
    throw Unavailable("database_unavailable", PQerrorMessage(handle_.get()));
  }
  PQsetNoticeProcessor(handle_.get(), ignore_notice, nullptr);
  set_up(location, patience);
}

std::unique_ptr<PostgresConnection> PostgresConnection::opened(PostgresLocation const& location,
                                                               std::chrono::milliseconds patience) {
  for (Backoff backoff(patience);;) {
    try {
      return std::make_unique<PostgresConnection>(location, patience);
    } catch (Unavailable const&) {
      if (!backoff.wait()) throw;
    }
  }
}

void PostgresConnection::set_up(PostgresLocation const& location, std::chrono::milliseconds patience) {
  auto const lock = std::to_string(patience.count());
  auto const statement = std::to_string(patience.count() * statement_patience);
  run_script("set search_path to \"" + location.schema + "\"; set timezone to 'UTC'; set bytea_output to hex; " +
             "set extra_float_digits to 1; set lock_timeout to " + lock + "; set statement_timeout to " + statement +
             "; set idle_in_transaction_session_timeout to " + statement + "; set random_page_cost to " +
             page_out_of_turn + only_large_in_parallel + one_state);
}

bool PostgresConnection::is_usable() {
  drain();
  if (is_unusable_ || PQstatus(handle_.get()) != CONNECTION_OK) return false;
  if (PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) return false;
  pollfd idle{PQsocket(handle_.get()), POLLIN, 0};
  if (::poll(&idle, 1, 0) <= 0) return true;
  return PQconsumeInput(handle_.get()) == 1 && PQstatus(handle_.get()) == CONNECTION_OK;
}

void PostgresConnection::begin(Access access) {
  has_answered_ = false;
  has_failed_ = false;
  failure_ = Failure::final;
  begin_ = access == Access::write ? "begin isolation level repeatable read, read write"
                                   : "begin isolation level repeatable read, read only";
}

void PostgresConnection::commit() {
  if (!std::exchange(begin_, nullptr)) command("commit");
}

void PostgresConnection::commit_read() {
  if (!std::exchange(begin_, nullptr)) awaits_commit_ = PQsendQuery(handle_.get(), "commit") == 1;
}

void PostgresConnection::drain() noexcept {
  if (!std::exchange(awaits_commit_, false)) return;
  while (PostgresResult const answer{PQgetResult(handle_.get())}) continue;
}

void PostgresConnection::rollback() noexcept {
  begin_ = nullptr;
  if (PQstatus(handle_.get()) == CONNECTION_OK && PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) {
    PostgresResult const result(PQexec(handle_.get(), "rollback"));
  }
}

bool PostgresConnection::is_in_transaction() const { return PQtransactionStatus(handle_.get()) == PQTRANS_INTRANS; }

void PostgresConnection::command(char const* text) { checked(PostgresResult(PQexec(handle_.get(), text)), text); }

Rows PostgresConnection::query(std::string_view text, std::span<Value const> arguments) {
  return Rows(std::make_unique<PostgresCursor>(execute(text, arguments)));
}

std::int64_t PostgresConnection::run(std::string_view text, std::span<Value const> arguments) {
  auto const result = execute(text, arguments);
  std::string_view const status = PQcmdStatus(result.get());
  std::string_view const count = PQcmdTuples(result.get());
  return count.empty() || status.starts_with("SELECT") ? 0 : number_of<std::int64_t>(count);
}

PostgresResult PostgresConnection::execute(std::string_view text, std::span<Value const> arguments) {
  PostgresArguments given(arguments);
  auto statement = prepared(text);
  if (begin_) {
    Asked const asked{std::move(statement), std::move(given)};
    return std::move(pipelined({&asked, 1}, text).back());
  }
  return checked(PostgresResult(PQexecPrepared(handle_.get(), statement->name.c_str(), given.count(), given.values(),
                                               given.lengths(), given.formats(), statement->format)),
                 text);
}

void PostgresConnection::ask(std::span<Question const> questions) {
  take(questions, answers_to(addresses_of(questions)));
}

void PostgresConnection::ask_apart(std::span<Question const> questions) {
  take(questions, answers_apart(addresses_of(questions)));
}

std::vector<PostgresResult> PostgresConnection::answers_apart(std::span<Question const* const> questions) {
  auto* const pending = std::exchange(begin_, nullptr);
  auto answers = answers_to(questions);
  begin_ = pending;
  return answers;
}

std::vector<PostgresResult> PostgresConnection::answers_to(std::span<Question const* const> questions) {
  if (questions.empty()) return {};
  std::vector<Asked> asked;
  asked.reserve(questions.size());
  for (auto const* question : questions)
    asked.push_back({prepared(question->statement), PostgresArguments(question->arguments)});
  return pipelined(asked, questions.front()->statement);
}

void PostgresConnection::run_each(std::string_view text, std::span<std::vector<Value> const> argument_lists) {
  constexpr std::size_t at_once = 256;
  auto const statement = prepared(text);
  while (!argument_lists.empty()) {
    auto const some = argument_lists.first(std::min(at_once, argument_lists.size()));
    argument_lists = argument_lists.subspan(some.size());
    std::vector<Asked> asked;
    asked.reserve(some.size());
    for (auto const& arguments : some) asked.push_back({statement, PostgresArguments(arguments)});
    pipelined(asked, text);
  }
}

std::vector<PostgresResult> PostgresConnection::pipelined(std::span<Asked const> asked, std::string_view doing) {
  auto* connection = handle_.get();
  PQenterPipelineMode(connection);
  bool const begins = begin_ != nullptr;
  if (begins) PQsendQueryParams(connection, begin_, 0, nullptr, nullptr, nullptr, nullptr, 0);
  for (auto const& [statement, given] : asked) {
    PQsendQueryPrepared(connection, statement->name.c_str(), given.count(), given.values(), given.lengths(),
                        given.formats(), statement->format);
  }
  PQpipelineSync(connection);
  auto answers = answers_of_pipeline();
  PQexitPipelineMode(connection);
  if (is_in_transaction()) begin_ = nullptr;
  if (!answers.empty()) has_answered_ = true;
  if (answers.empty()) answers.emplace_back();  // the connection is lost
  answers.back() = checked(std::move(answers.back()), doing);
  if (begins) answers.erase(answers.begin());
  return answers;
}

// Reads up to the synchronisation point; nothing after the first failure.
std::vector<PostgresResult> PostgresConnection::answers_of_pipeline() {
  std::vector<PostgresResult> answers;
  bool has_failure = false;
  while (PQstatus(handle_.get()) == CONNECTION_OK) {
    PostgresResult result(PQgetResult(handle_.get()));
    if (!result) continue;  // between two statements
    auto const status = PQresultStatus(result.get());
    if (status == PGRES_PIPELINE_SYNC) return answers;
    if (has_failure) continue;
    has_failure = status == PGRES_FATAL_ERROR;
    answers.push_back(std::move(result));
  }
  return {};
}

void PostgresConnection::run_script(std::string_view script) {
  if (begin_) {
    command(begin_);
    begin_ = nullptr;
  }
  checked(PostgresResult(PQexec(handle_.get(), std::string(script).c_str())), script);
}

std::shared_ptr<PostgresConnection::Statement> PostgresConnection::prepared(std::string_view text) {
  if (auto kept = statements_.found(text)) return kept;
  auto const fresh = std::make_shared<Statement>(Statement{"s" + std::to_string(++prepared_count_)});
  checked(PostgresResult(PQprepare(handle_.get(), fresh->name.c_str(), std::string(text).c_str(), 0, nullptr)), text);
  PostgresResult const described(PQdescribePrepared(handle_.get(), fresh->name.c_str()));
  fresh->format = is_better_binary(described.get()) ? 1 : 0;
  if (auto const gone = statements_.keep(text, fresh)) command(("deallocate " + gone->name).c_str());
  return fresh;
}

PostgresResult PostgresConnection::checked(PostgresResult result, std::string_view doing) {
  auto const status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) fail(result.get(), doing);
  return result;
}

void PostgresConnection::fail(pg_result const* result, std::string_view doing) {
  has_failed_ = true;
  failure_ = failure_of(handle_.get(), result);
  if (failure_ == Failure::lost) is_unusable_ = true;
  throw_postgres_error(handle_.get(), result, doing);
}

void PostgresConnection::listen(std::string const& channel) { command(("listen \"" + channel + "\"").c_str()); }

std::vector<std::string> PostgresConnection::heard() {
  if (PQconsumeInput(handle_.get()) == 0) fail(nullptr, "listen");
  std::vector<std::string> messages;
  while (auto* notice = PQnotifies(handle_.get())) {
    messages.emplace_back(notice->extra);
    PQfreemem(notice);
  }
  return messages;
}

int PostgresConnection::socket() const { return PQsocket(handle_.get()); }

}  // namespace gendan::sql
