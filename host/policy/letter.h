// Letters: which letters a task can send, and the logic-less template (mustache) of each.
//
// A template is made of text and named blocks ({{> greeting}}). The plugin brings a default for
// each block; a municipality may bring its own. The whole template it may replace only where the
// letter says so (open_to = { "municipality" }), because a letter carries what the law asks of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "policy/declaration.h"

namespace naober::policy {

struct Letter {
  std::string name;
  std::string plugin;
  std::string title;  // Dutch
  std::string file;   // "letters/decision_letter.html", inside the plugin
  std::string template_text;
  std::string template_file;  // the file the text came from, relative to the policy root
  std::map<std::string, std::string, std::less<>>
      blocks;  // name → text, as it is for this municipality
  bool municipality_may_replace = false;
  Place place;
};

std::vector<Letter> read_letters(Declaration& block, const std::string& plugin);

}  // namespace naober::policy
