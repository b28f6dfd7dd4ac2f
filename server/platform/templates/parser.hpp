// From text to nodes.
#pragma once

#include "platform/templates/mustache.hpp"

namespace gendan::templates {

std::vector<Node> parsed(std::string_view text, std::vector<TemplateFault>& faults);

}  // namespace gendan::templates
