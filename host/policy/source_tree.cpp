#include "policy/source_tree.h"

#include <fmt/format.h>

#include <algorithm>

#include "policy/declaration.h"
#include "policy/loader.h"

namespace naober::policy {

namespace {

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t slash = path.find('/');
    parts.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) {
      return parts;
    }
    path.remove_prefix(slash + 1);
  }
}

bool is_template(const SourceFile& file) { return file.path.ends_with(".html"); }

bool is_case_file(const SourceFile& file) {
  const std::string stem = stem_of(file.path);
  return stem == "cases" || stem.ends_with("_cases");
}

void put(Folder& folder, const SourceFile& file) {
  if (is_template(file)) {
    folder.templates.push_back(file);
  } else if (is_case_file(file)) {
    folder.cases.push_back(file);
  } else {
    folder.scripts.push_back(file);
  }
}

class Sorter {
 public:
  explicit Sorter(ProblemList& problems) : problems_(problems) {}

  void sort(const SourceFile& file) {
    const std::vector<std::string> parts = parts_of(file.path);
    if (parts.front() == "plugins" && parts.size() >= 3) {
      put_in_plugin(tree_.plugins, file, parts, 1);
    } else if (parts.front() == "municipalities" && parts.size() >= 3) {
      put_in_region(file, parts);
    } else {
      problems_.add({file.path, 0},
                    "nobody reads this file: policy stands in plugins/<task>/ or "
                    "municipalities/<region>/");
    }
  }

  SourceTree take() { return std::move(tree_); }

 private:
  bool well_named(const SourceFile& file, const std::string& name) {
    if (is_snake_case(name)) {
      return true;
    }
    problems_.add({file.path, 0},
                  fmt::format("the folder '{}' is not in snake_case: small letters, "
                              "digits and '_', as in household_help",
                              name));
    return false;
  }

  // The plugin's name stands at `depth`; what comes after it is the plugin's own business.
  void put_in_plugin(PluginFolders& plugins, const SourceFile& file,
                     const std::vector<std::string>& parts, std::size_t depth) {
    if (parts.size() <= depth + 1) {
      problems_.add({file.path, 0}, "a plugin is a folder: plugins/<task>/plugin.lua");
      return;
    }
    if (!well_named(file, parts[depth])) {
      return;
    }
    Folder& folder = plugins[parts[depth]];
    folder.path = fmt::format(
        "{}",
        fmt::join(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(depth) + 1, "/"));
    put(folder, file);
  }

  // parts: municipalities / region / (file | letters | plugins | municipality) …
  void put_in_region(const SourceFile& file, const std::vector<std::string>& parts) {
    if (!well_named(file, parts[1])) {
      return;
    }
    RegionFolder& region = tree_.regions[parts[1]];
    region.own.path = parts[0] + "/" + parts[1];
    if (parts.size() == 3) {
      put(region.own, file);
    } else if (parts[2] == "plugins") {
      put_in_plugin(region.plugins, file, parts, 3);
    } else if (parts[2] == "letters") {
      problems_.add(
          {file.path, 0},
          "a region has no letters of its own; they stand with a plugin or a municipality");
    } else if (well_named(file, parts[2])) {
      put_in_municipality(region, file, parts);
    }
  }

  void put_in_municipality(RegionFolder& region, const SourceFile& file,
                           const std::vector<std::string>& parts) {
    MunicipalityFolder& municipality = region.municipalities[parts[2]];
    municipality.own.path = region.own.path + "/" + parts[2];
    if (parts.size() >= 5 && parts[3] == "plugins") {
      put_in_plugin(municipality.plugins, file, parts, 4);
    } else if (parts.size() == 4 || (parts.size() == 5 && is_template(file))) {
      put(municipality.own, file);
    } else {
      problems_.add({file.path, 0},
                    "nobody reads this file: a municipality has its own files, letters/*.html and "
                    "plugins/<task>/");
    }
  }

  ProblemList& problems_;
  SourceTree tree_;
};

}  // namespace

Unit Folder::unit(Profile profile) const {
  Unit unit{path, profile, scripts, {}};
  std::vector<SourceFile> named = scripts;
  named.push_back({"profile", profile == Profile::settings ? "settings" : "plugin"});
  unit.fingerprint = fingerprint_of(std::move(named));
  return unit;
}

std::vector<SourceFile> Folder::deciding_files() const {
  std::vector<SourceFile> files = scripts;
  files.insert(files.end(), templates.begin(), templates.end());
  return files;
}

std::string stem_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  path = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return std::string(path.substr(0, path.rfind('.')));
}

SourceTree sort_files(const std::vector<SourceFile>& files, ProblemList& problems) {
  Sorter sorter(problems);
  for (const SourceFile& file : files) {
    sorter.sort(file);
  }
  return sorter.take();
}

}  // namespace naober::policy
