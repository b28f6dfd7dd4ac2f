// Who is meant by "@李娜" in a note.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gendan::notifications {

// What may be a name behind each "@", every length of it, the longest first: a name in Chinese ends in no blank
// ("@李娜请看"), one in letters may hold one ("@Anna Weber: please"). At most 20 code points each, of the first
// 20 places.
std::vector<std::vector<std::string>> possible_mentions(std::string_view text);

}  // namespace gendan::notifications
