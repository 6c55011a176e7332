// From a policy root on disk to one bundle per municipality.
//
// The root holds `plugins/<task>/`, `municipalities/<region>/` and
// `municipalities/<region>/<municipality>/`. Order never depends on luck: folders and files are
// read sorted, plugins load in the order of what they require. A broken municipality is refused
// with all its errors while the others start; a broken plugin stops exactly those who use it.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "policy/bundle.h"
#include "policy/problem.h"
#include "policy/scripts.h"

namespace naober::policy {

struct Loaded {
  // By id: "buch/bergen". Only those that are whole.
  std::map<std::string, std::shared_ptr<const Bundle>, std::less<>> municipalities;
  // By name. Only those that are whole; also those that nobody uses.
  std::map<std::string, std::shared_ptr<const Plugin>, std::less<>> plugins;
  // Everything that was refused: first what stops everybody, then per municipality; by file and
  // line.
  std::vector<Problem> problems;
};

// Whether a policy root's file of this path is read at all: `*.lua` and `letters/*.html` only.
bool is_policy_file(const std::filesystem::path& path);
// All policy files below the root, sorted by path; `*.lua` and `letters/*.html` only. Refused as
// not_found when there is no such folder or it holds neither plugins nor municipalities.
Result<std::vector<SourceFile>> read_policy_root(const std::filesystem::path& root);

// Loads what was read. Fails as a whole only when the script room is not available.
Result<Loaded> load_policy(const std::vector<SourceFile>& files, Scripts& scripts);

// The two together.
Result<Loaded> load_policy(const std::filesystem::path& root, Scripts& scripts);

// SHA-256 (hex) over the language version and the sorted (path, SHA-256 of the text) of the files.
std::string fingerprint_of(const std::vector<SourceFile>& files);
std::string bundle_fingerprint(const SharedFiles& files);

}  // namespace naober::policy
