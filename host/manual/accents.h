// Accents: where the municipalities of a region differ, from the framework and from each other.
//
// The framework is what the region made of law and commons: the value of its own file, else the
// default. Compared on one day. Rows in which every municipality has just the framework are left
// out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/loader.h"

namespace naober::manual {

struct AccentCell {
  std::string says;      // "4 weeks", "BG-1 in place of HH-6"; empty: nothing of its own
  std::string place;     // file:line of who said so; empty when it is the framework's
  bool differs = false;  // from the framework
};

struct AccentRow {
  // "task", "setting", "rule", "step", "letter", "role", "mandate", "separation".
  std::string kind;
  std::string task;   // the plugin; empty for tasks and roles
  std::string name;   // "investigation_term"
  std::string title;  // Dutch, as the screen shows it
  std::string law;    // the article, or empty
  std::string framework;
  std::vector<AccentCell> cells;  // as `municipalities`
};

struct Accents {
  std::string region;                       // "buch"
  std::string title;                        // "BUCH"
  std::vector<std::string> municipalities;  // names, in the order of the region's manifest
  std::vector<AccentRow> rows;
  int compared = 0;  // how many settings, rules, steps, letters and roles were looked at
};

// Refused as not_found, with the nearest name, when no municipality of that region is whole.
Result<Accents> accents_of(const policy::Loaded& loaded, std::string_view region, Date date);

}  // namespace naober::manual
