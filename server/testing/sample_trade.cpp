#include "testing/sample_trade.hpp"

#include <stdexcept>

namespace gendan::testing {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

std::string made(Person& administrator, std::string_view target, value const& content) {
  auto const answer = administrator.post(target, content);
  if (answer.status != 201) throw std::logic_error("sample refused: " + answer.problems());
  return answer.text("/id");
}

object acme_hamburg(std::string const& merchandiser_id) {
  return {{"name", "ACME Handels GmbH"},
          {"country", "DE"},
          {"language", "en"},
          {"zone", "Europe/Berlin"},
          {"date_format", "dmy"},
          {"currency", "EUR"},
          {"tier", "key"},
          {"merchandiser_id", merchandiser_id},
          {"remark", ""},
          {"is_active", true},
          {"contacts", array{object{{"name", "Anna Schmidt"},
                                    {"role", "purchasing"},
                                    {"email", "Anna.Schmidt@acme-handels.example"},
                                    {"phone", "+49 (0)40 123456"},
                                    {"messenger", ""},
                                    {"preferred_channel", "email"},
                                    {"preferred_hours", "9–17"}}}},
          {"addresses", array{object{{"label", "Lager Billbrook"},
                                     {"lines", "Moorfleeter Straße 1"},
                                     {"city", "Hamburg"},
                                     {"region", ""},
                                     {"postal_code", "22113"},
                                     {"country", "DE"}}}},
          {"special_requirements", array{object{{"name", "Moisture card"},
                                                {"text", "A moisture card in every carton."},
                                                {"theme", "packaging"},
                                                {"dated_on", "2026-01-12"},
                                                {"source", "mail of Anna Schmidt"},
                                                {"is_active", true}}}}};
}

object sakura_osaka(std::string const& merchandiser_id) {
  return {{"name", "桜商事株式会社"},
          {"country", "JP"},
          {"language", "ja"},
          {"zone", "Asia/Tokyo"},
          {"currency", "JPY"},
          {"tier", "standard"},
          {"merchandiser_id", merchandiser_id},
          {"remark", ""},
          {"is_active", true},
          {"addresses", array{object{{"label", "本社"}, {"city", "大阪"}, {"country", "JP"}}}}};
}

}  // namespace

std::map<std::string, std::string> add_sample_trade(TestApp& app, Person administrator) {
  std::map<std::string, std::string> ids;
  ids["acme_hamburg"] = made(administrator, "/customers", acme_hamburg(app.id_of("li_na")));
  ids["sakura_osaka"] = made(administrator, "/customers", sakura_osaka(app.id_of("zhou_jie")));
  ids["LAMP-01"] =
      made(administrator, "/products",
           {{"code", "LAMP-01"},
            {"name", "台灯"},
            {"description", ""},
            {"unit", "C62"},
            {"hs_code", "9405.21.00"},
            {"attributes", array{object{{"name", "颜色"}, {"value", "RAL 7016"}}}},
            {"is_active", true},
            {"customer_codes", array{object{{"customer_id", ids.at("acme_hamburg")}, {"code", "4711-L"}}}}});
  ids["CORD-02"] =
      made(administrator, "/products",
           {{"code", "CORD-02"}, {"name", "电源线"}, {"description", ""}, {"unit", "C62"}, {"is_active", true}});
  ids["hengda"] =
      made(administrator, "/suppliers",
           {{"name", "宁波恒达五金厂"},
            {"country", "CN"},
            {"remark", ""},
            {"is_active", true},
            {"products",
             array{object{{"product_id", ids.at("LAMP-01")},
                          {"supplier_item_code", "HD-77"},
                          {"lead_time_days", 30},
                          {"is_preferred", true}},
                   object{{"product_id", ids.at("CORD-02")}, {"lead_time_days", 12}, {"is_preferred", false}}}}});
  return ids;
}

}  // namespace gendan::testing
