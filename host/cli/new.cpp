// naober new: a small, complete task or municipality that passes, to change into one's own.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/embedded.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"
#include "cli/write_file.h"
#include "policy/declaration.h"

namespace naober::cli {

namespace {

namespace fs = std::filesystem;

using Replacements = std::vector<std::pair<std::string, std::string>>;

std::string replaced(std::string text, const Replacements& replacements) {
  for (const auto& [from, to] : replacements) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

// What goes between the quotes of a Lua text.
Result<std::string> quotable(const std::string& title) {
  if (title.empty() || title.find_first_of("\"\\\n") != std::string::npos) {
    return refuse(Fault::invalid, "a title has no quotes, backslashes or line breaks", "--title");
  }
  return title;
}

Result<void> expect_name(const std::string& name, std::string_view what) {
  if (policy::is_snake_case(name)) {
    return {};
  }
  return refuse(Fault::invalid,
                fmt::format("'{}' is no name of a {}: small letters, digits and '_', beginning "
                            "with a letter, such as day_activities",
                            name, what));
}

// The folder appears whole or not at all: it is filled beside its place and then put there.
Result<void> write_folder(const fs::path& folder, std::string_view model,
                          const Replacements& replacements) {
  const fs::path beside = folder.parent_path() / ("." + folder.filename().string() + ".new");
  std::error_code failed;
  fs::remove_all(beside, failed);
  const std::string from = fmt::format("host/cli/templates/{}/", model);
  for (const EmbeddedFile& file : embedded_files(from)) {
    const auto written = write_file(beside / file.path.substr(from.size()),
                                    replaced(std::string(file.content), replacements));
    if (!written) {
      fs::remove_all(beside, failed);
      return written;
    }
  }
  fs::rename(beside, folder, failed);
  if (failed) {
    fs::remove_all(beside, failed);
    return refuse(Fault::unavailable, "the folder could not be put in its place", folder.string());
  }
  return {};
}

Result<void> expect_free(const fs::path& folder) {
  std::error_code ignored;
  if (fs::exists(folder, ignored)) {
    return refuse(Fault::conflict, "there is something of that name already; nothing was changed",
                  folder.string());
  }
  return {};
}

// "DA" of day_activities: how its rules begin.
std::string initials(const std::string& name) {
  std::string letters;
  bool first = true;
  for (const char c : name) {
    if (first && c >= 'a' && c <= 'z') {
      letters += static_cast<char>(c - 'a' + 'A');
    }
    first = c == '_';
  }
  return letters;
}

Result<void> make_plugin(const Arguments& arguments, const Console& console) {
  const std::string& name = arguments.value("NAME");
  TRY_DO(expect_name(name, "task"));
  TRY(const fs::path root, policy_root(arguments));
  const fs::path folder = root / "plugins" / name;
  TRY_DO(expect_free(folder));
  TRY(const std::string title,
      quotable(arguments.given("--title") ? arguments.value("--title") : name));
  std::string spoken = name;
  std::replace(spoken.begin(), spoken.end(), '_', ' ');
  TRY_DO(write_folder(folder, "plugin",
                      {{"example_task", name},
                       {"example_help", name + "_help"},
                       {"example task", spoken},
                       {"Voorbeeldtaak", title},
                       {"Voorbeeldhulp", title},
                       {"voorbeeldhulp", title},
                       {"EX-", initials(name) + "-"}}));
  console.out << fmt::format(
      "{} is there, complete and with cases that pass. Next:\n"
      "  naober test plugins/{}    while you change it\n"
      "  read its README.md        which file holds what\n"
      "  name it in 'plugins' of a municipality.lua to put it to use\n",
      folder.string(), name);
  return {};
}

// The tasks of a neighbour in the region, as they stand in its manifest: mandates of the region may
// speak of what they offer. Nothing when there is no neighbour.
std::string tasks_of_a_neighbour(const fs::path& region) {
  std::error_code ignored;
  std::vector<fs::path> manifests;
  for (const auto& entry : fs::directory_iterator(region, ignored)) {
    manifests.push_back(entry.path() / "municipality.lua");
  }
  std::sort(manifests.begin(), manifests.end());
  for (const fs::path& manifest : manifests) {
    const auto text = read_file(manifest);
    const std::size_t list = text ? text->find("plugins") : std::string::npos;
    const std::size_t open = list == std::string::npos ? list : text->find('{', list);
    const std::size_t close = open == std::string::npos ? open : text->find('}', open);
    if (close != std::string::npos) {
      return text->substr(open, close + 1 - open);
    }
  }
  return {};
}

// Adds a municipality to the list in region.lua, and leaves every other byte as it is.
Result<void> join_region(const fs::path& manifest, const std::string& name) {
  TRY(std::string text, read_file(manifest));
  const std::size_t list = text.find("municipalities");
  const std::size_t open = list == std::string::npos ? list : text.find('{', list);
  const std::size_t close = open == std::string::npos ? open : text.find('}', open);
  if (close == std::string::npos) {
    return refuse(Fault::invalid,
                  fmt::format("there is no list 'municipalities = {{ … }}' to put \"{}\" in; add "
                              "it by hand",
                              name),
                  manifest.string());
  }
  const std::size_t last = text.find_last_not_of(" \n\t,", close - 1);
  const bool is_empty = last == open;
  text.insert(last + 1, fmt::format("{} \"{}\"", is_empty ? "" : ",", name));
  const fs::path beside = manifest.string() + ".new";
  TRY_DO(write_file(beside, text));
  std::error_code failed;
  fs::rename(beside, manifest, failed);
  if (failed) {
    return refuse(Fault::unavailable, "the file could not be replaced", manifest.string());
  }
  return {};
}

Result<void> make_municipality(const Arguments& arguments, const Console& console) {
  const std::string& id = arguments.value("REGION/NAME");
  const std::size_t slash = id.find('/');
  if (slash == std::string::npos) {
    return refuse(Fault::invalid,
                  fmt::format("'{}' names no region: write region/municipality", id));
  }
  const std::string region = id.substr(0, slash);
  const std::string name = id.substr(slash + 1);
  TRY_DO(expect_name(region, "region"));
  TRY_DO(expect_name(name, "municipality"));
  TRY(const fs::path root, policy_root(arguments));
  const fs::path home = root / "municipalities" / region;
  TRY_DO(expect_free(home / name));
  TRY(const std::string title,
      quotable(arguments.given("--title") ? arguments.value("--title") : name));
  Replacements replacements = {{"example_region", region},
                               {"example_town", name},
                               {"Voorbeeldstad", title},
                               {"Voorbeeldregio", region},
                               {"0000", arguments.value("--code")}};
  if (std::string tasks = tasks_of_a_neighbour(home); !tasks.empty()) {
    replacements.emplace_back("{ \"casework\", \"household_help\" }", std::move(tasks));
  }
  std::error_code ignored;
  if (!fs::exists(home / "region.lua", ignored)) {
    TRY_DO(expect_free(home));
    fs::create_directories(home.parent_path(), ignored);
    TRY_DO(write_folder(home, "region", replacements));
  } else {
    TRY_DO(join_region(home / "region.lua", name));
  }
  TRY_DO(write_folder(home / name, "municipality", replacements));
  console.out << fmt::format(
      "{} is there, with cases that pass. Next:\n"
      "  naober check                            whether everything fits\n"
      "  naober test municipalities/{}    its promises\n"
      "  municipality.lua                        its name, code, colours and tasks\n",
      (home / name).string(), id);
  return {};
}

}  // namespace

const Command new_plugin_command{
    "new plugin",
    "Writes a small, complete task with comments that teach, and cases that pass.",
    R"(Makes plugins/NAME with a manifest, facts, settings, provisions, rules, a road, letters, cases and a README.
Nothing that is there is touched. Change one file at a time and run naober test while you do.

Examples:
  naober new plugin day_activities --title "Dagbesteding"
  naober test plugins/day_activities

Exit codes: 0 made, 2 refused: the name is taken or not in form.)",
    {{"NAME", "Of the task: small letters, digits and '_'."}},
    {{"--title", "TEXT", "How a case worker calls it, in Dutch; the name when not given."},
     policy_option()},
    carried_out<make_plugin>};

const Command new_municipality_command{
    "new municipality",
    "Writes a small, complete municipality, and its region when that is new.",
    R"(Makes municipalities/REGION/NAME with a manifest, organisations, one setting and cases. A region that is not
there yet gets a region.lua and a roles.lua with roles and mandates; one that is there gets the municipality
in its list, and the municipality the tasks of its neighbours.

Examples:
  naober new municipality veenstreek/turfhaven --title "Turfhaven" --code 0000
  naober test municipalities/veenstreek/turfhaven

Exit codes: 0 made, 2 refused: the name is taken or not in form.)",
    {{"REGION/NAME", "The folders: small letters, digits and '_'."}},
    {{"--title", "TEXT", "How people call it; the name when not given."},
     {"--code", "CODE", "Its code at Statistics Netherlands (CBS), four digits.", "0000"},
     policy_option()},
    carried_out<make_municipality>};

}  // namespace naober::cli
