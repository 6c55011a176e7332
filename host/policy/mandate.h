// Mandates (mandaat, Awb 10:1): who may decide in the name of the municipality.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "policy/declaration.h"
#include "policy/parameter.h"

namespace naober::policy {

struct Mandate {
  std::string name;
  std::vector<std::string> to;          // roles
  std::vector<std::string> acts;        // "decide", "order" …
  std::vector<std::string> provisions;  // empty: all
  std::vector<std::string> kinds;       // kinds of organisation; empty: whatever the role allows
  std::string only_after;               // "consultation": what must have been done first, or empty
  std::string law;
  std::optional<Date> from;
  std::optional<Date> till;  // the last day
  Layer layer = Layer::municipality;
  Place place;

  bool in_force(Date date) const;
};

Mandate read_mandate(Declaration& declaration, Layer layer);

}  // namespace naober::policy
