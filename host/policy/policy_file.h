// One file of local accents: what a region or a municipality sets for one task.
//
// Data only. It fills or narrows the room that law, commons and region leave open and can widen
// nothing; check_room() holds it to that, with the name of whoever narrowed the room before.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "policy/declaration.h"
#include "policy/settings.h"

namespace naober::policy {

struct PolicyFile {
  std::string plugin;
  Layer layer = Layer::region;
  Adoption adopted;
  std::map<std::string, std::vector<DatedValue>, std::less<>> sets;  // by name of the setting
  std::vector<const Value*> rules;  // trees of local rules; on loan from the loaded file
  Place place;
};

// `of` is where the file stands: "buch" or "buch/bergen". What the file says of itself must match.
PolicyFile read_policy_file(Declaration& block, Layer layer, const std::string& of);

// Whether the setting stays inside its room at every day, region and municipality.
void check_room(const Setting& setting, ProblemList& problems);

}  // namespace naober::policy
