// Header lines that nothing can break out of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/mail/message.hpp"

namespace gendan::mail {

// With a blank in place of each control character.
std::string without_controls(std::string_view text);
// "Name: text" with its line end, folded; other scripts as encoded words.
std::string text_header(std::string_view name, std::string_view text);
// "Name: =?UTF-8?B?…?= <a@b>, …".
std::string mailbox_header(std::string_view name, std::vector<Mailbox> const& mailboxes);
// "Name: <id> <id>". Throws std::invalid_argument for what is no id.
std::string id_header(std::string_view name, std::vector<std::string> const& ids);
// ; filename="…"; filename*=UTF-8''… (RFC 2231), folded.
std::string file_name_parameters(std::string_view file_name);

}  // namespace gendan::mail
