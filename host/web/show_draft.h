// Drafts of policy in JSON; api/openapi.yaml tells the same.
#pragma once

#include <vector>

#include "base/value.h"
#include "studio/draft.h"
#include "studio/draft_check.h"
#include "studio/real_case.h"

namespace naober::web {

// Without the texts of its files, for lists.
Value show_outline(const Draft& draft);
// With all of it.
Value show(const Draft& draft);
Value show(const studio::DraftStory& story);
Value show(const studio::DraftConflict& conflict);
Value show(const studio::DraftCheck& check);
Value show(const studio::DraftTest& test);
Value show(const studio::PolicyChange& change);
Value show(const studio::ChangedMunicipality& municipality);
Value show(const studio::RealCase& real);

// Here, behind what it shows: the things are of another room, where nobody looks for show().
template <class Thing>
List show_each(const std::vector<Thing>& things) {
  List shown;
  for (const Thing& thing : things) {
    shown.push_back(show(thing));
  }
  return shown;
}

}  // namespace naober::web
