// The answers of the script room for one folder: the blocks that its files declare.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "policy/declaration.h"
#include "policy/scripts.h"
#include "policy/source_tree.h"

namespace naober::policy {

class LoadedFiles {
 public:
  // Runs the unit. What went wrong in a file becomes a problem at its line.
  static Result<LoadedFiles> load(const Unit& unit, Scripts& scripts, ProblemList& problems);

  // The declaration that `<stem>.lua` returns, or null: there is no such file or it is broken. A
  // file that declares something else than `word` is reported, and so is a block that has another
  // name than `name` (unless `name` is empty).
  const Value* block(std::string_view stem, std::string_view word, std::string_view name,
                     ProblemList& problems) const;
  // The path of `<stem>.lua`, or an empty text.
  std::string path_of(std::string_view stem) const;
  // Names of the files at hand, without ".lua", broken ones too.
  std::vector<std::string> stems() const;

 private:
  struct File {
    std::string path;
    bool whole = false;
    Value declarations;
  };
  std::map<std::string, File, std::less<>> files_;  // by stem; files in sub-folders are modules
};

// The place in an error's `about` ("plugins/x/rules.lua:12"); the whole file when it names none.
Place place_of(const Error& error, const std::string& file);

}  // namespace naober::policy
