// What can be issued of an order, and in which languages.
#include "capabilities/customers/customers.hpp"
#include "capabilities/documents/document_api.hpp"
#include "capabilities/documents/document_plan_api.hpp"

namespace gendan::documents {
namespace {

using service::Call;

struct KindChoice {
  std::string kind;
  std::vector<DocumentFormat> formats;
  std::optional<std::string> refusal;  // why it cannot be issued now
};
BOOST_DESCRIBE_STRUCT(KindChoice, (), (kind, formats, refusal))

struct DocumentChoices {
  std::vector<KindChoice> kinds;
  std::vector<DocumentLanguage> languages;
  std::optional<LanguageTag> customer_language;
  DocumentLanguage language = DocumentLanguage::en;  // the nearest to the customer's
  bool is_customer_language = true;                  // false: documents do not speak it as the customer writes it
};
BOOST_DESCRIBE_STRUCT(DocumentChoices, (), (kinds, languages, customer_language, language, is_customer_language))

KindChoice choice_of(Call& call, Kind const& kind, orders::OrderSummary const& order) {
  KindChoice choice{kind.name, {DocumentFormat::pdf}, {}};
  if (kind.sheet) choice.formats.push_back(DocumentFormat::xlsx);
  try {
    expect_ready(call, kind, order);
  } catch (Refusal const& refusal) {
    choice.refusal = refusal.code();
  }
  return choice;
}

void choose_language(Call& call, orders::OrderSummary const& order, DocumentChoices& choices) {
  if (order.customer_id) choices.customer_language = customers::customer_language(call.tx, *order.customer_id);
  if (!choices.customer_language) return;
  auto const language = spoken(*choices.customer_language);
  choices.language = language.value_or(DocumentLanguage::en);
  choices.is_customer_language = language && !is_traditional_chinese(*choices.customer_language);
}

DocumentChoices show_choices(Call& call, orders::OrderId const& id) {
  using enum DocumentLanguage;
  auto const order = reached_order(call, id, "documents.read");
  DocumentChoices choices;
  for (auto const& kind : call.world.app->registry<Kinds>().all())
    choices.kinds.push_back(choice_of(call, kind, order));
  choices.languages = {zh, en, es, fr, de};
  choose_language(call, order, choices);
  return choices;
}

}  // namespace

void install_choice_routes(service::App& app) {
  app.route<show_choices>(http::Method::get, "/orders/{id}/document-choices", service::permission("documents.read"),
                          "Which documents can be made of an order, in which languages");
}

}  // namespace gendan::documents
