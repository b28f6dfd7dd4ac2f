#include "capabilities/requirements/reading_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/text.hpp"

namespace gendan::requirements {
namespace {

template <class Meaning>
struct Word {
  std::string_view text;  // as folded_words leaves it
  Meaning means;
};

constexpr std::size_t longest_label = 120;  // in bytes; what is longer is no label

constexpr auto header_words = [] {
  using enum HeaderField;
  return std::to_array<Word<HeaderField>>({
      {"po", customer_reference},
      {"po no", customer_reference},
      {"po number", customer_reference},
      {"p o no", customer_reference},
      {"p o number", customer_reference},
      {"po nr", customer_reference},
      {"purchase order", customer_reference},
      {"purchase order no", customer_reference},
      {"purchase order number", customer_reference},
      {"order no", customer_reference},
      {"order number", customer_reference},
      {"order nr", customer_reference},
      {"order ref", customer_reference},
      {"order reference", customer_reference},
      {"customer po", customer_reference},
      {"customer order no", customer_reference},
      {"your order no", customer_reference},
      {"contract no", customer_reference},
      {"订单号", customer_reference},
      {"订单编号", customer_reference},
      {"采购单号", customer_reference},
      {"采购订单号", customer_reference},
      {"客户订单号", customer_reference},
      {"合同号", customer_reference},
      {"合同编号", customer_reference},
      {"訂單號", customer_reference},
      {"訂單編號", customer_reference},
      {"单号", customer_reference},
      {"date", ordered_on},
      {"po date", ordered_on},
      {"p o date", ordered_on},
      {"order date", ordered_on},
      {"date of order", ordered_on},
      {"issue date", ordered_on},
      {"date of issue", ordered_on},
      {"日期", ordered_on},
      {"下单日期", ordered_on},
      {"订单日期", ordered_on},
      {"订购日期", ordered_on},
      {"签订日期", ordered_on},
      {"采购日期", ordered_on},
      {"訂單日期", ordered_on},
      {"delivery date", requested_on},
      {"date of delivery", requested_on},
      {"requested delivery date", requested_on},
      {"required delivery date", requested_on},
      {"delivery by", requested_on},
      {"deliver by", requested_on},
      {"delivery time", requested_on},
      {"required by", requested_on},
      {"due date", requested_on},
      {"ship date", requested_on},
      {"shipment date", requested_on},
      {"shipping date", requested_on},
      {"date of shipment", requested_on},
      {"latest shipment date", requested_on},
      {"latest ship date", requested_on},
      {"time of shipment", requested_on},
      {"ship by", requested_on},
      {"etd", requested_on},
      {"ex factory date", requested_on},
      {"交期", requested_on},
      {"交货期", requested_on},
      {"交货日期", requested_on},
      {"交货时间", requested_on},
      {"交付日期", requested_on},
      {"发货日期", requested_on},
      {"出货日期", requested_on},
      {"装运期", requested_on},
      {"装运日期", requested_on},
      {"船期", requested_on},
      {"要求交期", requested_on},
      {"交貨期", requested_on},
      {"交貨日期", requested_on},
      {"incoterm", incoterm},
      {"incoterms", incoterm},
      {"incoterms 2020", incoterm},
      {"incoterms 2010", incoterm},
      {"price term", incoterm},
      {"price terms", incoterm},
      {"trade term", incoterm},
      {"trade terms", incoterm},
      {"delivery term", incoterm},
      {"delivery terms", incoterm},
      {"terms of delivery", incoterm},
      {"shipping terms", incoterm},
      {"贸易条款", incoterm},
      {"贸易术语", incoterm},
      {"价格条款", incoterm},
      {"价格术语", incoterm},
      {"交货条款", incoterm},
      {"成交方式", incoterm},
      {"交货方式", incoterm},
      {"payment", payment_term},
      {"payment term", payment_term},
      {"payment terms", payment_term},
      {"terms of payment", payment_term},
      {"payment conditions", payment_term},
      {"付款方式", payment_term},
      {"付款条件", payment_term},
      {"付款条款", payment_term},
      {"支付方式", payment_term},
      {"结算方式", payment_term},
      {"付款", payment_term},
      {"currency", currency},
      {"币种", currency},
      {"货币", currency},
      {"币别", currency},
      {"transport", transport_mode},
      {"transport mode", transport_mode},
      {"mode of transport", transport_mode},
      {"shipment mode", transport_mode},
      {"shipping method", transport_mode},
      {"ship via", transport_mode},
      {"shipped by", transport_mode},
      {"ship mode", transport_mode},
      {"运输方式", transport_mode},
      {"port of loading", port_of_loading},
      {"loading port", port_of_loading},
      {"pol", port_of_loading},
      {"装运港", port_of_loading},
      {"起运港", port_of_loading},
      {"装货港", port_of_loading},
      {"port of discharge", port_of_discharge},
      {"destination port", port_of_discharge},
      {"port of destination", port_of_discharge},
      {"pod", port_of_discharge},
      {"目的港", port_of_discharge},
      {"卸货港", port_of_discharge},
      {"ship to", delivery_address},
      {"deliver to", delivery_address},
      {"delivery to", delivery_address},
      {"delivery address", delivery_address},
      {"shipping address", delivery_address},
      {"consignee", delivery_address},
      {"收货地址", delivery_address},
      {"交货地址", delivery_address},
      {"送货地址", delivery_address},
      {"收货人", delivery_address},
      {"bill to", invoice_address},
      {"invoice to", invoice_address},
      {"billing address", invoice_address},
      {"invoice address", invoice_address},
      {"开票地址", invoice_address},
      {"发票地址", invoice_address},
      {"documents", documents_wanted},
      {"documents required", documents_wanted},
      {"required documents", documents_wanted},
      {"所需单据", documents_wanted},
      {"单据要求", documents_wanted},
      {"单据", documents_wanted},
      {"l c no", credit_reference},
      {"lc no", credit_reference},
      {"letter of credit no", credit_reference},
      {"credit no", credit_reference},
      {"信用证号", credit_reference},
      {"信用证号码", credit_reference},
      {"remark", remark},
      {"remarks", remark},
      {"note", remark},
      {"notes", remark},
      {"special instructions", remark},
      {"备注", remark},
      {"说明", remark},
      {"備註", remark},
      {"buyer", buyer},
      {"customer", buyer},
      {"customer name", buyer},
      {"the buyer", buyer},
      {"purchaser", buyer},
      {"买方", buyer},
      {"客户", buyer},
      {"客户名称", buyer},
      {"采购方", buyer},
      {"需方", buyer},
      {"甲方", buyer},
      {"買方", buyer},
  });
}();

constexpr auto column_words = [] {
  using enum LineColumn;
  return std::to_array<Word<LineColumn>>({
      {"no", position},
      {"nr", position},
      {"line", position},
      {"line no", position},
      {"pos", position},
      {"position", position},
      {"s n", position},
      {"sn", position},
      {"s no", position},
      {"sr no", position},
      {"seq", position},
      {"序号", position},
      {"项次", position},
      {"行号", position},
      {"序", position},
      {"項次", position},
      {"序號", position},
      {"item", item},
      {"items", item},
      {"项目", item},
      {"item no", customer_item_code},
      {"item nr", customer_item_code},
      {"item number", customer_item_code},
      {"item code", customer_item_code},
      {"article", customer_item_code},
      {"article no", customer_item_code},
      {"article number", customer_item_code},
      {"art no", customer_item_code},
      {"sku", customer_item_code},
      {"style", customer_item_code},
      {"style no", customer_item_code},
      {"part no", customer_item_code},
      {"part number", customer_item_code},
      {"p n", customer_item_code},
      {"code", customer_item_code},
      {"product code", customer_item_code},
      {"product no", customer_item_code},
      {"model", customer_item_code},
      {"model no", customer_item_code},
      {"material no", customer_item_code},
      {"ref", customer_item_code},
      {"reference", customer_item_code},
      {"our item no", customer_item_code},
      {"our ref", customer_item_code},
      {"customer item no", customer_item_code},
      {"货号", customer_item_code},
      {"款号", customer_item_code},
      {"客户货号", customer_item_code},
      {"物料号", customer_item_code},
      {"物料编码", customer_item_code},
      {"编码", customer_item_code},
      {"编号", customer_item_code},
      {"型号", customer_item_code},
      {"商品编码", customer_item_code},
      {"产品编号", customer_item_code},
      {"产品编码", customer_item_code},
      {"产品型号", customer_item_code},
      {"品号", customer_item_code},
      {"料号", customer_item_code},
      {"貨號", customer_item_code},
      {"款號", customer_item_code},
      {"型號", customer_item_code},
      {"supplier item", product_code},
      {"supplier item no", product_code},
      {"supplier code", product_code},
      {"vendor item", product_code},
      {"vendor item no", product_code},
      {"vendor style", product_code},
      {"factory item no", product_code},
      {"your item no", product_code},
      {"your ref", product_code},
      {"工厂货号", product_code},
      {"供应商货号", product_code},
      {"供方货号", product_code},
      {"我司货号", product_code},
      {"description", description},
      {"description of goods", description},
      {"goods description", description},
      {"product", description},
      {"product name", description},
      {"product description", description},
      {"item description", description},
      {"name", description},
      {"name of goods", description},
      {"goods", description},
      {"commodity", description},
      {"article description", description},
      {"品名", description},
      {"名称", description},
      {"产品", description},
      {"产品名称", description},
      {"货物名称", description},
      {"货名", description},
      {"描述", description},
      {"产品描述", description},
      {"货物描述", description},
      {"商品名称", description},
      {"品名规格", description},
      {"品名及规格", description},
      {"品名描述", description},
      {"名稱", description},
      {"colour", specification},
      {"color", specification},
      {"size", specification},
      {"material", specification},
      {"spec", specification},
      {"specs", specification},
      {"specification", specification},
      {"specifications", specification},
      {"finish", specification},
      {"packing", specification},
      {"packaging", specification},
      {"颜色", specification},
      {"花色", specification},
      {"尺寸", specification},
      {"尺码", specification},
      {"规格", specification},
      {"材质", specification},
      {"材料", specification},
      {"面料", specification},
      {"包装", specification},
      {"顏色", specification},
      {"規格", specification},
      {"qty", quantity},
      {"quantity", quantity},
      {"q ty", quantity},
      {"order qty", quantity},
      {"order quantity", quantity},
      {"qty ordered", quantity},
      {"quantity ordered", quantity},
      {"数量", quantity},
      {"订购数量", quantity},
      {"订单数量", quantity},
      {"采购数量", quantity},
      {"數量", quantity},
      {"unit", unit},
      {"units", unit},
      {"uom", unit},
      {"u m", unit},
      {"unit of measure", unit},
      {"单位", unit},
      {"计量单位", unit},
      {"單位", unit},
      {"unit price", unit_price},
      {"price", unit_price},
      {"u price", unit_price},
      {"price unit", unit_price},
      {"unit cost", unit_price},
      {"price each", unit_price},
      {"net price", unit_price},
      {"单价", unit_price},
      {"价格", unit_price},
      {"單價", unit_price},
      {"amount", amount},
      {"total", amount},
      {"total amount", amount},
      {"total price", amount},
      {"total value", amount},
      {"line total", amount},
      {"line amount", amount},
      {"value", amount},
      {"net amount", amount},
      {"ext price", amount},
      {"extended price", amount},
      {"金额", amount},
      {"总价", amount},
      {"小计", amount},
      {"总金额", amount},
      {"合计", amount},
      {"金額", amount},
      {"總價", amount},
      {"delivery", requested_on},
      {"delivery date", requested_on},
      {"due date", requested_on},
      {"required date", requested_on},
      {"date required", requested_on},
      {"ship date", requested_on},
      {"shipment date", requested_on},
      {"etd", requested_on},
      {"ex factory", requested_on},
      {"ex factory date", requested_on},
      {"交期", requested_on},
      {"交货期", requested_on},
      {"交货日期", requested_on},
      {"发货日期", requested_on},
      {"出货日期", requested_on},
      {"需求日期", requested_on},
      {"要求交期", requested_on},
      {"交貨日期", requested_on},
  });
}();

constexpr auto total_words = std::to_array<std::string_view>({"total",
                                                              "totals",
                                                              "subtotal",
                                                              "sub total",
                                                              "grand total",
                                                              "total amount",
                                                              "total qty",
                                                              "total quantity",
                                                              "order total",
                                                              "net total",
                                                              "amount due",
                                                              "balance",
                                                              "sum",
                                                              "vat",
                                                              "tax",
                                                              "discount",
                                                              "carried forward",
                                                              "合计",
                                                              "总计",
                                                              "小计",
                                                              "共计",
                                                              "总额",
                                                              "总数",
                                                              "合計",
                                                              "總計",
                                                              "小計",
                                                              "税额",
                                                              "折扣"});

constexpr auto unit_words = std::to_array<std::string_view>(
    {"pc",     "pcs",   "piece",  "pieces", "ea",   "each",   "set",     "sets", "pair",  "pairs", "prs",  "doz",
     "dozen",  "box",   "boxes",  "ctn",    "ctns", "carton", "cartons", "roll", "rolls", "bag",   "bags", "pack",
     "packs",  "unit",  "units",  "kg",     "kgs",  "g",      "t",       "mt",   "ton",   "tons",  "m",    "meter",
     "meters", "metre", "metres", "yd",     "yds",  "yard",   "yards",   "sqm",  "cbm",   "l",     "stk",  "stück",
     "个",     "只",    "件",     "套",     "双",   "对",     "箱",      "盒",   "包",    "卷",    "条",   "台",
     "把",     "张",    "支",     "根",     "米",   "码",     "打",      "公斤", "千克",  "克",    "吨",   "块",
     "片",     "瓶",    "桶",     "袋",     "個",   "隻",     "雙"});

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_word_sign(char c) {
  return !is_ascii(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

template <class Meaning>
std::optional<Meaning> meaning_of(std::span<Word<Meaning> const> words, std::string_view text) {
  auto const found = std::ranges::find(words, text, &Word<Meaning>::text);
  return found == words.end() ? std::nullopt : std::optional(found->means);
}

// "数量 quantity" is said twice: the parts in either script.
std::string only(std::string_view folded, bool wants_ascii) {
  std::string part;
  for (char const c : folded) {
    if (is_ascii(c) == wants_ascii && (c != ' ' || !part.empty())) part += c;
  }
  return std::string(trimmed(part));
}

std::string_view before_brackets(std::string_view text) { return text.substr(0, text.find_first_of("([{")); }

template <class Meaning>
std::optional<Meaning> looked_up(std::span<Word<Meaning> const> words, std::string_view text) {
  if (text.size() > longest_label) return std::nullopt;
  auto const plain = half_width(text);
  auto const folded = folded_words(plain);
  if (auto const whole = meaning_of(words, folded)) return whole;
  auto const head = folded_words(before_brackets(plain));
  if (auto const found = meaning_of(words, head)) return found;
  auto const eastern = meaning_of(words, only(head, false));
  auto const western = meaning_of(words, only(head, true));
  if (eastern && western && *eastern != *western) return std::nullopt;
  return eastern ? eastern : western;
}

// How many bytes of `text` the longest label takes that it begins with; 0: none. In one script, and not within
// a word.
std::size_t leading_label(std::string_view text, HeaderField& field) {
  std::size_t best = 0;
  for (std::size_t end = 1; end < text.size() && end < 64; ++end) {
    bool const is_boundary = is_ascii(text[end - 1])
                                 ? text[end] == ' ' || text[end] == '.' || text[end] == '#' || !is_ascii(text[end])
                                 : (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
    if (!is_boundary) continue;
    if (auto const found = meaning_of<HeaderField>(header_words, folded_words(text.substr(0, end)))) {
      field = *found;
      best = end;
    }
  }
  return best;
}

// Words that also begin sentences ("Payment will follow") are labels only with a colon or alone.
bool stands_without_colon(std::string_view label, std::string_view value) {
  if (!is_ascii(label.front())) return true;
  bool const has_digit = std::ranges::any_of(value, [](char c) { return c >= '0' && c <= '9'; });
  return has_digit || folded_words(label).find(' ') != std::string::npos;
}

std::size_t length_of_colon(std::string_view text, std::size_t at) {
  if (text[at] == ':') return 1;
  return text.substr(at).starts_with("：") ? std::string_view("：").size() : 0;
}

}  // namespace

std::string half_width(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto const byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    if (byte(at) == 0xEF && at + 2 < text.size() && (byte(at + 1) == 0xBC || byte(at + 1) == 0xBD)) {
      // U+FF01 to U+FF5E are U+0021 to U+007E.
      int const letter = ((byte(at) & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F)) - 0xFEE0;
      if (letter >= 0x21 && letter <= 0x7E) {
        plain += static_cast<char>(letter);
        at += 2;
        continue;
      }
    }
    bool const is_wide_blank = text.substr(at).starts_with("\xE3\x80\x80");
    bool const is_hard_blank = text.substr(at).starts_with("\xC2\xA0");
    if (is_wide_blank || is_hard_blank) {
      plain += ' ';
      at += is_wide_blank ? 2 : 1;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

std::string folded_words(std::string_view text) {
  std::string folded;
  for (char const c : half_width(text)) {
    if (is_word_sign(c))
      folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!folded.empty() && folded.back() != ' ')
      folded += ' ';
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

std::optional<HeaderField> header_field_of(std::string_view label) {
  return looked_up<HeaderField>(header_words, label);
}

std::optional<LineColumn> line_column_of(std::string_view heading) {
  if (heading.size() > longest_label) return std::nullopt;
  if (auto const found = looked_up<LineColumn>(column_words, heading)) return found;
  // "Unit price FOB Ningbo USD": the longest beginning of whole words.
  auto folded = folded_words(before_brackets(half_width(heading)));
  while (true) {
    auto const blank = folded.rfind(' ');
    if (blank == std::string::npos) return std::nullopt;
    folded.resize(blank);
    auto const found = meaning_of<LineColumn>(column_words, folded);
    if (found && folded.find(' ') != std::string::npos) return found;
    if (found && (*found == LineColumn::quantity || *found == LineColumn::amount || *found == LineColumn::unit_price))
      return found;
  }
}

std::optional<Labelled> labelled(std::string_view text) {
  for (std::size_t at = 1; at < text.size() && at < 80; ++at) {
    auto const colon = length_of_colon(text, at);
    if (colon == 0) continue;
    if (auto const field = header_field_of(text.substr(0, at)))
      return Labelled{*field, trimmed(text.substr(at + colon))};
    break;
  }
  if (auto const field = header_field_of(text)) return Labelled{*field, {}};
  HeaderField field{};
  auto const length = leading_label(text, field);
  if (length == 0) return std::nullopt;
  auto value = text.substr(length);
  value.remove_prefix(std::min(value.find_first_not_of(" .#:-\t"), value.size()));
  if (value.empty() || !stands_without_colon(text.substr(0, length), value)) return std::nullopt;
  return Labelled{field, trimmed(value)};
}

bool is_total(std::string_view text) {
  if (text.size() > longest_label) return false;
  auto const colon = std::min(text.find(':'), text.find("："));
  auto folded = folded_words(text.substr(0, colon));
  while (!folded.empty()) {
    for (auto const& part : {folded, only(folded, true), only(folded, false)}) {
      if (std::ranges::find(total_words, part) != total_words.end()) return true;
    }
    auto const blank = folded.rfind(' ');
    if (blank == std::string::npos) return false;
    folded.resize(blank);
  }
  return false;
}

bool is_unit(std::string_view word) {
  auto const folded = folded_words(word);
  return std::ranges::find(unit_words, folded) != unit_words.end();
}

}  // namespace gendan::requirements
