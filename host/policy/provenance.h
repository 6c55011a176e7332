// "Why is it so?" of anything a policy says: a setting, a rule, a step, a role, a mandate, a
// separation of duties, a letter or block, a fact, a provision.
//
// The chain is always law → commons → region → municipality, with article, file:line and day.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/bundle.h"

namespace naober::policy {

struct Provenance {
  std::string kind;  // "setting", "rule", "step" …
  std::string head;  // "HH-6 = refuse"
  std::vector<ExplainedLine> lines;
};

// `name` as people write it: "review_interval", "HH-6", "investigation", "consultant",
// "letters/contact.html"; with the task before it where that is needed
// ("household_help.investigation"). Refused as not_found with the nearest name, and as conflict
// with the names to choose from when more than one thing is called so.
// `pilot`: as the cases in that pilot meet it; empty: as everybody does.
Result<Provenance> provenance_of(const Bundle& bundle, std::string_view name, Date date,
                                 std::string_view pilot = {});

// As a table of text: the head, then one row per layer that has a say.
std::string text_of(const Provenance& provenance);

}  // namespace naober::policy
