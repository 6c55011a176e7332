#include "policy/mandate.h"

#include <fmt/format.h>

#include "policy/role.h"

namespace naober::policy {

bool Mandate::in_force(Date date) const {
  return (!from || *from <= date) && (!till || date <= *till);
}

Mandate read_mandate(Declaration& declaration, Layer layer) {
  Mandate mandate;
  mandate.name = declaration.name();
  mandate.layer = layer;
  mandate.place = declaration.place();
  mandate.to = declaration.texts("to", Need::required);
  mandate.acts = declaration.some_of("acts", known_acts(), Need::required);
  mandate.provisions = declaration.texts("provisions", Need::optional);
  mandate.kinds = declaration.some_of("kinds", organisation_kinds(), Need::optional);
  mandate.only_after = declaration.one_of("only_after", {"consultation"}, Need::optional);
  mandate.law = declaration.text("law", Need::required);
  mandate.from = declaration.date("from", Need::required);
  mandate.till = declaration.date("till", Need::optional);
  declaration.finish();
  if (mandate.to.empty()) {
    declaration.complain(
        fmt::format("{} has no holder: name the roles in to = {{ … }}", declaration.called()));
  }
  if (mandate.from && mandate.till && *mandate.till < *mandate.from) {
    declaration.complain(fmt::format("{} ends before it begins", declaration.called()));
  }
  return mandate;
}

}  // namespace naober::policy
