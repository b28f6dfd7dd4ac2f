#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "base/refusal.hpp"
#include "base/text.hpp"
#include "platform/pdf/child.hpp"
#include "platform/pdf/pdf.hpp"

namespace gendan::pdf {
namespace {

// What the child says is as little trusted as the document.
[[noreturn]] void refuse() { throw Refusal(RefusalKind::invalid, "broken_document"); }

std::int64_t taken_number(std::string_view& line) {
  if (line.starts_with(' ')) line.remove_prefix(1);
  std::int64_t number = 0;
  auto const [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
  if (error != std::errc() || number < 0 || number > 10'000'000) refuse();
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  return number;
}

int taken_part(std::string_view& line) {
  auto const number = taken_number(line);
  if (number > 10'000) refuse();
  return static_cast<int>(number);
}

std::optional<Word> word_in(std::string_view line) {
  Word word;
  word.box.left = taken_part(line);
  word.box.top = taken_part(line);
  word.box.right = taken_part(line);
  word.box.bottom = taken_part(line);
  word.height = taken_part(line);
  word.ends_with_blank = taken_part(line) != 0;
  auto const text = trimmed(line);
  word.text = is_valid_utf8(text) ? std::string(text) : repaired_utf8(text);
  bool const is_sound = word.box.left <= word.box.right && word.box.top <= word.box.bottom && !word.text.empty();
  return is_sound ? std::optional(std::move(word)) : std::nullopt;
}

}  // namespace

Document document_said(std::string_view said) {
  Document document;
  std::vector<Word> words;
  auto const finish_page = [&] {
    if (!document.pages.empty()) document.pages.back().lines = lines_of(std::exchange(words, {}));
  };
  std::string_view rest = said;
  while (!rest.empty()) {
    auto const end = std::min(rest.find('\n'), rest.size());
    auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    auto const kind = line.substr(0, line.find(' '));
    line.remove_prefix(kind.size());
    if (kind == "pages") {
      document.page_count = taken_number(line);
    } else if (kind == "page") {
      finish_page();
      document.pages.push_back({taken_number(line), {}});
      if (std::ssize(document.pages) > most_pages) refuse();
    } else if (auto word = word_in(line)) {
      words.push_back(*std::move(word));
    }
  }
  finish_page();
  return document;
}

Document read_document(std::filesystem::path const& file) {
  return document_said(output_of_child({"text", file.string()}));
}

std::string page_image(std::filesystem::path const& file, std::int64_t page) {
  if (page < 1 || page > 1'000'000) throw not_found("no_such_page");
  auto image = output_of_child({"image", file.string(), std::to_string(page)});
  if (!image.starts_with("\x89PNG")) refuse();
  return image;
}

}  // namespace gendan::pdf
