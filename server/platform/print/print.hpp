// Pages of HTML and CSS as a PDF, by WeasyPrint in a bounded child process (decision 11).
//
// The child sees no network and no file but the fonts and its own program; pictures come inside the page as data:
// addresses, any other address is as if nothing were there. Refusals: unavailable "renderer_unavailable" (WeasyPrint
// is not installed), "renderer_busy"; too_large "rendering_too_slow", "rendering_too_large"; invalid
// "rendering_failed".
#pragma once

#include <string>
#include <string_view>

namespace gendan::print {

struct PrintLimits {
  unsigned seconds = 60;
  std::size_t most_output = std::size_t{32} << 20;
};

// The PDF. Blocks for about a second; at most two at once in this process, a third is refused.
std::string printed(std::string_view html, PrintLimits const& limits = {});

}  // namespace gendan::print
