// Letters: which letters a task can send, and the logic-less template (mustache) of each.
//
// A template is made of text and shared blocks ({{> closing}}). Blocks come from the task itself
// and from the tasks it requires. A municipality may bring its own template or block under the same
// file name, but only where the declaration says open_to = { "municipality" }: a letter carries
// what the law asks of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "policy/declaration.h"
#include "policy/parameter.h"
#include "policy/scripts.h"

namespace naober::policy {

// A template as a declaration names it, and the text it has for this municipality.
struct Template {
  std::string name;   // "closing"
  std::string file;   // "plugins/casework/letters/closing.html", relative to the policy root
  std::string text;   // HTML with {{…}}
  bool open = false;  // a municipality may bring its own
  Place place;        // of the declaration
};

struct Letter {
  std::string name;
  std::string plugin;
  std::string title;  // Dutch
  std::string when;   // the outcome it is for: "grant", "refuse", "refer"; empty: none of its own
  Template body;
  // The blocks it uses, directly or through other blocks: name → text.
  std::map<std::string, std::string, std::less<>> blocks;
};

// What one letters.lua declares: letters and blocks, without text yet.
struct Letters {
  std::vector<Letter> letters;
  std::vector<Template> blocks;
};

// `folder` is that of the plugin: a template is named from there.
Letters read_letters(Declaration& block, const std::string& plugin, const std::string& folder);

// Fills in the texts. `files` are the HTML files of the plugin; a template without a file is
// reported.
void fill_templates(Letters& letters, const std::vector<SourceFile>& files, ProblemList& problems);

// Gives every letter the blocks its template names. A block that does not exist is reported.
void join_blocks(std::vector<Letter>& letters, const std::vector<Template>& blocks,
                 ProblemList& problems);

// The names in {{> name}}, each once, in order.
std::vector<std::string> blocks_named_in(std::string_view template_text);

}  // namespace naober::policy
