// The customers, suppliers and products every test knows, by the names that TestApp::id_of takes.
#pragma once

#include <map>
#include <string>

#include "testing/test_app.hpp"

namespace gendan::testing {

// acme_hamburg  ACME Handels GmbH, Hamburg, of li_na; contact Anna Schmidt, one special requirement
// sakura_osaka  桜商事株式会社, 大阪, of zhou_jie
// hengda        宁波恒达五金厂, makes both products
// LAMP-01 台灯 (acme_hamburg calls it 4711-L) · CORD-02 电源线
std::map<std::string, std::string> add_sample_trade(TestApp& app, Person administrator);

}  // namespace gendan::testing
