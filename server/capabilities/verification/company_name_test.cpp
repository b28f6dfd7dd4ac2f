#include "capabilities/verification/company_name.hpp"

#include <gtest/gtest.h>

#include "platform/search/fold.hpp"

namespace gendan::verification {
namespace {

struct NamesRow {
  char const* one;
  char const* other;
};

bool are_same(char const* one, char const* other) {
  NameFoldings const foldings{search::folded_text, search::without_diacritics};
  return is_same_company(one, other, foldings);
}

TEST(CompanyNames, AreTheSameHoweverTheyAreWritten) {
  for (auto const& [one, other] : {
           NamesRow{"ACME Handels GmbH", "Acme Handels GmbH"},
           NamesRow{"ACME Handels GmbH", "ＡＣＭＥ　Ｈａｎｄｅｌｓ"},
           NamesRow{"Acme Trading Co., Ltd.", "ACME TRADING COMPANY LIMITED"},
           NamesRow{"Acme Trading Ltd", "Acme Trading"},
           NamesRow{"A.C.M.E. Inc.", "ACME, Incorporated"},
           NamesRow{"Smith & Sons Ltd.", "Smith and Sons Limited"},
           NamesRow{"Smith & Co.", "Smith"},
           NamesRow{"Müller Leuchten GmbH & Co. KG", "MUELLER LEUCHTEN GMBH & CO KG"},
           NamesRow{"Société Générale d'Éclairage S.A.", "Societe Generale d’Eclairage SA"},
           NamesRow{"Nordic Light A/S", "Nordic Light AS"},
           NamesRow{"Lumen B.V.", "Lumen BV"},
           NamesRow{"Blue-Sky Lighting LLC", "BlueSky Lighting"},
           NamesRow{"Acme Pte Ltd", "Acme Ltd"},
           NamesRow{"The Lamp Shop", "Lamp Shop Ltd"},
           NamesRow{"PT Cahaya Terang", "Cahaya Terang"},
           NamesRow{"Acme Handels GmbH, Am Sandtorkai 1, Hamburg", "ACME Handels GmbH"},
           NamesRow{"ACME Co., Ltd., Ningbo", "Acme"},
           NamesRow{"Acme Handels GmbH (Hamburg)", "Acme Handels"},
           NamesRow{"宁波海天贸易有限公司", "宁波海天贸易"},
           NamesRow{"寧波海天貿易有限公司", "宁波海天贸易有限公司"},
           NamesRow{"宁波海天（集团）有限公司", "宁波海天(集团)有限公司"},
           NamesRow{"宁波海天贸易有限公司 Ningbo Haitian Trading Co., Ltd", "Ningbo Haitian Trading Co Ltd"},
           NamesRow{"株式会社山田電機", "山田電機"},
           NamesRow{"Company Ltd", "COMPANY LTD."},
       }) {
    EXPECT_TRUE(are_same(one, other)) << one << " | " << other;
    EXPECT_TRUE(are_same(other, one)) << other << " | " << one;
  }
}

TEST(CompanyNames, AreNotTheSameWhereAPersonMustLook) {
  for (auto const& [one, other] : {
           NamesRow{"Acme Handels GmbH", "Globex GmbH"},
           NamesRow{"Acme GmbH", "Acme Ltd"},
           NamesRow{"Acme GmbH", "Acme GmbH & Co. KG"},
           NamesRow{"Acme Pte Ltd", "Acme Pvt Ltd"},
           NamesRow{"Acme Trading Ltd", "Acme Lighting Ltd"},
           NamesRow{"Acme Group", "Acme"},
           NamesRow{"Acme", "Acmes"},
           NamesRow{"Smith, Jones & Co", "Smith"},
           NamesRow{"Nestle SA Brands Ltd", "Nestle SA"},
           NamesRow{"Acme GmbH, a company of Globex AG", "Acme GmbH"},
           NamesRow{"宁波海天贸易有限公司", "宁波海地贸易有限公司"},
           NamesRow{"宁波海天贸易有限公司", "海天贸易有限公司"},
           NamesRow{"宁波海天股份有限公司", "宁波海天有限公司"},
           NamesRow{"有限公司", "公司"},
           NamesRow{"Ltd", "Co"},
           NamesRow{"", ""},
           NamesRow{"...", "---"},
           NamesRow{"深圳光明 LED", "LED"},
       }) {
    EXPECT_FALSE(are_same(one, other)) << one << " | " << other;
    EXPECT_FALSE(are_same(other, one)) << other << " | " << one;
  }
}

TEST(CompanyNames, OfAnyLengthAreReadAtOnce) {
  std::string const many(20'000, ',');
  EXPECT_FALSE(are_same((std::string("Acme") + many).c_str(), (many + "Globex").c_str()));
}

}  // namespace
}  // namespace gendan::verification
