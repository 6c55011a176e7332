// One file of local accents: what a region or a municipality sets for one task.
//
// Data only. It fills or narrows the room that law, commons and region leave open and can widen
// nothing; check_room() holds it to that, with the name of whoever narrowed the room before.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "policy/declaration.h"
#include "policy/local_workflow.h"
#include "policy/settings.h"

namespace naober::policy {

struct PolicyFile {
  std::string plugin;
  Layer layer = Layer::region;
  Adoption adopted;
  std::map<std::string, std::vector<DatedValue>, std::less<>> sets;  // by name of the setting
  std::vector<const Value*> rules;  // trees of local rules; on loan from the loaded file
  LocalRoad road;                   // the steps it adds and leaves out
  Place place;
};

// The pilot that an accent is for (only_for = "…"), or empty. Only a municipality has pilots.
std::string read_only_for(Declaration& declaration, Layer layer);

// `of` is where the file stands: "buch" or "buch/bergen". What the file says of itself must match.
PolicyFile read_policy_file(Declaration& block, Layer layer, const std::string& of);

// Whether what the region set stays inside the room of the parameter.
void check_region_room(const Setting& setting, ProblemList& problems);
// Whether what the municipality set stays inside the room that is left to it, on every day it
// holds.
void check_municipality_room(const Setting& setting, ProblemList& problems);

// Reports every `set` of a setting that `parameters` does not hold.
void check_settings_exist(const PolicyFile& file, const std::vector<Parameter>& parameters,
                          ProblemList& problems);

}  // namespace naober::policy
