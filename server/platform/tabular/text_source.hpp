// The bytes of a file as UTF-8, whatever encoding they are in, piece by piece.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/tabular/byte_stream.hpp"

namespace gendan::tabular {

class TextSource {
public:
  // `encoding` is one of encoding_names(), else a Refusal.
  TextSource(std::unique_ptr<ByteStream> bytes, std::string_view encoding);
  ~TextSource();

  // The next piece, made of whole characters and valid until the next call; empty at the end. A byte
  // order mark is left out.
  std::string_view next();
  // The text ended because what follows it is not text in this encoding.
  bool is_broken() const { return is_broken_; }
  Progress progress() const { return bytes_->progress(); }

private:
  class Converter;

  std::string_view next_utf8();
  std::string_view next_converted();

  std::unique_ptr<ByteStream> bytes_;
  std::unique_ptr<Converter> converter_;  // none: the bytes are UTF-8 already
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // what of the buffer waits: [begin_, end_)
  std::size_t end_ = 0;
  bool is_broken_ = false;
  bool is_first_ = true;
};

struct DetectedEncoding {
  std::string name;
  bool is_valid = true;  // false: neither UTF-8 nor GB18030; reading as `name` will meet the fault
};

// By byte order mark, else UTF-8 when the whole file is, else GB18030 when the whole file is.
DetectedEncoding detected_encoding(std::filesystem::path const& path);

}  // namespace gendan::tabular
