#include "policy/provision.h"

#include <algorithm>
#include <utility>

#include "policy/role.h"

namespace naober::policy {

std::string_view name_of(Provision::Kind kind) {
  return kind == Provision::Kind::general ? "general" : "tailored";
}

std::string moving_of(const Provision& provision) {
  if (!provision.when_moving.empty()) {
    return provision.when_moving;
  }
  return provision.law == "youth" ? "continues" : "ends";
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

void read_validity(Declaration& item, Provision& provision) {
  const Value* valid = item.value("valid", Need::optional);
  if (valid == nullptr) {
    return;
  }
  const Term* term = valid->as<Term>();
  if (term != nullptr && term->count > 0) {
    provision.valid = *term;
  } else if (valid->text_at("is") == "setting") {
    provision.valid_setting = valid->text_at("setting");
  } else {
    item.complain("'valid' of " + item.called() +
                  " must be a term above zero, such as months(6), or setting "
                  "\"the_setting_that_holds_it\"");
  }
}

bool is_product(std::string_view code) {
  constexpr std::size_t category = 2;
  constexpr std::size_t whole = 5;
  const auto fits = [](char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z');
  };
  return (code.size() == category || code.size() == whole) &&
         std::all_of(code.begin(), code.end(), fits);
}

// product = { wmo = "02" }
void read_product(Declaration& item, Provision& provision) {
  const Value* product = item.value("product", Need::optional);
  if (product == nullptr) {
    return;
  }
  const Map* by_law = product->as<Map>();
  if (by_law == nullptr) {
    item.complain("'product' of " + item.called() +
                  " says by law what it is in the national messages: product = { wmo = \"02\" }");
    return;
  }
  for (const auto& [law, code] : *by_law) {
    const std::string* text = code.as<std::string>();
    const bool of_law =
        std::find(provision.laws.begin(), provision.laws.end(), law) != provision.laws.end();
    if (!of_law || (law != "wmo" && law != "youth")) {
      item.complain(item.called() + " is no help under '" + law +
                    "' that has national messages; 'product' is for wmo and youth");
    } else if (text == nullptr || !is_product(*text)) {
      item.complain("'product." + law + "' of " + item.called() +
                    " is a product category such as \"02\", or one with its product code: "
                    "\"02A03\"");
    } else {
      provision.product.emplace(law, *text);
    }
  }
}

const std::vector<std::string>& laws() {
  static const std::vector<std::string> all = {"wmo", "youth", "participation"};
  return all;
}

// law = "wmo", or laws = { "youth", "wmo" } where a block serves several.
void read_laws(Declaration& item, Provision& provision) {
  const bool several = item.value("laws", Need::optional) != nullptr;
  provision.law = item.one_of("law", laws(), several ? Need::optional : Need::required);
  provision.laws = item.some_of("laws", laws(), Need::optional);
  if (several && !provision.law.empty()) {
    item.complain(item.called() + " has both 'law' and 'laws'; keep the one that fits");
  } else if (several && provision.laws.empty()) {
    item.complain("'laws' of " + item.called() + " names no law: laws = { \"youth\", \"wmo\" }");
  }
  if (provision.laws.empty() && !provision.law.empty()) {
    provision.laws.push_back(provision.law);
  } else if (provision.law.empty() && !provision.laws.empty()) {
    provision.law = provision.laws.front();
  }
}

void read_block_number(Declaration& item, Provision& provision) {
  if (item.value("block", Need::optional) == nullptr) {
    return;
  }
  constexpr std::int64_t most = 999;
  const std::int64_t number = item.whole_number("block", 1);
  if (number < 1 || number > most) {
    item.complain("'block' of " + item.called() +
                  " is the number of its building block, 1 or more, not " + std::to_string(number));
    return;
  }
  provision.block = static_cast<int>(number);
  if (provision.phase.empty()) {
    item.complain(item.called() + " is a building block, so it stands in one phase: phase = \"…\"");
  }
}

// What cannot be meant together.
void check_together(const Declaration& item, const Provision& provision) {
  if (provision.walk_in && provision.kind == Provision::Kind::general) {
    item.complain(item.called() + " is general, so everybody may walk in; leave out 'walk_in'");
  }
  if (provision.in_money() && (provision.price || !provision.price_setting.empty())) {
    item.complain(item.called() + " is granted in " + provision.unit +
                  ", so it costs what is granted; leave out 'price'");
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
    read_laws(item, provision);
    provision.phase = item.one_of(
        "phase", {"before_access", "in_access", "after_access", "administration"}, Need::optional);
    read_block_number(item, provision);
    provision.national_cluster = item.one_of(
        "national_cluster", {"participation", "wmo_individual", "youth_individual", "basic"},
        Need::optional);
    provision.setting = item.one_of("setting", {"regular", "special"}, Need::optional);
    provision.execution =
        item.one_of("execution", {"public", "private", "mixed", "third_party"}, Need::optional);
    provision.walk_in = item.yes("walk_in");
    provision.cluster = item.text("cluster", Need::optional);
    provision.unit = item.text("unit", Need::optional);
    provision.funding = item.text("funding", Need::optional);
    provision.scale = item.text("scale", Need::optional);
    provision.article = item.text("article", Need::optional);
    provision.when_moving =
        item.one_of("when_moving", {"continues", "stays", "ends"}, Need::optional);
    read_product(item, provision);
    read_price(item, provision);
    read_validity(item, provision);
    check_together(item, provision);
    item.finish();
    provisions.push_back(std::move(provision));
  }
  block.finish();
  return provisions;
}

}  // namespace naober::policy
