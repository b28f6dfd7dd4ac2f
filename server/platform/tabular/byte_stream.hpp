// Bytes from somewhere, in order, once.
#pragma once

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "platform/tabular/table_reader.hpp"

namespace gendan::tabular {

class ByteStream {
public:
  ByteStream() = default;
  ByteStream(ByteStream const&) = delete;
  ByteStream& operator=(ByteStream const&) = delete;
  virtual ~ByteStream() = default;

  virtual std::size_t read(char* into, std::size_t size) = 0;  // 0 only at the end
  virtual Progress progress() const = 0;
};

class FileBytes : public ByteStream {
public:
  explicit FileBytes(std::filesystem::path const& path);
  std::size_t read(char* into, std::size_t size) override;
  Progress progress() const override { return progress_; }

private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  Progress progress_;
};

class MemoryBytes : public ByteStream {
public:
  // `most_at_once` shows a reader what cuts at any place do to it.
  explicit MemoryBytes(std::string bytes, std::size_t most_at_once = std::string::npos);
  std::size_t read(char* into, std::size_t size) override;
  Progress progress() const override { return {position_, bytes_.size()}; }

private:
  std::string bytes_;
  std::size_t most_at_once_;
  std::size_t position_ = 0;
};

}  // namespace gendan::tabular
