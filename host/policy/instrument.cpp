#include "policy/instrument.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace naober::policy {

namespace {

// A component (b, s, d, e), its chapter, and perhaps a category within: "d4", "d450", "d4500".
bool is_icf_code(const std::string& code) {
  return code.size() >= 2 && code.size() <= 6 &&
         std::string_view("bsde").find(code.front()) != std::string_view::npos && code[1] >= '1' &&
         code[1] <= '9' && std::all_of(code.begin() + 1, code.end(), [](char digit) {
           return digit >= '0' && digit <= '9';
         });
}

Domain read_domain(Declaration& item, const std::vector<std::string>& minimum) {
  Domain domain;
  domain.name = item.name();
  domain.asks = item.text("asks", Need::required);
  domain.covers = item.one_of("covers", minimum, Need::required);
  domain.icf = item.texts("icf", Need::optional);
  for (const std::string& code : domain.icf) {
    if (!is_icf_code(code)) {
      item.complain(fmt::format(
          "'{}' is no code of the ICF; write b, s, d or e and the chapter or category, such as "
          "\"d4\" or \"d450\"",
          code));
    }
  }
  item.finish();
  return domain;
}

Instrument read_instrument(Declaration& item, const std::string& plugin,
                           const std::vector<std::string>& minimum) {
  Instrument instrument;
  instrument.name = item.name();
  instrument.plugin = plugin;
  instrument.place = item.place();
  instrument.title = item.text("title", Need::required);
  instrument.every_topic = item.yes("every_topic");
  instrument.scored = item.yes("scored");
  for (Declaration& domain : item.items({"domain"})) {
    instrument.domains.push_back(read_domain(domain, minimum));
  }
  item.finish();
  std::vector<std::string> uncovered;
  for (const std::string& topic : minimum) {
    const bool covered = std::any_of(instrument.domains.begin(), instrument.domains.end(),
                                     [&](const Domain& domain) { return domain.covers == topic; });
    if (!covered) {
      uncovered.push_back(topic);
    }
  }
  if (!uncovered.empty()) {
    item.complain(fmt::format("{} leaves {} of the common minimum uncovered", item.called(),
                              listed(uncovered, "and")));
  }
  return instrument;
}

}  // namespace

const Domain* Instrument::domain(std::string_view wanted) const {
  const auto found = std::find_if(domains.begin(), domains.end(),
                                  [&](const Domain& domain) { return domain.name == wanted; });
  return found == domains.end() ? nullptr : &*found;
}

Instruments read_instruments(Declaration& block, const std::string& plugin) {
  Instruments read;
  read.common_minimum = block.texts("common_minimum", Need::required);
  for (Declaration& item : block.items({"instrument"})) {
    read.instruments.push_back(read_instrument(item, plugin, read.common_minimum));
  }
  block.finish();
  return read;
}

}  // namespace naober::policy
