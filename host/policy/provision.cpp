#include "policy/provision.h"

#include <utility>

namespace naober::policy {

std::string_view name_of(Provision::Kind kind) {
  return kind == Provision::Kind::general ? "general" : "tailored";
}

namespace {

void read_price(Declaration& item, Provision& provision) {
  const Value* price = item.value("price", Need::optional);
  if (price == nullptr) {
    return;
  }
  const Money* amount = price->as<Money>();
  if (amount != nullptr && amount->cents >= 0) {
    provision.price = *amount;
  } else if (price->text_at("is") == "setting") {
    provision.price_setting = price->text_at("setting");
  } else {
    item.complain("'price' of " + item.called() +
                  " must be an amount that is not negative, such as euros \"38.40\", or setting "
                  "\"the_setting_that_holds_it\"");
  }
}

}  // namespace

std::vector<Provision> read_provisions(Declaration& block, const std::string& plugin) {
  std::vector<Provision> provisions;
  for (Declaration& item : block.items({"provision"})) {
    Provision provision;
    provision.name = item.name();
    provision.plugin = plugin;
    provision.place = item.place();
    provision.title = item.text("title", Need::required);
    const std::string kind = item.one_of("kind", {"general", "tailored"}, Need::required);
    provision.kind = kind == "general" ? Provision::Kind::general : Provision::Kind::tailored;
    provision.law = item.one_of("law", {"wmo", "youth", "participation"}, Need::required);
    provision.phase =
        item.one_of("phase", {"before_access", "in_access", "after_access"}, Need::optional);
    provision.cluster = item.text("cluster", Need::optional);
    provision.unit = item.text("unit", Need::optional);
    provision.funding = item.text("funding", Need::optional);
    provision.scale = item.text("scale", Need::optional);
    provision.article = item.text("article", Need::optional);
    read_price(item, provision);
    item.finish();
    provisions.push_back(std::move(provision));
  }
  block.finish();
  return provisions;
}

}  // namespace naober::policy
