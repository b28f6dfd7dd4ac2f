#include "platform/tabular/text_source.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

#include "platform/tabular/refusals.hpp"
#include "platform/tabular/utf8.hpp"

namespace gendan::tabular {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

using OpenConverter = std::unique_ptr<UConverter, void (*)(UConverter*)>;

// A converter that stops at what it cannot read instead of putting a replacement there.
OpenConverter opened(char const* name) {
  UErrorCode status = U_ZERO_ERROR;
  OpenConverter converter(ucnv_open(name, &status), &ucnv_close);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("no converter for ") + name);
  return converter;
}

bool is_valid_in(std::filesystem::path const& path, std::string_view encoding) {
  TextSource text(std::make_unique<FileBytes>(path), encoding);
  while (!text.next().empty()) {
  }
  return !text.is_broken();
}

}  // namespace

std::vector<std::string> const& encoding_names() {
  static std::vector<std::string> const names = {"utf-8", "utf-16le",     "utf-16be",  "gb18030",
                                                 "big5",  "windows-1252", "shift_jis", "euc-kr"};
  return names;
}

// By way of UTF-16. Not ucnv_convertEx: at a fault it keeps back text that stood before.
class TextSource::Converter {
public:
  explicit Converter(std::string const& encoding) : from_(opened(encoding.c_str())), to_(opened("utf-8")) {}

  struct Piece {
    std::string_view text;
    bool is_broken = false;
  };

  Piece convert(char const*& source, char const* source_end, bool is_last) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* units = units_.data();
    ucnv_toUnicode(from_.get(), &units, units + units_.size(), &source, source_end, nullptr,
                   static_cast<UBool>(is_last), &status);
    Piece piece;
    piece.is_broken = U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR;
    piece.text = as_utf8(units);
    return piece;
  }

private:
  std::string_view as_utf8(UChar const* end) {
    UErrorCode status = U_ZERO_ERROR;
    UChar const* begin = units_.data();
    char* target = text_.data();
    ucnv_fromUnicode(to_.get(), &target, target + text_.size(), &begin, end, nullptr, false, &status);
    return {text_.data(), static_cast<std::size_t>(target - text_.data())};
  }

  static constexpr std::size_t units_at_once = 16 * 1024;
  static constexpr std::size_t most_bytes_of_a_unit = 3;

  OpenConverter from_;
  OpenConverter to_;
  std::array<UChar, units_at_once> units_;
  std::array<char, (units_at_once + 1) * most_bytes_of_a_unit> text_;
};

TextSource::TextSource(std::unique_ptr<ByteStream> bytes, std::string_view encoding)
    : bytes_(std::move(bytes)), buffer_(piece_bytes) {
  auto const& names = encoding_names();
  auto const name = std::find(names.begin(), names.end(), encoding);
  if (name == names.end()) throw refused(RefusalKind::unsupported, "unknown_encoding", "", std::string(encoding));
  if (*name != "utf-8") converter_ = std::make_unique<Converter>(*name);
}

TextSource::~TextSource() = default;

std::string_view TextSource::next() {
  if (is_broken_) return {};
  auto piece = converter_ ? next_converted() : next_utf8();
  if (is_first_ && !piece.empty()) {
    is_first_ = false;
    if (piece.starts_with(byte_order_mark)) piece.remove_prefix(byte_order_mark.size());
    if (piece.empty()) return next();
  }
  return piece;
}

std::string_view TextSource::next_utf8() {
  for (;;) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    auto const count = bytes_->read(buffer_.data() + end_, buffer_.size() - end_);
    end_ += count;
    std::string_view const waiting(buffer_.data(), end_);
    auto const prefix = utf8_prefix(waiting);
    begin_ = prefix.size;
    is_broken_ = prefix.size < waiting.size() && (count == 0 || !prefix.is_cut);
    if (prefix.size > 0 || is_broken_ || count == 0) return waiting.substr(0, prefix.size);
  }
}

std::string_view TextSource::next_converted() {
  for (;;) {
    bool is_last = false;
    if (begin_ == end_) {
      begin_ = 0;
      end_ = bytes_->read(buffer_.data(), buffer_.size());
      is_last = end_ == 0;
    }
    char const* source = buffer_.data() + begin_;
    auto const piece = converter_->convert(source, buffer_.data() + end_, is_last);
    begin_ = static_cast<std::size_t>(source - buffer_.data());
    is_broken_ = piece.is_broken;
    if (!piece.text.empty() || is_broken_ || is_last) return piece.text;
  }
}

DetectedEncoding detected_encoding(std::filesystem::path const& path) {
  std::array<char, 3> head{};
  auto const size = FileBytes(path).read(head.data(), head.size());
  std::string_view const start(head.data(), size);
  if (start.starts_with("\xFF\xFE")) return {"utf-16le"};
  if (start.starts_with("\xFE\xFF")) return {"utf-16be"};
  if (is_valid_in(path, "utf-8")) return {"utf-8"};
  if (start != byte_order_mark && is_valid_in(path, "gb18030")) return {"gb18030"};
  return {"utf-8", false};
}

}  // namespace gendan::tabular
