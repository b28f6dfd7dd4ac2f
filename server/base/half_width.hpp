// The one rule by which what a Chinese or Japanese keyboard writes wide is read as its plain form:
// "ＰＯ－１２３，" is "PO-123,", "￥" is "¥", and the wide and the hard blank are blanks.
#pragma once

#include <string>
#include <string_view>

namespace gendan {

// For reading numbers, dates and codes. Prose keeps the width it was written in: "宁波远航（集团）" is a name.
std::string half_width(std::string_view text);

}  // namespace gendan
