#include "platform/tabular/shared_strings.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "platform/tabular/cell_text.hpp"
#include "platform/tabular/limits.hpp"
#include "platform/tabular/refusals.hpp"

namespace gendan::tabular {

// Bytes written once, then read. Written by pwrite, so that a full disk is an error and not a signal.
class SharedStrings::Spill {
public:
  Spill() : file_(std::tmpfile(), &std::fclose) {
    if (!file_) fail_writing(errno);
  }
  Spill(Spill const&) = delete;
  Spill& operator=(Spill const&) = delete;
  ~Spill() {
    if (bytes_ != nullptr) ::munmap(bytes_, size_);
  }

  void append(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail_writing(errno);
    size_ += text.size();
  }

  void finish() {
    if (std::fflush(file_.get()) != 0) fail_writing(errno);
    if (size_ == 0) return;
    auto* const mapped = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, ::fileno(file_.get()), 0);
    if (mapped == MAP_FAILED) fail_writing(errno);
    bytes_ = mapped;
  }

  std::size_t size() const { return size_; }
  std::string_view between(std::size_t begin, std::size_t end) const {
    return {static_cast<char const*>(bytes_) + begin, end - begin};
  }

private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::size_t size_ = 0;
  void* bytes_ = nullptr;
};

SharedStrings::SharedStrings() = default;
SharedStrings::SharedStrings(SharedStrings&&) noexcept = default;
SharedStrings::~SharedStrings() = default;

SharedStrings::SharedStrings(XmlReader xml) : spill_(std::make_unique<Spill>()) {
  std::string text;
  for (auto token = xml.next(); token != XmlReader::Token::done; token = xml.next()) {
    if (!xml.is_start_of("si")) continue;
    text.clear();
    append_string_item(xml, "si", text);
    if (spill_->size() + text.size() > most_shared_string_bytes) {
      throw oversized("shared_strings_too_large", {}, most_shared_string_bytes);
    }
    if (ends_.size() == most_shared_strings) throw oversized("too_many_shared_strings", {}, most_shared_strings);
    spill_->append(text);
    ends_.push_back(static_cast<std::uint32_t>(spill_->size()));
  }
  spill_->finish();
}

std::string_view SharedStrings::operator[](std::size_t index) const {
  auto const begin = index == 0 ? 0 : ends_[index - 1];
  if (begin == ends_[index]) return {};
  return spill_->between(begin, ends_[index]);
}

}  // namespace gendan::tabular
