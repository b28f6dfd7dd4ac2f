#include "platform/describe/decode.hpp"

namespace gendan::describe::detail {

void decode_money(boost::json::value const& json, Money& out, Walk& walk) {
  if (!json.is_object()) return walk.problem("not_an_object");
  std::optional<std::string> amount;
  std::optional<Currency> currency;
  for (auto const& field : json.get_object()) {
    Walk::Step const step(walk, field.key());
    if (field.key() == "amount") {
      if (field.value().is_string())
        amount = std::string(field.value().get_string());
      else
        walk.problem("not_a_text");
    } else if (field.key() == "currency") {
      decode_into(field.value(), currency.emplace(), walk);
    } else {
      walk.problem("unknown_field");
    }
  }
  if (!json.get_object().contains("currency")) {
    Walk::Step const step(walk, "currency");
    walk.problem("missing");
  }
  Walk::Step const step(walk, "amount");
  if (!json.get_object().contains("amount")) return walk.problem("missing");
  if (!amount || !currency) return;
  auto const money = Money::parsed(*amount, *currency);
  if (!money) return walk.problem("not_an_amount", std::to_string(currency->minor_digits()));
  out = *money;
}

}  // namespace gendan::describe::detail
