#include "policy/loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/hash.h"
#include "policy/bundle_builder.h"
#include "policy/neutrality.h"
#include "policy/plugin_loader.h"
#include "policy/region_loader.h"
#include "policy/source_tree.h"

namespace naober::policy {

namespace {

namespace fs = std::filesystem;

bool is_policy_file(const fs::path& path) {
  return path.extension() == ".lua" ||
         (path.extension() == ".html" && path.parent_path().filename() == "letters");
}

Result<SourceFile> read_file(const fs::path& root, const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  const std::string relative = path.lexically_relative(root).generic_string();
  if (!stream) {
    return refuse(Fault::unavailable, fmt::format("cannot read the file {}", relative), relative);
  }
  return SourceFile{relative, std::move(text)};
}

Result<void> read_below(const fs::path& root, const fs::path& folder,
                        std::vector<SourceFile>& files) {
  std::error_code fault;
  fs::recursive_directory_iterator entries(folder, fault);
  for (const fs::recursive_directory_iterator end; !fault && entries != end;
       entries.increment(fault)) {
    if (entries->is_regular_file(fault) && is_policy_file(entries->path())) {
      TRY(SourceFile file, read_file(root, entries->path()));
      files.push_back(std::move(file));
    }
  }
  if (fault) {
    return refuse(Fault::unavailable,
                  fmt::format("cannot read the folder {}: {}", folder.string(), fault.message()));
  }
  return {};
}

// What shared plugins may not say. Titles are read from the bundles; a refused one is known by its
// folder.
std::vector<LocalName> local_names(const SourceTree& tree, const Loaded& loaded) {
  std::vector<LocalName> names;
  for (const auto& [region, folder] : tree.regions) {
    names.push_back({region, region, {}});
    for (const auto& [name, own] : folder.municipalities) {
      const std::string id = region + "/" + name;
      const auto bundle = loaded.municipalities.find(id);
      names.push_back({id, name,
                       bundle == loaded.municipalities.end() ? std::string()
                                                             : bundle->second->municipality.title});
    }
  }
  return names;
}

// A plugin that names a municipality is refused, and with it everybody who uses it.
void refuse_partial_plugins(const SourceTree& tree, Loaded& loaded, ProblemList& problems) {
  const std::vector<LocalName> names = local_names(tree, loaded);
  for (const auto& [name, folder] : tree.plugins) {
    const std::size_t before = problems.size();
    check_neutrality(folder, names, problems);
    if (problems.size() == before) {
      continue;
    }
    loaded.plugins.erase(name);
    for (auto entry = loaded.municipalities.begin(); entry != loaded.municipalities.end();) {
      if (entry->second->task(name) == nullptr) {
        ++entry;
        continue;
      }
      problems.add({entry->second->municipality.place.file, entry->second->municipality.place.line,
                    fmt::format("the plugin '{}' was refused, so {} cannot start; see {}", name,
                                entry->first, folder.path),
                    entry->first});
      entry = loaded.municipalities.erase(entry);
    }
  }
}

// Causes before what follows from them: what stops everybody comes first, then what stops one.
std::vector<Problem> sorted(std::vector<Problem> problems) {
  const auto key = [](const Problem& problem) {
    return std::tie(problem.municipality, problem.file, problem.line, problem.says);
  };
  std::sort(problems.begin(), problems.end(),
            [&](const Problem& a, const Problem& b) { return key(a) < key(b); });
  problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
  return problems;
}

}  // namespace

std::string fingerprint_of(std::vector<SourceFile> files) {
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  // A path holds no line end, so no two sets of files write the same lines.
  std::string content = fmt::format("naober policy language {}\n", language_version);
  for (const SourceFile& file : files) {
    content += fmt::format("{} {}\n", hex(sha256(file.text)), file.path);
  }
  return hex(sha256(content));
}

Result<std::vector<SourceFile>> read_policy_root(const fs::path& root) {
  std::vector<SourceFile> files;
  bool found = false;
  for (const char* part : {"plugins", "municipalities"}) {
    if (fs::is_directory(root / part)) {
      found = true;
      TRY_DO(read_below(root, root / part, files));
    }
  }
  if (!found) {
    return refuse(Fault::not_found,
                  fmt::format("{} holds no policy: it has neither plugins/ nor municipalities/",
                              root.string()));
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

Result<Loaded> load_policy(const std::vector<SourceFile>& files, Scripts& scripts) {
  Loaded loaded;
  ProblemList problems;
  const SourceTree tree = sort_files(files, problems);
  TRY(LoadedPlugins plugins, load_plugins(tree.plugins, {}, scripts, problems));
  for (const auto& [name, folder] : tree.regions) {
    TRY(const LoadedRegion region, load_region(name, folder, plugins, scripts, problems));
    for (const auto& [municipality, own] : folder.municipalities) {
      TRY(auto bundle, build_bundle(municipality, own, region, scripts, problems));
      if (bundle != nullptr) {
        loaded.municipalities.emplace(bundle->municipality.id(), std::move(bundle));
      }
    }
  }
  loaded.plugins = std::move(plugins.whole);
  refuse_partial_plugins(tree, loaded, problems);
  loaded.problems = sorted(problems.all());
  return loaded;
}

Result<Loaded> load_policy(const fs::path& root, Scripts& scripts) {
  TRY(const std::vector<SourceFile> files, read_policy_root(root));
  return load_policy(files, scripts);
}

}  // namespace naober::policy
