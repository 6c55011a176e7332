// The conformance report (004-20): which municipality deviates from the frame of its region, where,
// and how.
//
// It is read from declarations, never from what people did: settings, rules, steps, letters, roles
// and mandates as they hold on one day (accents.h). A deviation is always inside the room that law,
// commons and region leave: what oversteps it is refused when it is loaded, and such a municipality
// stands here with what was refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/value.h"
#include "policy/loader.h"

namespace naober::manual {

struct Deviation {
  std::string kind;  // "setting", "rule" … as in accents.h
  std::string task;  // the plugin; empty for roles
  std::string name;
  std::string title;  // Dutch
  std::string law;    // the article, or empty
  std::string frame;  // what the region says; empty: nothing
  std::string own;    // what the municipality says; empty: nothing
  std::string place;  // file:line of who said so
};

struct MunicipalityConformance {
  std::string name;
  int compared = 0;
  std::vector<Deviation> deviations;
  std::vector<std::string> refused;  // why its files do not count; empty: they do
};

struct Conformance {
  std::string region;
  std::string title;
  Date on;
  std::vector<MunicipalityConformance> municipalities;
};

// `loaded` may hold other regions too. not_found when no municipality of the region is whole.
Result<Conformance> conformance_of(const policy::Loaded& loaded, std::string_view region, Date on);

std::string csv_of(const Conformance& conformance);
Value json_of(const Conformance& conformance);

}  // namespace naober::manual
