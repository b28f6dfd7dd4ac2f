#include "platform/search/block.hpp"

#include <algorithm>

namespace gendan::search {

namespace {

// PostgreSQL moves a row out of line from about 2,000 bytes on.
constexpr std::size_t full_block = 1'800;

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  auto const most = std::min(a.size(), b.size());
  std::size_t shared = 0;
  while (shared < most && a[shared] == b[shared]) ++shared;
  return shared;
}

}  // namespace

void BlockWriter::add(std::string_view term, std::span<Posting const> postings) {
  encoded_.clear();
  auto before = base_;
  for (auto const& posting : postings) {
    append_number(encoded_, static_cast<std::uint64_t>(posting.number - before));
    encoded_.push_back(static_cast<std::byte>(posting.impact));
    before = posting.number;
  }
  if (!block_.empty() && block_.size() + term.size() + encoded_.size() > full_block) finish();
  if (block_.empty()) first_term_ = term;
  auto const shared = block_.empty() ? 0 : shared_beginning(last_term_, term);
  append_number(block_, shared);
  append_number(block_, term.size() - shared);
  append_text(block_, term.substr(shared));
  append_number(block_, encoded_.size());
  block_.insert(block_.end(), encoded_.begin(), encoded_.end());
  last_term_ = term;
}

void BlockWriter::finish() {
  if (!block_.empty()) take_(std::move(first_term_), std::move(block_));
  block_ = {};
}

bool BlockReader::next() {
  if (reader_.is_at_end()) return false;
  auto const shared = reader_.number();
  if (shared > term_.size()) throw std::runtime_error("the search index is damaged");
  term_.resize(shared);
  term_ += reader_.text(reader_.number());
  postings_ = reader_.bytes(reader_.number());
  return true;
}

bool BlockReader::seek(std::string_view term) {
  while (next()) {
    if (term_ >= term) return term_ == term;
  }
  return false;
}

void BlockReader::append_postings(std::vector<Posting>& to) const {
  ByteReader reader(postings_);
  for (auto number = base_; !reader.is_at_end();) {
    number += static_cast<std::int64_t>(reader.number());
    to.push_back({number, reader.byte()});
  }
}

}  // namespace gendan::search
