#include "capabilities/reconciliation/incoming.hpp"

#include "base/clock_tolerance.hpp"
#include "capabilities/requirements/requirements.hpp"

namespace gendan::reconciliation {
std::vector<Problem> receipt_problems(Receipt const& receipt, std::optional<Money> const& amount,
                                      std::optional<std::string> const& text, bool has_file, Instant now) {
  std::vector<Problem> problems;
  auto const add = [&](bool applies, char const* path, std::string_view code) {
    if (applies) problems.push_back({path, std::string(code), {}});
  };
  bool const is_deposit = receipt.kind == IncomingKind::deposit;
  add(receipt.received_at > now + clock_tolerance, "/received_at", "in_the_future");
  add(is_deposit && !amount, "/amount", "missing");
  add(is_deposit && amount && amount->minor() <= 0, "/amount/amount", "not_positive");
  add(!is_deposit && amount, "/amount", "not_of_this_kind");
  add(!is_deposit && !text && !has_file, "/text", "missing");
  add(text && has_file, "/text", "file_or_text");
  if (auto const fault = text ? requirements::words_fault(*text) : std::nullopt) add(true, "/text", *fault);
  return problems;
}

Instant due_at(Instant received_at, PatienceHours patience) {
  return received_at + std::chrono::hours(patience.value());
}

std::string title_of(std::optional<std::string> const& subject, std::optional<std::string> const& file_name,
                     std::optional<std::string> const& sender) {
  for (auto const& name : {subject, file_name, sender}) {
    if (name && !name->empty()) return *name;
  }
  return {};
}

}  // namespace gendan::reconciliation
