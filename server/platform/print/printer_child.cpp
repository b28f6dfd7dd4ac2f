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

# Fonts are cut down to the letters used by HarfBuzz: WeasyPrint's own way takes seconds for an East Asian one.
from ctypes import CDLL, byref, c_char_p, c_uint, c_void_p, string_at
from weasyprint.pdf.stream import Font

def harfbuzz(library, name, result, *arguments):
    function = getattr(library, name)
    function.restype = result
    function.argtypes = arguments
    return function

def cut_down(content, index, glyphs):
    base, cutter = CDLL('libharfbuzz.so.0'), CDLL('libharfbuzz-subset.so.0')
    blob = harfbuzz(base, 'hb_blob_create', c_void_p, c_char_p, c_uint, c_uint, c_void_p, c_void_p)(
        content, len(content), 1, None, None)
    face = harfbuzz(base, 'hb_face_create', c_void_p, c_void_p, c_uint)(blob, index)
    wanted = harfbuzz(cutter, 'hb_subset_input_create_or_fail', c_void_p)()
    add = harfbuzz(base, 'hb_set_add', None, c_void_p, c_uint)
    kept = harfbuzz(cutter, 'hb_subset_input_glyph_set', c_void_p, c_void_p)(wanted)
    for glyph in glyphs:
        add(kept, glyph)
    dropped = harfbuzz(cutter, 'hb_subset_input_set', c_void_p, c_void_p, c_uint)(wanted, 3)  # tables, by tag
    for tag in (b'GSUB', b'GPOS', b'GDEF', b'SVG '):
        add(dropped, int.from_bytes(tag, 'big'))
    harfbuzz(cutter, 'hb_subset_input_set_flags', None, c_void_p, c_uint)(wanted, 1 | 2)  # no hints, glyph ids stay
    small = harfbuzz(cutter, 'hb_subset_or_fail', c_void_p, c_void_p, c_void_p)(face, wanted)
    length = c_uint()
    made = harfbuzz(base, 'hb_face_reference_blob', c_void_p, c_void_p)(small)
    data = harfbuzz(base, 'hb_blob_get_data', c_void_p, c_void_p, c_void_p)(made, byref(length))
    return string_at(data, length.value)

usual_clean = Font.clean

def clean(font, glyphs):
    if not glyphs or font.ttfont is None or 'fvar' in font.ttfont or font.png or font.svg:
        return usual_clean(font, glyphs)
    try:
        font.file_content = cut_down(font.file_content, font.index, glyphs)
    except (OSError, AttributeError):
        usual_clean(font, glyphs)

Font.clean = clean

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
