// What people say of an order in a sentence: by when, on which incoterm, how it is paid. "Pls ship by 15 Jan, FOB
// Ningbo, 30% deposit, balance before shipment." Only what can mean one thing is taken.
#pragma once

#include <string>
#include <vector>

#include "capabilities/requirements/reading_draft.hpp"

namespace gendan::requirements {

// Collects what a document's sentences say; what two of them say otherwise is taken from neither.
class Sentences {
public:
  // Whether it said any of these. Nobody reads on beyond the first thousand.
  bool take(PlacedText const& sentence, ReadingDraft& draft);
  void hand_over(ReadingDraft& draft);

private:
  template <class T>
  struct Said {
    T value;
    Origin origin;
  };
  bool take_deadline(std::string_view clause, bool has_cue, Origin const& origin, ReadingDraft& draft);
  bool take_term(std::string_view clause, Origin const& origin);
  bool take_payment(std::vector<std::string_view> const& clauses, Origin const& origin);

  std::size_t read_ = 0;
  std::vector<Said<CalendarDate>> deadlines_;
  std::vector<Said<FoundTerm>> terms_;
  std::vector<Said<std::string>> payments_;
};

}  // namespace gendan::requirements
