// The whole manual as files: the language, every task that is loaded, every region.
//
// It is generated from the declarations that the host itself uses, so it cannot drift from them.
// Same policy, same day, same bytes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lab/policy_test.h"
#include "manual/words.h"
#include "policy/loader.h"

namespace naober::manual {

struct ManualFile {
  std::string path;  // "index.html", "plugins/guidance.md", "pictures/guidance.svg"
  std::string text;  // of a picture of a screen: the bytes of its PNG
};

struct ManualQuestion {
  const policy::Loaded& policy;
  const lab::PolicyTest& cases;  // of the same policy
  Date on;                       // the day whose values the regions are compared on
  Language language = Language::english;
  std::map<std::string, std::string> screens = {};  // see desk_page.h
};

// Both forms of each page, and the pictures; sorted by path.
std::vector<ManualFile> make_manual(const ManualQuestion& question);

}  // namespace naober::manual
