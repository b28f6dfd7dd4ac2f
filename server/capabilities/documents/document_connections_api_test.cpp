// Who prints holds no connection that somebody else could read by.
#include <filesystem>
#include <fstream>
#include <latch>
#include <thread>

#include "testing/order_documents.hpp"

namespace gendan::documents {
namespace {

using boost::json::object;
using testing::Answer;

// All connections for reading but one, as many workers hold them.
class HeldReaders {
public:
  HeldReaders(sql::Database& database, int count) : held_(count) {
    for (int one = 0; one < count; ++one) {
      threads_.emplace_back([&] {
        database.read([&](sql::Transaction&) {
          held_.count_down();
          released_.wait();
        });
      });
    }
    held_.wait();
  }
  ~HeldReaders() {
    released_.count_down();
    for (auto& thread : threads_) thread.join();
  }
  HeldReaders(HeldReaders const&) = delete;
  HeldReaders& operator=(HeldReaders const&) = delete;

private:
  std::latch held_;
  std::latch released_{1};
  std::vector<std::thread> threads_;
};

// Whether this process has a child now: the printer.
bool is_printing() {
  for (auto const& thread : std::filesystem::directory_iterator("/proc/self/task")) {
    std::string child;
    std::ifstream(thread.path() / "children") >> child;
    if (!child.empty()) return true;
  }
  return false;
}

class ConnectionsOfDocuments : public testing::OrderDocuments {
protected:
  static constexpr int readers = 4;  // sql::DatabaseOptions

  // Whether, with one reader left to all, somebody else read while the printer worked.
  bool others_read_during(std::string const& target, object const& body) {
    HeldReaders const held(database(), readers - 1);
    std::atomic<bool> is_done = false;
    Answer answer;
    std::thread printing([&] {
      answer = as("li_na").post(target, body);
      is_done = true;
    });
    while (!is_done && !is_printing()) std::this_thread::yield();
    bool const is_read = database().read([](sql::Transaction& tx) {
      tx.query("select 1").next();
      return is_printing();
    });
    printing.join();
    EXPECT_LT(answer.status, 300) << answer.response.body_text();
    return is_read;
  }
};
BOTH_DATABASES(ConnectionsOfDocuments);

TEST_P(ConnectionsOfDocuments, AreFreeWhileOneIsIssuedOrLookedAt) {
  auto const at = "/orders/" + order();
  object const asked{{"kind", "proforma_invoice"}, {"language", "en"}};
  auto issuing = asked;
  issuing["format"] = "pdf";
  EXPECT_TRUE(others_read_during(at + "/documents", issuing));
  EXPECT_TRUE(others_read_during(at + "/document-preview", asked));
}

TEST_P(ConnectionsOfDocuments, AreFreeWhileAPageIsLookedAt) {
  auto const shown = as("chen_min").get("/document-templates/proforma_invoice");
  regrant("merchandiser", "documents.settings", service::Scope::all);
  object const page{{"page", shown.at("/page")}, {"language", "en"}};
  EXPECT_TRUE(others_read_during("/document-templates/proforma_invoice/preview", page));
}

// The order is edited while its page is being printed: what is kept is what the order says then.
TEST_P(ConnectionsOfDocuments, LeaveTimeForAnEditAfterWhichItIsPrintedAnew) {
  auto const id = order();
  Answer document;
  std::atomic<bool> is_done = false;
  std::thread printing([&] {
    document = issued(id);
    is_done = true;
  });
  while (!is_done && !is_printing()) std::this_thread::yield();
  repriced(id, "7.77");
  printing.join();
  ASSERT_EQ(document.status, 201) << document.response.body_text();
  EXPECT_THAT(words_of(id, document), ::testing::HasSubstr("7.77"));
}

}  // namespace
}  // namespace gendan::documents
