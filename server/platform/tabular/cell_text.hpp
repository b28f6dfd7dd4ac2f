// Texts as cells of a workbook hold them.
#pragma once

#include <string>
#include <string_view>

#include "platform/tabular/xml_reader.hpp"

namespace gendan::tabular {

// The text of a string item or of an inline string (`element`, just begun), without its phonetic hints;
// reads to the element's end. Refused once longer than a cell may be.
void append_string_item(XmlReader& xml, std::string_view element, std::string& text);

// What XML cannot hold is written "_x000D_", and a text that looks like that "_x005F_x000D_"
// (ECMA-376 part 1, 22.9.2.19).
std::string with_character_escapes(std::string_view text);
void undo_character_escapes(std::string& text);

}  // namespace gendan::tabular
