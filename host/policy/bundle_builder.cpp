#include "policy/bundle_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "policy/dated_setting.h"
#include "policy/loader.h"
#include "policy/role_check.h"

namespace naober::policy {

namespace {

std::vector<DatedValue> values_of(const AccentsByPlugin& accents, const std::string& plugin,
                                  const std::string& setting) {
  const auto accent = accents.find(plugin);
  if (accent == accents.end()) {
    return {};
  }
  const auto set = accent->second.file.sets.find(setting);
  return set == accent->second.file.sets.end() ? std::vector<DatedValue>() : set->second;
}

class BundleBuilder {
 public:
  BundleBuilder(const MunicipalityFolder& folder, const LoadedRegion& region,
                const OtherRegions& others, ProblemList& problems)
      : folder_(folder), region_(region), others_(others), problems_(problems) {}

  Result<std::shared_ptr<const Bundle>> build(const std::string& name, Scripts& scripts) {
    bundle_->region = region_.region;
    const Unit unit = folder_.own.unit(Profile::settings);
    TRY(const LoadedFiles files, LoadedFiles::load(unit, scripts, problems_));
    read_manifest_of(name, files);
    TRY(const LoadedPlugins local,
        load_plugins(folder_.plugins, region_.plugins, scripts, problems_));
    choose_plugins(local);
    check_partnerships();
    read_roles_of(files);
    std::vector<std::string> layer_files = {"municipality", "roles"};
    layer_files.insert(layer_files.end(), refused_.begin(), refused_.end());
    accents_ = read_accents(files, Layer::municipality, id(), used_, layer_files, problems_);
    for (const std::string& plugin : bundle_->order) {
      bundle_->tasks.emplace(plugin, make_task(used_.at(plugin)));
    }
    check_pilots();
    check_templates();
    if (!bundle_->order.empty()) {
      check_roles(*bundle_, problems_);
    }
    collect_files();
    return std::shared_ptr<const Bundle>(bundle_);
  }

 private:
  std::string id() const { return bundle_->municipality.id(); }

  void read_manifest_of(const std::string& name, const LoadedFiles& files) {
    Municipality& municipality = bundle_->municipality;
    municipality.name = name;
    municipality.region = region_.region.name;
    municipality.title = name;
    municipality.place = {folder_.own.path + "/municipality.lua", 0};
    const std::vector<std::string>& members = region_.region.municipalities;
    if (!members.empty() && std::find(members.begin(), members.end(), name) == members.end()) {
      problems_.add(municipality.place,
                    fmt::format("'{}' is not among the municipalities of region \"{}\" ({})", name,
                                region_.region.name, region_.region.place.text()));
    }
    if (files.path_of("municipality").empty()) {
      problems_.add(municipality.place,
                    fmt::format("the municipality '{}' has no municipality.lua", name));
    } else if (const Value* tree = files.block("municipality", "municipality", name, problems_)) {
      Declaration declaration(*tree, municipality.place.file, problems_);
      municipality = read_municipality(declaration, region_.region.name);
    }
  }

  void choose_plugins(const LoadedPlugins& local) {
    Plugins visible = region_.plugins.whole;
    visible.insert(local.whole.begin(), local.whole.end());
    std::map<std::string, Place, std::less<>> refused = region_.plugins.refused;
    refused.insert(local.refused.begin(), local.refused.end());
    std::vector<std::string> names;
    for (const auto& [name, plugin] : visible) {
      names.push_back(name);
    }
    const Place& place = bundle_->municipality.place;
    for (const std::string& name : bundle_->municipality.plugins) {
      if (const auto found = visible.find(name); found != visible.end()) {
        used_.emplace(name, found->second);
      } else if (const auto broken = refused.find(name); broken != refused.end()) {
        refused_.push_back(name);
        problems_.add(place, fmt::format("the plugin '{}' was refused, so {} cannot start; see {}",
                                         name, id(), broken->second.file.text()));
      } else {
        problems_.add(place, fmt::format("there is no plugin '{}'{}", name, hint(name, names)));
      }
    }
    for (const auto& [name, plugin] : used_) {
      put_in_order(name);
    }
  }

