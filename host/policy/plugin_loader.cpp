#include "policy/plugin_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "policy/dated_setting.h"
#include "policy/fact_types.h"
#include "policy/loaded_files.h"

namespace naober::policy {

namespace {

// Whose declarations the host reads; any other file of a plugin is a module for require.
const std::vector<std::string>& known_stems() {
  static const std::vector<std::string> stems = {
      "plugin",      "facts",   "parameters", "provisions", "rules",   "workflow",
      "instruments", "letters", "records",    "indicators", "handlers"};
  return stems;
}

template <class T>
std::vector<std::string> names_of(const std::vector<T>& things) {
  std::vector<std::string> names;
  for (const T& thing : things) {
    names.push_back(thing.name);
  }
  return names;
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// One plugin on its way: its files and manifest are read, the rest waits for what it requires.
struct Candidate {
  const Folder* folder = nullptr;
  Unit unit;
  LoadedFiles files;
  Manifest manifest;
  bool readable = false;
  std::shared_ptr<const Plugin> before;  // as it was built before, when nothing changed since
  Plugins seen;                          // what it was built with
  ProblemList problems;
};

// Whether the plugin on the shelf would come out the same today.
bool is_reusable(const std::string& name, const PluginFolders& folders, const LoadedPlugins& outer,
                 const PluginShelf& shelf) {
  const auto before = shelf.built.find(name);
  const auto folder = folders.find(name);
  if (before == shelf.built.end() || folder == folders.end() ||
      before->second.plugin->folder != folder->second.path ||
      before->second.plugin->files != folder->second.deciding_files()) {
    return false;
  }
  return std::all_of(
      before->second.seen.begin(), before->second.seen.end(), [&](const auto& required) {
        if (const auto found = outer.whole.find(required.first); found != outer.whole.end()) {
          return found->second == required.second;
        }
        return is_reusable(required.first, folders, outer, shelf) &&
               shelf.built.at(required.first).plugin == required.second;
      });
}

Result<Candidate> read_candidate(const std::string& name, const Folder& folder, Scripts& scripts) {
  Candidate candidate;
  candidate.folder = &folder;
  candidate.unit = folder.unit(Profile::plugin);
  TRY(candidate.files, LoadedFiles::load(candidate.unit, scripts, candidate.problems));
  const std::string manifest_path = folder.path + "/plugin.lua";
  if (candidate.files.path_of("plugin").empty()) {
    candidate.problems.add(
        {manifest_path, 0},
        fmt::format("the plugin '{}' has no plugin.lua, which says what it is", name));
    return candidate;
  }
  if (const Value* tree = candidate.files.block("plugin", "plugin", name, candidate.problems)) {
    Declaration declaration(*tree, manifest_path, candidate.problems);
    candidate.manifest = read_manifest(declaration);
    candidate.readable = true;
  }
  return candidate;
}

// Builds one plugin out of its candidate; `seen` are the whole plugins it requires, and theirs.
class Builder {
 public:
  Builder(Candidate& candidate, const Plugins& seen) : candidate_(candidate), seen_(seen) {}

  std::shared_ptr<const Plugin> build() {
    auto plugin = std::make_shared<Plugin>();
    plugin->manifest = candidate_.manifest;
    plugin->folder = candidate_.folder->path;
    plugin->unit = candidate_.unit;
    plugin->files = candidate_.folder->deciding_files();
    for (const auto& [name, other] : seen_) {
      plugin->sees.push_back(name);
    }
    plugin->sees.push_back(plugin->name());
    read_blocks(*plugin);
    check_stems();
    check_offers(*plugin);
    check_parameters(*plugin);
    check_prices(*plugin);
    check_validity(*plugin);
    check_road(*plugin);
    check_room_to_skip(*plugin);
    compile_rules(*plugin);
    join_letters(*plugin);
    check_handlers(*plugin);
    return plugin;
  }

 private:
  ProblemList& problems() { return candidate_.problems; }

  template <class Read>
  void read(std::string_view stem, const std::string& name, Read&& read_block) {
    if (const Value* tree = candidate_.files.block(stem, stem, name, problems())) {
      Declaration block(*tree, candidate_.files.path_of(stem), problems());
      read_block(block);
    }
  }

  void read_blocks(Plugin& plugin) {
    const std::string& name = plugin.name();
    std::vector<Fact> facts;
    read("parameters", name, [&](Declaration& b) { plugin.parameters = read_parameters(b, name); });
    for (const Parameter& parameter : plugin.parameters) {
      plugin.defaults.emplace_back(parameter, std::vector<DatedValue>(), std::vector<DatedValue>());
    }
    read("facts", name, [&](Declaration& b) { facts = read_facts(b); });
    read("rules", name, [&](Declaration& b) { plugin.rules = read_rules(b); });
    read("provisions", name, [&](Declaration& b) { plugin.provisions = read_provisions(b, name); });
    read("workflow", name, [&](Declaration& b) { plugin.workflow = read_workflow(b, name); });
    read("handlers", name, [&](Declaration& b) { plugin.handlers = read_handlers(b); });
    read("instruments", name,
         [&](Declaration& b) { plugin.instruments = read_instruments(b, name); });
    read("letters", name,
         [&](Declaration& b) { plugin.letters = read_letters(b, name, plugin.folder); });
    read("records", name, [&](Declaration& b) { plugin.records = read_records(b, name); });
    settle_dated_settings(facts, plugin.rules, visible_parameters(plugin), problems());
    settle_types(facts, plugin.rules);
    plugin.facts = std::make_shared<const FactTable>(std::move(facts));
    const bool road = plugin.workflow.first() != nullptr;
    read("indicators", name, [&](Declaration& b) {
      plugin.indicators = read_indicators(b, name, road, *plugin.facts, plugin.records);
    });
  }

  // A misspelt file would otherwise be silently taken for a module.
  void check_stems() {
    for (const std::string& stem : candidate_.files.stems()) {
      if (holds(known_stems(), stem)) {
        continue;
      }
      if (const std::string meant = hint(stem, known_stems()); meant.starts_with("; did you")) {
        problems().add({candidate_.files.path_of(stem), 0},
                       fmt::format("nobody reads the file '{}'{}", stem, meant));
      }
    }
  }

  void check_offers(const Plugin& plugin) {
    const std::vector<std::string> declared = names_of(plugin.provisions);
    for (const std::string& offered : plugin.manifest.offers) {
      if (!holds(declared, offered)) {
        problems().add(
            plugin.manifest.place,
            fmt::format("plugin \"{}\" offers '{}', which provisions.lua does not declare{}",
                        plugin.name(), offered, hint(offered, declared)));
      }
    }
    for (const Provision& provision : plugin.provisions) {
      if (!holds(plugin.manifest.offers, provision.name)) {
        problems().add(provision.place,
                       fmt::format("provision \"{}\" is not among the 'offers' of plugin.lua",
                                   provision.name));
      }
    }
    for (const Rule& rule : plugin.rules) {
      if (rule.gives == Verdict::grant && !holds(declared, rule.target)) {
        problems().add(
            rule.place,
            fmt::format("rule \"{}\" grants '{}', which provisions.lua does not declare{}",
                        rule.name, rule.target, hint(rule.target, declared)));
      }
    }
  }

  // A setting is found by its name alone, so a name counts once among what a plugin sees.
  void check_parameters(const Plugin& plugin) {
    for (const Parameter& own : plugin.parameters) {
      for (const auto& [name, other] : seen_) {
        for (const Parameter& theirs : other->parameters) {
          if (theirs.name == own.name) {
            problems().add(own.place,
                           fmt::format("parameter \"{}\" is there already, in '{}', which "
                                       "this plugin requires ({})",
                                       own.name, name, theirs.place.text()));
          }
        }
      }
    }
  }

  std::vector<Parameter> visible_parameters(const Plugin& plugin) const {
    std::vector<Parameter> all;
    for (const auto& [name, other] : seen_) {
      all.insert(all.end(), other->parameters.begin(), other->parameters.end());
    }
    all.insert(all.end(), plugin.parameters.begin(), plugin.parameters.end());
    return all;
  }

  void check_prices(const Plugin& plugin) {
    const std::vector<Parameter> visible = visible_parameters(plugin);
    for (const Provision& provision : plugin.provisions) {
      if (provision.price_setting.empty()) {
        continue;
      }
      const auto found = std::find_if(visible.begin(), visible.end(), [&](const Parameter& each) {
        return each.name == provision.price_setting;
      });
      if (found == visible.end()) {
        problems().add(provision.place,
                       fmt::format("the price of provision \"{}\" is the setting '{}', which "
                                   "nobody declares{}",
                                   provision.name, provision.price_setting,
                                   hint(provision.price_setting, names_of(visible))));
      } else if (found->otherwise.as<Money>() == nullptr) {
        problems().add(provision.place,
                       fmt::format("the price of provision \"{}\" is the setting '{}', which is "
                                   "not an amount",
                                   provision.name, provision.price_setting));
      }
    }
  }

  // How long a grant holds is a term of this plugin, or of one that it requires.
  void check_validity(const Plugin& plugin) {
    const std::vector<Parameter> visible = visible_parameters(plugin);
    for (const Provision& provision : plugin.provisions) {
      if (provision.valid_setting.empty()) {
        continue;
      }
      const auto found = std::find_if(visible.begin(), visible.end(), [&](const Parameter& each) {
        return each.name == provision.valid_setting;
      });
      if (found == visible.end()) {
        problems().add(provision.place,
                       fmt::format("provision \"{}\" is valid for the setting '{}', which nobody "
                                   "declares{}",
                                   provision.name, provision.valid_setting,
                                   hint(provision.valid_setting, names_of(visible))));
      } else if (found->otherwise.as<Term>() == nullptr) {
        problems().add(provision.place,
                       fmt::format("provision \"{}\" is valid for the setting '{}', which is not a "
                                   "term",
                                   provision.name, provision.valid_setting));
      }
    }
  }

  void check_road(const Plugin& plugin) {
    std::set<std::string> terms;
    std::set<std::string> others;
    for (const Parameter& parameter : visible_parameters(plugin)) {
      const bool term = parameter.otherwise.as<Term>() != nullptr;
      (term ? terms : others).insert(parameter.name);
    }
    check_workflow(plugin.workflow, terms, others, problems());
  }

  // What the law counts on is skipped only where an article allows it.
  void check_room_to_skip(const Plugin& plugin) {
    for (const Step& step : plugin.workflow.steps) {
      if (!step.may_be_skipped || !step.skipped_by.empty()) {
        continue;
      }
      std::string why = step.mandate.empty() ? "" : "needs the mandate '" + step.mandate + "'";
      for (const Parameter& parameter : visible_parameters(plugin)) {
        if ((parameter.name == step.within || parameter.name == step.every) &&
            parameter.bound_by_law()) {
          why = fmt::format("has a term from the law ('{}', {})", parameter.name, parameter.law);
        }
      }
      if (!why.empty()) {
        problems().add(step.place,
                       fmt::format("step \"{}\" {}, so it may be skipped only with the article "
                                   "that allows it: may_be_skipped = {{ law = \"…\" }}",
                                   step.name, why));
      }
    }
  }

  // Letters of its own, and those that are the same in every task.
  std::vector<std::string> sendable_letters(const Plugin& plugin) const {
    std::vector<std::string> letters = names_of(plugin.letters.letters);
    for (const auto& [name, other] : seen_) {
      const std::vector<std::string> theirs = names_of(other->letters.letters);
      letters.insert(letters.end(), theirs.begin(), theirs.end());
    }
    return letters;
  }

  void check_handlers(Plugin& plugin) {
    const std::vector<Parameter> parameters = visible_parameters(plugin);
    const EffectRoom room{plugin.manifest, *plugin.facts, sendable_letters(plugin),
                          names_of(parameters), plugin.sees};
    policy::check_handlers(plugin.handlers, room, plugin.facts, parameters, problems());
  }

  void compile_rules(Plugin& plugin) {
    plugin.book = compile(plugin.facts, plugin.rules, visible_parameters(plugin), problems());
  }

  void join_letters(Plugin& plugin) {
    fill_templates(plugin.letters, candidate_.folder->templates, problems());
    std::vector<Template> blocks = plugin.letters.blocks;
    for (const auto& [name, other] : seen_) {
      blocks.insert(blocks.end(), other->letters.blocks.begin(), other->letters.blocks.end());
    }
    join_blocks(plugin.letters.letters, blocks, problems());
  }

  Candidate& candidate_;
  const Plugins& seen_;
};

// Takes candidates in the order of what they require.
class Loader {
 public:
  Loader(std::map<std::string, Candidate> candidates, const LoadedPlugins& outer)
      : candidates_(std::move(candidates)), outer_(outer) {}

  LoadedPlugins run(ProblemList& problems, PluginShelf* shelf) {
    for (auto& [name, candidate] : candidates_) {
      visit(name);
    }
    check_provisions();
    for (const auto& [name, candidate] : candidates_) {
      for (const Problem& problem : candidate.problems.all()) {
        problems.add(problem);
      }
      if (!candidate.problems.empty()) {
        result_.whole.erase(name);
        result_.refused.emplace(name, Place{candidate.folder->path + "/plugin.lua", 0});
      }
    }
    if (shelf != nullptr) {
      shelf->built.clear();
      for (const auto& [name, plugin] : result_.whole) {
        shelf->built.emplace(name, PluginShelf::Built{plugin, candidates_.at(name).seen});
      }
    }
    return std::move(result_);
  }

 private:
  enum class State { waiting, under_way, done };

  std::shared_ptr<const Plugin> whole(const std::string& name) const {
    for (const Plugins* plugins : {&result_.whole, &outer_.whole}) {
      if (const auto found = plugins->find(name); found != plugins->end()) {
        return found->second;
      }
    }
    return nullptr;
  }

  void visit(const std::string& name) {
    State& state = states_[name];
    if (state != State::waiting) {
      return;
    }
    state = State::under_way;
    road_.push_back(name);
    Candidate& candidate = candidates_.at(name);
    if (outer_.whole.contains(name) || outer_.refused.contains(name)) {
      candidate.problems.add({candidate.folder->path + "/plugin.lua", 0},
                             fmt::format("a plugin '{}' is there already, for everybody; choose "
                                         "another name",
                                         name));
    }
    Plugins seen;
    if (candidate.readable && meet(candidate, seen)) {
      std::shared_ptr<const Plugin> plugin = candidate.before;
      if (plugin == nullptr) {
        plugin = Builder(candidate, seen).build();
      }
      candidate.seen = std::move(seen);
      if (candidate.problems.empty()) {
        result_.whole.emplace(name, std::move(plugin));
      }
    }
    road_.pop_back();
    state = State::done;
  }

  // Whether everything it requires is there and whole; what it may see is put into `seen`.
  bool meet(Candidate& candidate, Plugins& seen) {
    bool met = true;
    for (const auto& [name, range] : candidate.manifest.requires_plugins) {
      met = meet_one(candidate, name, range, seen) && met;
    }
    return met;
  }

  bool meet_one(Candidate& candidate, const std::string& name, const VersionRange& range,
                Plugins& seen) {
    const Manifest& manifest = candidate.manifest;
    const auto complain = [&](std::string says) {
      candidate.problems.add(manifest.place, std::move(says));
      return false;
    };
    if (candidates_.contains(name)) {
      if (states_[name] == State::under_way) {
        return complain(circle(name));
      }
      visit(name);
    }
    const std::shared_ptr<const Plugin> found = whole(name);
    if (found == nullptr) {
      return complain(
          candidates_.contains(name) || outer_.refused.contains(name)
              ? fmt::format("'{}' requires '{}', which was refused", manifest.name, name)
              : fmt::format("'{}' requires '{}', which is not there{}", manifest.name, name,
                            hint(name, all_names(manifest.name))));
    }
    if (!range.allows(found->manifest.version)) {
      return complain(fmt::format("'{}' requires '{}' {}, but version {} is there", manifest.name,
                                  name, range.written, found->manifest.version.text()));
    }
    for (const std::string& further : found->sees) {
      seen.emplace(further, whole(further));
    }
    return true;
  }

  std::string circle(const std::string& name) const {
    const auto start = std::find(road_.begin(), road_.end(), name);
    return fmt::format("plugins require each other in a circle: {} → {}",
                       fmt::join(start, road_.end(), " → "), name);
  }

  std::vector<std::string> all_names(const std::string& but) const {
    std::vector<std::string> names;
    for (const auto& [name, candidate] : candidates_) {
      names.push_back(name);
    }
    for (const auto& [name, plugin] : outer_.whole) {
      names.push_back(name);
    }
    std::erase(names, but);
    return names;
  }

  // The first by name keeps the provision; whoever offers it too is refused.
  void check_provisions() {
    std::map<std::string, Place> offered;
    for (const auto& [name, plugin] : outer_.whole) {
      for (const Provision& provision : plugin->provisions) {
        offered.emplace(provision.name, provision.place);
      }
    }
    for (const auto& [name, plugin] : result_.whole) {
      for (const Provision& provision : plugin->provisions) {
        const auto [first, is_new] = offered.emplace(provision.name, provision.place);
        if (!is_new) {
          candidates_.at(name).problems.add(
              provision.place,
              fmt::format("provision \"{}\" is offered already, at {}: two plugins "
                          "cannot offer one name",
                          provision.name, first->second.text()));
        }
      }
    }
  }

  std::map<std::string, Candidate> candidates_;
  const LoadedPlugins& outer_;
  LoadedPlugins result_;
  std::map<std::string, State> states_;
  std::vector<std::string> road_;
};

}  // namespace

Result<LoadedPlugins> load_plugins(const PluginFolders& folders, const LoadedPlugins& outer,
                                   Scripts& scripts, ProblemList& problems, PluginShelf* shelf) {
  std::map<std::string, Candidate> candidates;
  for (const auto& [name, folder] : folders) {
    if (shelf != nullptr && is_reusable(name, folders, outer, *shelf)) {
      Candidate candidate;
      candidate.folder = &folder;
      candidate.before = shelf->built.at(name).plugin;
      candidate.manifest = candidate.before->manifest;
      candidate.readable = true;
      candidates.emplace(name, std::move(candidate));
      continue;
    }
    TRY(Candidate candidate, read_candidate(name, folder, scripts));
    candidates.emplace(name, std::move(candidate));
  }
  return Loader(std::move(candidates), outer).run(problems, shelf);
}

}  // namespace naober::policy
