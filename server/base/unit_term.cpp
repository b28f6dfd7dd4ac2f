#include "base/unit_term.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace gendan {
namespace {

// Spellings between blanks, in lower case.
struct NamedUnit {
  std::string_view codes_and_words;
  std::string_view chinese_words;
  UnitTerm term;
};

constexpr NamedUnit measure(std::string_view spellings, std::string_view chinese_words, std::string_view chinese,
                            std::string_view symbol) {
  return {spellings, chinese_words, {chinese, {symbol}, {symbol}, {symbol}, {symbol}}};
}

constexpr auto units = std::to_array<NamedUnit>({
    {" c62 h87 pce ea pc pcs pc(s) piece pieces pces each nos stk stück pza pzas pieza piezas pièce pièces ",
     " 件 个 個 只 隻 支 片 条 條 根 把 块 枚 ",
     {"件", {"pc", "pcs"}, {"pieza", "piezas"}, {"pièce", "pièces"}, {"Stück"}}},
    {" unit units ", " 台 ", {"个", {"unit", "units"}, {"unidad", "unidades"}, {"unité", "unités"}, {"Stück"}}},
    {" set sets ", " 套 ", {"套", {"set", "sets"}, {"juego", "juegos"}, {"jeu", "jeux"}, {"Satz", "Sätze"}}},
    {" pr prs pair pairs ", " 双 雙 对 ", {"双", {"pair", "pairs"}, {"par", "pares"}, {"paire", "paires"}, {"Paar"}}},
    {" dzn doz dz dzs dozen dozens ",
     " 打 ",
     {"打", {"dozen"}, {"docena", "docenas"}, {"douzaine", "douzaines"}, {"Dutzend"}}},
    {" gro grs gross ", " 罗 籮 ", {"罗", {"gross"}, {"gruesa", "gruesas"}, {"grosse", "grosses"}, {"Gros"}}},
    {" ct xct ctn ctns carton cartons ",
     " 箱 ",
     {"箱", {"ctn", "ctns"}, {"cartón", "cartones"}, {"carton", "cartons"}, {"Karton", "Kartons"}}},
    {" bx xbx box boxes ",
     " 盒 ",
     {"盒", {"box", "boxes"}, {"caja", "cajas"}, {"boîte", "boîtes"}, {"Schachtel", "Schachteln"}}},
    {" pk xpk pack packs pkg pkgs package packages ",
     " 包 ",
     {"包", {"pack", "packs"}, {"paquete", "paquetes"}, {"paquet", "paquets"}, {"Packung", "Packungen"}}},
    {" bg xbg bag bags ", " 袋 ", {"袋", {"bag", "bags"}, {"bolsa", "bolsas"}, {"sac", "sacs"}, {"Beutel"}}},
    {" ro xro roll rolls ",
     " 卷 ",
     {"卷", {"roll", "rolls"}, {"rollo", "rollos"}, {"rouleau", "rouleaux"}, {"Rolle", "Rollen"}}},
    {" bo xbo bottle bottles ",
     " 瓶 ",
     {"瓶", {"bottle", "bottles"}, {"botella", "botellas"}, {"bouteille", "bouteilles"}, {"Flasche", "Flaschen"}}},
    {" dr xdr drum drums ",
     " 桶 ",
     {"桶", {"drum", "drums"}, {"bidón", "bidones"}, {"fût", "fûts"}, {"Fass", "Fässer"}}},
    {" px xpx pallet pallets ",
     " 托 托盘 ",
     {"托", {"pallet", "pallets"}, {"palé", "palés"}, {"palette", "palettes"}, {"Palette", "Paletten"}}},
    {" sheet sheets ", " 张 ", {"张", {"sheet", "sheets"}, {"hoja", "hojas"}, {"feuille", "feuilles"}, {"Blatt"}}},
    measure(" kgm kg kgs kilo kilos kilogram kilograms ", " 公斤 千克 ", "千克", "kg"),
    measure(" grm g gr gram grams ", " 克 ", "克", "g"),
    measure(" tne t mt ton tons tonne tonnes ", " 吨 ", "吨", "t"),
    measure(" lbr lb lbs pound pounds ", " 磅 ", "磅", "lb"),
    measure(" onz oz ounce ounces ", " 盎司 ", "盎司", "oz"),
    measure(" mtr m mtrs metre metres meter meters ", " 米 公尺 ", "米", "m"),
    measure(" cmt cm cms centimetre centimetres centimeter centimeters ", " 厘米 公分 ", "厘米", "cm"),
    measure(" mmt mm millimetre millimetres millimeter millimeters ", " 毫米 ", "毫米", "mm"),
    measure(" fot ft foot feet ", " 英尺 ", "英尺", "ft"),
    measure(" inh in inch inches ", " 英寸 ", "英寸", "in"),
    measure(" yrd yd yds yard yards ", " 码 ", "码", "yd"),
    measure(" mtk m2 m² sqm ", " 平方米 ", "平方米", "m²"),
    measure(" mtq m3 m³ cbm ", " 立方米 方 ", "立方米", "m³"),
    measure(" ltr l litre litres liter liters ", " 升 ", "升", "L"),
    measure(" mlt ml ", " 毫升 ", "毫升", "mL"),
});

// As it stands in the table: "PCS." → " pcs ". What has a blank within can be no spelling.
std::string spelling(std::string_view written) {
  written = trimmed(written);
  if (written.ends_with('.')) written.remove_suffix(1);
  std::string folded = " ";
  for (char const c : written) folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return folded + ' ';
}

bool is_in(std::string_view spellings, std::string const& one) {
  return one.size() > 2 && one.find(' ', 1) == one.size() - 1 && spellings.find(one) != std::string_view::npos;
}

}  // namespace

UnitTerm const* unit_term(std::string_view written) {
  auto const one = spelling(written);
  auto const found = std::ranges::find_if(
      units, [&](NamedUnit const& unit) { return is_in(unit.codes_and_words, one) || is_in(unit.chinese_words, one); });
  return found == units.end() ? nullptr : &found->term;
}

bool is_chinese_unit(std::string_view written) {
  auto const one = spelling(written);
  return std::ranges::any_of(units, [&](NamedUnit const& unit) { return is_in(unit.chinese_words, one); });
}

}  // namespace gendan