  // What is required comes first.
  void put_in_order(const std::string& name) {
    for (const std::string& seen : used_.at(name)->sees) {
      if (!used_.contains(seen)) {
        const bool known = std::find(refused_.begin(), refused_.end(), seen) != refused_.end();
        if (!known) {
          refused_.push_back(seen);
          problems_.add(bundle_->municipality.place,
                        fmt::format("'{}' requires '{}', which is not among the plugins of {}",
                                    name, seen, id()));
        }
        continue;
      }
      std::vector<std::string>& order = bundle_->order;
      if (seen != name) {
        put_in_order(seen);
      } else if (std::find(order.begin(), order.end(), name) == order.end()) {
        order.push_back(name);
      }
    }
  }

  // The region whose accents hold for a task: its own, or that of another partnership.
  const LoadedRegion& region_of(std::string_view task) const {
    const auto found = partner_of_.find(task);
    return found == partner_of_.end() ? region_ : *found->second;
  }

  void check_partnerships() {
    for (const Partnership& one : bundle_->municipality.partnerships) {
      const auto other = others_.find(one.region);
      if (other == others_.end()) {
        problems_.add(one.place,
                      fmt::format("the partnership for {} is with '{}', and there is no "
                                  "such region{}",
                                  one.cluster, one.region, hint(one.region, known_regions())));
        continue;
      }
      const LoadedRegion& region = *other->second;
      const std::vector<std::string>& guests = region.region.guests;
      if (std::find(guests.begin(), guests.end(), id()) == guests.end()) {
        problems_.add(one.place,
                      fmt::format("the partnership for {} is with '{}', which does not name {} "
                                  "among its guests ({})",
                                  one.cluster, one.region, id(), region.region.place.text()));
      }
      if (!region.whole) {
        problems_.add(one.place,
                      fmt::format("the region '{}' of the partnership for {} was refused",
                                  one.region, one.cluster));
      }
      for (const std::string& task : one.tasks) {
        join_partner(one, task, region);
      }
    }
  }

  void join_partner(const Partnership& one, const std::string& task, const LoadedRegion& region) {
    const auto used = used_.find(task);
    if (used == used_.end()) {
      problems_.add(one.place,
                    fmt::format("the partnership for {} is about the task '{}', which {} "
                                "does not use{}",
                                one.cluster, task, id(), hint(task, bundle_->order)));
      return;
    }
    const std::vector<Provision>& provisions = used->second->provisions;
    const bool in_cluster =
        std::any_of(provisions.begin(), provisions.end(),
                    [&](const Provision& each) { return each.cluster == one.cluster; });
    if (!in_cluster) {
      problems_.add(one.place, fmt::format("the task '{}' has no provision in the cluster \"{}\"",
                                           task, one.cluster));
      return;
    }
    const auto theirs = region.plugins.whole.find(task);
    if (theirs == region.plugins.whole.end() || theirs->second != used->second) {
      problems_.add(one.place, fmt::format("'{}' is another plugin in the region '{}' than in {}",
                                           task, one.region, id()));
      return;
    }
    partner_of_.emplace(task, &region);
  }

  std::vector<std::string> known_regions() const {
    std::vector<std::string> names;
    for (const auto& [name, region] : others_) {
      names.push_back(name);
    }
    return names;
  }

  void read_roles_of(const LoadedFiles& files) {
    Roles own;
    if (const Value* tree = files.block("roles", "roles", "", problems_)) {
      Declaration block(*tree, files.path_of("roles"), problems_);
      own = read_roles(block, Layer::municipality, id());
    }
    bundle_->roles = join_roles(region_.roles, own, problems_);
    bundle_->roles.municipality = bundle_->municipality.title;
  }

  Task make_task(const std::shared_ptr<const Plugin>& plugin) {
    Task task;
    task.plugin = plugin;
    const LoadedRegion& layer = region_of(plugin->name());
    task.region = layer.region.name;
    task.settings = settings_of(*plugin, layer);
    add_rules(task);
    add_road(task);
    task.letters = local_letters(plugin);
    return task;
  }

  // What the region has of each setting, with the municipality's own values where it set any.
  SharedMap<Setting> settings_of(const Plugin& plugin, const LoadedRegion& layer) {
    const auto shared = layer.settings.find(plugin.name());
    const bool is_shared = shared != layer.settings.end();
    if (is_shared && sets_nothing(plugin, layer)) {
      return shared->second;
    }
    SharedMap<Setting>::Map settings;
    for (const std::string& seen : plugin.sees) {
      if (const auto required = bundle_->tasks.find(seen); required != bundle_->tasks.end()) {
        settings.insert(required->second.settings.begin(), required->second.settings.end());
      }
    }
    for (const Setting& otherwise : plugin.defaults) {
      const Parameter& parameter = otherwise.parameter();
      const Setting& above = is_shared ? shared->second.find(parameter.name)->second : otherwise;
      auto municipality = values_of(accents_, plugin.name(), parameter.name);
      if (municipality.empty()) {
        settings.emplace(parameter.name, above);
        continue;
      }
      Setting setting(parameter, above.region(), std::move(municipality));
      check_municipality_room(setting, problems_);
      settings.emplace(parameter.name, std::move(setting));
    }
    return settings;
  }

