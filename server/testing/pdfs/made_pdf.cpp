#include "testing/pdfs/made_pdf.hpp"

#include <fmt/format.h>

namespace gendan::testing {
namespace {

// UTF-8 of the basic plane as the four hexadecimal digits of each letter.
std::string letters_of(std::string const& text) {
  std::string hex;
  for (std::size_t at = 0; at < text.size();) {
    auto const byte = [&](std::size_t index) { return static_cast<unsigned char>(text[at + index]); };
    unsigned letter = byte(0);
    std::size_t size = 1;
    if (letter >= 0xE0) {
      letter = (letter & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
      size = 3;
    } else if (letter >= 0xC0) {
      letter = (letter & 0x1FU) << 6 | (byte(1) & 0x3FU);
      size = 2;
    }
    hex += fmt::format("{:04X}", letter);
    at += size;
  }
  return hex;
}

std::string stream(std::string const& content) {
  return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content);
}

std::string page_content(PdfPage const& page) {
  std::string content;
  for (auto const& [x, y, text] : page)
    content += fmt::format("BT /F1 10 Tf {} {} Td <{}> Tj ET\n", x, 842 - y, letters_of(text));
  return content;
}

// Codes are Unicode's own; East Asian letters are as wide as high.
constexpr char font[] =
    "<< /Type /Font /Subtype /Type0 /BaseFont /Body /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>";
constexpr char descendant[] =
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Body /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
    "/Supplement 0 >> /DW 500 /W [32 32 250 12288 65535 1000] /FontDescriptor 6 0 R >>";
constexpr char descriptor[] =
    "<< /Type /FontDescriptor /FontName /Body /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 "
    "/Descent -200 /CapHeight 700 /StemV 80 >>";
constexpr char to_unicode[] =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end";

}  // namespace

std::string made_pdf(std::vector<PdfPage> const& pages) {
  constexpr int first_page = 7;
  std::string kids;
  for (std::size_t page = 0; page < pages.size(); ++page) kids += fmt::format("{} 0 R ", first_page + 2 * page);
  std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>",
                                   fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size()),
                                   font,
                                   descendant,
                                   stream(to_unicode),
                                   descriptor};
  for (std::size_t page = 0; page < pages.size(); ++page) {
    objects.push_back(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R "
                    "/Resources << /Font << /F1 3 0 R >> >> >>",
                    first_page + 2 * page + 1));
    objects.push_back(stream(page_content(pages[page])));
  }
  std::string pdf = "%PDF-1.7\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t index = 0; index < objects.size(); ++index) {
    table += fmt::format("{:010} 00000 n \n", pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", index + 1, objects[index]);
  }
  auto const start = pdf.size();
  return pdf + fmt::format("xref\n0 {0}\n{1}trailer << /Size {0} /Root 1 0 R >>\nstartxref\n{2}\n%%EOF\n",
                           objects.size() + 1, table, start);
}

std::string purchase_order_pdf() {
  return made_pdf({{
      {50, 60, "ACME Trading GmbH"},
      {50, 90, "PURCHASE ORDER 采购订单"},
      {50, 120, "PO No.: 4500-123"},
      {330, 120, "Date: 1 March 2026"},
      {50, 140, "Ship to:"},
      {50, 154, "ACME Warehouse"},
      {50, 168, "Hafenstr. 5, 20457 Hamburg"},
      {50, 210, "交货日期：2026年5月1日"},
      {50, 230, "Terms: as agreed"},
      {50, 250, "Incoterms: FOB Ningbo"},
      {50, 300, "Item no"},
      {120, 300, "Description 品名"},
      {320, 300, "Qty"},
      {380, 300, "Unit price (USD)"},
      {490, 300, "Amount"},
      {50, 320, "WL-12"},
      {120, 320, "Wall lamp, brushed"},
      {315, 320, "1,200"},
      {400, 320, "3.25"},
      {490, 320, "3,900.00"},
      {120, 332, "with cable 2 m"},
      {50, 350, "TL-01"},
      {120, 350, "台灯"},
      {325, 350, "300"},
      {400, 350, "12.50"},
      {490, 350, "3,750.00"},
      {50, 380, "Total"},
      {490, 380, "7,650.00"},
  }});
}

}  // namespace gendan::testing
