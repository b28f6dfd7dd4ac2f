#include "capabilities/documents/order_pages.hpp"

#include <string>

namespace gendan::documents {
namespace {

// Noto's Chinese font makes “ ” ‘ ’ … as wide as a Chinese character; its Korean one has the same Latin letters with
// narrow ones, and every Chinese character too.
constexpr char style[] = R"html(<!doctype html>
<html lang="{{document.language}}">
<head>
<meta charset="utf-8">
<title>{{document.number}}</title>
<style>
html { font-family: "Noto Sans CJK KR", "Noto Sans CJK SC", "DejaVu Sans"; }
:lang(zh) { font-family: "Noto Sans CJK SC", "DejaVu Sans"; }
@page {
  size: A4;
  margin: 16mm 15mm 18mm 15mm;
  @bottom-left { content: string(owner); font-size: 7.5pt; color: #667; }
  @bottom-right {
    content: "{{words.page}} " counter(page) " {{words.of_pages}} " counter(pages) " {{words.pages_end}}";
    font-size: 7.5pt; color: #667;
  }
  @top-right { content: string(number); font-size: 7.5pt; color: #667; }
}
@page :first { margin-top: 12mm; @top-right { content: none; } }
body { font-size: 9pt; line-height: 1.45; color: #1a2230; margin: 0; }
.head { display: flex; border-bottom: 1.2pt solid #1f4e79; padding-bottom: 3mm; }
.head img { max-height: 18mm; max-width: 42mm; margin-right: 5mm; }
.who { flex: 1; font-size: 8pt; color: #445; }
.who b { display: block; font-size: 12.5pt; color: #1a2230; string-set: owner content(); }
h1 { font-size: 17pt; letter-spacing: .6pt; text-align: center; margin: 6mm 0 4mm; color: #1f4e79; }
h2 { font-size: 9.5pt; margin: 5mm 0 1.5mm; color: #1f4e79; break-after: avoid; }
p { margin: 0 0 1.5mm; }
.parts { display: flex; }
.parts > div { flex: 1; padding-right: 6mm; }
.parts > div:last-child { padding-right: 0; }
.label { color: #667; font-size: 7.5pt; display: block; }
.facts { width: 100%; border-collapse: collapse; }
.facts td { padding: .6mm 0; vertical-align: top; }
.facts td:first-child { color: #667; width: 34mm; padding-right: 3mm; }
.lines { width: 100%; border-collapse: collapse; margin-top: 4mm; table-layout: fixed; overflow-wrap: anywhere; }
.lines thead { display: table-header-group; }
.lines th { background: #eaf0f6; border-bottom: .8pt solid #1f4e79; font-size: 8pt; text-align: left; padding: 1.6mm 1.5mm; }
.lines td { border-bottom: .4pt solid #cdd5de; padding: 1.5mm; vertical-align: top; }
.lines tr { break-inside: avoid; }
.lines .n { text-align: right; }
.lines th.n { text-align: right; }
.lines small { display: block; color: #667; font-size: 7.5pt; }
.total td { border-bottom: 1.2pt solid #1f4e79; font-weight: bold; }
.words { margin: 2mm 0 4mm; }
.keep { break-inside: avoid; }
.signs { display: flex; margin-top: 10mm; break-inside: avoid; break-before: avoid; }
.signs > div { flex: 1; position: relative; margin-right: 12mm; min-height: 34mm; border-top: .6pt solid #667; padding-top: 1.5mm; }
.signs > div:last-child { margin-right: 0; }
.signs img { position: absolute; left: 14mm; top: 2mm; width: 36mm; max-height: 36mm; opacity: .92; }
.number { string-set: number content(); }
.preview { position: fixed; top: 105mm; left: 0; right: 0; text-align: center; font-size: 74pt; color: rgba(190, 40, 40, .13); transform: rotate(-28deg); }
</style>
</head>
<body>
{{#document.is_preview}}<div class="preview">{{words.preview}}</div>{{/document.is_preview}}
)html";

constexpr char head_html[] = R"html(<div class="head">
{{#company.logo}}<img src="{{company.logo}}" alt="">{{/company.logo}}
<div class="who"><b>{{company.name}}</b>
{{#company.other_name}}<span{{^document.is_zh}} lang="zh"{{/document.is_zh}}>{{company.other_name}}</span><br>{{/company.other_name}}
{{#company.address}}{{.}} {{/company.address}}<br>
{{#company.phone}}{{words.phone}} {{company.phone}} · {{/company.phone}}{{#company.email}}{{company.email}} · {{/company.email}}{{company.website}}
{{#company.tax_number}} · {{words.tax_number}} {{company.tax_number}}{{/company.tax_number}}
</div>
</div>
)html";

constexpr char parties[] = R"html(<div class="parts">
<div>
<span class="label">{{words.buyer}}</span>
<b>{{buyer}}</b>
{{#order.invoice_address}}<br>{{.}}{{/order.invoice_address}}
</div>
<div>
<table class="facts">
<tr><td>{{words.number}}</td><td><b class="number">{{document.number}}</b></td></tr>
<tr><td>{{words.date}}</td><td>{{document.issued_on}}</td></tr>
{{#order.customer_reference}}
<tr><td>{{words.your_order}}</td><td>{{order.customer_reference}}</td></tr>
{{/order.customer_reference}}
<tr><td>{{words.our_order}}</td><td>{{order.number}}</td></tr>
</table>
</div>
</div>
)html";

constexpr char lines_table[] = R"html(<table class="lines">
<colgroup><col style="width: 10mm"><col style="width: 27mm"><col><col style="width: 21mm"><col style="width: 15mm"><col style="width: 23mm"><col style="width: 27mm"></colgroup>
<thead><tr>
<th>{{words.line}}</th><th>{{words.article}}</th><th>{{words.description}}</th>
<th class="n">{{words.quantity}}</th><th>{{words.unit}}</th>
<th class="n">{{words.unit_price}}<small>{{order.currency}}</small></th><th class="n">{{words.amount}}<small>{{order.currency}}</small></th>
</tr></thead>
<tbody>
{{#lines}}
<tr>
<td>{{position}}</td>
<td>{{product_code}}{{#customer_item_code}}<small>{{words.your_article}}: {{customer_item_code}}</small>{{/customer_item_code}}</td>
<td>{{description}}{{#specification}}<small>{{name}}: {{value}}</small>{{/specification}}
{{#requested_on}}<small>{{words.shipment}}: {{requested_on}}</small>{{/requested_on}}</td>
<td class="n">{{quantity}}{{#tolerance}}<small>{{tolerance}}</small>{{/tolerance}}</td>
<td>{{unit}}</td>
<td class="n">{{unit_price}}</td>
<td class="n">{{amount}}</td>
</tr>
{{/lines}}
<tr class="total"><td colspan="6" class="n">{{words.total}} {{order.currency}}</td><td class="n">{{total}}{{^total}}{{words.to_be_agreed}}{{/total}}</td></tr>
</tbody>
</table>
{{#total}}
<p class="words"><span class="label">{{words.in_words}}</span>{{total_in_words}}</p>
{{/total}}
)html";

constexpr char terms_html[] = R"html(<div class="keep">
<h2>{{words.terms}}</h2>
<table class="facts">
{{#order.incoterm}}<tr><td>{{words.incoterm}}</td><td>{{order.incoterm}}</td></tr>{{/order.incoterm}}
{{#order.payment_term}}<tr><td>{{words.payment_term}}</td><td>{{order.payment_term}}</td></tr>{{/order.payment_term}}
{{#order.requested_on}}<tr><td>{{words.shipment}}</td><td>{{order.requested_on}}</td></tr>{{/order.requested_on}}
{{#order.transport}}<tr><td>{{words.transport}}</td><td>{{order.transport}}</td></tr>{{/order.transport}}
{{#order.port_of_loading}}<tr><td>{{words.port_of_loading}}</td><td>{{order.port_of_loading}}</td></tr>{{/order.port_of_loading}}
{{#order.port_of_discharge}}<tr><td>{{words.port_of_discharge}}</td><td>{{order.port_of_discharge}}</td></tr>{{/order.port_of_discharge}}
{{#order.credit_reference}}<tr><td>{{words.credit}}</td><td>{{order.credit_reference}}</td></tr>{{/order.credit_reference}}
<tr><td>{{words.ship_to}}</td><td>{{#order.delivery_address}}{{.}}<br>{{/order.delivery_address}}{{^order.delivery_address}}–{{/order.delivery_address}}</td></tr>
<tr><td>{{words.documents_wanted}}</td><td>{{#order.documents_wanted}}{{.}}<br>{{/order.documents_wanted}}{{^order.documents_wanted}}–{{/order.documents_wanted}}</td></tr>
<tr><td>{{words.remark}}</td><td>{{#order.remark}}{{.}}<br>{{/order.remark}}{{^order.remark}}–{{/order.remark}}</td></tr>
</table>
</div>
)html";

constexpr char bank[] = R"html({{#accounts}}
<div class="keep">
<h2>{{words.bank}}{{#currency}} ({{currency}}){{/currency}}</h2>
<table class="facts">
<tr><td>{{words.bank_name}}</td><td>{{bank_name}}{{#bank_address}}<br>{{.}}{{/bank_address}}</td></tr>
<tr><td>{{words.account_name}}</td><td>{{account_name}}</td></tr>
<tr><td>{{words.account_number}}</td><td>{{account_number}}</td></tr>
{{#swift}}<tr><td>SWIFT/BIC</td><td>{{swift}}</td></tr>{{/swift}}
</table>
</div>
{{/accounts}}
)html";

constexpr char clauses[] = R"html(<h2>{{words.clause_quality_title}}</h2><p>{{words.clause_quality}}</p>
<h2>{{words.clause_force_title}}</h2><p>{{words.clause_force}}</p>
<h2>{{words.clause_law_title}}</h2><p>{{words.clause_law}}</p>
)html";

constexpr char signatures[] = R"html(<div class="signs">
<div>{{#company.seal}}<img src="{{company.seal}}" alt="">{{/company.seal}}<span class="label">{{words.seller}} · {{words.signature}}</span><b>{{company.name}}</b>{{#company.signatory}}<br>{{company.signatory}}{{/company.signatory}}</div>
<div><span class="label">{{words.buyer}} · {{words.signature}}</span><b>{{buyer}}</b></div>
</div>
)html";

constexpr char our_signature[] = R"html(<div class="signs">
<div>{{#company.seal}}<img src="{{company.seal}}" alt="">{{/company.seal}}<span class="label">{{words.seller}} · {{words.signature}}</span><b>{{company.name}}</b>{{#company.signatory}}<br>{{company.signatory}}{{/company.signatory}}</div>
<div style="border: 0"></div>
</div>
)html";

constexpr char end[] = "</body>\n</html>\n";

}  // namespace

std::string page_style() { return style; }

std::string letterhead(std::string_view title_word) {
  return std::string(head_html) + "<h1>{{words." + std::string(title_word) + "}}</h1>\n";
}

std::string_view proforma_page() {
  static std::string const page = page_style() + letterhead("proforma_title") + parties + lines_table + terms_html +
                                  bank + "<p class=\"label\" style=\"margin-top: 4mm\">{{words.proforma_note}}</p>\n" +
                                  our_signature + end;
  return page;
}

std::string_view contract_page() {
  static std::string const page = page_style() + letterhead("contract_title") + parties +
                                  "<p style=\"margin-top: 4mm\">{{words.contract_intro}}</p>\n" + lines_table +
                                  terms_html + clauses + bank + signatures + end;
  return page;
}

std::string_view confirmation_page() {
  static std::string const page = page_style() + letterhead("confirmation_title") + parties +
                                  "<p style=\"margin-top: 4mm\">{{words.confirmation_intro}}</p>\n" + lines_table +
                                  terms_html + our_signature + end;
  return page;
}

}  // namespace gendan::documents
