#include "capabilities/orders/quotation_store.hpp"

#include <gmock/gmock.h>

#include "capabilities/orders/orders.hpp"
#include "testing/test_app.hpp"

namespace gendan::orders {
namespace {

class QuotationStore : public testing::TestApp {
protected:
  QuotationRow row() {
    QuotationRow row;
    system([&](service::Call& call) { row.id = call.new_id<QuotationId>(); });
    row.number = "QT-" + row.id.text();
    row.owner_id = id_of("li_na");
    return row;
  }
  std::optional<sql::Constraint> broken_by(QuotationRow const& row) {
    try {
      database().write([&](sql::Transaction& tx) { quotation_table.insert(tx, row); });
      return std::nullopt;
    } catch (sql::ConstraintBroken const& broken) {
      return broken.kind();
    }
  }
};
BOTH_DATABASES(QuotationStore);

TEST_P(QuotationStore, KeepsNoStateThatContradictsItself) {
  EXPECT_EQ(broken_by(row()), std::nullopt);
  auto sent_never = row();
  sent_never.status = QuotationStatus::sent;
  sent_never.valid_until = CalendarDate(2026, 4, 1);
  EXPECT_EQ(broken_by(sent_never), sql::Constraint::check);
  auto endless = sent_never;
  endless.valid_until.reset();
  endless.sent_at = Instant::from_unix_milliseconds(1);
  EXPECT_EQ(broken_by(endless), sql::Constraint::check);
  auto draft_sent = row();
  draft_sent.sent_at = Instant::from_unix_milliseconds(1);
  EXPECT_EQ(broken_by(draft_sent), sql::Constraint::check);
  auto lost_for_nothing = row();
  lost_for_nothing.status = QuotationStatus::lost;
  lost_for_nothing.closed_at = Instant::from_unix_milliseconds(1);
  EXPECT_EQ(broken_by(lost_for_nothing), sql::Constraint::check);
  auto answers_nobody = row();
  answers_nobody.inquiry_id = InquiryId::parsed("01m802ccza0xfmqjc6nk2ppgcp");
  EXPECT_EQ(broken_by(answers_nobody), sql::Constraint::foreign_key);
}

TEST_P(QuotationStore, ReadsBackWhatWasWrittenAndFindsWhatIsPast) {
  auto written = row();
  written.status = QuotationStatus::sent;
  written.currency = Currency::parsed("EUR");
  written.total = Money::parsed("97.50", *written.currency);
  written.sent_at = Instant::from_unix_milliseconds(1);
  written.valid_until = CalendarDate(2026, 4, 1);
  QuotationLineRow line;
  line.quotation_id = written.id;
  line.position = *Whole<1, 9999>::of(10);
  line.quantity = QuantityNumber::parsed("12.5");
  line.unit_price = UnitPrice::parsed("7.8");
  line.worth = written.total;
  database().write([&](sql::Transaction& tx) {
    quotation_table.insert(tx, written);
    for (int times = 0; times < 2; ++times) store_lines(tx, {line}, written.id);  // the second replaces the first
  });
  database().read([&](sql::Transaction& tx) {
    EXPECT_EQ(describe::encoded(*find_quotation(tx, written.id)), describe::encoded(written));
    EXPECT_EQ(describe::encoded(lines_of(tx, written.id)), describe::encoded(std::vector{line}));
    EXPECT_TRUE(quotations_to_expire(tx, CalendarDate(2026, 4, 1), 10).empty());
    EXPECT_EQ(quotations_to_expire(tx, CalendarDate(2026, 4, 2), 10).size(), 1U);
  });
}

}  // namespace
}  // namespace gendan::orders
