// The policy that this host serves under, as one immutable snapshot.
//
// A request holds one snapshot for its length; a reload makes the next one and swaps it in at once.
// A municipality whose files are broken is still known here, with what is wrong: it goes on under
// the bundle that it had, and where it never had one its users hear why, file and line.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "policy/bundle.h"
#include "policy/problem.h"

namespace naober::studio {

struct ServedMunicipality {
  std::string name;                              // "bergen": in paths and file names
  std::string region;                            // "buch"
  std::shared_ptr<const policy::Bundle> bundle;  // null: closed, see problems
  // What is wrong with the files as they are now. Beside a bundle: it serves under the last bundle
  // that was whole, and this is why the files do not count.
  std::vector<policy::Problem> problems;
  bool gone = false;  // its folder was taken away; its bundle goes on, so that its cases stay open

  std::string id() const { return region + "/" + name; }
};

struct PolicyInUse {
  std::map<std::string, ServedMunicipality, std::less<>> municipalities;  // by name
  std::vector<policy::Problem> problems;  // everything that was refused

  const ServedMunicipality* find(std::string_view name) const;  // null: no such municipality
};

}  // namespace naober::studio
