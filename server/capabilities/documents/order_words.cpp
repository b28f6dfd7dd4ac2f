#include "capabilities/documents/order_words.hpp"

#include <array>

namespace gendan::documents {
namespace {

constexpr auto order_word_list = std::to_array<DocumentWord>({
    {"preview", "预览", "PREVIEW", "VISTA PREVIA", "APERÇU", "VORSCHAU"},
    {"page", "第", "Page", "Página", "Page", "Seite"},
    {"of_pages", "页，共", "of", "de", "sur", "von"},
    {"pages_end", "页", " ", " ", " ", " "},
    {"phone", "电话", "Tel.", "Tel.", "Tél.", "Tel."},
    {"tax_number", "税号", "Tax no.", "N.º fiscal", "N° fiscal", "Steuernr."},
    {"number", "编号", "No.", "N.º", "N°", "Nr."},
    {"date", "日期", "Date", "Fecha", "Date", "Datum"},
    {"our_order", "我方订单号", "Our order", "Nuestro pedido", "Notre commande", "Unser Auftrag"},
    {"your_order", "客户订单号", "Your order", "Su pedido", "Votre commande", "Ihre Bestellung"},
    {"ordered_on", "订购日期", "Ordered on", "Pedido el", "Commandé le", "Bestellt am"},
    {"seller", "卖方", "Seller", "Vendedor", "Vendeur", "Verkäufer"},
    {"buyer", "买方", "Buyer", "Comprador", "Acheteur", "Käufer"},
    {"bill_to", "发票地址", "Invoice address", "Dirección de factura", "Adresse de facturation", "Rechnungsadresse"},
    {"ship_to", "交货地址", "Delivery address", "Dirección de entrega", "Adresse de livraison", "Lieferadresse"},
    {"line", "序号", "Item", "Pos.", "Pos.", "Pos."},
    {"article", "货号", "Article", "Artículo", "Article", "Artikel"},
    {"your_article", "客户货号", "Your article", "Su artículo", "Votre article", "Ihr Artikel"},
    {"description", "品名及规格", "Description", "Descripción", "Désignation", "Bezeichnung"},
    {"quantity", "数量", "Quantity", "Cantidad", "Quantité", "Menge"},
    {"unit", "单位", "Unit", "Unidad", "Unité", "Einheit"},
    {"unit_price", "单价", "Unit price", "Precio unitario", "Prix unitaire", "Einzelpreis"},
    {"amount", "金额", "Amount", "Importe", "Montant", "Betrag"},
    {"total", "合计", "Total", "Total", "Total", "Gesamtbetrag"},
    {"to_be_agreed", "待定", "to be agreed", "por acordar", "à convenir", "noch offen"},
    {"in_words", "大写", "In words", "En letras (inglés)", "En lettres (anglais)", "In Worten (englisch)"},
    {"terms", "条款", "Terms", "Condiciones", "Conditions", "Bedingungen"},
    {"incoterm", "贸易术语", "Delivery term", "Condición de entrega", "Incoterm", "Lieferbedingung"},
    {"payment_term", "付款方式", "Payment", "Pago", "Paiement", "Zahlung"},
    {"shipment", "交货期", "Shipment", "Embarque", "Expédition", "Versand"},
    {"transport", "运输方式", "Transport", "Transporte", "Transport", "Transport"},
    {"port_of_loading", "装运港", "Port of loading", "Puerto de carga", "Port de chargement", "Verladehafen"},
    {"port_of_discharge", "目的港", "Port of discharge", "Puerto de descarga", "Port de déchargement",
     "Bestimmungshafen"},
    {"tolerance", "数量溢短装", "Quantity tolerance", "Tolerancia de cantidad", "Tolérance de quantité",
     "Mengentoleranz"},
    {"documents_wanted", "所需单据", "Documents", "Documentos", "Documents", "Dokumente"},
    {"credit", "信用证", "Letter of credit", "Carta de crédito", "Crédit documentaire", "Akkreditiv"},
    {"remark", "备注", "Remark", "Observaciones", "Remarques", "Bemerkung"},
    {"bank", "收款账户", "Bank details", "Datos bancarios", "Coordonnées bancaires", "Bankverbindung"},
    {"bank_name", "开户行", "Bank", "Banco", "Banque", "Bank"},
    {"account_name", "户名", "Account name", "Titular", "Titulaire", "Kontoinhaber"},
    {"account_number", "账号", "Account no.", "N.º de cuenta", "N° de compte", "Kontonr."},
    {"sea", "海运", "by sea", "marítimo", "maritime", "Seefracht"},
    {"air", "空运", "by air", "aéreo", "aérien", "Luftfracht"},
    {"air_charter", "包机", "by air charter", "vuelo chárter", "avion affrété", "Charterflug"},
    {"truck", "公路", "by truck", "por carretera", "routier", "Lkw"},
    {"rail", "铁路", "by rail", "ferroviario", "ferroviaire", "Bahn"},
    {"courier", "快递", "by courier", "mensajería", "messagerie", "Kurier"},
    {"multimodal", "多式联运", "multimodal", "multimodal", "multimodal", "multimodal"},
    {"proforma_title", "形式发票", "Proforma Invoice", "Factura proforma", "Facture pro forma", "Proformarechnung"},
    {"proforma_note", "本形式发票仅供付款、开证或办理进口手续之用，不作为记账凭证。",
     "Issued for payment, opening a letter of credit or import formalities; it is no tax invoice.",
     "Emitida para el pago, la apertura de crédito o trámites de importación; no es factura fiscal.",
     "Établie pour le paiement, l'ouverture d'un crédit ou les formalités d'importation ; sans valeur fiscale.",
     "Zur Zahlung, Akkreditiveröffnung oder Einfuhr ausgestellt; keine Steuerrechnung."},
    {"contract_title", "销售合同", "Sales Contract", "Contrato de compraventa", "Contrat de vente", "Kaufvertrag"},
    {"contract_intro", "买卖双方同意按下列条款成交：",
     "The Seller and the Buyer agree to the sale of the following goods:",
     "El Vendedor y el Comprador acuerdan la compraventa de las siguientes mercancías:",
     "Le Vendeur et l'Acheteur conviennent de la vente des marchandises suivantes :",
     "Verkäufer und Käufer vereinbaren den Kauf folgender Waren:"},
    {"clause_quality_title", "质量与异议", "Quality and claims", "Calidad y reclamaciones", "Qualité et réclamations",
     "Qualität und Mängel"},
    {"clause_quality",
     "货物应符合双方确认的规格与样品。质量异议应于货到目的港后30天内、数量异议应于15天内以书面提出并附公证行检验报告。",
     "The goods conform to the specification and samples agreed. Claims for quality are made in writing within 30 days "
     "and for quantity within 15 days after arrival at destination, with a surveyor's report.",
     "Las mercancías se ajustan a la especificación y muestras acordadas. Las reclamaciones por calidad se presentan "
     "por "
     "escrito en 30 días y por cantidad en 15 días desde la llegada a destino, con informe de un perito.",
     "Les marchandises sont conformes aux spécifications et échantillons convenus. Les réclamations sont faites par "
     "écrit "
     "dans les 30 jours (qualité) ou 15 jours (quantité) de l'arrivée, avec rapport d'expert.",
     "Die Ware entspricht der vereinbarten Spezifikation und den Mustern. Mängel werden schriftlich binnen 30 Tagen, "
     "Fehlmengen binnen 15 Tagen nach Ankunft mit Gutachten gerügt."},
    {"clause_force_title", "不可抗力", "Force majeure", "Fuerza mayor", "Force majeure", "Höhere Gewalt"},
    {"clause_force", "因不可抗力不能履行或迟延履行的一方不承担责任，但应立即通知对方并于15天内提供证明。",
     "A party prevented by force majeure is not liable, but informs the other at once and provides proof within 15 "
     "days.",
     "La parte impedida por fuerza mayor no es responsable, pero avisa de inmediato y aporta prueba en 15 días.",
     "La partie empêchée par la force majeure n'est pas responsable, mais avertit l'autre aussitôt et en apporte la "
     "preuve "
     "dans les 15 jours.",
     "Wer durch höhere Gewalt gehindert ist, haftet nicht, unterrichtet aber sofort und weist sie binnen 15 Tagen "
     "nach."},
    {"clause_law_title", "法律适用与仲裁", "Law and arbitration", "Ley y arbitraje", "Droit et arbitrage",
     "Recht und Schiedsgericht"},
    {"clause_law",
     "因本合同发生的争议应友好协商解决；协商不成的，提交中国国际经济贸易仲裁委员会按其仲裁规则仲裁，裁决为终局。",
     "Disputes are settled amicably; failing that, by arbitration of the China International Economic and Trade "
     "Arbitration "
     "Commission (CIETAC) under its rules. The award is final.",
     "Las controversias se resuelven amistosamente o, en su defecto, por arbitraje de la CIETAC según su reglamento. "
     "El "
     "laudo es definitivo.",
     "Les litiges sont réglés à l'amiable ou, à défaut, par arbitrage de la CIETAC selon son règlement. La sentence "
     "est "
     "définitive.",
     "Streitigkeiten werden gütlich beigelegt, sonst durch ein Schiedsgericht der CIETAC nach deren Ordnung endgültig "
     "entschieden."},
    {"confirmation_title", "订单确认书", "Order Confirmation", "Confirmación de pedido", "Confirmation de commande",
     "Auftragsbestätigung"},
    {"confirmation_intro", "感谢贵司订单，我司确认如下：",
     "Thank you for your order, which we confirm as follows:", "Gracias por su pedido, que confirmamos como sigue:",
     "Nous vous remercions de votre commande, que nous confirmons comme suit :",
     "Vielen Dank für Ihren Auftrag, den wir wie folgt bestätigen:"},
    {"signature", "签字盖章", "Signature and stamp", "Firma y sello", "Signature et cachet",
     "Unterschrift und Stempel"},
    {"signed_on", "日期", "Date", "Fecha", "Date", "Datum"},
});

}  // namespace

std::span<DocumentWord const> order_words() { return order_word_list; }

}  // namespace gendan::documents
