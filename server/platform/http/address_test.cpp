#include "platform/http/address.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "platform/http/admission.hpp"
#include "platform/http/request_id.hpp"

namespace gendan::http {
namespace {

TEST(Address, HasOneSpelling) {
  EXPECT_EQ(canonical_address("192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(canonical_address("2001:DB8:0:0::1"), "2001:db8::1");
  EXPECT_EQ(canonical_address("::ffff:192.0.2.1"), "192.0.2.1");
  for (auto text : {"", "example.com", "1.2.3", "192.0.2.1:80", "[::1]", "192.0.2.1 "})
    EXPECT_EQ(canonical_address(text), "") << text;
}

TEST(Address, CountsAnIpv6NetworkAsOne) {
  EXPECT_EQ(counted_address("2001:db8:1:2:3::4"), counted_address("2001:db8:1:2::9"));
  EXPECT_NE(counted_address("2001:db8:1:2::"), counted_address("2001:db8:1:3::"));
  EXPECT_EQ(counted_address("192.0.2.1"), "192.0.2.1");
}

struct Identified {
  std::string address;
  bool is_secure;
};

Identified identified(std::vector<Field> headers, std::string_view peer = "10.0.0.1") {
  Request request;
  request.headers = std::move(headers);
  TrustedProxies({"10.0.0.1", "10.0.0.2"}).identify(request, peer, false);
  return {request.remote_address, request.is_secure};
}

TEST(TrustedProxies, AreBelievedAboutTheClient) {
  auto const client = identified({{"x-forwarded-for", "192.0.2.7"}, {"x-forwarded-proto", "https"}});
  EXPECT_EQ(client.address, "192.0.2.7");
  EXPECT_TRUE(client.is_secure);
}

TEST(TrustedProxies, AreTheOnlyOnesBelieved) {
  auto const stranger = identified({{"x-forwarded-for", "192.0.2.7"}, {"x-forwarded-proto", "https"}}, "192.0.2.66");
  EXPECT_EQ(stranger.address, "192.0.2.66");
  EXPECT_FALSE(stranger.is_secure);
}

TEST(TrustedProxies, AreWalkedFromTheRightToTheFirstStranger) {
  EXPECT_EQ(identified({{"x-forwarded-for", "1.1.1.1, 192.0.2.7, 10.0.0.2"}}).address, "192.0.2.7");
  EXPECT_EQ(identified({{"x-forwarded-for", "1.1.1.1"}, {"x-forwarded-for", "192.0.2.7"}}).address, "192.0.2.7");
  EXPECT_EQ(identified({{"x-forwarded-for", "10.0.0.2"}}).address, "10.0.0.2");
  EXPECT_EQ(identified({{"x-forwarded-for", "1.1.1.1, unknown"}}).address, "10.0.0.1");
  EXPECT_EQ(identified({}).address, "10.0.0.1");
}

TEST(TrustedProxies, MustBeAddresses) { EXPECT_THROW(TrustedProxies({"proxy.example"}), std::invalid_argument); }

TEST(Admission, CountsAllAndEachAddress) {
  Admission admission(3, 2);
  auto a1 = admission.admit("a", true);
  auto a2 = admission.admit("a", true);
  EXPECT_TRUE(a1 && a2);
  EXPECT_FALSE(admission.admit("a", true));
  auto a3 = admission.admit("a", false);
  EXPECT_TRUE(a3);
  EXPECT_FALSE(admission.admit("b", true));
  a1.reset();
  EXPECT_TRUE(admission.admit("a", true));
}

TEST(Admission, SaysWhenNothingIsOpen) {
  Admission admission(3, 2);
  EXPECT_TRUE(admission.wait_until_empty(std::chrono::milliseconds(0)));
  auto const one = admission.admit("a", true);
  EXPECT_FALSE(admission.wait_until_empty(std::chrono::milliseconds(1)));
}

TEST(RequestIds, AreDistinctAndAcceptedBack) {
  RequestIds ids;
  auto const first = ids.next();
  EXPECT_NE(first, ids.next());
  EXPECT_NE(first, RequestIds().next());
  EXPECT_TRUE(is_request_id(first));
  EXPECT_FALSE(is_request_id(""));
  EXPECT_FALSE(is_request_id("a b"));
  EXPECT_FALSE(is_request_id("a\r\n"));
  EXPECT_TRUE(is_request_id(std::string(64, 'a')));
  EXPECT_FALSE(is_request_id(std::string(65, 'a')));
}

}  // namespace
}  // namespace gendan::http
