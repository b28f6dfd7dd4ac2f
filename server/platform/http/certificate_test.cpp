#include "platform/http/certificate.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <stdexcept>

#include "platform/clock/clock.hpp"
#include "platform/http/test_certificate.hpp"
#include "testing/scratch/scratch_folder.hpp"

namespace gendan::http {
namespace {

using ::testing::HasSubstr;

TEST(Certificate, SaysWhenItEnds) {
  testing::ScratchFolder const folder;
  for (long const seconds : {3'600L, -3'600L}) {
    auto const files = self_signed(folder.path(), seconds);
    auto const left = certificate_ends_at(files.certificate_chain, files.private_key) - SystemClock().now();
    EXPECT_NEAR(static_cast<double>(left.count()), static_cast<double>(seconds) * 1'000, 60'000);
  }
}

TEST(Certificate, IsNamedWhenItCannotBeUsed) {
  testing::ScratchFolder const folder;
  auto const files = self_signed(folder.path());
  auto const refusal = [&] {
    try {
      certificate_ends_at(files.certificate_chain, files.private_key);
    } catch (std::runtime_error const& error) {
      return std::string(error.what());
    }
    return std::string("usable");
  };
  EXPECT_EQ(refusal(), "usable");
  std::ofstream(files.private_key) << "nonsense";
  EXPECT_THAT(refusal(), HasSubstr("key.pem"));
  std::filesystem::remove(files.certificate_chain);
  EXPECT_THAT(refusal(), HasSubstr("certificate.pem"));
}

}  // namespace
}  // namespace gendan::http
