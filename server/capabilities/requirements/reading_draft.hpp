// A reading while it is being made: what was taken from where, what could not be.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "capabilities/requirements/reading.hpp"
#include "capabilities/requirements/reading_values.hpp"
#include "capabilities/requirements/reading_words.hpp"

namespace gendan::requirements {

class ReadingDraft {
public:
  ReadingDraft(ReadingHabits const& habits, std::optional<CalendarDate> received_on)
      : habits_(habits), received_on_(received_on) {}

  ReadingHabits const& habits() const { return habits_; }
  std::optional<CalendarDate> const& received_on() const { return received_on_; }
  orders::OrderContent& content() { return order_.content; }

  void link(std::string field, Origin const& origin);
  void note(std::string_view code, Origin const& origin, std::optional<std::string> field = {});

  // One of the header's fields as it stands behind its label.
  void take(HeaderField field, std::string_view value, Origin const& origin);
  // More of the address or remark that was taken last.
  void add_line(HeaderField field, std::string_view value);
  void take_term(FoundTerm const& term, Origin const& origin);
  // As a sentence says it; what stands behind a label counts before it.
  void take_deadline(CalendarDate date, Origin const& origin);
  void take_payment(std::string_view value, Origin const& origin);
  // The same with each text that names a currency; a document of two has none.
  void see_currency(std::string_view text, Origin const& origin);
  void add_line(orders::OrderLine line, std::vector<std::pair<std::string, Origin>> const& links);

  ReadOrder finished();

private:
  void take_text(std::optional<Label>& member, std::string field, std::string_view value, Origin const& origin);
  void take_date(std::optional<CalendarDate>& member, std::string field, std::string_view value, Origin const& origin);
  void take_reference(std::string_view value, Origin const& origin);
  void take_port(std::optional<orders::LocationCode>& member, std::string field, std::string_view value,
                 Origin const& origin);
  void take_address(std::optional<customers::Address>& member, std::string field, std::string_view value,
                    Origin const& origin);
  void take_documents(std::string_view value, Origin const& origin);
  void take_buyer(std::string_view value, Origin const& origin);
  template <class T>
  void set(std::optional<T>& member, std::string field, T value, Origin const& origin);
  void settle_currency();

  ReadingHabits habits_;
  std::optional<CalendarDate> received_on_;
  ReadOrder order_;
  std::unordered_set<std::string> linked_;
  struct SeenCurrency {
    Currency currency;
    Origin origin;
  };
  std::vector<SeenCurrency> currencies_;
  std::optional<Origin> ambiguous_currency_;
  bool is_currency_said_ = false;
};

}  // namespace gendan::requirements
