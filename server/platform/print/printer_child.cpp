#include "platform/print/printer_child.hpp"

#include <unistd.h>

#include <charconv>
#include <cstring>

#include "platform/print/sandbox.hpp"
#include "platform/process/child.hpp"

namespace gendan::print {

char const printer_flag[] = "--gendan-printer";

namespace {

constexpr char python[] = "/usr/bin/python3";

// Reads HTML, writes PDF. Only data: addresses are fetched; for others the page is drawn without.
char script[] = R"python(
import sys, tempfile
tempfile.mkdtemp = lambda *_, **__: '/nowhere'  # for fonts that a page brings along: there are none
try:
    from weasyprint import HTML, default_url_fetcher
except ImportError:
    sys.exit(7)

def fetch(url, **options):
    if not url.startswith('data:'):
        raise ValueError('not fetched')
    return default_url_fetcher(url, **options)

try:
    page = sys.stdin.buffer.read().decode('utf-8')
    made = HTML(string=page, url_fetcher=fetch, base_url='data:,').write_pdf()
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()
except MemoryError:
    sys.exit(8)
except Exception:
    sys.exit(1)
)python";

[[noreturn]] void become_the_printer(char const* seconds_given) {
  unsigned seconds = 0;
  std::from_chars(seconds_given, seconds_given + std::strlen(seconds_given), seconds);
  process::bound_itself({seconds == 0 ? 1 : seconds, most_memory});
  shut_in();
  char program[] = "python3";
  char isolated[] = "-I";
  char no_byte_code[] = "-B";
  char command[] = "-c";
  char* arguments[] = {program, isolated, no_byte_code, command, script, nullptr};
  char language[] = "LC_ALL=C.UTF-8";
  char* environment[] = {language, nullptr};
  execve(python, arguments, environment);
  _exit(static_cast<int>(PrinterExit::not_there));
}

// Before main, so that nothing of the program begins in the child. glibc gives constructors main's arguments.
__attribute__((constructor)) void become_the_child(int count, char** arguments) {
  if (count == 3 && std::strcmp(arguments[1], printer_flag) == 0) become_the_printer(arguments[2]);
}

}  // namespace

}  // namespace gendan::print