  // Whether all settings that a task sees come from this layer and those above it.
  bool sets_nothing(const Plugin& plugin, const LoadedRegion& layer) const {
    return std::all_of(plugin.sees.begin(), plugin.sees.end(), [&](const std::string& seen) {
      const auto accent = accents_.find(seen);
      return used_.contains(seen) && &region_of(seen) == &layer &&
             (accent == accents_.end() || accent->second.file.sets.empty());
    });
  }

  void add_rules(Task& task) {
    for (const AccentsByPlugin* layer :
         {&region_of(task.name()).accents, &std::as_const(accents_)}) {
      if (const auto accent = layer->find(task.name()); accent != layer->end()) {
        task.local_rules.insert(task.local_rules.end(), accent->second.rules.begin(),
                                accent->second.rules.end());
      }
    }
    if (task.local_rules.empty()) {
      task.book = task.plugin->book;
      return;
    }
    std::vector<Parameter> parameters;
    for (const auto& [name, setting] : task.settings) {
      parameters.push_back(setting.parameter());
    }
    std::vector<Fact> no_facts;
    settle_dated_settings(no_facts, task.local_rules, parameters, problems_);
    std::vector<Rule> rules = task.plugin->rules;
    rules.insert(rules.end(), task.local_rules.begin(), task.local_rules.end());
    check_grants(task);
    task.book = compile(task.plugin->facts, std::move(rules), parameters, problems_);
  }

  // The plugin's road with the steps that the region and the municipality add and leave out.
  void add_road(Task& task) {
    const LocalRoad region = road_in(region_of(task.name()).accents, task.name());
    const LocalRoad own = road_in(accents_, task.name());
    std::set<std::string> terms;
    std::set<std::string> others;
    // The plugin's own road was held against its settings when the plugin was loaded.
    const bool has_accents = !region.empty() || !own.empty();
    for (const auto& [name, setting] : has_accents ? task.settings : SharedMap<Setting>()) {
      const bool term = setting.parameter().otherwise.as<Term>() != nullptr;
      (term ? terms : others).insert(name);
    }
    task.roads = roads_of(task.plugin, region, own, terms, others, problems_);
  }

  static LocalRoad road_in(const AccentsByPlugin& layer, const std::string& plugin) {
    const auto accent = layer.find(plugin);
    return accent == layer.end() ? LocalRoad() : accent->second.file.road;
  }

  void check_grants(const Task& task) {
    std::vector<std::string> known;
    for (const Provision& provision : task.plugin->provisions) {
      known.push_back(provision.name);
    }
    for (const Rule& rule : task.local_rules) {
      if (rule.gives == Verdict::grant &&
          std::find(known.begin(), known.end(), rule.target) == known.end()) {
        problems_.add(rule.place,
                      fmt::format("rule \"{}\" grants '{}', which this task does not offer{}",
                                  rule.name, rule.target, hint(rule.target, known)));
      }
    }
  }

  // The municipality's own text of a template, where it brings one and may.
  void replace(Template& wanted) {
    const std::string file = folder_.own.path + wanted.file.substr(wanted.file.rfind("/letters/"));
    for (const SourceFile& own : folder_.own.templates) {
      if (own.path != file) {
        continue;
      }
      replaced_.insert(own.path);
      if (wanted.open) {
        wanted.text = own.text;
        wanted.file = own.path;
      } else {
        problems_.add(
            {own.path, 0},
            fmt::format("\"{}\" is not open to a municipality: it carries what the law asks "
                        "of a letter ({})",
                        wanted.name, wanted.place.text()));
      }
    }
  }

  // Without a text of its own a municipality shares the plugin's letters.
  SharedList<Letter> local_letters(const std::shared_ptr<const Plugin>& plugin) {
    if (folder_.own.templates.empty()) {
      return SharedList<Letter>(
          std::shared_ptr<const std::vector<Letter>>(plugin, &plugin->letters.letters));
    }
    std::vector<Template> blocks;
    for (const std::string& seen : plugin->sees) {
      const auto used = used_.find(seen);
      if (used == used_.end()) {
        continue;
      }
      for (Template block : used->second->letters.blocks) {
        replace(block);
        blocks.push_back(std::move(block));
      }
    }
    std::vector<Letter> letters = plugin->letters.letters;
    for (Letter& letter : letters) {
      replace(letter.body);
    }
    join_blocks(letters, blocks, problems_);
    return letters;
  }

