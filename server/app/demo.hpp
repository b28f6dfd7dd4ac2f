// The demo organisation: a small company to look around in, made only in an empty database.
#pragma once

#include <string>

#include "app/application.hpp"

namespace gendan {

void make_demo_organisation(Application& application);
std::string demo_sign_in_text();

}  // namespace gendan
