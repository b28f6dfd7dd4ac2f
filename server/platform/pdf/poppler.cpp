// What the child does, with poppler; the one file that knows its headers. It prints the pages' words, one a line:
// "pages 3", then "page 1" and "word left top right bottom height blank text …".
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <utility>

#include "platform/pdf/child.hpp"
#include "platform/pdf/pdf.hpp"
#include "platform/process/child.hpp"

namespace gendan::pdf {

char const child_flag[] = "--gendan-pdf-reader";

namespace {

constexpr std::size_t most_words_of_page = 20'000;
constexpr std::size_t most_word_bytes = 2'000;
constexpr double longer_side = 1'500;  // of a picture, in pixels

std::unique_ptr<poppler::document> opened(char const* file, ChildExit& fault) {
  std::unique_ptr<poppler::document> document(poppler::document::load_from_file(file));
  if (!document)
    fault = ChildExit::broken;
  else if (document->is_locked())
    fault = ChildExit::encrypted;
  else if (document->pages() <= 0)
    fault = ChildExit::broken;
  return document;
}

struct Size {
  double width = 0;
  double height = 0;
};

// As it is shown: turned where the document turns it.
Size size_of(poppler::page const& page) {
  auto const rectangle = page.page_rect();
  Size size{rectangle.width(), rectangle.height()};
  bool const is_turned =
      page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
  if (is_turned) std::swap(size.width, size.height);
  return size;
}

int ten_thousandths(double value, double whole) {
  if (!std::isfinite(value) || !(whole > 0)) return 0;
  return static_cast<int>(std::lround(std::clamp(value / whole, 0.0, 1.0) * 10'000));
}

std::string one_line(poppler::ustring const& text) {
  auto const bytes = text.to_utf8();
  std::string line(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(bytes.size(), most_word_bytes)));
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return line;
}

void print_words(poppler::page const& page) {
  auto const size = size_of(page);
  std::size_t count = 0;
  for (auto const& word : page.text_list()) {
    if (++count > most_words_of_page) return;
    auto const box = word.bbox();
    // Of turned words the lesser side is the height.
    auto const height = std::min(std::abs(box.height()), std::max(std::abs(box.width()), 1.0) * 4);
    std::printf("word %d %d %d %d %d %d %s\n", ten_thousandths(box.left(), size.width),
                ten_thousandths(box.top(), size.height), ten_thousandths(box.right(), size.width),
                ten_thousandths(box.bottom(), size.height), ten_thousandths(height, size.width),
                word.has_space_after() ? 1 : 0, one_line(word.text()).c_str());
  }
}

ChildExit print_text(char const* file) {
  auto fault = ChildExit::done;
  auto const document = opened(file, fault);
  if (fault != ChildExit::done) return fault;
  std::printf("pages %d\n", document->pages());
  auto const count = std::min(document->pages(), static_cast<int>(most_pages));
  for (int index = 0; index < count; ++index) {
    std::printf("page %d\n", index + 1);
    std::unique_ptr<poppler::page> const page(document->create_page(index));
    if (page) print_words(*page);
  }
  return std::fflush(stdout) == 0 ? ChildExit::done : ChildExit::not_able;
}

ChildExit print_image(char const* file, char const* number) {
  auto fault = ChildExit::done;
  auto const document = opened(file, fault);
  if (fault != ChildExit::done) return fault;
  int page_number = 0;
  std::from_chars(number, number + std::strlen(number), page_number);
  auto const index = page_number - 1;
  if (index < 0 || index >= document->pages()) return ChildExit::no_such_page;
  std::unique_ptr<poppler::page> const page(document->create_page(index));
  if (!page) return ChildExit::broken;
  auto const size = size_of(*page);
  auto const longest = std::max(size.width, size.height);
  if (!(longest > 0) || !std::isfinite(longest)) return ChildExit::broken;
  poppler::page_renderer renderer;
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  auto const density = 72 * longer_side / longest;
  auto const image = renderer.render_page(page.get(), density, density);
  if (!image.is_valid()) return ChildExit::not_able;
  return image.save("/proc/self/fd/1", "png", 96) ? ChildExit::done : ChildExit::not_able;
}

ChildExit run(int count, char** arguments) {
  poppler::set_debug_error_function([](std::string const&, void*) {}, nullptr);
  try {
    if (count == 4 && std::strcmp(arguments[2], "text") == 0) return print_text(arguments[3]);
    if (count == 5 && std::strcmp(arguments[2], "image") == 0) return print_image(arguments[3], arguments[4]);
  } catch (std::bad_alloc const&) {
    return ChildExit::not_able;
  } catch (std::exception const&) {
    return ChildExit::broken;
  }
  return ChildExit::broken;
}

// Before main, so that nothing of the program begins in the child. glibc gives constructors main's arguments.
__attribute__((constructor)) void become_the_child(int count, char** arguments) {
  if (count < 2 || std::strcmp(arguments[1], child_flag) != 0) return;
  process::bound_itself({most_seconds, most_memory});
  auto const exit = run(count, arguments);
  std::fflush(stdout);
  _exit(static_cast<int>(exit));
}

}  // namespace

}  // namespace gendan::pdf
