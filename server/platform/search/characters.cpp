#include "platform/search/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "platform/search/fold.hpp"

namespace gendan::search {

namespace {

bool is_written_without_blanks(UChar32 c) {
  if (c == 0x30FC) return true;  // the long vowel mark of kana belongs to no script
  auto status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

Sign ascii_sign(UChar32 c) {
  if (c >= 'a' && c <= 'z') return Sign::letter;
  if (c >= '0' && c <= '9') return Sign::digit;
  constexpr std::string_view joiners = "-_./&'+@";
  return joiners.find(static_cast<char>(c)) == std::string_view::npos ? Sign::separator : Sign::joiner;
}

Sign sign_of(UChar32 c) {
  if (c < 0x80) return ascii_sign(c);
  if (c >= 0x4E00 && c <= 0x9FFF) return Sign::continuous;  // nearly all Chinese
  auto const category = U_GET_GC_MASK(c);
  if ((category & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) == 0) return Sign::separator;
  if (is_written_without_blanks(c)) return Sign::continuous;
  return (category & U_GC_N_MASK) != 0 ? Sign::digit : Sign::letter;
}

void append_utf8(std::string& out, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  out.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace

Characters::Characters(std::string_view text) : units_(folded_units(text)) {
  utf8_.reserve(text.size() + 16);
  places_.reserve(units_.size() + 1);
  for (std::size_t unit = 0; unit < units_.size();) {
    auto const begin = unit;
    UChar32 c = 0;
    U16_NEXT_OR_FFFD(units_.data(), unit, units_.size(), c);
    places_.push_back({static_cast<std::uint32_t>(utf8_.size()), static_cast<std::uint32_t>(begin), sign_of(c)});
    append_utf8(utf8_, c);
  }
  places_.push_back(
      {static_cast<std::uint32_t>(utf8_.size()), static_cast<std::uint32_t>(units_.size()), Sign::separator});
}

}  // namespace gendan::search