  // What is only for a pilot names one that is declared, and holds no earlier than it begins.
  void check_pilot(const std::string& name, Date from, const Place& place) {
    if (name.empty()) {
      return;
    }
    const Pilot* pilot = bundle_->municipality.pilot(name);
    if (pilot == nullptr) {
      std::vector<std::string> names;
      for (const Pilot& each : bundle_->municipality.pilots) {
        names.push_back(each.name);
      }
      problems_.add(place, fmt::format("only_for = \"{}\": there is no such pilot in "
                                       "municipality.lua of {}{}",
                                       name, id(), hint(name, names)));
    } else if (from < pilot->from) {
      problems_.add(place, fmt::format("this holds for the pilot \"{}\" from {}, but the pilot "
                                       "begins on {} ({})",
                                       name, from.text(), pilot->from.text(), pilot->place.text()));
    }
  }

  void check_pilots() {
    for (const auto& [task, accents] : accents_) {
      for (const auto& [name, values] : accents.file.sets) {
        for (const DatedValue& set : values) {
          check_pilot(set.only_for, set.from, set.place);
        }
      }
      for (const LocalStep& local : accents.file.road.steps) {
        check_pilot(local.step.only_for, local.step.from.value_or(Date()), local.step.place);
      }
      for (const SkippedStep& skip : accents.file.road.skips) {
        check_pilot(skip.only_for, skip.from, skip.place);
      }
    }
  }

  void check_templates() {
    for (const SourceFile& own : folder_.own.templates) {
      if (!replaced_.contains(own.path)) {
        problems_.add(
            {own.path, 0},
            fmt::format("no task in use has a letter or block of the name {}", stem_of(own.path)));
      }
    }
  }

  // Only what decides here: an accent for a task that is not in use changes nothing.
  void collect_files() {
    const auto decides = [&](const SourceFile& file) {
      const std::string stem = stem_of(file.path);
      return stem == "region" || stem == "roles" || stem == "municipality" || used_.contains(stem);
    };
    SharedFiles& files = bundle_->files;
    for (const auto& [name, plugin] : used_) {
      for (const SharedFiles::Pointer& file : plugin->files.pointers()) {
        files.add(file);
      }
    }
    for (const SharedFiles::Pointer& file : region_.files.pointers()) {
      if (decides(*file) && !partner_of_.contains(stem_of(file->path))) {
        files.add(file);
      }
    }
    for (const auto& [task, region] : partner_of_) {
      for (const SharedFiles::Pointer& file : region->files.pointers()) {
        if (stem_of(file->path) == task) {
          files.add(file);
        }
      }
    }
    for (const SourceFile& file : folder_.own.deciding_files()) {
      if (decides(file) || file.path.ends_with(".html")) {
        files.add(file);
      }
    }
    files.sort();
    bundle_->fingerprint = bundle_fingerprint(files);
  }

  const MunicipalityFolder& folder_;
  const LoadedRegion& region_;
  const OtherRegions& others_;
  ProblemList& problems_;
  std::map<std::string, const LoadedRegion*, std::less<>> partner_of_;  // by task
  std::shared_ptr<Bundle> bundle_ = std::make_shared<Bundle>();
  Plugins used_;
  std::vector<std::string> refused_;
  AccentsByPlugin accents_;
  std::set<std::string> replaced_;
};

}  // namespace

Result<std::shared_ptr<const Bundle>> build_bundle(const std::string& name,
                                                   const MunicipalityFolder& folder,
                                                   const LoadedRegion& region,
                                                   const OtherRegions& others, Scripts& scripts,
                                                   ProblemList& problems) {
  ProblemList own;
  TRY(std::shared_ptr<const Bundle> bundle,
      BundleBuilder(folder, region, others, own).build(name, scripts));
  const std::string id = region.region.name + "/" + name;
  for (Problem problem : own.all()) {
    problem.municipality = id;
    problems.add(std::move(problem));
  }
  if (!own.empty() || !region.whole) {
    return std::shared_ptr<const Bundle>();
  }
  return bundle;
}

}  // namespace naober::policy
