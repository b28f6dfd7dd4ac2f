#include "capabilities/verification/proof_sheet_page.hpp"

#include <string>

#include "capabilities/documents/documents.hpp"

namespace gendan::verification {
namespace {

constexpr char body[] = R"html(<style>
.lines { margin-top: 0; }
.hash { font: 6.5pt "DejaVu Sans Mono"; overflow-wrap: anywhere; }
.field { margin-right: 3mm; }
.field i { color: #667; font-style: normal; font-size: 7pt; }
</style>
<div class="parts">
<div><table class="facts">
<tr><td>{{words.our_order}}</td><td><b>{{order_number}}</b></td></tr>
<tr><td>{{words.buyer}}</td><td>{{buyer}}</td></tr>
<tr><td>{{words.proof_revision}}</td><td>{{order_revision}}</td></tr>
<tr><td>{{words.proof_authors}}</td><td>{{#authors}}{{.}} {{/authors}}</td></tr>
</table></div>
<div><table class="facts">
<tr><td>{{words.number}}</td><td><b class="number">{{document.number}}</b></td></tr>
<tr><td>{{words.date}}</td><td>{{document.issued_on}}</td></tr>
<tr><td>{{words.proof_levels}}</td><td>{{required_level}}</td></tr>
<tr><td>{{words.proof_standing}}</td><td><b>{{#is_verified}}{{words.proof_complete}}{{/is_verified}}{{^is_verified}}{{words.proof_incomplete}}{{/is_verified}}</b></td></tr>
<tr><td>{{words.proof_zone}}</td><td>{{zone}}</td></tr>
</table></div>
</div>
<p><span class="label">{{words.proof_content_hash}}</span><span class="hash">{{content_hash}}</span></p>
<h2>{{words.proof_signatures}}</h2>
<table class="lines">
<colgroup><col style="width: 14mm"><col style="width: 54mm"><col style="width: 34mm"><col></colgroup>
<thead><tr><th>{{words.proof_level}}</th><th>{{words.proof_signer}}</th><th>{{words.proof_at}}</th><th>{{words.proof_covers}}</th></tr></thead>
<tbody>
{{#signatures}}
<tr><td>{{level}}</td><td>{{name}}{{#in_place_of}}<small>{{words.proof_in_place_of}} {{in_place_of}}</small>{{/in_place_of}}{{#is_not_independent}}<small>{{words.proof_not_independent}}</small>{{/is_not_independent}}</td><td>{{at}}</td><td class="hash">{{content_hash}}</td></tr>
{{/signatures}}
{{^signatures}}<tr><td colspan="4">{{words.proof_nobody}}</td></tr>{{/signatures}}
</tbody></table>
<h2>{{words.proof_documents}}</h2>
<table class="lines">
<colgroup><col style="width: 68mm"><col style="width: 34mm"><col></colgroup>
<thead><tr><th>{{words.proof_document}}</th><th>{{words.proof_received}}</th><th>SHA-256</th></tr></thead>
<tbody>
{{#documents}}
<tr><td>{{name}}{{^name}}{{words.proof_typed}}{{/name}}</td><td>{{at}}</td><td class="hash">{{hash}}</td></tr>
{{/documents}}
</tbody></table>
{{#has_checks}}
<h2>{{words.proof_checks}}</h2>
<table class="lines">
<colgroup><col style="width: 48mm"><col><col style="width: 50mm"></colgroup>
<thead><tr><th>{{words.proof_check}}</th><th>{{words.proof_wanted}}</th><th>{{words.proof_checked_by}}</th></tr></thead>
<tbody>
{{#checks}}
<tr><td>{{name}}<small>{{source}}</small></td><td>{{wanted}}</td><td>{{by}}{{^by}}<b>{{words.proof_unchecked}}</b>{{/by}}<small>{{at}}</small></td></tr>
{{/checks}}
</tbody></table>
{{/has_checks}}
{{#readings}}
<h2>{{words.proof_read_by}} {{reader}}{{^reader}}{{words.proof_machine}}{{/reader}} {{at}}</h2>
{{#is_outdated}}<p><b>{{words.proof_outdated}}</b></p>{{/is_outdated}}
<p class="label">{{words.proof_compared}} {{counts.compared}} · {{words.verdict_equal}} {{counts.equal}} · {{words.verdict_within_tolerance}} {{counts.within_tolerance}} · {{words.verdict_differs}} {{counts.differs}} · {{words.verdict_missing_left}} {{counts.missing_left}} · {{words.verdict_missing_right}} {{counts.missing_right}} · {{words.proof_untold}} {{counts.not_told}}</p>
{{#has_differences}}
<table class="lines">
<colgroup><col style="width: 36mm"><col><col><col style="width: 46mm"></colgroup>
<thead><tr><th>{{words.proof_differences}}</th><th>{{words.proof_customer_said}}</th><th>{{words.proof_order_says}}</th><th>{{words.proof_verdict}}</th></tr></thead>
<tbody>
{{#differences}}
<tr><td>{{where}}<small>{{name}}</small></td><td>{{left}}{{^left}}–{{/left}}<small>{{origin}}</small></td><td>{{right}}{{^right}}–{{/right}}</td><td><b>{{verdict}}</b><small>{{resolution}}</small></td></tr>
{{/differences}}
</tbody></table>
{{/has_differences}}
<table class="lines" style="margin-top: 2mm">
<colgroup><col style="width: 22mm"><col></colgroup>
<thead><tr><th colspan="2">{{words.proof_everything}}<small>{{words.proof_alike}}</small></th></tr></thead>
<tbody>
{{#parts}}
<tr><td>{{where}}</td><td>{{#fields}}<span class="field"><b>{{name}}</b> {{left}}{{#is_apart}}{{^left}}–{{/left}} | {{right}}{{^right}}–{{/right}} ({{verdict}}){{/is_apart}} <i>{{origin}}</i></span> {{/fields}}</td></tr>
{{/parts}}
</tbody></table>
{{#has_untold}}
<table class="lines" style="margin-top: 2mm">
<colgroup><col style="width: 22mm"><col></colgroup>
<thead><tr><th colspan="2">{{words.proof_untold}}<small>{{words.proof_untold_hint}}</small></th></tr></thead>
<tbody>
{{#untold}}
<tr><td>{{where}}</td><td>{{#fields}}<span class="field"><b>{{name}}</b> {{right}}</span> {{/fields}}</td></tr>
{{/untold}}
</tbody></table>
{{/has_untold}}
{{/readings}}
</body>
</html>
)html";

}  // namespace

std::string_view proof_sheet_page() {
  static std::string const page = documents::page_with_letterhead("proof_title", body);
  return page;
}

}  // namespace gendan::verification
