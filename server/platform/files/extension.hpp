#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace gendan::files {

std::string extension_of(std::string_view file_name);  // "xlsx": lower case, without the dot; may be empty
bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words);

}  // namespace gendan::files
